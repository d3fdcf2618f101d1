"""A learning rate that changes on the way is named, where directions or a usual schedule tell it."""

from __future__ import annotations

import numpy as np
import pytest

import soupmath as sm
from soupmath.auditor.verdict import Kind

o = sm.optimizers
ravine, soup = sm.TERRAINS["ravine"], sm.soup.taste_loss()


@pytest.mark.parametrize("schedule", [
    sm.schedules.Exponential(0.01, 0.9), sm.schedules.StepDecay(0.01, 7, 0.3), sm.schedules.Cosine(0.01, 25, 0.001),
    sm.schedules.LinearWarmUp(0.01, 8), sm.schedules.Linear(0.01, 20, 0.002), sm.schedules.InverseSquareRoot(0.01)],
    ids=repr)
@pytest.mark.parametrize("make", [o.gradient_descent, o.momentum, o.adam])
def test_schedules_are_named(schedule, make):
    found = sm.audit(sm.descend(soup, make(schedule), soup.places["tastes_six"], 30).points, soup)
    assert (found.ok, found.rule, found.learning_rate) == (True, make.__name__, None)
    assert f"learning rate {schedule!r}" in found.words()


def test_schedules_are_named_on_one_parameter():
    shelf = sm.TERRAINS["shelf"]
    rule = o.adam(sm.schedules.Exponential(0.2, 0.9))
    found = sm.audit(sm.descend(shelf, rule, shelf.places["half_a_gram"], 30).points, shelf)
    assert (found.rule, found.best.rate) == ("adam", sm.schedules.Exponential(0.2, 0.9))


def test_on_one_parameter_rates_of_no_schedule_tell_nothing():
    shelf = sm.TERRAINS["shelf"]
    x, points = shelf.places["half_a_gram"], []
    for rate in np.random.default_rng(0).uniform(0.05, 0.3, 30):
        points.append(x)
        x = x - rate * shelf.gradient(x)
    found = sm.audit(points, shelf)
    assert (found.ok, found.kind) == (False, Kind.UNTOLD)
    assert "rates of its own leave each step little that could be wrong" in found.words()


def test_a_straight_line_to_the_minimum_is_no_rule():
    way = np.linspace(1, 0, 20)[:, None] * ravine.places["start"]
    assert not sm.audit(way, ravine).ok


def test_rates_of_no_schedule_are_told_where_directions_show_descent():
    x, points = np.array([5.0, 1.0]), []
    for rate in np.random.default_rng(0).uniform(0.002, 0.015, 30):
        points.append(x)
        x = x - rate * ravine.gradient(x)
    found = sm.audit(points, ravine)
    assert (found.ok, found.rule) == (True, "gradient_descent")
    assert "learning rates between" in found.words()
