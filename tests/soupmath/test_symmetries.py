"""What a run must not depend on, and the rules that do depend on it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

import soupmath as sm
from soupmath import symmetries

o = sm.optimizers
soup = sm.soup.taste_loss()
RULES = {"gradient_descent": o.gradient_descent(0.01), "momentum": o.momentum(0.002),
         "nesterov": o.nesterov(sm.schedules.Exponential(0.002, 0.99)), "adagrad": o.adagrad(0.1),
         "rmsprop": o.rmsprop(0.01), "adam": o.adam(0.05), "adamw": o.adamw(0.05),
         "sgdw": o.sgdw(0.002), "lion": o.lion(0.02), "backtracking": o.backtracking(0.1),
         "conjugate_gradient": o.conjugate_gradient(), "newton": o.newton(0.5), "damped_newton": o.damped_newton(0.5),
         "lbfgs": o.lbfgs(),
         "coordinate_descent": o.coordinate_descent(np.diagonal(soup.hessian(np.zeros(3))))}
LOSSES = {"soup": soup, "himmelblau": sm.TERRAINS["himmelblau"], "shelf": sm.TERRAINS["shelf"]}


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("name", LOSSES)
def test_symmetries_hold_where_a_rule_has_them(name, rule):
    loss = LOSSES[name]
    made = RULES[rule] if rule != "coordinate_descent" else o.coordinate_descent((100.0,) * loss.dimension)
    run = sm.descend(loss, made, next(iter(loss.places.values())), 60)
    verdicts = sm.symmetries.check(run)
    assert not [verdict for verdict in verdicts if not verdict.ok]
    has = {verdict.law for verdict in verdicts}
    assert ("rotation" in has) == (rule in symmetries.TURNING and loss.dimension > 1)
    assert ("shift" in has) == (rule not in ("adamw", "sgdw"))
    assert ("scale" in has) == (rule != "lbfgs")


@pytest.mark.parametrize("rule", ["adagrad", "rmsprop", "adam", "lion", "coordinate_descent"])
def test_rules_that_treat_each_parameter_apart_know_the_axes(rule):
    run = sm.descend(soup, RULES[rule], soup.places["tastes_two"], 30)
    Q = np.linalg.qr(np.random.default_rng(2).normal(size=(3, 3)))[0]
    turned = sm.descend(symmetries.rotated(soup, Q), RULES[rule], Q @ run.points[0], 30)
    assert np.abs(turned.points @ Q - run.points).max() > 0.05


def test_weight_decay_knows_where_nought_is():
    run = sm.descend(soup, RULES["adamw"], soup.places["tastes_two"], 30)
    moved = sm.descend(symmetries.shifted(soup, np.ones(3)), RULES["adamw"], run.points[0] + 1, 30)
    assert np.abs(moved.points - 1 - run.points).max() > 1e-3


def test_a_broken_symmetry_is_noticed():
    run = sm.descend(soup, RULES["momentum"], soup.places["tastes_two"], 30)
    points = run.points.copy()
    points[20] += 1e-6
    assert not any(verdict.ok for verdict in sm.symmetries.check(replace(run, points=points)))


def test_changed_losses_are_losses():
    Q = np.linalg.qr(np.random.default_rng(2).normal(size=(3, 3)))[0]
    for changed in (symmetries.rotated(soup, Q), symmetries.scaled(soup, 3.0),
                    symmetries.shifted(soup, np.ones(3))):
        run = sm.descend(changed, o.gradient_descent(0.003), np.zeros(3), 30)
        assert all(verdict.ok for verdict in sm.laws.check(run))
