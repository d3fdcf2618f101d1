"""Runs that were made elsewhere: what can be computed of them is, and nothing is said of what is not known."""

from __future__ import annotations

import pickle
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

import soupmath as sm

RULES = {"gradient_descent": 0.01, "momentum": 0.005, "adam": 0.1, "rmsprop": 0.02}
finite = st.floats(-1e6, 1e6)


@st.composite
def descents(draw: st.DrawFn) -> sm.Trajectory:
    """Runs of ours, whose points are then told to come from elsewhere."""
    loss = sm.TERRAINS[draw(st.sampled_from(["ravine", "shelf", "saddle"]))]
    rule = draw(st.sampled_from(sorted(RULES)))
    start = draw(hnp.arrays(float, loss.dimension, elements=st.integers(-100, 100).map(lambda k: k / 100)))
    return sm.descend(loss, sm.OPTIMIZERS[rule](RULES[rule]), start, draw(st.integers(0, 30)))


class TestFromPoints:
    @given(descents())
    def test_everything_but_the_rule_is_computed_anew(self, run: sm.Trajectory) -> None:
        made = sm.Trajectory.from_points(run.points, run.loss)
        assert made.recorded
        assert not run.recorded
        assert np.array_equal(made.losses, run.losses)
        assert np.array_equal(made.gradients, run.gradients)
        assert made.outcome == run.outcome
        assert (made.rises, made.falls) == (run.rises, run.falls)
        assert all(verdict.ok for verdict in sm.laws.check(made))

    @given(descents())
    def test_it_says_what_the_run_says_but_of_its_rate(self, run: sm.Trajectory) -> None:
        known = run.facts()
        for name in ("learning_rate", "learning_rate_times_L", "limit"):
            known.pop(name, None)
        assert sm.Trajectory.from_points(run.points, run.loss).facts() == known

    @given(descents())
    def test_plain_data_csv_and_pickle_keep_every_bit(self, run: sm.Trajectory) -> None:
        steps = np.arange(len(run.points)) * 10
        made = sm.Trajectory.from_points(run.points, run.loss, 0.5, steps=steps, record={"rate": run.losses})
        for again in (sm.Trajectory.from_dict(made.to_dict()), sm.Trajectory.from_csv(made.to_csv()),
                      pickle.loads(pickle.dumps(made))):
            assert again.digest() == made.digest()
            assert again.recorded
            assert np.array_equal(again.record["rate"], run.losses)
            assert np.array_equal(again.numbers, steps)

    @given(descents(), st.data())
    def test_a_loss_that_is_not_the_loss_is_noticed(self, run: sm.Trajectory, data: st.DataObject) -> None:
        made = sm.Trajectory.from_points(run.points, run.loss)
        losses = made.losses.copy()
        losses[data.draw(st.integers(0, len(losses) - 1))] += 1.0
        broken = {verdict.law for verdict in sm.laws.check(replace(made, losses=losses)) if not verdict.ok}
        assert "records_are_the_loss" in broken

    def test_a_learning_rate_that_is_given_is_held_against_the_points(self) -> None:
        loss = sm.TERRAINS["ravine"]
        run = sm.descend(loss, sm.optimizers.gradient_descent(0.01), loss.minima[0] + 1.0, 10)
        for rate, holds in ((0.01, True), (0.02, False)):
            made = sm.Trajectory.from_points(run.points, loss, learning_rate=rate)
            assert sm.claims.check("steps_are_slope_times_rate", made).ok is holds

    def test_a_point_that_is_not_finite_ends_it(self) -> None:
        made = sm.Trajectory.from_points([[1.0, 1.0], [2.0, 9.0], [np.nan, np.inf]], sm.TERRAINS["ravine"])
        assert made.stopped_at == 2
        assert made.outcome is sm.Outcome.DIVERGED
        assert len(made.points) == 2
        assert all(verdict.ok for verdict in sm.laws.check(made))

    def test_a_strangers_loss_is_fitted(self) -> None:
        loss = sm.Loss("mine", 1, value=lambda x: [float(x[0]) ** 2][0], gradient=lambda x: [2 * x[0]])
        made = sm.Trajectory.from_points([3.0, 2.0, 1.0], loss)
        assert made.losses.tolist() == [9.0, 4.0, 1.0]
        assert made.gradients[:, 0].tolist() == [6.0, 4.0, 2.0]


