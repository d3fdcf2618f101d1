"""Whatever is changed in a run afterwards, a law notices, and it is the law that is there for it.

The table below is every kind of change against the laws. What no law can notice stands at its end, with the
reason why.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

import soupmath as sm
from soupmath.laws.table import LAWS

o = sm.optimizers
soup, shelf, ravine = sm.soup.taste_loss(), sm.TERRAINS["shelf"], sm.TERRAINS["rotated_ravine"]
exact = o.coordinate_descent(np.diagonal(soup.hessian(np.zeros(3))))
words = sm.learners.next_word("salt then cream then pepper, and salt again")
palate = sm.learners.palate(60, 20, seed=1)
RUNS = {
    "plain": sm.descend(soup, o.gradient_descent(0.01), soup.places["tastes_six"], 12),
    "momentum": sm.descend(ravine, o.momentum(0.018, 0.8), ravine.places["start"], 40),
    "adam": sm.descend(shelf, o.adam(0.1), shelf.places["half_a_gram"], 30),
    "exact": sm.descend(soup, exact, soup.places["tastes_two"], 5),
    "clipped": sm.descend(soup, sm.wrappers.clip_by_norm(o.gradient_descent(0.01), 5.0), soup.places["tastes_two"], 9),
    "thinned": sm.descend(soup, o.adam(0.05), soup.places["tastes_two"], 60, keep=[10, 20, 21]),
    "diverged": sm.descend(sm.TERRAINS["rosenbrock"], o.gradient_descent(1.0), [-1.2, 1.0], 100),
    "batches": sm.descend(palate.loss(), o.gradient_descent(0.01), palate.start(), 40,
                          batches=sm.batches.with_replacement(60, 4, 40, seed=2)),
    "thin batches": sm.descend(palate.loss(), o.gradient_descent(0.01), palate.start(), 40, keep=[7, 8],
                               batches=sm.batches.with_replacement(60, 4, 40, seed=2)),
    "words": sm.descend(words.loss(), o.gradient_descent(2.0), words.start(1), 15),
}


def test_honest_runs_keep_every_law():
    for name, run in RUNS.items():
        assert [verdict for verdict in sm.laws.check(run) if not verdict.ok] == [], name


def broken(run):
    return {verdict.law for verdict in sm.laws.check(run) if not verdict.ok}


def changed(run, name, change):
    array = getattr(run, name).copy()
    change(array)
    return replace(run, **{name: array})


def scaled(array):
    row = len(array) // 2
    array[row] = np.where(array[row] == 0, 1e-6, array[row] * (1 + 1e-6))


def shifted(array):
    array[:] = np.roll(array, 1, axis=0)


def swapped(array):
    array[[1, 2]] = array[[2, 1]]


def last_scaled(array):
    array[-1] *= 1 + 1e-6


def not_a_number(array):
    array[len(array) // 2] = np.nan


RECORDS = {"points": "steps_follow_the_optimizer", "losses": "records_are_the_loss",
           "gradients": "records_are_the_loss", "estimates": "estimates_are_gradients"}


@pytest.mark.parametrize("change", [scaled, last_scaled, shifted, swapped, not_a_number])
@pytest.mark.parametrize("record", RECORDS)
@pytest.mark.parametrize("name", RUNS)
def test_changed_records(name, record, change):
    run = RUNS[name]
    found = broken(changed(run, record, change))
    assert RECORDS[record] in found
    if change is not_a_number:
        assert "everything_is_finite" in found


@pytest.mark.parametrize("record", RECORDS)
@pytest.mark.parametrize("name", RUNS)
def test_a_dropped_row(name, record):
    run = RUNS[name]
    short = replace(run, **{record: np.delete(getattr(run, record), 1, axis=0)})
    assert broken(short) == {"records_fit_together"}


@pytest.mark.parametrize("name", RUNS)
def test_a_step_dropped_from_everything_and_the_rest_numbered_anew(name):
    run = RUNS[name]
    less = {record: np.delete(getattr(run, record), 1, axis=0) for record in RECORDS}
    assert "steps_follow_the_optimizer" in broken(replace(run, **less, kept=run.kept[:-1], rises=None, falls=None))


@pytest.mark.parametrize("name", ["thinned", "thin batches"])
def test_kept_steps_numbered_wrongly(name):
    run = RUNS[name]
    kept = run.kept.copy()
    kept[1] -= 1
    assert "steps_follow_the_optimizer" in broken(replace(run, kept=kept))
    assert broken(replace(run, kept=run.kept[::-1])) == {"records_fit_together"}
    assert broken(replace(run, kept=run.kept + 1)) == {"records_fit_together"}


@pytest.mark.parametrize("other", sorted(set(sm.OPTIMIZERS) - {"coordinate_descent"}))
@pytest.mark.parametrize("name", RUNS)
def test_a_rule_that_calls_itself_another(name, other):
    run = RUNS[name]
    if run.optimizer.name == other or (run.optimizer.name, other) == ("gradient_descent", "backtracking"):
        return          # for the second see the holes
    numbers = {"learning_rate": run.optimizer.learning_rate(0)}
    for said in (replace(run.optimizer, name=other),
                 replace(run.optimizer, name=other, hyperparameters=numbers),
                 replace(sm.OPTIMIZERS[other](**numbers), update=run.optimizer.update, init=run.optimizer.init)):
        assert "optimizer_is_what_it_says" in broken(replace(run, optimizer=said))


@pytest.mark.parametrize("name", RUNS)
def test_a_hyperparameter_that_is_not_the_one(name):
    run = RUNS[name]
    for key, value in run.optimizer.hyperparameters.items():
        if not isinstance(value, float) or (key == "epsilon" and name != "adam"):
            continue
        numbers = {**run.optimizer.hyperparameters, key: value * (1 - 1e-6) if key != "epsilon" else 1e-3}
        found = broken(replace(run, optimizer=replace(run.optimizer, hyperparameters=numbers)))
        if key != "clip_by_norm.norm" or np.linalg.norm(run.gradients, axis=1).max() > value:
            assert "optimizer_is_what_it_says" in found, key


@pytest.mark.parametrize("outcome", sm.Outcome)
@pytest.mark.parametrize("name", RUNS)
def test_an_outcome_that_is_another(name, outcome):
    run = RUNS[name]
    if outcome is not run.outcome:
        assert broken(replace(run, outcome=outcome)) == {"outcome_is_the_outcome"}


@pytest.mark.parametrize("name", RUNS)
def test_an_end_that_is_another(name):
    run = RUNS[name]
    assert "everything_is_finite" in broken(replace(run, asked_steps=run.steps + 1, stopped_at=None))
    if run.stopped_at is None:
        assert "stops_where_values_end" in broken(replace(run, stopped_at=run.steps + 1, asked_steps=run.steps + 9))


@pytest.mark.parametrize("name", ["plain", "thinned", "diverged", "batches"])
def test_counts_of_rising_steps(name):
    run = RUNS[name]
    assert broken(replace(run, rises=run.rises + 1)) == {"changes_are_counted"}
    assert broken(replace(run, rises=run.falls, falls=run.rises)) == {"changes_are_counted"}


@pytest.mark.parametrize("name", ["plain", "momentum", "adam", "exact", "batches", "diverged"])
class TestLosses:
    """What is told of the loss; the run is the loss's own, and the laws are asked of both."""

    def lying(self, name, **what):
        return broken(replace(RUNS[name], loss=replace(RUNS[name].loss, **what)))

    def test_slope(self, name):
        true = RUNS[name].loss.gradient
        assert "records_are_the_loss" in self.lying(name, gradient=lambda x: true(x) * (1 + 1e-6))

    def test_height(self, name):
        true = RUNS[name].loss.value
        assert {"records_are_the_loss", "gradient_is_the_derivative"} & self.lying(
            name, value=lambda x: true(x) * (1 + 1e-6))

    def test_hessian(self, name):
        true = RUNS[name].loss.hessian
        assert "hessian_is_the_derivative" in self.lying(name, hessian=lambda x: true(x) * (1 + 1e-6))
        if RUNS[name].loss.dimension > 1:
            def uneven(x):
                H = np.array(true(x))
                H[..., 0, 1] += 1e-6 * np.abs(H).max()
                return H
            assert "hessian_is_the_derivative" in self.lying(name, hessian=uneven)

    def test_minima(self, name):
        loss = RUNS[name].loss
        found = self.lying(name, minima=loss.minima + 1e-6 * (np.abs(loss.minima).max() or 1.0))
        assert "minima_are_minima" in found
        if len(loss.minima) > 1:
            assert self.lying(name, minima=loss.minima[::-1]) == {"minima_are_minima"}


