"""Rules that look along a line, or at the curvature: what they promise, on any hill."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import soupmath as sm
from soupmath.line_search import curvature_along, searched

o = sm.optimizers
soup = sm.soup.taste_loss()
near = st.floats(-3, 3)
SEARCHING = {"backtracking": o.backtracking(), "damped_newton": o.damped_newton(),
             "conjugate_gradient": o.conjugate_gradient(), "lbfgs": o.lbfgs()}


def any_quadratic(seed: int, n: int) -> sm.Loss:
    rng = np.random.default_rng(seed)
    root = rng.normal(size=(n, n))
    return sm.losses.quadratic(root @ root.T + 0.1 * np.eye(n), rng.normal(size=n))


@pytest.mark.parametrize("rule", SEARCHING)
@pytest.mark.parametrize("hill", ["rosenbrock", "himmelblau", "beale", "bumpy_bowl", "saddle", "plateau", "shelf"])
@given(x=near, y=near)
def test_a_searched_step_never_goes_uphill(hill, rule, x, y):
    loss = sm.TERRAINS[hill]
    run = sm.descend(loss, SEARCHING[rule], [x, y][:loss.dimension], 12)
    rounding = 4 * np.finfo(float).eps * np.abs(run.losses[:-1])
    assert (np.diff(run.losses) <= rounding).all()


@pytest.mark.parametrize("rule", SEARCHING)
def test_the_law_of_searched_steps_sees_one_that_falls_too_little(rule):
    hill = sm.TERRAINS["rosenbrock"]
    run = sm.descend(hill, SEARCHING[rule], hill.places["start"], 8)

    def verdict(of):
        return next(v for v in sm.laws.check(of) if v.law == "searched_steps_fall_enough")

    losses = run.losses.copy()
    losses[3] = losses[2] * (1 - 1e-9)
    assert verdict(run).ok
    assert not verdict(replace(run, losses=losses)).ok
    assert not verdict(replace(run, points=np.concatenate([run.points[:1], run.points[:0:-1]]))).ok


@given(st.integers(0, 1000), st.integers(1, 5))
def test_conjugate_gradients_solve_a_quadratic_in_n_steps(seed, n):
    loss = any_quadratic(seed, n)
    run = sm.descend(loss, o.conjugate_gradient(), np.zeros(n), n)
    condition = loss.smoothness / loss.strong_convexity
    assert run.points[-1] == pytest.approx(loss.minima[0], abs=1e-12 * condition * n)


@given(st.integers(0, 1000), st.integers(1, 5))
def test_newton_solves_a_quadratic_in_one_step(seed, n):
    loss = any_quadratic(seed, n)
    for rule in (o.newton(), o.damped_newton()):
        run = sm.descend(loss, rule, np.zeros(n), 1)
        assert run.points[1] == pytest.approx(loss.minima[0], rel=1e-10, abs=1e-10)


def test_newton_doubles_the_digits():
    hill = sm.TERRAINS["rosenbrock"]
    miss = sm.descend(hill, o.newton(), hill.minima[0] + [1e-2, 0.0], 5).points - hill.minima[0]
    sizes = np.linalg.norm(miss, axis=1)
    assert (sizes[2:] <= 100 * sizes[1:-1] ** 2 + 1e-15).all()
    assert sizes[4] < 1e-11


def test_newton_goes_to_a_saddle_and_the_damped_rule_past_it():
    saddle = sm.TERRAINS["saddle"]
    assert sm.descend(saddle, o.newton(), [2.0, 1e-3], 1).points[-1] == pytest.approx([0.0, 0.0])
    assert sm.descend(saddle, o.damped_newton(), [2.0, 1e-3], 5).losses[-1] < -1e-4


def test_a_singular_curvature_ends_newton_s_run_and_not_the_damped_one():
    trough = sm.losses.quadratic(np.diag([2.0, 0.0]), np.zeros(2))
    run = sm.descend(trough, o.newton(), [1.0, 1.0], 5)
    assert (run.stopped_at, run.outcome) == (1, "diverged")
    assert sm.descend(trough, o.damped_newton(), [1.0, 1.0], 3).losses[-1] == 0.0


def test_without_a_hessian_newton_is_refused_and_the_rest_is_not():
    bare = replace(soup, hessian=None)
    start = soup.places["tastes_two"]
    for rule in (o.newton(), o.damped_newton()):
        with pytest.raises(ValueError, match=r"loss must have a hessian, which \w*newton asks for"):
            sm.descend(bare, rule, start, 3)
        with pytest.raises(ValueError, match="loss must have a hessian"):
            sm.descend_many(bare, rule, [start], 3)
    by_slopes = sm.descend(bare, o.conjugate_gradient(), start, 3)
    assert by_slopes.points == pytest.approx(sm.descend(soup, o.conjugate_gradient(), start, 3).points, rel=1e-6)


@given(st.lists(near, min_size=3, max_size=3))
def test_curvature_by_slopes_is_the_hessian_s(direction):
    d, x = np.array(direction), soup.places["tastes_two"]
    found = curvature_along(replace(soup, hessian=None), x, d)
    assert found == pytest.approx(curvature_along(soup, x, d), rel=1e-6, abs=1e-9)


def test_mini_batches_are_refused_where_the_whole_loss_is_asked():
    spoonfuls = sm.samples.tasting_loss(10)
    batches = sm.batches.with_replacement(10, 2, 3, seed=0)
    with pytest.raises(ValueError, match="batches must be None for backtracking, which looks at the whole loss"):
        sm.descend(spoonfuls, o.backtracking(), np.zeros(3), 3, batches=batches)


def test_a_direction_uphill_is_not_taken():
    x = soup.places["tastes_two"]
    g = soup.gradient(x)
    assert searched(soup, x, g, g, 1.0, 0.5, 1e-4).tolist() == [0.0, 0.0, 0.0]


@pytest.mark.parametrize("rule", [*sorted(SEARCHING), "newton"])
def test_many_starts_are_as_good_as_one_by_one(rule):
    made = SEARCHING.get(rule, o.newton())
    hill, starts = sm.TERRAINS["himmelblau"], np.random.default_rng(5).uniform(-4, 4, size=(30, 2))
    together = sm.descend_many(hill, made, starts, 6)
    for i, start in enumerate(starts):
        assert together.points[i] == pytest.approx(sm.descend(hill, made, start, 6).points[-1], rel=1e-7, abs=1e-9)


def test_clipping_goes_round_them_too():
    run = sm.descend(soup, sm.wrappers.clip_by_norm(o.newton(), 1.0), soup.places["tastes_two"], 20)
    assert all(verdict.ok for verdict in sm.laws.check(run))
