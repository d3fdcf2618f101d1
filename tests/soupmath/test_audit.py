"""The auditor accuses no honest path, acquits no false one, and names the rule."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import soupmath as sm
from soupmath.auditor.fit import beside
from soupmath.auditor.verdict import Kind
from soupmath.auditor.way import Way
from tests.support import paths

o = sm.optimizers
ravine, soup, himmelblau = sm.TERRAINS["ravine"], sm.soup.taste_loss(), sm.TERRAINS["himmelblau"]
MADE_UP = np.array([[5.0, 1.0], [4.0, -0.5], [3.5, 0.9], [3.0, -0.4], [3.0, -0.4], [2.0, 0.6], [1.0, 0.1]])
RULES = {
    "gradient_descent": o.gradient_descent(0.01), "momentum": o.momentum(0.004, 0.85),
    "nesterov": o.nesterov(0.004, 0.7), "adagrad": o.adagrad(0.2), "rmsprop": o.rmsprop(0.03, 0.9),
    "adam": o.adam(0.1, 0.8, 0.99), "adamw": o.adamw(0.05, 0.9, 0.98, 1e-8, 0.2),
    "coordinate_descent": o.coordinate_descent([1.0, 100.0], 0.5), "newton": o.newton(0.2),
    "sgdw": o.sgdw(0.004, 0.85, 0.1), "lion": o.lion(0.03, 0.9, 0.95, 0.1),
}
SEARCHING = {
    "backtracking": o.backtracking(), "conjugate_gradient": o.conjugate_gradient(), "lbfgs": o.lbfgs(memory=5),
    "damped_newton": o.damped_newton(0.5, shrink=0.8, c1=0.1),
}


def of(rule: sm.Optimizer, loss: sm.Loss = ravine, steps: int = 40) -> sm.Trajectory:
    return sm.descend(loss, rule, [5.0, 1.0] if loss is ravine else next(iter(loss.places.values())), steps)


def test_a_made_up_zigzag():
    found = sm.audit(MADE_UP, ravine)
    heights = [ravine.value(x) for x in MADE_UP]
    assert list(found.uphill) == [k for k in range(1, 7) if heights[k] > heights[k - 1]] == [2, 5]
    assert (found.ok, found.kind, found.rule, found.learning_rate) == (False, Kind.NONE, None, None)
    assert "written with 1 decimal." in found.words()
    assert "Uphill: steps 2, 5." in found.words()
    assert "It is none of these, at one rate or on a usual schedule: plain descent, Newton's" in found.words()


@settings(max_examples=15)
@given(st.floats(1e-4, 0.0199), st.integers(3, 40))
def test_plain_descent_is_named_with_its_rate(rate, steps):
    run = of(o.gradient_descent(rate), steps=steps)
    found = sm.audit(run.points, ravine, run.losses)
    assert found.ok
    assert (found.rule, found.uphill, found.wrong_losses) == ("gradient_descent", (), ())
    assert found.learning_rate == pytest.approx(rate, rel=1e-6)
    assert "No step goes uphill." in found.words()
    assert f"plain descent with learning rate {found.learning_rate:.6g}" in found.words()
    assert "The printed losses are the losses." in found.words()


@pytest.mark.parametrize("form", paths.FORMATS)
@pytest.mark.parametrize("name", RULES)
def test_every_rule_is_named_in_every_precision(name, form):
    run = of(RULES[name])
    found = sm.audit(paths.written(run.points, form), ravine, paths.written(run.losses[:, None], form)[:, 0], rule=name)
    assert (found.ok, found.rule) == (True, name), found.words()
    exact = {"learning_rate", "beta", "beta1", "alpha", "weight_decay"} & set(found.best.numbers)
    for number in exact:
        assert found.best.numbers[number] == pytest.approx(run.optimizer.hyperparameters[number], rel=0.1)


@pytest.mark.parametrize("form", ["repr", "%.6g", "float32"])
@pytest.mark.parametrize("name", SEARCHING)
def test_rules_that_search_along_a_line_are_named(name, form):
    hill = sm.TERRAINS["beale" if name == "damped_newton" else "rosenbrock"]
    run = sm.descend(hill, SEARCHING[name], hill.places["start"], 20)
    found = sm.audit(paths.written(run.points, form), hill)
    assert (found.ok, found.rule) == (True, name), found.words()


def test_a_search_that_stops_too_late_is_no_search():
    hill = sm.TERRAINS["rosenbrock"]
    points = sm.descend(hill, o.backtracking(), hill.places["start"], 20).points.copy()
    found = sm.audit(points, hill, rule="backtracking")
    assert found.ok
    slow = o.gradient_descent(0.37 * found.learning_rates[8])
    points[9:] = sm.descend(hill, slow, points[8], len(points) - 9).points[1:]
    assert not sm.audit(points, hill, rule="backtracking").ok


def test_steps_that_are_no_numbers_explain_nothing():
    moves = np.ones((3, 2))
    steps = np.array([[1.0, 1.0], [np.nan, 1.0], [1.0, 1.0]])
    assert beside("adam", Way(moves, 1e-9 * moves, steps, 1e-9 * moves), 1.0, {}, 1).misfit == np.inf


def test_slopes_by_differences_are_said_to_be():
    hill = sm.Loss("own", 2, value=ravine.value)
    found = sm.audit(of(o.gradient_descent(0.01)).points, hill)
    assert (found.ok, found.rule) == (True, "gradient_descent")
    assert "The slope is by central differences." in found.words()
    assert "differences" not in sm.audit(of(o.gradient_descent(0.01)).points, ravine).words()


@pytest.mark.parametrize("name", sorted(set(RULES) - {"gradient_descent"}))
def test_no_other_rule_passes_for_plain_descent(name):
    found = sm.audit(of(RULES[name]).points, ravine, rule="gradient_descent")
    assert not found.ok
    assert found.rule == name
    assert "It is not plain descent, as claimed." in found.words()


def test_plain_descent_is_no_momentum():
    assert not sm.audit(of(RULES["gradient_descent"]).points, ravine, rule="momentum").ok


@pytest.mark.parametrize("form", ["repr", "float32", "%.6g", "%.4f", "%.3f"])
def test_rounding_near_a_minimum_is_no_fault(form):
    run = sm.descend(himmelblau, o.gradient_descent(0.01), [0.5, -0.2], 400)
    found = sm.audit(paths.written(run.points, form), himmelblau, paths.written(run.losses[:, None], form)[:, 0])
    assert (found.ok, found.rule, found.learning_rate, found.uphill) == (True, "gradient_descent", 0.01, ())


def test_descent_beyond_the_limit_goes_uphill_and_is_plain():
    found = sm.audit(of(o.gradient_descent(0.021), steps=30).points, ravine)
    assert found.ok
    assert found.uphill
    assert "for the learning rate is beyond 2/L = 0.02" in found.words()


def test_angles_and_rates_by_hand():
    found = sm.audit([[1.0, 0.0], [1.0, 0.5], [0.5, 0.5], [0.5, 0.5]], sm.TERRAINS["bowl"])
    assert found.angles[:2] == pytest.approx([90, np.degrees(np.arctan(0.5))])
    assert found.learning_rates[:2] == pytest.approx([0, 0.4])
    assert np.isnan(found.angles[2])


def test_printed_losses_are_compared():
    run = sm.descend(soup, o.gradient_descent(0.01), soup.places["tastes_six"], 9)
    printed = run.losses.copy()
    printed[[3, 7]] += 1e-9
    found = sm.audit(run.points, soup, printed)
    assert (found.wrong_losses, found.ok) == ((3, 7), False)
    assert "not the loss at points 3, 7" in found.words()


@pytest.mark.parametrize(("shift", "where"), [(1, "before"), (-1, "after")])
def test_losses_of_the_row_beside_are_recognised(shift, where):
    run = of(RULES["momentum"])
    found = sm.audit(run.points, ravine, np.roll(run.losses, shift))
    assert not found.ok
    assert f"Each printed loss is that of the point {where}." in found.words()


def test_a_diverged_run_is_a_result():
    rosenbrock = sm.TERRAINS["rosenbrock"]
    run = sm.descend(rosenbrock, o.gradient_descent(0.02), [-1.2, 1.0], 30)
    points = np.vstack([run.points, [[np.inf, -np.inf], [np.nan, np.nan]]])
    found = sm.audit(points, rosenbrock, [*run.losses, np.inf, np.nan])
    assert (found.ok, found.rule, found.stopped_at) == (True, "gradient_descent", len(run.points))
    assert f"It diverged: point {len(run.points)} is not finite." in found.words()
    back = sm.audit(np.vstack([points, [[1.0, 1.0]]]), rosenbrock)
    assert not back.ok
    assert "no run comes back from there" in back.words()


@pytest.mark.parametrize("points", [
    [[0.0, 0.0], [0.0, 0.0]], [[1.0, 1.0], [np.nan, 1.0]], [[0.5, 0.5]] * 20])
def test_what_is_too_little_is_neither_accused_nor_acquitted(points):
    found = sm.audit(points, ravine)
    assert (found.ok, found.kind) == (False, Kind.UNTOLD)
    assert "No step can be judged" in found.words()


def test_one_parameter_may_be_a_plain_list():
    shelf = sm.TERRAINS["shelf"]
    run = sm.descend(shelf, o.gradient_descent(0.25), shelf.places["half_a_gram"], 10)
    assert sm.audit(run.points[:, 0].tolist(), shelf).learning_rate == pytest.approx(0.25)


def test_long_lists_are_cut():
    path = np.tile([[0.0, 0.1], [0.0, 0.9]], (20, 1))
    assert "and 8 more" in sm.audit(path, ravine).words()


@pytest.mark.parametrize(("points", "losses", "error", "said"), [
    ([[1.0, 2.0]], None, ValueError, r"points must have shape \(T \+ 1, 2\)"),
    ([[1.0], [2.0]], None, ValueError, "points must have shape"),
    ([], None, ValueError, "points must have shape"),
    ([[np.nan, 2.0], [1.0, 1.0]], None, ValueError, "points must be finite at the first"),
    (MADE_UP, [1.0, 2.0], ValueError, r"losses must have shape \(7,\)"),
    ([["a", "b"], ["c", "d"]], None, TypeError, "points must be an array"),
])
def test_bad_input(points, losses, error, said):
    with pytest.raises(error, match=said):
        sm.audit(points, ravine, losses)


def test_names_must_be_known():
    with pytest.raises(TypeError, match="loss must be a Loss"):
        sm.audit(MADE_UP, "ravine")
    with pytest.raises(ValueError, match="Did you mean 'adam'"):
        sm.audit(MADE_UP, ravine, rule="adan")
