"""Light on places that a beat names, shade elsewhere; the view takes the light with it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenes.kit.region import Region
from scenes.kit.theme import theme_at
from scenes.stage.dusk import SHADE, Dusk
from scenes.stage.frames import FRAMES
from scenes.stage.timeline import LIGHT, Moment
from scenes.studio.draw.covering import OPAQUE
from scenes.studio.draw.draw_beats import on_set
from scenes.studio.plan.make_plan import make_plan
from scenes.studio.script.lesson import load

FRAME = Region(0, 0, *FRAMES["wide"])
PLACES = st.builds(Region, st.floats(-5, 5), st.floats(-2.5, 2.5), st.floats(0.2, 4), st.floats(0.2, 3))
LESSON = """\
title = "In the light"
staging = "loss_meter"

[run]
loss = "soup"
learning_rate = 0.01
start = "tastes_six"
steps = 3

[[beat]]
id = "start"
show = "start"

[[beat]]
id = "lit"
show = "watch"
light = ["jar"]

[[beat]]
id = "after"
show = "watch"
"""


def alpha_at(dusk: Dusk, x: float, y: float) -> float:
    """What covers the picture at a place of the frame, 0…1."""
    shade = dusk.picture.pixel_array[..., 3]
    row, column = np.abs(dusk.y[:, 0] - y).argmin(), np.abs(dusk.x[0] - x).argmin()
    return float(shade[row, column]) / 255


@given(st.lists(PLACES, min_size=1, max_size=3), st.sampled_from(["stove", "paper"]))
def test_what_is_named_is_lit_and_nothing_is_hidden(places: list[Region], theme: str) -> None:
    dusk = Dusk(theme_at(theme), FRAME)
    dusk.show((), tuple(places), 1.0)
    assert max(alpha_at(dusk, place.x, place.y) for place in places) < 0.01
    assert dusk.picture.pixel_array[..., 3].max() / 255 <= SHADE[not theme_at(theme).dark] + 0.01 < OPAQUE


def test_the_light_goes_from_one_place_to_another() -> None:
    dusk, left, right = Dusk(theme_at("stove"), FRAME), Region(-4, 0, 1, 1), Region(4, 0, 1, 1)
    dusk.show((left,), (right,), 0.0)
    assert (alpha_at(dusk, -4, 0), alpha_at(dusk, 4, 0)) == (0.0, pytest.approx(SHADE[0], abs=0.01))
    dusk.show((left,), (right,), 0.5)
    assert alpha_at(dusk, -4, 0) == pytest.approx(alpha_at(dusk, 4, 0), abs=0.01)


def test_of_no_place_all_is_lit() -> None:
    dusk = Dusk(theme_at("stove"), FRAME)
    dusk.show((), (), 1.0)
    assert dusk.picture.pixel_array[..., 3].max() == 0


def test_a_transparent_film_has_no_shade(tmp_path: Path) -> None:
    """It would lie over whatever the film is laid on."""
    (tmp_path / "lit.toml").write_text(LESSON)
    plan = make_plan(load(str(tmp_path / "lit.toml")), transparent=True)
    with on_set(plan, 90) as scene:
        scene.pose(Moment(plan.beats[1], plan.beats[1].ticks - 1.0))
        assert not any(isinstance(prop, Dusk) for prop in scene.mobjects)


def test_a_beat_is_in_its_own_light_and_the_next_in_all_of_it(tmp_path: Path) -> None:
    (tmp_path / "lit.toml").write_text(LESSON)
    plan = make_plan(load(str(tmp_path / "lit.toml")))
    start, lit, after = plan.beats
    assert [beat.exit.get(LIGHT) for beat in plan.beats] == [None, ("jar",), ()]
    with on_set(plan, 90) as scene:
        jar, dusk = scene.regions["jar"], scene.half_dark
        for beat, shaded in ((start, False), (lit, True), (after, False)):
            scene.pose(Moment(beat, beat.ticks - 1.0))
            assert alpha_at(dusk, jar.x, jar.y) < 0.01
            assert bool(dusk.picture.pixel_array[..., 3].any()) == shaded
    with on_set(replace(plan, beats=()), 90) as scene:      # as films are drawn: a set does not know its film's beats
        for beat, there in ((start, 0.0), (lit, 1.0)):
            scene.pose(Moment(beat, beat.ticks - 1.0))
            assert scene.half_dark.faded == there
            assert bool(scene.half_dark.picture.pixel_array[..., 3].any()) == bool(there)
