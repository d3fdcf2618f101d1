"""Things of the kitchen that show a quantity, by themselves."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenes.kit.theme import STOVE
from scenes.props.kitchen.grain_kinds import KINDS
from scenes.props.kitchen.grains import Grains
from scenes.props.kitchen.liquid import FULL_OF_CREAM, Liquid


@given(st.lists(st.floats(-1, 2), max_size=60), st.floats(0, 7))
@settings(max_examples=30)
def test_grains_are_counted_once_they_lie(ages: list[float], turn: float) -> None:
    for kind in KINDS:
        grains = Grains(kind, (0.0, 0.0), (0.5, 0.1), (-0.1, 0.2), STOVE)
        grains.place(1.0, -2.0, 0.0, 0.5)
        grains.show((0.2, 2.0), turn, tuple(ages))
        assert grains.read() == sum(age >= 1 for age in ages)


def test_a_grain_that_is_taken_away_is_missed() -> None:
    grains = Grains("salt", (0.0, 0.0), (0.5, 0.1), (-0.1, 0.2), STOVE)
    grains.show((0.0, 2.0), 0.0, (1.0, 1.5, 2.0))
    grains.lying.points = grains.lying.points[: len(grains.lying.points) // 3]
    assert grains.read() != 3


@given(st.floats(0, 150), st.floats(0, 1))
@settings(max_examples=30)
def test_the_colour_tells_the_cream(cream: float, pepper: float) -> None:
    liquid = Liquid(4.0, STOVE)
    liquid.show(cream, pepper, 0.3, 0.0, 0.0)
    liquid.appear(0.5)
    read, specks = liquid.read()
    assert read == pytest.approx(min(cream, FULL_OF_CREAM), abs=1e-9)
    assert specks == round(pepper / 0.01)
