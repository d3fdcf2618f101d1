"""The loop and what it records: laws over losses and rules, facts, the way between steps, bad input."""

from __future__ import annotations

import json
import pickle
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


@pytest.mark.parametrize("rate", [1e-3, 1e-2, 0.1])
@pytest.mark.parametrize("rule", sm.OPTIMIZERS)
@pytest.mark.parametrize("loss", LOSSES)
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


class TestBetweenSteps:
    run = sm.descend(soup, o.momentum(0.01), soup.places["tastes_two"], 30)

    @given(st.floats(0, 30))
    def test_the_point_moves_straight(self, s):
        k = min(int(s), 29)
        a, b = self.run.points[k], self.run.points[k + 1]
        assert np.abs(self.run.at(s) - (a + (s - k) * (b - a))).max() <= 1e-15 * (1 + np.abs(a).max())
        assert self.run.loss_at(s) == pytest.approx(float(soup.value(self.run.at(s))))
        assert np.array_equal(self.run.gradient_at(s), soup.gradient(self.run.at(s)))
        assert self.run.reading_at("score", s) == pytest.approx(10 - self.run.reading_at("gap", s))

    @given(st.integers(0, 30))
    def test_at_whole_steps_it_is_the_true_point(self, k):
        assert np.array_equal(self.run.at(k), self.run.points[k])
        assert self.run.loss_at(k) == self.run.losses[k]

    def test_it_rests_at_the_end(self):
        assert np.array_equal(self.run.at(99), self.run.points[-1])

    @pytest.mark.parametrize("s", [-0.1, float("nan"), float("inf")])
    def test_nowhere_else(self, s):
        with pytest.raises(ValueError, match="s must be finite, at least 0"):
            self.run.at(s)

    def test_what_it_gives_is_a_copy(self):
        self.run.at(0)[:] = 0
        assert np.array_equal(self.run.points[0], soup.places["tastes_two"])

    def test_a_wish_is_a_constant_reading(self):
        assert self.run.reading_at("wish", 3.5) == 10.0


class TestFacts:
    run = sm.descend(soup, o.gradient_descent(0.01), soup.places["tastes_six"], 119)
    facts = run.facts()

    def test_what_the_story_quotes(self):
        for name, value in {"score_first": 6, "gap_first": 4, "loss_first": 16, "wish": 10, "steps": 119,
                            "learning_rate": 0.01, "limit": 2 / soup.smoothness}.items():
            assert self.facts[name] == pytest.approx(value)
        assert self.facts["salt_first"] == pytest.approx(4.55, abs=0.001)
        assert self.facts["learning_rate_times_L"] == pytest.approx(0.01 * soup.smoothness)

    def test_they_are_numbers(self):
        assert all(isinstance(value, int | float) for value in self.facts.values())
        assert json.loads(json.dumps(self.facts)) == self.facts

    def test_of_every_series_first_last_lowest_highest(self):
        for name, values in {"loss": self.run.losses, "cream": soup.amounts(self.run.points)[:, 1],
                             "slope_salt": self.run.gradients[:, 0]}.items():
            assert self.facts[f"{name}_first"] == values[0]
            assert self.facts[f"{name}_last"] == values[-1]
            assert self.facts[f"{name}_lowest"] == values.min()
            assert self.facts[f"{name}_highest"] == values.max()
            assert self.facts[f"{name}_at_7"] == values[7]

    def test_when_things_happened(self):
        half = self.facts["half_at"]
        assert self.run.losses[half] <= 8 < self.run.losses[half - 1]
        assert self.facts["converged_at"] == 119
        assert self.facts["best_step"] == 119
        assert self.facts["uphill_steps"] == 0
        near = self.facts["near_at"]
        misses = np.linalg.norm(self.run.points - soup.minima[0], axis=1)
        assert (misses[near:] <= 0.01 * misses[0]).all()
        assert misses[near - 1] > 0.01 * misses[0]

    def test_a_first_touch_is_no_arrival(self):
        bowl = sm.TERRAINS["bowl"]
        run = sm.descend(bowl, o.momentum(0.3, 0.8), [1.0, 0.0], 100)
        misses = np.abs(run.points[:, 0])
        first_touch = int(np.flatnonzero(misses <= 0.01 * misses[0])[0])
        assert first_touch < run.facts()["near_at"]

    def test_what_never_happened_has_no_fact(self):
        facts = sm.descend(soup, o.gradient_descent(1e-5), soup.places["tastes_six"], 5).facts()
        assert not {"half_at", "near_at", "converged_at"} & set(facts)

    @given(st.integers(1, 25))
    def test_step_lengths(self, steps):
        run = sm.descend(soup, o.momentum(0.01), soup.places["tastes_two"], steps)
        lengths = np.linalg.norm(np.diff(run.points, axis=0), axis=1)
        facts = run.facts()
        assert (facts["step_first"], facts["step_last"], facts["step_longest"]) == pytest.approx(
            (lengths[0], lengths[-1], lengths.max()))

    def test_a_diverged_run_has_facts_too(self):
        run = sm.descend(soup, o.gradient_descent(1.0), soup.places["tastes_two"], 400)
        assert run.outcome == "diverged"
        facts = run.facts()
        assert facts["steps"] == run.steps
        assert np.isfinite(list(facts.values())).all()
        assert "salt_first" in facts
        assert "salt_highest" not in facts