@pytest.mark.parametrize("name", ["plain", "momentum", "exact", "batches"])
@pytest.mark.parametrize("factor", [1 - 1e-6, 1 + 1e-6, 0.5, 2.0])
@pytest.mark.parametrize("bound", ["smoothness", "strong_convexity"])
def test_bounds_of_quadratics(name, bound, factor):
    loss = RUNS[name].loss
    found = broken(replace(RUNS[name], loss=replace(loss, **{bound: getattr(loss, bound) * factor})))
    assert "curvature_keeps_to_its_bounds" in found


def test_bounds_of_other_losses_where_the_run_meets_them():
    assert "curvature_keeps_to_its_bounds" in broken(replace(RUNS["adam"], loss=replace(shelf, smoothness=1.9)))
    found = broken(replace(RUNS["adam"], loss=replace(shelf, strong_convexity=2.0)))
    assert "curvature_keeps_to_its_bounds" in found
    steep = replace(words.loss(), smoothness=1e-3 * words.loss().smoothness)
    assert "curvature_keeps_to_its_bounds" in broken(replace(RUNS["words"], loss=steep))


def falsified(loss, name, by=1e-6):
    true = loss.readings[name]
    false = (lambda x: true(x) * (1 + by)) if callable(true) else true * (1 + by)
    return replace(loss, readings={**loss.readings, name: false})


