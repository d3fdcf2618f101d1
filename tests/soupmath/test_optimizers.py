"""Each rule by its formula; pieces that go round one; what is refused."""

from __future__ import annotations

import pickle
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import soupmath as sm

o = sm.optimizers
soup = sm.soup.taste_loss()
start = soup.places["tastes_six"]
loss2, bowl1 = sm.TERRAINS["bowl"], sm.losses.quadratic(np.eye(1), np.zeros(1))
g1, g2, x1 = np.array([3.0, -1.0]), np.array([-2.0, 4.0]), np.array([0.5, 2.0])


def two_steps(rule):
    first, state = rule.update(g1, rule.init(x1), x1, loss2)
    second, _ = rule.update(g2, state, x1 + first, loss2)
    return first, second


def test_formulas_by_hand():
    assert two_steps(o.gradient_descent(0.1)) == (pytest.approx(-0.1 * g1), pytest.approx(-0.1 * g2))
    assert two_steps(o.momentum(0.1, 0.5))[1] == pytest.approx(-0.1 * (0.5 * g1 + g2))
    assert two_steps(o.nesterov(0.1, 0.5))[1] == pytest.approx(-0.1 * (g2 + 0.5 * (0.5 * g1 + g2)))
    assert two_steps(o.adagrad(0.1))[1] == pytest.approx(-0.1 * g2 / np.sqrt(g1**2 + g2**2))
    root = np.sqrt(0.9 * 0.1 * g1**2 + 0.1 * g2**2)
    assert two_steps(o.rmsprop(0.1, alpha=0.9, epsilon=0.0))[1] == pytest.approx(-0.1 * g2 / root)


def test_adam_by_hand_and_its_decoupled_decay():
    first, second = two_steps(o.adam(0.1, 0.9, 0.99, epsilon=0.0))
    assert first == pytest.approx(-0.1 * np.sign(g1))
    m, s = (0.9 * 0.1 * g1 + 0.1 * g2) / (1 - 0.9**2), (0.99 * 0.01 * g1**2 + 0.01 * g2**2) / (1 - 0.99**2)
    assert second == pytest.approx(-0.1 * m / np.sqrt(s))
    decayed, _ = two_steps(o.adamw(0.1, 0.9, 0.99, epsilon=0.0, weight_decay=0.2))
    assert decayed == pytest.approx(first - 0.1 * 0.2 * x1)


def test_decay_that_is_no_part_of_the_velocity():
    first, second = two_steps(o.sgdw(0.1, 0.5, weight_decay=0.2))
    assert first == pytest.approx(-0.1 * (g1 + 0.2 * x1))
    assert second == pytest.approx(-0.1 * (0.5 * g1 + g2 + 0.2 * (x1 + first)))


def test_lion_goes_equally_far_in_every_parameter():
    first, second = two_steps(o.lion(0.1, 0.9, 0.8))
    assert first == pytest.approx(-0.1 * np.sign(g1))
    assert second == pytest.approx(-0.1 * np.sign(0.9 * 0.2 * g1 + 0.1 * g2))


def test_coordinate_descent_takes_the_lowest_on_a_tie():
    rule = o.coordinate_descent((2.0, 4.0, 1.0))
    step, _ = rule.update(np.array([-3.0, 3.0, 1.0]), rule.init(np.zeros(3)), np.zeros(3), soup)
    assert step.tolist() == [1.5, 0.0, 0.0]


def test_defaults_are_the_field_s():
    assert o.momentum().hyperparameters == {"learning_rate": 1e-3, "beta": 0.9}
    assert o.adam().hyperparameters == {"learning_rate": 1e-3, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8}
    assert o.adamw().hyperparameters["weight_decay"] == 1e-2
    assert set(sm.OPTIMIZERS) == {"gradient_descent", "coordinate_descent", "momentum", "nesterov", "sgdw", "adagrad",
                                  "rmsprop", "adam", "adamw", "lion", "backtracking", "conjugate_gradient",
                                  "newton", "damped_newton", "lbfgs"}