class TestKeeping:
    whole = sm.descend(soup, o.adam(0.05), soup.places["tastes_two"], 200)
    some = sm.descend(soup, o.adam(0.05), soup.places["tastes_two"], 200, keep=[10, 100, 101])

    def test_the_kept_steps_are_the_whole_run_s(self):
        assert self.some.kept.tolist() == [0, 10, 100, 101, 200]
        for name in ("points", "losses", "gradients"):
            assert np.array_equal(getattr(self.some, name), getattr(self.whole, name)[self.some.kept])
        assert self.some.outcome == self.whole.outcome
        assert self.some.estimates.shape == (4, 3)
        assert all(verdict.ok for verdict in sm.laws.check(self.some))

    def test_only_between_kept_neighbours_is_there_a_way(self):
        assert np.array_equal(self.some.at(100.5), self.whole.at(100.5))
        assert np.array_equal(self.some.at(10), self.whole.at(10))
        for s in (9.5, 10.5, 50):
            with pytest.raises(ValueError, match="kept step"):
                self.some.at(s)

    def test_a_run_that_stops_keeps_its_last_point(self):
        rule = o.gradient_descent(1.0)
        every, few = (sm.descend(soup, rule, soup.places["tastes_two"], 400, keep=k) for k in (None, [5]))
        assert every.outcome == few.outcome == "diverged"
        assert every.stopped_at == few.stopped_at == every.steps + 1
        assert few.kept.tolist() == [0, 5, every.steps]
        assert np.array_equal(few.points[-1], every.points[-1])

    def test_changed_points_are_noticed_between_kept_steps(self):
        points = self.some.points.copy()
        points[2] += 1e-6
        verdicts = {v.law: v.ok for v in sm.laws.check(replace(self.some, points=points))}
        assert not verdicts["steps_follow_the_optimizer"]


def test_runs_are_data():
    run = sm.descend(soup, o.adam(0.1), soup.places["tastes_two"], 20)
    again = pickle.loads(pickle.dumps(run))
    assert again.digest() == run.digest()
    assert len(run.digest()) == 64
    data = json.loads(json.dumps(run.to_dict()))
    assert np.array_equal(data["points"], run.points)
    assert data["outcome"] == run.outcome
    assert data["hyperparameters"]["beta1"] == 0.9
    with pytest.raises(ValueError, match="read-only"):
        run.points[0] = 0


