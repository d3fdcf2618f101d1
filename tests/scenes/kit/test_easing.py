"""How things move: smooth between two values, and along keyframes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenes.kit.easing import inverse_smoothstep, smoothstep
from scenes.kit.keyframes import along


@given(st.floats(0, 1))
def test_inverse_smoothstep(y: float) -> None:
    assert smoothstep(inverse_smoothstep(y)) == pytest.approx(y, abs=1e-12)


def test_keyframes_rest_at_its_ends_and_are_passed() -> None:
    keys = [(0.0, (1.0, 2.0)), (0.5, (3.0, 0.0)), (1.0, (0.0, 0.0))]
    assert along(keys, -1.0) == (1.0, 2.0)
    assert along(keys, 0.5) == (3.0, 0.0)
    assert along(keys, 2.0) == (0.0, 0.0)
    assert along(keys, 0.25) == pytest.approx((2.0, 1.0))
