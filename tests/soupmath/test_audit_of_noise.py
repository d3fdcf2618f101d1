"""Mini-batch noise is told from a wrong path, for the rules and by the samples that make it."""

from __future__ import annotations

import numpy as np
import pytest

import soupmath as sm
from soupmath.auditor.estimates import adaptive_estimates
from soupmath.auditor.printed import printed
from soupmath.auditor.verdict import Kind
from soupmath.auditor.walk import walk

o = sm.optimizers
ravine = sm.TERRAINS["ravine"]


@pytest.mark.parametrize("beta", [0.0, 0.8])
def test_mini_batch_noise_is_told_from_a_wrong_path(beta):
    dice, x, velocity, points = np.random.default_rng(3), np.array([5.0, 1.0]), np.zeros(2), []
    for _ in range(150):
        points.append(x)
        velocity = beta * velocity + ravine.gradient(x) + 2 * dice.normal(size=2)
        x = x - 0.006 * (1 - beta) * velocity
    found = sm.audit(points, ravine)
    assert (found.ok, found.kind, found.rule) == (True, Kind.NOISY, "momentum" if beta else "gradient_descent")
    assert found.learning_rate == pytest.approx(0.006 * (1 - beta), rel=0.2)
    assert found.noise.spread == pytest.approx([2, 2], rel=0.25)
    tampered = np.array(points)
    tampered[70] += 3
    assert not sm.audit(tampered, ravine).ok


@pytest.mark.parametrize("size", [np.linalg.norm, np.abs], ids=["its length", "each part"])
def test_noise_may_grow_with_the_slope(size):
    dice, x, points = np.random.default_rng(3), np.array([5.0, 1.0]), []
    for _ in range(60):
        points.append(x)
        slope = ravine.gradient(x)
        x = x - 0.006 * (slope + 0.2 * size(slope) * dice.normal(size=2))
    found = sm.audit(points, ravine)
    assert (found.kind, found.rule, found.noise.spread.shape) == (Kind.NOISY, "gradient_descent", (2,))
    assert found.learning_rate == pytest.approx(0.006, rel=0.1)
    assert found.noise.share == pytest.approx(0.2 * np.sqrt(2 if size is np.linalg.norm else 1), rel=0.25)
    tampered = np.array(points)
    tampered[30] += 0.3 * np.linalg.norm(ravine.gradient(tampered[30]))
    assert not sm.audit(tampered, ravine).ok


def test_losses_of_mini_batches_may_scatter_with_the_path():
    dice, x, points = np.random.default_rng(3), np.array([5.0, 1.0]), []
    for _ in range(60):
        points.append(x)
        x = x - 0.006 * (ravine.gradient(x) + 2 * dice.normal(size=2))
    losses = ravine.value(np.array(points)) + 0.3 * dice.normal(size=60)
    assert sm.audit(points, ravine, losses).ok
    assert not sm.audit(points, ravine, losses + 1).ok


@pytest.mark.parametrize("rule", [o.adam(0.05, 0.8, 0.99), o.rmsprop(0.02, 0.9), o.adagrad(0.3)], ids=repr)
def test_the_slopes_an_adaptive_rule_was_given_are_found_up_to_a_scale(rule):
    hill = sm.TERRAINS["himmelblau"]
    dice, x, points, given = np.random.default_rng(0), np.array([0.5, -0.2]), [], []
    state = rule.init(x)
    for _ in range(60):
        points.append(x)
        given.append(hill.gradient(x) + dice.normal(size=2))
        step, state = rule.update(given[-1], state, x, hill)
        x = x + step
    points.append(x)
    path = np.array(points)
    numbers = {name: rule.hyperparameters[name] for name in ("alpha", "beta1", "beta2") if name in rule.hyperparameters}
    made = next(one for one in adaptive_estimates(walk(path, hill, printed(path)))
                if (one.rule, dict(one.numbers)) == (rule.name, numbers))
    assert made.learning_rate == pytest.approx(rule.learning_rate(0), rel=1e-6)
    ratios = made.slopes / given
    assert np.abs(ratios / ratios[0] - 1).max() < 1e-4


@pytest.mark.parametrize(("size", "rule"), [
    (1, o.gradient_descent(0.003)), (4, o.momentum(0.0009, 0.8)), (10, o.adam(0.05))], ids=repr)
def test_noise_of_a_loss_s_own_samples_tells_how_many(size, rule):
    loss = sm.samples.tasting_loss(100, spread=0.5)
    batches = sm.batches.with_replacement(100, size, 300, 3)
    run = sm.descend(loss, rule, loss.places["tastes_six"], 300, batches=batches)
    found = sm.audit(run.points, loss, run.losses, rule=rule.name)
    assert found.ok
    assert found.noise.batch == pytest.approx(size, rel=0.3)
    assert "of its samples a step do" in found.words()


def test_noise_wider_than_samples_make_is_none_of_theirs():
    loss = sm.samples.tasting_loss(100, spread=0.1)
    dice, x, points = np.random.default_rng(3), loss.places["tastes_six"], []
    for _ in range(200):
        points.append(x)
        x = x - 0.003 * (loss.gradient(x) + 20 * dice.normal(size=3))
    assert sm.audit(points, loss).kind is Kind.NONE