@pytest.mark.parametrize("change", [
    {"steps": 21}, {"rate": 0.1000001}, {"start": "tastes_six"}, {"tolerance": 1e-5}])
def test_digests_tell_runs_apart(change):
    def digest(steps=20, rate=0.1, start="tastes_two", tolerance=1e-6):
        return sm.descend(soup, o.adam(rate), soup.places[start], steps, tolerance=tolerance).digest()
    assert digest() == digest()
    assert digest() != digest(**change)


def test_digests_do_not_depend_on_where_a_function_lies():
    def digest():
        rule = o.gradient_descent(sm.schedules.join(sm.schedules.Constant(0.01), 3, lambda k: 0.005))
        return sm.descend(soup, rule, soup.places["tastes_two"], 9).digest()
    functions = [digest() for _ in range(3)]
    assert len(set(functions)) == 1


class TestStoppingEarly:
    """Overflow, infinities and NaN: the run stops at the last finite step and says where."""

    def check(self, run, stopped_at):
        assert run.outcome == "diverged"
        assert run.stopped_at == stopped_at == run.steps + 1
        assert len(run.points) == stopped_at
        for array in (run.points, run.losses, run.gradients, run.estimates):
            assert np.isfinite(array).all()
        assert all(v.ok for v in sm.laws.check(run))

    def test_overflow(self):
        run = sm.descend(sm.TERRAINS["rosenbrock"], o.gradient_descent(1.0), [-1.2, 1.0], 100)
        assert 3 <= run.stopped_at <= 10
        self.check(run, run.stopped_at)

    def test_an_overflow_of_the_loss_alone(self):
        run = sm.descend(sm.TERRAINS["bowl"], o.gradient_descent(1e30), [1.0, 1.0], 100)
        assert np.abs(run.points).max() < 1e155
        self.check(run, run.stopped_at)

    def test_a_nan_in_the_gradient_at_step_4(self):
        def gradient(x):
            return np.where(np.abs(x) < 0.6**4 + 1e-12, np.nan, x)
        loss = sm.Loss("hole", 1, lambda x: 0.5 * x[..., 0] ** 2, gradient)
        self.check(sm.descend(loss, o.gradient_descent(0.4), [1.0], 10), 4)

    def test_a_loss_that_turns_infinite(self):
        loss = sm.Loss("wall", 1, lambda x: np.where(x[..., 0] > 2, np.inf, -x[..., 0])[()],
                       lambda x: -np.ones_like(x))
        self.check(sm.descend(loss, o.gradient_descent(1.0), [0.5], 10), 2)


class TestOutcomes:
    def of(self, loss, rate, start, steps):
        return sm.descend(loss, o.gradient_descent(rate), start, steps).outcome

    def test_at_the_limit(self):
        ravine, start = sm.TERRAINS["ravine"], [0.0, 1.0]
        assert self.of(ravine, 0.0199, start, 100) == "still_moving"
        assert self.of(ravine, 0.0199, start, 2000) == "converged"
        assert self.of(ravine, 0.02, start, 100) == "oscillating"
        assert self.of(ravine, 0.0201, start, 100) == "diverged"

    def test_three_rises_make_a_divergence(self):
        salt = sm.soup.salt_loss()
        outcomes = [self.of(salt, 2.2 / 98, salt.places["salt_short"], steps) for steps in range(5)]
        assert outcomes == ["still_moving"] * 3 + ["diverged"] * 2

    def test_six_steps_make_an_oscillation(self):
        outcomes = [self.of(sm.TERRAINS["ravine"], 0.02, [0.0, 1.0], steps) for steps in (5, 6, 7)]
        assert outcomes == ["still_moving", "oscillating", "oscillating"]

    def test_a_tiny_rate_stalls(self):
        assert self.of(soup, 1e-16, soup.places["tastes_two"], 5) == "still_moving"
        assert self.of(soup, 1e-16, soup.places["tastes_two"], 6) == "stalled"

    def test_a_saddle_s_ridge_holds_who_stands_on_it_and_no_one_else(self):
        saddle = sm.TERRAINS["saddle"]
        assert self.of(saddle, 0.5, saddle.places["ridge"], 100) == "converged"
        left = sm.descend(saddle, o.gradient_descent(0.5), saddle.places["start"], 40)
        assert abs(left.points[-1, 1]) > 1e3
        assert left.losses[-1] < -1e6

    def test_a_slope_without_a_bottom_is_never_flat(self):
        saddle = sm.TERRAINS["saddle"]
        run = sm.descend(saddle, o.gradient_descent(0.5), saddle.places["start"], 100)
        assert run.losses[-1] < -1e20
        assert run.outcome == "still_moving"

    def test_no_steps(self):
        run = sm.descend(soup, o.adam(), soup.places["tastes_two"], 0)
        assert (run.steps, len(run.points), run.estimates.shape) == (0, 1, (0, 3))
        assert run.outcome == "still_moving"
        assert all(v.ok for v in sm.laws.check(run))
        assert run.facts()["steps"] == 0
        assert sm.descend(soup, o.adam(), soup.minima[0], 0).outcome == "converged"


