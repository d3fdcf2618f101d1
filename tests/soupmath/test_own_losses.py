"""Losses as people write them: handled, or refused by name before the first step."""

from __future__ import annotations

import pickle
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

import soupmath as sm
from soupmath import own_losses

o = sm.optimizers
START = np.array([-1.2, 1.0, 0.8])


def rosen(x):
    """Rosenbrock's function as scipy has it: the parameters are the first axis."""
    x = np.asarray(x)
    return np.sum(100.0 * (x[1:] - x[:-1] ** 2.0) ** 2.0 + (1 - x[:-1]) ** 2.0, axis=0)


def rosen_slope(x):
    """Its gradient, of one point only."""
    slope = np.zeros_like(x)
    slope[1:-1] = 200 * (x[1:-1] - x[:-2] ** 2) - 400 * (x[2:] - x[1:-1] ** 2) * x[1:-1] - 2 * (1 - x[1:-1])
    slope[0] = -400 * x[0] * (x[1] - x[0] ** 2) - 2 * (1 - x[0])
    slope[-1] = 200 * (x[-1] - x[-2] ** 2)
    return slope


def square(x):
    return 0.5 * (x**2).sum(axis=-1)


class Reusing:
    """A gradient that gives the same array each time."""

    def __init__(self):
        self.held = np.zeros(3)

    def __call__(self, x):
        if x.ndim > 1:
            return np.array([self(row).copy() for row in x])
        self.held[:] = x
        return self.held


def branching(x):
    """It asks about a number, so it knows one point only."""
    return 0.5 * x if x[0] > 0 else 1.5 * x


