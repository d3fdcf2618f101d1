"""Learning rates by step."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

import soupmath as sm

s = sm.schedules


def rates(schedule, count):
    return [schedule(k) for k in range(count)]


def test_by_their_formulas():
    assert rates(s.Constant(0.3), 3) == [0.3, 0.3, 0.3]
    assert rates(s.StepDecay(0.8, every=2, factor=0.5), 5) == [0.8, 0.8, 0.4, 0.4, 0.2]
    assert rates(s.Exponential(0.8, factor=0.5), 3) == [0.8, 0.4, 0.2]
    assert rates(s.LinearWarmUp(1.0, steps=4), 6) == [0.25, 0.5, 0.75, 1.0, 1.0, 1.0]
    assert rates(s.Linear(1.0, steps=4, lowest=0.2), 6) == pytest.approx([1.0, 0.8, 0.6, 0.4, 0.2, 0.2])
    assert rates(s.InverseSquareRoot(1.0), 9)[::4] == pytest.approx([1.0, 5**-0.5, 1 / 3])
    cosine = s.Cosine(1.0, steps=4, lowest=0.2)
    assert cosine(0) == pytest.approx(1.0)
    assert cosine(2) == pytest.approx(0.6)
    assert cosine(4) == cosine(99) == pytest.approx(0.2)


def test_joins_count_from_nought_again():
    joined = s.join(s.LinearWarmUp(1.0, 2), 2, s.Exponential(1.0, 0.5), 3, s.Constant(0.01))
    assert rates(joined, 7) == [0.5, 1.0, 1.0, 0.5, 0.25, 0.01, 0.01]


@given(st.integers(1, 50), st.integers(0, 200))
def test_cosine_never_rises(steps, k):
    assert rates(s.Linear(1.0, steps=4, lowest=0.2), 6) == pytest.approx([1.0, 0.8, 0.6, 0.4, 0.2, 0.2])
    assert rates(s.InverseSquareRoot(1.0), 9)[::4] == pytest.approx([1.0, 5**-0.5, 1 / 3])
    cosine = s.Cosine(1.0, steps)
    assert 0 <= cosine(k + 1) <= cosine(k) <= 1.0


def test_a_decaying_dial_shortens_the_hops():
    ravine = sm.TERRAINS["ravine"]
    start = ravine.places["start"]
    flat = sm.descend(ravine, sm.optimizers.gradient_descent(0.0199), start, 60)
    decaying = sm.descend(ravine, sm.optimizers.gradient_descent(s.Exponential(0.0199, 0.97)), start, 60)
    assert abs(decaying.points[-1, 1]) < 1e-3 * abs(flat.points[-1, 1])
    assert all(v.ok for v in sm.laws.check(decaying))


def test_any_function_of_the_step_will_do():
    rule = sm.optimizers.gradient_descent(lambda k: 0.01 / math.sqrt(k + 1))
    run = sm.descend(sm.soup.taste_loss(), rule, sm.soup.taste_loss().places["tastes_six"], 20)
    assert all(v.ok for v in sm.laws.check(run))


@pytest.mark.parametrize(("make", "error", "said"), [
    (lambda: s.StepDecay(0.1, every=0), ValueError, "every must be at least 1"),
    (lambda: s.StepDecay(0.1, every=1.5), TypeError, "every must be a whole number"),
    (lambda: s.Exponential(0.1, factor=0.0), ValueError, "factor"),
    (lambda: s.Cosine(0.1, steps=0), ValueError, "steps"),
    (lambda: s.Cosine(0.1, steps=5, lowest=-1.0), ValueError, "lowest"),
    (lambda: s.Linear(0.1, steps=5, lowest=-1.0), ValueError, "lowest"),
    (lambda: s.InverseSquareRoot(0.0), ValueError, "learning_rate"),
    (lambda: s.LinearWarmUp(-1.0, steps=5), ValueError, "learning_rate"),
    (lambda: s.join(s.Constant(0.1), 5), ValueError, "parts"),
    (lambda: s.join(0.1, 5, s.Constant(0.1)), ValueError, "parts"),
])
def test_what_is_refused(make, error, said):
    with pytest.raises(error, match=said):
        make()
