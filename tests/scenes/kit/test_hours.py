"""Hours of the day: light on walls and wood, and nothing that must be read."""

from __future__ import annotations

from dataclasses import fields
from functools import cache

import numpy as np
import pytest

from scenes.kit.hours import HOURS, LAMPLIGHT
from scenes.kit.region import Region
from scenes.kit.theme import THEMES, theme_at
from scenes.props.kitchen.room import Room

FRAME = Region(0, 0, 7.1, 4)      # a quarter of a wall is enough


@cache
def wall(theme: str, hour: str) -> np.ndarray:
    (picture,) = Room(FRAME, theme_at(theme, hour), (0.5, 0.25), -1.0).parts()
    return picture.pixel_array[::8, ::8, :3].astype(float)


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_an_hour_changes_no_ink(theme: str) -> None:
    for hour in HOURS:
        one, other = theme_at(theme, hour), THEMES[theme]
        assert [field.name for field in fields(one) if getattr(one, field.name) != getattr(other, field.name)] in (
            [], ["hour"])


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_no_two_hours_look_alike(theme: str) -> None:
    walls = [wall(theme, hour) for hour in HOURS]
    for k, one in enumerate(walls):
        for other in walls[:k]:
            assert np.abs(one - other).mean() > 1.0


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_a_dark_theme_stays_dark_and_a_light_one_light(theme: str) -> None:
    """No hour makes walls much lighter, or darker, than the lamp does: the inks are read on them."""
    usual = wall(theme, LAMPLIGHT).mean()
    for hour in HOURS:
        if THEMES[theme].dark:
            assert wall(theme, hour).mean() < 1.35 * usual
        else:
            assert wall(theme, hour).mean() > 0.80 * usual