def test_rules_are_compared_by_what_they_are():
    assert o.adam(0.1) == o.adam(0.1, 0.9)
    assert hash(o.adam(0.1)) == hash(o.adam(0.1, 0.9))
    assert o.adam(0.1) != o.adam(0.2)
    assert o.momentum(0.1) != o.nesterov(0.1)
    decay = sm.schedules.Exponential(0.1, 0.9)
    assert o.adam(decay) == o.adam(sm.schedules.Exponential(0.1, 0.9)) != o.adam(0.1)
    assert sm.wrappers.clip_by_norm(o.adam(), 1.0) == sm.wrappers.clip_by_norm(o.adam(), 1.0) != o.adam()
    relabelled = replace(o.gradient_descent(), name="adam", hyperparameters=o.adam().hyperparameters)
    assert relabelled != o.adam()
    assert o.adam() != "adam"
    assert pickle.loads(pickle.dumps(o.lbfgs())) == o.lbfgs()


def test_a_rule_says_what_it_was_made_from():
    assert repr(o.sgdw(0.1)) == "sgdw(learning_rate=0.1, beta=0.9, weight_decay=0.01)"
    assert repr(sm.wrappers.clip_by_norm(o.adam(), 2.0)).startswith("clip_by_norm(adam)(learning_rate=0.001, ")


@pytest.mark.parametrize("heavy", [o.momentum, o.nesterov])
def test_without_memory_it_is_plain_descent(heavy):
    plain = sm.descend(soup, o.gradient_descent(0.01), start, 50)
    assert np.array_equal(sm.descend(soup, heavy(0.01, beta=0.0), start, 50).points, plain.points)


def test_torch_s_momentum_is_polyak_s_while_the_rate_stays():
    run = sm.descend(soup, o.momentum(0.01, 0.8), start, 30)
    x = run.points
    polyak = x[1:-1] - 0.01 * run.gradients[1:-1] + 0.8 * (x[1:-1] - x[:-2])
    assert x[2:] == pytest.approx(polyak, abs=1e-12)


@given(st.integers(0, 5), st.integers(1, 4))
def test_rows_of_a_batch_do_not_know_of_each_other(seed, count):
    rng = np.random.default_rng(seed)
    points, slopes = rng.normal(size=(2, count, 3))
    for name, make in sm.OPTIMIZERS.items():
        rule = make((1.0, 2.0, 3.0)) if name == "coordinate_descent" else make()
        together, _ = rule.update(slopes, rule.init(points), points, soup)
        alone = np.array([rule.update(g, rule.init(x), x, soup)[0] for g, x in zip(slopes, points, strict=True)])
        # a loss of many points and a loss of one differ in the last bits
        assert together == pytest.approx(alone, rel=1e-12) if rule.asks else np.array_equal(together, alone)


def test_update_changes_nothing_it_is_given():
    for name, make in sm.OPTIMIZERS.items():
        rule = make((1.0, 2.0)) if name == "coordinate_descent" else make()
        state, g, x = rule.init(x1), g1.copy(), x1.copy()
        first, _ = rule.update(g, state, x, loss2)
        again, _ = rule.update(g, state, x, loss2)
        assert np.array_equal(first, again)
        assert np.array_equal(g, g1)
        assert np.array_equal(x, x1)


def test_clipping():
    by_norm = sm.wrappers.clip_by_norm(o.gradient_descent(1.0), 0.5)
    step, _ = by_norm.update(g1, by_norm.init(x1), x1, loss2)
    assert np.linalg.norm(step) == pytest.approx(0.5)
    assert step == pytest.approx(-0.5 * g1 / np.linalg.norm(g1))
    small, _ = by_norm.update(0.01 * g1, by_norm.init(x1), x1, loss2)
    assert np.array_equal(small, -0.01 * g1)
    by_value = sm.wrappers.clip_by_value(o.gradient_descent(1.0), 2.0)
    assert by_value.update(g1, by_value.init(x1), x1, loss2)[0].tolist() == [-2.0, 1.0]


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.floats(-3, 0), st.floats(0.001, 5))
def test_projection_never_leaves_the_box(x, g, low, width):
    rule = sm.wrappers.project(o.gradient_descent(1.0), low, low + width)
    point = np.array([x])
    step, _ = rule.update(np.array([g]), rule.init(point), point, bowl1)
    assert low <= (point + step)[0] <= low + width


