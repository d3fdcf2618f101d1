"""Amounts along a line, by their logarithm."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenes.kit.log_scale import LogScale


@given(st.floats(0.1, 99), st.floats(0.1, 99))
def test_a_scale_of_amounts_keeps_ratios(one: float, other: float) -> None:
    scale = LogScale(2.0, 35.0, -3.0, 5.0)
    assert scale.amount(scale.x(one)) == pytest.approx(one)
    assert scale.x(2 * one) - scale.x(one) == pytest.approx(scale.x(2 * other) - scale.x(other))
