"""Sweeps: cells fill their region, marks tell outcomes apart, and one scale measures all jars."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import soupmath as sm
from scenes.kit.region import Region
from scenes.kit.theme import THEMES
from scenes.stagings.sweep.grid import LOWEST, NARROWEST, cells, columns_of
from scenes.stagings.sweep.places import PLACES
from scenes.stagings.sweep.props.outcome_mark import OUTLINES, OutcomeMark, words_of
from scenes.stagings.sweep.staging import scale_of

counts = st.integers(2, 12)


@given(counts, st.sampled_from(sorted(PLACES)), st.integers(0, 12))
def test_cells_lie_apart_within_their_region(count: int, shape: str, wished: int) -> None:
    region = PLACES[shape]["cells"]
    columns = columns_of(count, region, wished)
    found = cells(count, region, columns)
    assert len(found) == count
    for k, one in enumerate(found):
        assert region.left - 1e-9 <= one.left < one.right <= region.right + 1e-9
        assert region.bottom - 1e-9 <= one.bottom < one.top <= region.top + 1e-9
        assert one.width >= NARROWEST
        assert one.height >= LOWEST
        for other in found[:k]:
            assert one.left >= other.right - 1e-9 or one.top <= other.bottom + 1e-9


def test_columns_that_are_wished_for_are_given_where_there_is_room() -> None:
    wide = Region(0, 0, 12, 5)
    assert columns_of(6, wide, 3) == 3
    assert columns_of(12, wide, 1) != 1


def test_every_outcome_has_a_mark_of_its_own_and_words() -> None:
    theme = THEMES["stove"]
    assert set(OUTLINES) == set(words_of(theme)) == set(sm.Outcome)
    assert [OutcomeMark(theme, outcome).read() for outcome in sm.Outcome] == [str(outcome) for outcome in sm.Outcome]


def test_a_mark_that_was_moved_or_bent_is_not_read_as_another() -> None:
    mark = OutcomeMark(THEMES["stove"], sm.Outcome.CONVERGED).place(3.0, -1.0)
    assert mark.read() == "converged"
    part = mark.parts()[0]
    part.points = part.points + np.array([0.01, 0.0, 0.0])
    assert mark.read() == "?"


@pytest.mark.parametrize("size", [1e-9, 1.0, 1e9])
def test_who_is_flung_off_does_not_flatten_the_others(size: float) -> None:
    loss = sm.losses.quadratic(np.array([[size]]), np.zeros(1))
    runs = [sm.descend(loss, sm.optimizers.gradient_descent(rate / size), [1.0], steps=30) for rate in (0.1, 2.5)]
    assert runs[1].losses[-1] > 1e5 * runs[1].losses[0]
    assert runs[0].losses[0] < scale_of(runs).top < 2 * runs[0].losses[0]
