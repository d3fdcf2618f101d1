"""How far to go along a direction: ever shorter steps until the loss falls enough, by the rule of Armijo."""

from __future__ import annotations

from typing import Any

import numpy as np

from .arguments import Array, real
from .losses import Loss
from .products import inner
from .rule import Count, Optimizer, Rate, asking, count, made
from .schedules import Schedule

__all__ = ["ROUNDING", "SHORTER", "backtracking", "curvature_along", "line_numbers", "searched"]

SHORTER = 80                            # how often a step is made shorter before the point stays where it is
ROUNDING = 4 * np.finfo(float).eps      # of the loss: what a difference of two losses cannot tell


def backtracking(learning_rate: Rate = 1.0, shrink: float = 0.5, c1: float = 1e-4) -> Optimizer:
    """step = −t g with the first of t = η, η·shrink, η·shrink², … at which the loss falls by at least c₁ t ‖g‖².

    Armijo, Pacific J. Math. 16 (1966), 1-3; Nocedal and Wright, Numerical Optimization (2006), algorithm 3.1.
    Twin: optax's `scale_by_backtracking_linesearch` after `sgd(1.0)`, with an infinite increase_factor.

    >>> import soupmath as sm
    >>> hill = sm.TERRAINS["rosenbrock"]
    >>> run = sm.descend(hill, sm.optimizers.backtracking(), hill.places["start"], 50)
    >>> run.facts()["uphill_steps"]
    0
    """
    return asking(made("backtracking", count, _backtracking, learning_rate, **line_numbers(shrink, c1)), "value")


def line_numbers(shrink: float, c1: float) -> dict[str, float]:
    """The numbers of a line search, once they are known to be right."""
    return {"shrink": real("shrink", shrink, above=0, below=1), "c1": real("c1", c1, above=0, below=1)}


def searched(loss: Loss, point: Array, g: Array, direction: Array, first: Any, shrink: float,
             c1: float) -> Array:
    """The step t · direction (..., n) with the first of t = first, first·shrink, … that is accepted.

    Accepted is loss(x + t d) ≤ loss(x) + c₁ t g·d, up to the rounding of the loss. Where none of SHORTER + 1
    is, and where the direction does not lead downhill, the step is 0. first is a number, or one for each point (...).
    """
    before, slope = np.asarray(loss.value(point)), np.asarray(inner(g, direction))
    t = np.where(slope < 0, first, 0.0)
    open_ = np.ones(before.shape, dtype=bool)
    for _ in range(SHORTER + 1):
        after = loss.value(point + t[..., None] * direction)
        open_ &= ~(after <= before + c1 * t * slope + ROUNDING * np.abs(before))
        if not open_.any():
            break
        t = np.where(open_, shrink * t, t)
    return np.where(open_, 0.0, t)[..., None] * direction


def curvature_along(loss: Loss, point: Array, direction: Array) -> Array:
    """dᵀ H d (...) for directions d (..., n): by the Hessian, else by central differences of the gradient."""
    if loss.hessian is not None:
        return np.einsum("...i,...ij,...j->...", direction, loss.hessian(point), direction)
    length = np.linalg.norm(direction, axis=-1, keepdims=True)
    size = np.maximum(1.0, np.linalg.norm(point, axis=-1, keepdims=True))
    h = np.cbrt(np.finfo(float).eps) * size / np.where(length > 0, length, 1.0)
    change = loss.gradient(point + h * direction) - loss.gradient(point - h * direction)
    return inner(change, direction) / (2 * h[..., 0])


def _backtracking(g: Array, state: Count, point: Array, loss: Loss, rate: Schedule, shrink: float,
                  c1: float) -> tuple[Array, Count]:
    return searched(loss, point, g, -g, rate(state.step), shrink, c1), Count(state.step + 1)
