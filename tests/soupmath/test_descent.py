"""The loop: where it stops, how runs end, and bad input."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

import soupmath as sm

o = sm.optimizers
soup = sm.soup.taste_loss()


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
        assert self.of(saddle, 0.5, saddle.places["ridge"], 100) == "at_a_saddle"
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