@pytest.mark.parametrize(("changes", "error", "said"), [
    ({"start": [1.0, 2.0]}, ValueError, r"start must have shape \(3,\), got shape \(2,\)"),
    ({"start": []}, ValueError, "start must have shape"),
    ({"start": [1.0, float("nan"), 2.0]}, ValueError, "start must hold finite numbers"),
    ({"start": [1.0, "x", 2.0]}, TypeError, "start must be an array of real numbers"),
    ({"start": [1e200, 0.0, 0.0]}, ValueError, "start must be where the loss and its gradient are finite"),
    ({"steps": -1}, ValueError, "steps must be at least 0"),
    ({"steps": 2.5}, TypeError, "steps must be a whole number"),
    ({"steps": True}, TypeError, "steps must be a whole number"),
    ({"steps": 10**12}, ValueError, "steps must be at least 0 and at most 10,000,000"),
    ({"steps": 10**7}, ValueError, "keep"),
    ({"tolerance": -1.0}, ValueError, "tolerance"),
    ({"tolerance": "small"}, TypeError, "tolerance"),
    ({"keep": [3, 50]}, ValueError, "keep must be at least 0 and at most 10"),
    ({"keep": [1.5]}, TypeError, "keep"),
    ({"batches": np.zeros((10, 1), int)}, ValueError, "batches must be None for a loss that is no mean"),
    ({"optimizer": o.coordinate_descent((1.0, 2.0))}, ValueError, "curvatures must be 3 numbers"),
    ({"optimizer": "adam"}, TypeError, "optimizer must be an Optimizer"),
    ({"loss": lambda x: x}, TypeError, "loss must be a Loss"),
    ({"loss": replace(soup, gradient=lambda x: x[:2])}, ValueError, r"loss.gradient must have shape \(3,\)"),
    ({"loss": replace(soup, value=lambda x: x)}, ValueError, r"loss.value must have shape \(\)"),
    ({"loss": replace(soup, value=lambda x: 1 / 0)}, ValueError, "loss must .* raised ZeroDivisionError"),
])
def test_bad_input_is_named(changes, error, said):
    asked = {"loss": soup, "optimizer": o.adam(), "start": soup.places["tastes_two"], "steps": 10} | changes
    with pytest.raises(error, match=said):
        sm.descend(**asked)


def test_a_loss_that_raises_on_the_way():
    def gradient(x):
        if x[0] > 2.0:
            raise RuntimeError("out of salt")
        return soup.gradient(x)
    with pytest.raises(ValueError, match="soup with adam raised RuntimeError: out of salt"):
        sm.descend(replace(soup, gradient=gradient), o.adam(0.5), soup.places["tastes_two"], 50)
