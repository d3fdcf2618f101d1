"""Laws over losses and rules: they hold, and each notices what it is there for."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import soupmath as sm

o = sm.optimizers
LOSSES = {"soup": sm.soup.taste_loss(), "salt": sm.soup.salt_loss(), **sm.TERRAINS}
soup = LOSSES["soup"]


def start_of(loss: sm.Loss) -> np.ndarray:
    return next(iter(loss.places.values()))


def rule_of(name: str, loss: sm.Loss, rate: float) -> sm.Optimizer:
    if name != "coordinate_descent":
        return sm.OPTIMIZERS[name](rate)
    return o.coordinate_descent(np.maximum(np.abs(np.diagonal(loss.hessian(start_of(loss)))), 1.0))


RATES = (1e-3, 1e-2, 0.1)
EVERY = [pytest.param(loss, rule, rate, marks=[] if (k + i) % len(RATES) == j else pytest.mark.long)     # one in turn
         for k, loss in enumerate(LOSSES) for i, rule in enumerate(sm.OPTIMIZERS) for j, rate in enumerate(RATES)]


@pytest.mark.parametrize(("loss", "rule", "rate"), EVERY)
def test_every_law_holds(loss, rule, rate):
    run = sm.descend(LOSSES[loss], rule_of(rule, LOSSES[loss], rate), start_of(LOSSES[loss]), 120)
    broken = [verdict for verdict in sm.laws.check(run) if not verdict.ok]
    assert not broken
    assert len(sm.laws.check(run)) >= 6


@given(st.integers(0, 2**32 - 1), st.floats(1e-3, 3.0), st.integers(0, 40))
def test_laws_hold_for_any_quadratic(seed, share_of_limit, steps):
    rng = np.random.default_rng(seed)
    root = rng.normal(size=(3, 3))
    loss = sm.losses.quadratic(root @ root.T + 0.1 * np.eye(3), rng.normal(size=3))
    rate = share_of_limit * sm.largest_stable_learning_rate(loss)
    run = sm.descend(loss, o.gradient_descent(rate), rng.normal(size=3), steps)
    assert not [verdict for verdict in sm.laws.check(run) if not verdict.ok]


@pytest.mark.parametrize(("rule", "steps"), [
    (o.gradient_descent(2 / 101), 400), (o.gradient_descent(0.005), 800),
    (o.momentum(4 / 11**2, 0.67), 200), (o.momentum(0.018, 0.8), 200)])
@pytest.mark.parametrize("hill", ["ravine", "rotated_ravine"])
def test_theory_bounds_the_way_down_the_ravine(hill, rule, steps):
    loss = sm.TERRAINS[hill]
    run = sm.descend(loss, rule, loss.places["start"], steps)
    shrinkage = sm.theory.slowest_shrinkage(loss, rule, run.kept)
    misses = np.linalg.norm(run.points, axis=1) / np.linalg.norm(run.points[0])
    assert (misses <= shrinkage * (1 + 1e-9)).all()
    assert shrinkage[-1] < 0.1
    assert "misses_shrink_as_theory_says" in {verdict.law for verdict in sm.laws.check(run)}


@pytest.mark.parametrize("make", [o.gradient_descent, o.momentum, o.nesterov])
def test_closed_forms_beside_the_loop(make):
    loss, rule = LOSSES["soup"], make(0.005)
    run = sm.descend(loss, rule, loss.places["tastes_two"], 500)
    modes = sm.theory.modes(loss, run.points[0])
    assert modes.centre == pytest.approx(loss.minima[0])
    assert sm.theory.landing(modes, rule, run.points[0], run.kept) == pytest.approx(run.points, rel=1e-12)


class TestLawsCanFail:
    """Each law notices what it is there for."""

    run = sm.descend(soup, o.gradient_descent(0.01), soup.places["tastes_six"], 12)

    def broken(self, run):
        return {verdict.law for verdict in sm.laws.check(run) if not verdict.ok}

    def changed(self, name, row, factor=1.001):
        array = getattr(self.run, name).copy()
        array[row] *= factor
        return replace(self.run, **{name: array})

    def test_a_wrong_loss(self):
        assert "records_are_the_loss" in self.broken(self.changed("losses", 0))

    def test_a_wrong_gradient(self):
        found = self.broken(self.changed("gradients", 5))
        assert {"records_are_the_loss"} <= found

    def test_a_moved_point(self):
        found = self.broken(self.changed("points", 7))
        assert {"steps_follow_the_optimizer", "lands_where_the_closed_form_says"} <= found

    def test_a_wrong_estimate(self):
        assert "estimates_are_gradients" in self.broken(self.changed("estimates", 3))

    def test_a_wrong_outcome(self):
        assert self.broken(replace(self.run, outcome=sm.Outcome.DIVERGED)) == {"outcome_is_the_outcome"}

    def test_a_number_that_is_not_finite(self):
        assert "everything_is_finite" in self.broken(self.changed("losses", -1, np.nan))

    def test_a_run_cut_short(self):
        assert "everything_is_finite" in self.broken(replace(self.run, asked_steps=13))

    def test_a_loss_that_rises(self):
        assert "loss_falls_below_the_limit" in self.broken(self.changed("losses", 6, 3.0))

    def test_a_slope_that_is_not_the_derivative(self):
        wrong = replace(soup, gradient=lambda x: 1.001 * soup.gradient(x))
        run = sm.descend(wrong, o.gradient_descent(0.01), soup.places["tastes_six"], 12)
        assert "gradient_is_the_derivative" in self.broken(run)

    def test_a_minimum_that_is_not_approached(self):
        wrong = replace(soup, minima=soup.minima + 1.0)
        run = sm.descend(wrong, o.gradient_descent(0.01), soup.places["tastes_six"], 12)
        assert "misses_shrink_as_theory_says" in self.broken(run)
