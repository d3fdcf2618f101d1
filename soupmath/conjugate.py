"""Conjugate gradients: each direction keeps what the ones before it have gained."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from .arguments import Array
from .line_search import curvature_along, line_numbers, searched
from .losses import Loss
from .products import inner
from .rule import Optimizer, Rate, asking, made
from .schedules import Schedule

__all__ = ["Course", "conjugate_gradient", "course", "next_course"]


class Course(NamedTuple):
    """The state: how many steps were made, the slope and the direction of the last; both 0 at first."""

    step: int
    slope: Array
    direction: Array


def conjugate_gradient(learning_rate: Rate = 1.0, shrink: float = 0.5, c1: float = 1e-4) -> Optimizer:
    """d ← −g + β d with β = max(0, g·(g − g₋) / g₋·g₋), step = t d, with g₋ the slope before.

    t is η times the way to the lowest point of the parabola along d, −g·d / |dᵀHd|, and shorter where the
    loss does not fall enough (`line_search.backtracking`). A d that leads uphill is replaced by −g. With η = 1
    a quadratic of n parameters is solved in n steps: then it is the method of Hestenes and Stiefel, J. Res.
    Nat. Bur. Stand. 49 (1952), 409-436; twin: `scipy.sparse.linalg.cg`. β: Polak and Ribière, Rev. Française
    Inf. Rech. Opér. 3 (1969), 35-43; never below 0: Nocedal and Wright, Numerical Optimization (2006), (5.45).
    The curvature is the Hessian's, where the loss has one, else by differences of slopes.

    >>> import soupmath as sm
    >>> loss = sm.soup.taste_loss()
    >>> run = sm.descend(loss, sm.optimizers.conjugate_gradient(), loss.places["tastes_six"], 3)
    >>> print(f"{run.facts()['score_last']:.6f}")
    10.000000
    """
    rule = made("conjugate_gradient", course, _conjugate_gradient, learning_rate, **line_numbers(shrink, c1))
    return asking(rule, "value", "gradient")


def course(point: Array) -> Course:
    """The state before the first step."""
    return Course(0, np.zeros_like(point), np.zeros_like(point))


def next_course(g: Array, state: Course, point: Array, loss: Loss) -> tuple[Array, Course]:
    """The step (..., n) to the lowest point of the parabola along the next direction, and the next state."""
    before = np.asarray(inner(state.slope, state.slope))
    kept = inner(g, g - state.slope) / np.where(before > 0, before, np.inf)
    direction = np.maximum(kept, 0.0)[..., None] * state.direction - g
    direction = np.where(np.asarray(inner(g, direction) < 0)[..., None], direction, -g)
    bend = np.abs(curvature_along(loss, point, direction))
    way = -inner(g, direction) / np.where(bend > 0, bend, 1.0)
    return np.asarray(way)[..., None] * direction, Course(state.step + 1, g, direction)


def _conjugate_gradient(g: Array, state: Course, point: Array, loss: Loss, rate: Schedule, shrink: float,
                        c1: float) -> tuple[Array, Course]:
    way, after = next_course(g, state, point, loss)
    return searched(loss, point, g, way, rate(state.step), shrink, c1), after
