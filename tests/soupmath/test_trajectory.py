"""What a run offers: the way between steps, facts, chosen steps, and itself as data."""

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
soup = sm.soup.taste_loss()


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
        assert self.facts["converged_at"] == 106
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
