"""Columns of first_guess: as high as their values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenes.kit.region import Region
from scenes.kit.theme import STOVE
from scenes.stagings.first_guess.props.columns import Columns


@given(st.lists(st.floats(0, 15), min_size=1, max_size=6))
def test_columns_are_as_high_as_their_values_and_cut_above_the_top(values: list[float]) -> None:
    columns = Columns(STOVE, Region(1, 2, 3, 4), STOVE.loss, len(values), 10.0)
    columns.show(*values)
    assert columns.read() == pytest.approx([columns.clipped(v) for v in values], abs=1e-9)
    assert bool(len(columns.cuts.points)) == any(v > 10 for v in values)