@pytest.mark.parametrize(("name", "reading"), [
    *(("plain", reading) for reading in soup.readings), ("words", "perplexity"),
    ("batches", "average_error"), ("batches", "years")])
def test_false_readings(name, reading):
    assert broken(replace(RUNS[name], loss=falsified(RUNS[name].loss, reading))) == {"readings_are_what_they_say"}


@pytest.mark.parametrize("false", [
    np.nan, lambda x: np.full(np.shape(x)[:-1], np.inf)[()], lambda x: 1.0, lambda x: x, lambda x: 1 / 0,
    lambda x: "salty"])
def test_readings_that_are_no_numbers(false):
    lying = replace(soup, readings={**soup.readings, "own": false})
    assert broken(replace(RUNS["plain"], loss=lying)) == {"readings_are_what_they_say"}


def test_every_law_has_caught_something():
    """By the laws' own names above, and these four, which speak only where theory does."""
    searched = sm.descend(soup, o.backtracking(), soup.places["tastes_six"], 12)
    for run, law in ((RUNS["plain"], "loss_falls_below_the_limit"), (searched, "searched_steps_fall_enough")):
        assert law in broken(changed(run, "losses", lambda losses: losses.__setitem__(6, 3 * losses[6])))
    moved = changed(RUNS["plain"], "points", scaled)
    assert "lands_where_the_closed_form_says" in broken(moved)
    elsewhere = replace(RUNS["plain"], loss=replace(soup, minima=soup.minima + 1.0))
    assert "misses_shrink_as_theory_says" in broken(elsewhere)
    with open(__file__, encoding="utf-8") as file:
        text = file.read()
    assert [law for law in LAWS if law not in text] == []


