"""What a run must not depend on: where the origin is, the loss's unit, which way the axes point.

Each symmetry makes the run again on a changed loss and compares; it returns None where the rule does not
have it. A run that amplifies rounding (one that jumps about a minimum, say) shows that here too.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np

from .arguments import Array
from .descent import descend
from .differences import told
from .frozen import Frozen
from .laws.verdict import Verdict
from .losses import Loss
from .optimizers import OPTIMIZERS
from .rule import Optimizer
from .schedules import Schedule, as_schedule
from .trajectory import Trajectory

__all__ = ["ADAPTIVE", "LINEAR", "SAME", "SEARCHING", "TURNING", "Changed", "check", "rotated", "rotation",
           "scale", "scaled", "shift", "shifted"]

LINEAR = ("gradient_descent", "momentum", "nesterov", "sgdw")  # their steps are linear in the gradients
ADAPTIVE = ("adagrad", "rmsprop", "adam", "adamw")
SEARCHING = ("newton", "damped_newton", "conjugate_gradient")   # they see how the slope changes, in any unit
TURNING = (*LINEAR, *SEARCHING, "backtracking", "lbfgs")        # no parameter is treated apart
SAME = 1e-9                 # relative; turning the axes rounds, and a run can amplify that


def check(run: Trajectory) -> list[Verdict]:
    """The verdicts of the symmetries that the run's rule has, for a full-gradient run kept whole."""
    if not run.whole or run.batches is not None:
        return []
    found = (shift(run), scale(run), rotation(run))
    return [told(verdict, run.loss) for verdict in found if verdict is not None]


def shift(run: Trajectory, by: float = 0.5) -> Verdict | None:
    """With the loss moved by a vector, every point moves by it. Weight decay, which knows 0, has not this."""
    if run.optimizer.name not in OPTIMIZERS or run.optimizer.hyperparameters.get("weight_decay"):
        return None
    vector = by * np.arange(1, run.loss.dimension + 1)
    moved = _again(run, shifted(run.loss, vector), run.points[0] + vector, run.optimizer)
    return _same("shift", moved.points - vector, run.points[:len(moved.points)])


def scale(run: Trajectory, factor: float = 4.0) -> Verdict | None:
    """With the loss times a factor, the path stays: linear rules and the line search need the rate divided by
    it, adaptive ones ε multiplied by it, coordinate steps the curvatures. L-BFGS begins with a step of length
    1 at most and has not this."""
    name, numbers = run.optimizer.name, dict(run.optimizer.hyperparameters)
    if name in (*LINEAR, "backtracking"):
        numbers["learning_rate"] = partial(_divided, as_schedule(numbers["learning_rate"]), factor)
        if "weight_decay" in numbers:
            numbers["weight_decay"] *= factor
    elif name in ADAPTIVE:
        numbers["epsilon"] *= factor
    elif name == "coordinate_descent":
        numbers["curvatures"] = tuple(factor * h for h in numbers["curvatures"])
    elif name not in (*SEARCHING, "lion"):
        return None
    again = _again(run, scaled(run.loss, factor), run.points[0], OPTIMIZERS[name](**numbers))
    return _same("scale", again.points, run.points[:len(again.points)])


def rotation(run: Trajectory, angle: float = 0.7) -> Verdict | None:
    """With the axes turned, the points are turned. Rules that treat each parameter apart have not this."""
    if run.optimizer.name not in TURNING or run.loss.dimension < 2:
        return None
    Q = np.eye(run.loss.dimension)
    Q[:2, :2] = [[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]
    turned = _again(run, rotated(run.loss, Q), Q @ run.points[0], run.optimizer)
    return _same("rotation", turned.points @ Q, run.points[:len(turned.points)])


@dataclass(frozen=True, eq=False)
class Changed(Frozen):
    """loss(Q⁻¹ (x − shift)) · factor, for an orthogonal Q."""

    loss: Loss
    Q: Array
    vector: Array
    factor: float

    def inward(self, x: Array) -> Array:
        """The point of the unchanged loss."""
        return (x - self.vector) @ self.Q

    def value(self, x: Array) -> Any:
        return self.factor * self.loss.value(self.inward(x))

    def gradient(self, x: Array) -> Array:
        return self.factor * (self.loss.gradient(self.inward(x)) @ self.Q.T)

    def hessian(self, x: Array) -> Array:
        assert self.loss.hessian is not None
        return self.factor * (self.Q @ self.loss.hessian(self.inward(x)) @ self.Q.T)


def shifted(loss: Loss, vector: Array) -> Loss:
    """loss(x − vector)."""
    return _changed(loss, np.eye(loss.dimension), np.asarray(vector, dtype=float), 1.0)


def scaled(loss: Loss, factor: float) -> Loss:
    """factor · loss(x)."""
    return _changed(loss, np.eye(loss.dimension), np.zeros(loss.dimension), factor)


def rotated(loss: Loss, Q: Array) -> Loss:
    """loss(Q⁻¹ x) for an orthogonal Q (n, n)."""
    return _changed(loss, np.asarray(Q, dtype=float), np.zeros(loss.dimension), 1.0)


def _changed(loss: Loss, Q: Array, vector: Array, factor: float) -> Loss:
    new = Changed(loss, Q, vector, factor)
    return replace(
        loss, name=f"{loss.name}, changed", value=new.value, gradient=new.gradient,
        hessian=None if loss.hessian is None else new.hessian, minima=loss.minima @ Q.T + vector,
        smoothness=None if loss.smoothness is None else factor * loss.smoothness,
        strong_convexity=None if loss.strong_convexity is None else factor * loss.strong_convexity,
        readings={}, goals={}, places={}, sample_gradient=None, samples=0,
    )


def _divided(schedule: Schedule, factor: float, step: int) -> float:
    return schedule(step) / factor


def _again(run: Trajectory, loss: Loss, start: Array, optimizer: Optimizer) -> Trajectory:
    return descend(loss, optimizer, start, run.steps, tolerance=run.tolerance)


def _same(law: str, again: Array, points: Array) -> Verdict:
    size = np.maximum.accumulate(1 + np.abs(points).max(axis=1))
    worst = float((np.abs(again - points).max(axis=1) / size).max())
    return Verdict(law, worst <= SAME, f"points differ by {worst:.2g} at most, allowed {SAME:.2g}", worst)