HANDLED = {
    "one point at a time": sm.Loss("rosen", 3, rosen, rosen_slope),
    "a number is asked about": sm.Loss("bent", 3, lambda x: (0.25 if x[0] > 0 else 0.75) * (x**2).sum(), branching),
    "lists": sm.Loss("lists", 3, lambda x: sum(0.5 * v * v for v in x), lambda x: [float(v) for v in x]),
    "lists of many": sm.Loss("lists", 3, square, lambda x: x.tolist()),
    "whole numbers": sm.Loss("steps", 3, lambda x: int(abs(x).sum() // 0.1), lambda x: np.sign(x).astype(int)),
    "halves": sm.Loss("halves", 3, lambda x: np.float32(square(x)), lambda x: x.astype(np.float32)),
    "a buffer": sm.Loss("buffer", 3, square, Reusing()),
    "its own point": sm.Loss("own", 3, square, lambda x: x),
    "a reading of one point": sm.Loss("read", 3, square, lambda x: 1 * x,
                                      readings={"first": lambda x: float(x[0]), "two": 2}),
    "a sample's list": sm.Loss("sampled", 3, square, lambda x: 1 * x, samples=2,
                               sample_gradient=lambda x, i: [float(v) for v in x]),
}


@pytest.mark.parametrize("name", HANDLED)
def test_what_is_handled(name):
    loss = HANDLED[name]
    run = sm.descend(loss, o.gradient_descent(1e-3), START, 30)
    for k, x in enumerate(run.points):
        assert run.losses[k] == pytest.approx(float(loss.value(x.copy())), rel=1e-6)
        assert run.gradients[k] == pytest.approx(np.array(loss.gradient(x.copy()), dtype=float), rel=1e-6)
    assert run.gradients.dtype == run.losses.dtype == np.float64
    assert len({tuple(row) for row in run.points}) == 31
    kept = {v.law: v.ok for v in sm.laws.check(run)}
    assert all(kept[law] for law in ("records_are_the_loss", "steps_follow_the_optimizer", "records_fit_together"))
    assert run.facts()["steps"] == 30
    starts = START + np.random.default_rng(0).normal(size=(5, 3))
    many = sm.descend_many(loss, o.gradient_descent(1e-3), starts, 30)
    alone = np.array([sm.descend(loss, o.gradient_descent(1e-3), x, 30).points[-1] for x in starts])
    assert many.points == pytest.approx(alone, rel=1e-6)


def test_against_a_loss_that_knows_many_points():
    """Rosenbrock's valley by hand, one point at a time, is the terrain's to the last bits."""
    hill = sm.TERRAINS["rosenbrock"]
    runs = [sm.descend(loss, o.momentum(1e-4), [-1.2, 1.0], 200)
            for loss in (hill, sm.Loss("rosen", 2, rosen, rosen_slope))]
    assert runs[0].points == pytest.approx(runs[1].points, rel=1e-9)
    assert runs[0].outcome == runs[1].outcome
    assert all(v.ok for v in sm.laws.check(runs[1]))


def test_a_loss_of_our_own_is_left_as_it_is():
    for loss in (*sm.TERRAINS.values(), sm.soup.taste_loss(), sm.samples.tasting_loss(7)):
        assert sm.descend(loss, o.adam(), next(iter(loss.places.values())), 0).loss is loss


def test_what_was_fitted_is_data():
    loss = sm.Loss("rosen", 3, rosen, rosen_slope)
    run = sm.descend(loss, o.adam(), START, 5)
    assert pickle.loads(pickle.dumps(run)).digest() == run.digest()


def writing(x):
    x -= 1.0
    return x


def writing_back(x):
    x[0] += 1.0
    slope = x.copy()
    x[0] -= 1.0
    return slope


def late(x):
    slope = 1.0 * x
    if x[0] > -0.9:
        x[1] = 0.0
    return slope


GOOD = {"value": square, "gradient": lambda x: 1 * x}
REFUSED = [
    ({"gradient": writing}, r"loss\.gradient must leave the point that it is given as it is, got .*own"),
    ({"gradient": writing_back}, r"loss\.gradient must leave the point"),
    ({"value": lambda x: writing(x).sum()}, r"loss\.value must leave the point"),
    ({"hessian": writing}, r"loss\.hessian must leave the point"),
    ({"hessian": lambda x: 1 * x}, r"loss\.hessian must have shape \(3, 3\)"),
    ({"value": lambda x: square(x) + 0j}, r"loss\.value must give real numbers"),
    ({"gradient": lambda x: list("abc")}, r"loss\.gradient must give real numbers"),
    ({"value": lambda x: None}, r"loss\.value must give real numbers, got None"),
    ({"value": lambda x: np.array([square(x)])}, r"loss\.value must have shape \(\) at a point of shape \(3,\)"),
    ({"gradient": lambda x: [1.0, 2.0]}, r"loss\.gradient must have shape \(3,\)"),
    ({"readings": {"mood": lambda x: x}}, r"loss\.readings\['mood'\] must have shape \(\)"),
    ({"sample_gradient": lambda x, i: 1.0, "samples": 3}, r"loss\.sample_gradient must have shape \(3,\)"),
]


@pytest.mark.parametrize(("what", "said"), REFUSED)
def test_what_is_refused_at_the_start(what, said):
    loss = sm.Loss("own", 3, **(GOOD | what))
    with pytest.raises((ValueError, TypeError), match=said):
        sm.descend(loss, o.adam(), START, 5)
    with pytest.raises((ValueError, TypeError), match=said):
        sm.descend_many(loss, o.adam(), [START, START], 5)


def test_who_writes_into_a_later_point_is_named_then():
    loss = sm.Loss("late", 3, square, late)
    with pytest.raises(ValueError, match=r"late with gradient_descent raised ValueError: .* is read-only"):
        sm.descend(loss, o.gradient_descent(0.1), START, 20)


@pytest.mark.parametrize(("what", "said"), [
    ({"dimension": 0}, "dimension must be at least 1, got 0"),
    ({"dimension": 2.0}, "dimension must be a whole number, got 2.0"),
    ({"dimension": True}, "dimension must be a whole number"),
    ({"value": 3.0}, r"loss\.value must be a function, got 3.0"),
    ({"gradient": "steep"}, r"loss\.gradient must be a function, got 'steep'"),
    ({"value": None}, r"loss\.value must be a function, got None"),
    ({"hessian": np.eye(3)}, r"loss\.hessian must be a function"),
    ({"minima": np.zeros(3)}, r"loss\.minima must have shape"),
    ({"minima": [[1.0, 2.0]]}, r"loss\.minima must have shape \(1, 3\), got shape \(1, 2\)"),
    ({"minima": [[1.0, 2.0, np.nan]]}, r"loss\.minima must hold finite numbers only"),
    ({"smoothness": -1.0}, r"loss\.smoothness must be finite, at least 0, got -1.0"),
    ({"smoothness": "large"}, r"loss\.smoothness must be a real number"),
    ({"strong_convexity": np.nan}, r"loss\.strong_convexity must be finite"),
    ({"places": {"start": [1.0]}}, r"loss\.places\['start'\] must have shape \(3,\), got shape \(1,\)"),
    ({"places": {"start": "here"}}, r"loss\.places\['start'\] must be an array of real numbers, got 'here'"),
    ({"reference": [1.0, 2.0]}, r"loss\.reference must have shape \(3,\)"),
])
def test_losses_that_cannot_be(what, said):
    with pytest.raises((ValueError, TypeError), match=said):
        sm.Loss(**({"name": "own", "dimension": 3} | GOOD | what))


@pytest.mark.parametrize(("start", "said"), [
    ([1 + 2j, 0, 0], r"start must be an array of real numbers, got \(1\+2j\) \(complex\)"),
    (np.array([1j, 0, 0]), "start must be an array of real numbers, got array"),
    ([True, 0.0, 0.0], "start must be an array of real numbers, got True"),
    (np.array([True, False, True]), "start must be an array of real numbers"),
    (["1.0", "2.0", "3.0"], "start must be an array of real numbers, got '1.0'"),
    (np.array(["1", "2", "3"]), "start must be an array of real numbers"),
    ("salt", "start must be an array of real numbers, got 'salt'"),
    ([None, 1.0, 2.0], "start must be an array of real numbers, got None"),
    (None, "start must be an array of real numbers, got None"),
    ([[1.0], [2.0, 3.0]], "start must be an array of real numbers"),
    ([1e400, 1.0, 2.0], "start must hold finite numbers only"),
    ([1.0, 2.0], r"start must have shape \(3,\)"),
])
def test_starts_that_are_none(start, said):
    with pytest.raises((ValueError, TypeError), match=said):
        sm.descend(sm.soup.taste_loss(), o.adam(), start, 5)


def test_numbers_of_other_kinds_are_numbers():
    points = [sm.descend(sm.soup.taste_loss(), o.adam(), start, 3).points for start in (
        [1, 0, 2], [Fraction(1), Fraction(0), Fraction(2)], np.array([1, 0, 2], dtype=object),
        np.array([1, 0, 2], dtype=np.float32), (1.0, 0.0, 2.0))]
    assert all(np.array_equal(points[0], other) for other in points)


@pytest.mark.parametrize(("what", "said"), [
    ({"keep": 7}, r"keep must be a list of steps, got 7 \(int\)"),
    ({"keep": "all"}, "keep must be a whole number, got 'a'"),
    ({"keep": [True]}, "keep must be a whole number, got True"),
    ({"tolerance": 10**400}, "tolerance must be finite"),
    ({"tolerance": True}, "tolerance must be a real number, got True"),
    ({"steps": "5"}, "steps must be a whole number, got '5'"),
])
def test_other_arguments(what, said):
    soup = sm.soup.taste_loss()
    asked = {"steps": 5} | what
    with pytest.raises((ValueError, TypeError), match=said):
        sm.descend(soup, o.adam(), soup.places["tastes_two"], **asked)
    with pytest.raises((ValueError, TypeError), match=said):
        sm.descend_many(soup, o.adam(), [soup.places["tastes_two"]], **asked)


@pytest.mark.parametrize(("rate", "said"), [
    (lambda k: float("nan"), r"learning_rate of step 1 must be finite, at least 0, got nan"),
    (lambda k: "fast" if k == 3 else 0.1, r"learning_rate of step 4 must be a real number, got 'fast'"),
    (lambda k: None if k == 2 else 0.1, r"learning_rate of step 3 must be a real number, got None"),
    (lambda k: -0.1, r"learning_rate of step 1 must be finite, at least 0, got -0.1"),
    (lambda k: np.array([0.1]), r"learning_rate of step 1 must be a real number"),
    (sm.schedules.join(lambda k: 0.1, 2, lambda k: np.inf), r"learning_rate of step 3 must be finite"),
])
@pytest.mark.parametrize("rule", [o.gradient_descent, o.adam, o.nesterov])
def test_schedules_that_give_no_rate(rule, rate, said):
    soup = sm.soup.taste_loss()
    with pytest.raises(ValueError, match=f"^{said}"):
        sm.descend(soup, rule(rate), soup.places["tastes_two"], 9)
    with pytest.raises(ValueError, match=f"^{said}"):
        sm.descend_many(soup, rule(rate), [soup.places["tastes_two"]], 9)


def test_replacing_a_part_checks_it_again():
    with pytest.raises(ValueError, match=r"loss\.minima must have shape"):
        replace(sm.TERRAINS["bowl"], minima=np.zeros((1, 3)))


@pytest.mark.parametrize("name", [*sm.TERRAINS, "soup", "salt", "tastings", "words", "palate", "network"])
def test_losses_that_nobody_asks_keep_to_what_they_say(name, monkeypatch):
    """What `fitted` takes on trust for speed, asked here."""
    monkeypatch.setattr(own_losses, "OURS", frozenset())
    rng = np.random.default_rng(0)
    losses = {"soup": sm.soup.taste_loss, "salt": sm.soup.salt_loss, "tastings": lambda: sm.samples.tasting_loss(9),
              "words": lambda: sm.learners.next_word("salt and cream, and pepper").loss(),
              "palate": lambda: sm.learners.palate(20, 9, seed=0).loss(),
              "network": lambda: sm.learners.network(rng.normal(size=(9, 2)), rng.normal(size=9), hidden=3).loss()}
    loss = losses[name]() if name in losses else sm.TERRAINS[name]
    start = rng.normal(size=loss.dimension)
    start.flags.writeable = False
    assert own_losses.fitted(loss, start) is loss