class TestHoles:
    """What no law notices, and why that is honest."""

    def test_a_step_dropped_from_everything_is_a_thinned_run(self):
        run = RUNS["plain"]
        less = {record: np.delete(getattr(run, record), 3, axis=0) for record in RECORDS}
        thinner = replace(run, **less, kept=np.delete(run.kept, 3))
        assert broken(thinner) == set()
        again = sm.descend(soup, run.optimizer, run.points[0], 12, keep=thinner.kept)
        assert again.digest() == thinner.digest()

    def test_of_a_stranger_s_rule_nobody_knows_what_it_is(self):
        named = replace(RUNS["plain"], optimizer=replace(RUNS["plain"].optimizer, name="my own"))
        assert broken(named) == set()

    def test_a_search_that_never_had_to_turn_back_is_plain_descent(self):
        said = {"name": "backtracking", "hyperparameters": o.backtracking(0.01).hyperparameters}
        named = replace(RUNS["plain"], optimizer=replace(RUNS["plain"].optimizer, **said))
        again = sm.descend(soup, o.backtracking(0.01), named.points[0], 12)
        assert broken(named) == set()
        assert np.array_equal(again.points, named.points)

    def test_a_loss_may_be_called_anything(self):
        assert broken(replace(RUNS["plain"], loss=replace(soup, name="bowl"))) == set()

    def test_an_upper_bound_may_be_loose_and_one_too_low_is_seen_only_where_the_run_comes_by(self):
        for smoothness in (2 * shelf.smoothness, shelf.smoothness * (1 - 1e-6)):
            assert broken(replace(RUNS["adam"], loss=replace(shelf, smoothness=smoothness))) == set()

    def test_a_learner_s_unseen_examples_are_in_no_run(self):
        lying = falsified(palate.loss(), "error")
        assert broken(replace(RUNS["batches"], loss=lying)) == set()

    def test_minima_equally_low_are_in_no_order(self):
        hill = sm.TERRAINS["himmelblau"]
        run = sm.descend(hill, o.gradient_descent(0.005), [0.5, -0.2], 40)
        assert broken(replace(run, loss=replace(hill, minima=hill.minima[::-1]))) == set()


@pytest.mark.parametrize("hessian", [
    lambda x: np.full((*np.shape(x), 3), np.nan), lambda x: np.full((*np.shape(x), 3), np.inf)])
@pytest.mark.parametrize("name", ["plain", "exact", "thinned"])
def test_a_hessian_that_is_not_finite_is_a_finding_and_no_crash(name, hessian):
    found = broken(replace(RUNS[name], loss=replace(soup, hessian=hessian)))
    assert {"hessian_is_the_derivative", "curvature_keeps_to_its_bounds", "minima_are_minima"} <= found
    blind = replace(soup, hessian=hessian, strong_convexity=None, minima=np.zeros((0, 3)))
    run = sm.descend(blind, o.gradient_descent(0.01), soup.places["tastes_six"], 110)
    assert run.outcome == "converged"
    assert sm.descend(blind, o.gradient_descent(0.01), soup.places["tastes_six"], 90).outcome == "still_moving"


def test_a_loss_that_raises_afterwards_is_a_finding_and_no_crash():
    for name in ("value", "gradient", "hessian"):
        loss = replace(soup, **{name: lambda x: 1 / 0})
        said = [verdict for verdict in sm.laws.check(replace(RUNS["plain"], loss=loss)) if not verdict.ok]
        assert any("raised ZeroDivisionError: division by zero" in verdict.detail for verdict in said)


def test_other_batches_than_those_it_saw():
    run = RUNS["batches"]
    assert "estimates_are_gradients" in broken(replace(run, batches=run.batches[::-1]))
    assert "estimates_are_gradients" in broken(replace(run, batches=None))
    lying = replace(run.loss, sample_gradient=lambda x, i: run.loss.gradient(x))
    assert "estimates_are_gradients" in broken(replace(run, loss=lying))


def test_another_tolerance():
    run = sm.descend(soup, o.gradient_descent(0.01), soup.places["tastes_six"], 110)
    assert broken(replace(run, tolerance=1e-9)) == {"outcome_is_the_outcome"}
