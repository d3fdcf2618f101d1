"""Heights of losses of any size: there and back, in their order, with letters that tell them apart."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenes.kit.heights import Heights, heights_for
from scenes.kit.numerals import nice_between, tick_letters

sizes = st.integers(-12, 12).map(lambda power: 10.0**power)
shares = st.floats(0.0, 1.0)


@st.composite
def scales(draw):
    base, wide = draw(st.floats(-100, 100)), draw(sizes)
    if draw(st.booleans()):
        low = draw(sizes)
        return Heights(low * 10.0 ** draw(st.integers(1, 12)), low, decades=True)
    return Heights(base * wide + wide, base * wide)


@given(scales(), shares)
def test_a_height_leads_back_to_its_loss(scale, part):
    assert scale.part(scale.loss(part)) == pytest.approx(part, abs=1e-9)


@given(scales(), st.lists(shares, min_size=2, max_size=9))
def test_higher_is_more(scale, parts):
    losses = [scale.loss(part) for part in sorted(parts)]
    assert (np.diff(scale.part(losses)) >= 0).all()


@given(scales(), st.floats(0.05, 0.95))
def test_steepness_is_the_slope_of_the_height(scale, part):
    loss, by = scale.loss(part), 1e-5
    between = scale.part(scale.loss(part + by)) - scale.part(scale.loss(part - by))
    assert between / (scale.loss(part + by) - scale.loss(part - by)) == pytest.approx(scale.steepness(loss), rel=1e-3)


@given(scales(), st.integers(2, 6))
def test_ticks_lie_within_and_are_told_apart(scale, most):
    ticks = scale.lettered(most)
    assert len(ticks) <= most
    assert all(-1e-9 <= scale.part(tick) <= 1 + 1e-9 for tick, _ in ticks)
    assert len({text for _, text in ticks}) == len(ticks)


@given(st.floats(-1e12, 1e12), sizes, st.integers(2, 8))
def test_ticks_are_round_and_as_many_as_there_is_need(low, wide, most):
    ticks = nice_between(low, low + wide, most)
    if wide > 1e-9 * abs(low):
        assert most / 3 - 1 <= len(ticks) <= most
        assert np.ptp(np.diff(ticks)) <= 1e-6 * wide if len(ticks) > 1 else True


@pytest.mark.parametrize(("values", "letters"), [
    ((0.0, 0.5, 1.0), ["0", "0.5", "1"]), ((-2.0, 0.0), ["−2", "0"]), ((1e5, 2e5), ["10⁵", "2×10⁵"]),
    ((-1e-9, 5e-9), ["−10⁻⁹", "5×10⁻⁹"]), ((1.0e6, 1.000001e6), ["1.000000×10⁶", "1.000001×10⁶"]),
])
def test_letters_of_ticks(values, letters):
    assert tick_letters(values) == letters


@given(st.lists(st.floats(-1e15, 1e15), min_size=1, max_size=9), st.lists(st.floats(-1e15, 1e15), max_size=40))
def test_what_was_reached_stands_on_the_scale(reached, seen):
    scale = heights_for(reached, np.array([*seen, math.nan, math.inf]))
    assert all(-1e-9 <= scale.part(loss) <= 1 + 1e-9 or scale.decades for loss in reached)
    assert all(scale.part(loss) <= 1 + 1e-9 for loss in reached)


@pytest.mark.parametrize(("scale", "loss", "said"), [
    (Heights(4.5), 3.922, ("3.92", "")), (Heights(5.0, -4.0), -3.5138, ("−3.51", "−4×10⁰")),
    (Heights(4.5e-9), 3.92e-9, ("3.9 × 10⁻⁹", "4×10⁻⁹")), (Heights(4.5e9), 3.92e9, ("3.9 × 10⁹", "4×10⁹")),
    (Heights(1001.0, 1000.0), 1000.25, ("1000.25", "1×10³")),
    (Heights(1e6, 1e-2, decades=True), 0.0213, ("2.1 × 10⁻²", "2×10⁻²")),
])
def test_what_is_printed_tells_losses_apart(scale, loss, said):
    assert scale.said(loss, 3) == said


def test_losses_over_decades_get_a_scale_of_decades():
    there = np.linspace(0, 20, 200)
    assert heights_for([1.0, math.exp(20)], np.exp(there)).decades
    assert not heights_for([4.0, 0.1], (there - 9) ** 4).decades
    assert heights_for([4.0], (there - 9) ** 2).from_zero
    assert heights_for([4.0], (there - 9) ** 2 - 1).base < -1