def test_wrapped_descent_keeps_the_laws():
    rule = sm.wrappers.project(sm.wrappers.clip_by_norm(o.adam(0.1), 3.0), upper=soup.minima[0] - 0.1)
    run = sm.descend(soup, rule, start, 60)
    assert all(v.ok for v in sm.laws.check(run))
    assert run.points[-1] == pytest.approx(soup.minima[0] - 0.1)
    assert rule.name == "project(clip_by_norm(adam))"
    assert rule.hyperparameters["clip_by_norm.norm"] == 3.0


@pytest.mark.parametrize(("make", "said"), [
    (lambda: o.gradient_descent(0.0), "learning_rate must be finite, above 0"),
    (lambda: o.gradient_descent(-0.1), "learning_rate"),
    (lambda: o.gradient_descent(float("nan")), "learning_rate"),
    (lambda: o.gradient_descent(float("inf")), "learning_rate"),
    (lambda: o.momentum(0.1, beta=1.0), "beta must be finite, at least 0, below 1"),
    (lambda: o.adam(0.1, beta1=-0.1), "beta1"),
    (lambda: o.adam(0.1, beta2=1.5), "beta2"),
    (lambda: o.adam(0.1, epsilon=-1e-8), "epsilon"),
    (lambda: o.rmsprop(0.1, alpha=1.0), "alpha"),
    (lambda: o.adamw(0.1, weight_decay=-1.0), "weight_decay"),
    (lambda: o.lion(beta2=1.0), "beta2"),
    (lambda: o.sgdw(0.1, weight_decay=-1.0), "weight_decay"),
    (lambda: o.backtracking(1.0, shrink=1.0), "shrink must be finite, above 0, below 1"),
    (lambda: o.damped_newton(1.0, c1=0.0), "c1"),
    (lambda: o.newton(0.0), "learning_rate"),
    (lambda: o.lbfgs(memory=0), "memory must be at least 1"),
    (lambda: o.coordinate_descent((1.0, 0.0)), "curvatures must be positive"),
    (lambda: o.coordinate_descent(()), "curvatures"),
    (lambda: sm.wrappers.clip_by_norm(o.adam(), 0.0), "norm"),
    (lambda: sm.wrappers.project(o.adam(), 1.0, 0.0), "lower must be at most upper"),
])
def test_numbers_that_are_refused(make, said):
    with pytest.raises(ValueError, match=said):
        make()


@pytest.mark.parametrize("given_", ["0.1", None, True, [0.1]])
def test_a_learning_rate_is_a_number(given_):
    with pytest.raises(TypeError, match="learning_rate must be a real number"):
        o.gradient_descent(given_)


def test_own_rates_are_what_adam_multiplies_its_mean_slope_with():
    loss = sm.TERRAINS["long_ravine"]
    run = sm.descend(loss, sm.optimizers.adam(0.5), loss.places["start"], 20)
    mean = np.zeros(2)
    for k, (slope, rates) in enumerate(zip(run.estimates, sm.own_rates(run), strict=True)):
        mean = 0.9 * mean + 0.1 * slope
        step = run.points[k + 1] - run.points[k]
        assert step == pytest.approx(-rates * mean / (1 - 0.9 ** (k + 1)), rel=1e-9)
    with pytest.raises(ValueError, match="adam"):
        sm.own_rates(sm.descend(loss, sm.optimizers.gradient_descent(0.001), loss.places["start"], 2))
