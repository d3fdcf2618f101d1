"""An outcome knows no unit: not of the loss, not of the parameters, not where they are counted from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import soupmath as sm
from soupmath.outcomes import OUTCOMES, WINDOW, RunEnd, Way, at_rest, judge

o = sm.optimizers
soup, bowl, saddle = sm.soup.taste_loss(), sm.TERRAINS["bowl"], sm.TERRAINS["saddle"]


@dataclass(frozen=True)
class Units:
    """A loss whose height and parameters (each by its own factor) are told in other units."""

    loss: sm.Loss
    height: float
    sizes: np.ndarray

    def value(self, x):
        return self.height * self.loss.value(x / self.sizes)

    def gradient(self, x):
        return self.height * self.loss.gradient(x / self.sizes) / self.sizes

    def hessian(self, x):
        return self.height * self.loss.hessian(x / self.sizes) / self.sizes / self.sizes[:, None]

    def told(self, known=True):
        """known: whether the bounds and the Hessian come along."""
        even = known and len(set(self.sizes)) == 1
        factor = self.height / self.sizes[0] ** 2
        bounds = {name: None if getattr(self.loss, name) is None or not even else getattr(self.loss, name) * factor
                  for name in ("smoothness", "strong_convexity")}
        return replace(self.loss, value=self.value, gradient=self.gradient, minima=self.loss.minima * self.sizes,
                       hessian=self.hessian if known else None, readings={}, goals={}, places={}, reference=None,
                       quadratic=self.loss.quadratic and even, **bounds)


RULES = {       # by the factor of the gradient's unit and that of the steps
    "gradient_descent": lambda rate, slope, size: o.gradient_descent(rate * size / slope),
    "momentum": lambda rate, slope, size: o.momentum(rate * size / slope, 0.8),
    "nesterov": lambda rate, slope, size: o.nesterov(rate * size / slope, 0.8),
    "adam": lambda rate, slope, size: o.adam(30 * rate * size, epsilon=1e-8 * slope),
    "rmsprop": lambda rate, slope, size: o.rmsprop(rate * size, epsilon=1e-8 * slope),
}
RUNS = [        # loss, start, rate, steps
    (soup, soup.places["tastes_six"], 0.01, 200), (soup, soup.places["tastes_six"], 0.01, 40),
    (soup, soup.places["salt_short"], 0.01, 150), (bowl, [3.0, 2.0], 2.0, 60), (bowl, [3.0, 2.0], 2.2, 9),
    (bowl, [3e6, 2e6], 1e-3, 0), (bowl, [3.0, 2.0], 1e-18, 9), (saddle, [2.0, 0.0], 0.5, 60),
    (saddle, [2.0, 1e-3], 0.5, 90), (sm.TERRAINS["shelf"], [-2.7], 0.25, 20),
    (sm.TERRAINS["himmelblau"], [0.5, -0.2], 0.01, 400), (sm.TERRAINS["rosenbrock"], [-1.2, 1.0], 1e-3, 300),
    (sm.TERRAINS["rotated_ravine"], [5.0, 1.0], 0.02, 80), (sm.TERRAINS["plateau"], [-2.7], 0.1, 400),
]


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize(("height", "size"), [
    (1e12, 1.0), (1e-12, 1.0), (1.0, 1e12), (1.0, 1e-12), (1e12, 1e12), (1e-12, 1e-12), (1e-12, 1e12), (1e12, 1e-12)])
def test_outcomes_do_not_depend_on_units(rule, height, size):
    for loss, start, rate, steps in RUNS:
        told = Units(loss, height, np.full(loss.dimension, size)).told()
        plain = sm.descend(loss, RULES[rule](rate, 1.0, 1.0), start, steps)
        other = sm.descend(told, RULES[rule](rate, height / size, size), np.array(start) * size, steps)
        assert other.outcome == plain.outcome, (loss.name, start, steps)
        assert other.facts().get("converged_at") == plain.facts().get("converged_at")
        together = sm.descend_many(told, RULES[rule](rate, height / size, size), np.array([start]) * size, steps)
        assert OUTCOMES[together.codes[0]] == plain.outcome


@given(st.floats(-12, 12), st.lists(st.floats(-12, 12), min_size=3, max_size=3), st.integers(0, 130))
def test_each_parameter_may_have_a_unit_of_its_own(height, sizes, steps):
    """The same path, told in them: plain descent would walk another there."""
    sizes = 10.0 ** np.array(sizes)
    path = sm.descend(soup, o.gradient_descent(0.01), soup.places["tastes_two"], steps)
    assert ending_of(Units(soup, 10.0**height, sizes).told(), path.points * sizes) == path.outcome


def ending_of(loss, points):
    """The outcome of a path, whoever walked it."""
    values = np.array([loss.value(x) for x in points])
    slopes = np.array([loss.gradient(x) for x in points])
    way = Way(points[0], values[0], np.abs(slopes).max(axis=0), at_rest(loss, points[0]))
    ending = RunEnd(points[-WINDOW - 1:, None], values[-WINDOW - 1:, None], slopes[-1:], np.array([False]))
    return OUTCOMES[judge(loss, ending, way)[0]]


def test_the_unit_of_money():
    """The same prices in thousands, in yen, in hundreds of millions: one outcome, at every length of the run."""
    rng = np.random.default_rng(3)
    rooms = np.concatenate([np.ones((40, 1)), rng.normal(size=(40, 2))], axis=1)
    prices = rooms @ [300.0, 40.0, -25.0] + rng.normal(size=40)
    for steps in (0, 5, 20, 60, 200):
        ends = set()
        for unit in (1.0, 1e3, 1e-5, 1e-14, 1e14):
            loss = sm.samples.least_squares(rooms, unit * prices)
            ends.add(sm.descend(loss, o.gradient_descent(0.3), np.zeros(3), steps).outcome)
        assert len(ends) == 1


def test_a_parameter_in_small_units_is_not_overlooked():
    """The price per hectare is found at once, the constant not yet: together they have not converged."""
    H = np.diag([1e12, 1e-2])
    loss = sm.losses.quadratic(H, np.array([1.0, 1.0]))
    run = sm.descend(loss, o.gradient_descent(0.9e-12), [0.0, 0.0], 50)
    assert run.outcome == "still_moving"
    assert np.linalg.norm(run.gradients[-1]) < 1e-6 * np.linalg.norm(run.gradients[0])


class TestFarAndNear:
    def test_far_from_the_start_of_a_bowl_is_not_yet_flat(self):
        ends = [sm.descend(bowl, o.gradient_descent(0.5), [3e6, 3e6], steps).outcome for steps in (0, 5, 30)]
        assert ends == ["still_moving", "still_moving", "converged"]

    @pytest.mark.parametrize("name", [name for name, hill in sm.TERRAINS.items() if len(hill.minima)])
    def test_whoever_starts_at_a_minimum_is_there(self, name):
        hill = sm.TERRAINS[name]
        for minimum in hill.minima:
            for steps in (0, 3, 8):
                assert sm.descend(hill, o.gradient_descent(1e-3), minimum, steps).outcome == "converged"

    def test_a_loss_counted_from_elsewhere(self):
        for offset in (1e3, -1e3):
            moved = replace(soup, value=lambda x, by=offset: soup.value(x) + by)
            ends = [sm.descend(moved, o.gradient_descent(0.01), soup.places["tastes_six"], steps).outcome
                    for steps in (100, 110)]
            assert ends == ["still_moving", "converged"]


class TestNoBottom:
    """A slope without a bottom never counts as converged, however flat it gets."""

    @pytest.mark.parametrize(("value", "gradient"), [
        (lambda x: -np.log(x[..., 0]), lambda x: -1 / x), (lambda x: -np.sqrt(x[..., 0]), lambda x: -0.5 / np.sqrt(x)),
        (lambda x: -x[..., 0], lambda x: -np.ones_like(x)), (lambda x: -x[..., 0] ** 2, lambda x: -2 * x)])
    def test_far_out(self, value, gradient):
        loss = sm.Loss("no bottom", 1, value, gradient)
        for rate in (1.0, 1e6, 1e12, 1e20):
            for steps in (1, 10, 60):
                assert sm.descend(loss, o.gradient_descent(rate), [1.0], steps).outcome != "converged"

    def test_a_slope_that_flattens_out_above_a_bottom_does(self):
        loss = sm.Loss("tail", 1, lambda x: np.exp(-x[..., 0]), lambda x: -np.exp(-x))
        assert sm.descend(loss, o.gradient_descent(1e6), [10.0], 60).outcome == "converged"


class TestSaddles:
    def test_a_ridge_is_no_valley(self):
        run = sm.descend(saddle, o.gradient_descent(0.5), saddle.places["ridge"], 60)
        assert run.outcome == "at_a_saddle"
        assert all(verdict.ok for verdict in sm.laws.check(run))
        assert not sm.claims.check("converges", run).ok

    def test_a_crest_and_a_summit(self):
        shelf, hill = sm.TERRAINS["shelf"], sm.TERRAINS["himmelblau"]
        assert sm.descend(shelf, o.gradient_descent(1e-3), shelf.places["crest"], 0).outcome == "at_a_saddle"
        summit = sm.losses.stationary_point(hill, [-0.27, -0.92])
        assert sm.descend(hill, o.gradient_descent(1e-3), summit, 0).outcome == "at_a_saddle"

    def test_in_more_than_two_dimensions(self):
        loss = sm.losses.quadratic(np.diag([3.0, 2.0, 1.0, -1e-3]), np.zeros(4))
        run = sm.descend(loss, o.gradient_descent(0.3), [1.0, 1.0, 1.0, 0.0], 200)
        assert run.outcome == "at_a_saddle"

    def test_who_leaves_it_has_not_come_to_rest(self):
        run = sm.descend(saddle, o.gradient_descent(0.5), [2.0, 1e-9], 24)
        assert np.linalg.norm(run.gradients[-1]) < 1e-4
        assert run.outcome == "still_moving"

    def test_a_floor_without_a_slope_is_no_saddle(self):
        loss = sm.losses.quadratic(np.diag([1.0, 0.0]), np.zeros(2))
        assert sm.descend(loss, o.gradient_descent(0.5), [1.0, 5.0], 60).outcome == "converged"

    def test_without_a_hessian_nobody_can_tell(self):
        blind = replace(saddle, hessian=None, smoothness=1.0, quadratic=False)
        assert sm.descend(blind, o.gradient_descent(0.5), [2.0, 0.0], 60).outcome == "converged"

    def test_many_starts(self):
        made = sm.descend_many(saddle, o.gradient_descent(0.5), [[2.0, 0.0], [2.0, 1e-3], [-1.0, 0.0]], 60)
        assert [OUTCOMES[code] for code in made.codes] == ["at_a_saddle", "still_moving", "at_a_saddle"]


@pytest.mark.parametrize("keep", [[], [3], [50, 51], range(0, 200, 7)])
@pytest.mark.parametrize("rule", [partial(o.gradient_descent, 0.01), partial(o.momentum, 0.004), partial(o.adam, 0.1),
                                  partial(o.gradient_descent, 1e-17), partial(o.gradient_descent, 0.021)])
def test_a_thinned_run_ends_as_the_whole_does(rule, keep):
    whole = sm.descend(soup, rule(), soup.places["salt_short"], 200)
    thinned = sm.descend(soup, rule(), soup.places["salt_short"], 200, keep=[k for k in keep if k <= 200])
    assert thinned.outcome == whole.outcome
    assert [verdict for verdict in sm.laws.check(thinned) if not verdict.ok] == []
    assert "outcome_is_the_outcome" in {verdict.law for verdict in sm.laws.check(thinned)}