class TestFromLosses:
    @given(st.lists(finite, min_size=1, max_size=20))
    def test_nothing_is_known_but_the_losses(self, losses: list[float]) -> None:
        made = sm.Trajectory.from_losses(losses)
        assert made.losses.tolist() == losses
        assert made.loss.dimension == 0
        assert np.isnan(made.loss.value(made.points[0]))
        assert all(verdict.ok for verdict in sm.laws.check(made))
        assert not {name for name in made.facts() if name.startswith(("slope", "miss", "converged", "learning"))}
        assert made.loss_at(0.5) == pytest.approx((losses[0] + losses[1]) / 2 if len(losses) > 1 else losses[0])

    @given(st.lists(finite, min_size=1, max_size=20), st.sampled_from(sorted(sm.claims.CLAIMS)))
    def test_a_claim_is_about_losses_or_is_refused(self, losses: list[float], claim: str) -> None:
        made = sm.Trajectory.from_losses(losses)
        if claim in sm.claims.OF_LOSSES_ALONE - {"rate_falls"}:
            sm.claims.check(claim, made)
        else:
            with pytest.raises(ValueError, match="must"):
                sm.claims.check(claim, made)

    @given(st.lists(finite, min_size=2, max_size=20), st.integers(2, 50))
    def test_of_steps_between_nothing_is_claimed(self, losses: list[float], each: int) -> None:
        made = sm.Trajectory.from_losses(losses, steps=np.arange(len(losses)) * each)
        assert made.facts()["steps"] == (len(losses) - 1) * each
        assert f"loss_at_{each}" in made.facts()
        for claim in ("loss_falls", "goes_uphill", "gains_shrink", "falls_late"):
            with pytest.raises(ValueError, match="must be about"):
                sm.claims.check(claim, made)

    def test_how_it_ends(self) -> None:
        ends = {(3, 2, 1): "untold", (1, 2, 3, 4): "diverged", (1, 2, np.inf): "diverged", (4, 1, 2, 3): "untold"}
        assert {losses: str(sm.Trajectory.from_losses(losses).outcome) for losses in ends} == ends


@pytest.mark.parametrize(("make", "why"), [
    (lambda: sm.Trajectory.from_points([[1.0, 2.0]], None), "loss must be a Loss"),
    (lambda: sm.Trajectory.from_points([[1.0]], sm.TERRAINS["ravine"]), r"points must have shape \(T \+ 1, 2\)"),
    (lambda: sm.Trajectory.from_points([["a", "b"]], sm.TERRAINS["ravine"]), "points must be an array of real numbers"),
    (lambda: sm.Trajectory.from_points([[np.nan, 1.0]], sm.TERRAINS["ravine"]), "the first point must hold finite"),
    (lambda: sm.Trajectory.from_points([[1.0, 1.0]], sm.TERRAINS["ravine"], -1), "learning_rate must be finite, above"),
    (lambda: sm.Trajectory.from_losses([]), "losses must have shape"),
    (lambda: sm.Trajectory.from_losses([1, np.nan, 2]), "no run comes back, got 2"),
    (lambda: sm.Trajectory.from_losses([np.nan, 2]), "losses must be finite at the first"),
    (lambda: sm.Trajectory.from_losses([1, 2], steps=[3, 3]), "steps must be whole numbers that rise"),
    (lambda: sm.Trajectory.from_losses([1, 2], steps=[0, 0.5]), "steps must be whole numbers that rise"),
    (lambda: sm.Trajectory.from_losses([1, 2], record={"rate": [1]}), r"record\['rate'\] must have a number for each"),
])
def test_what_is_wrong_is_named(make, why: str) -> None:
    with pytest.raises((ValueError, TypeError), match=why):
        make()


def test_a_rule_that_is_not_known_makes_no_step() -> None:
    made = sm.Trajectory.from_losses([2, 1])
    with pytest.raises(ValueError, match="optimizer must be known"):
        made.optimizer.update(np.zeros(1), None, np.zeros(1), made.loss)
    with pytest.raises(ValueError, match="known learning rate"):
        made.optimizer.learning_rate(0)
