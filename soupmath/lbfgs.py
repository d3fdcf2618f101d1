"""L-BFGS: Newton's step with a curvature that is only remembered from the last steps."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

import numpy as np

from .arguments import Array, whole
from .line_search import line_numbers, searched
from .losses import Loss
from .products import inner
from .rule import Optimizer, Rate, asking, made
from .schedules import Schedule

__all__ = ["FLATTEST", "SMALLEST", "Remembered", "lbfgs", "next_remembered", "nothing_yet"]

FLATTEST = 1e-10        # of ‖s‖ ‖y‖: pairs whose s·y is smaller say nothing of the curvature
SMALLEST = 1e-280       # nor do those whose products have no digits left


class Remembered(NamedTuple):
    """The state: the last point and slope (..., n), and pairs (memory, ..., n), the oldest first.

    moves are differences of points s, turns those of slopes y; both are 0 where there is no pair yet. scale
    (...) is s·y / y·y of the last pair, 0 before the first.
    """

    step: int
    point: Array
    slope: Array
    moves: Array
    turns: Array
    scale: Array


def lbfgs(learning_rate: Rate = 1.0, memory: int = 10, shrink: float = 0.5, c1: float = 1e-4) -> Optimizer:
    """step = −t B g, with B the inverse curvature that the last `memory` pairs of steps and changes of slope tell.

    B g by the two loops of Nocedal, Math. Comp. 35 (1980), 773-782, on a first guess γ = s·y / y·y of the last
    pair, and min(1, 1/‖g‖) before there is one. Liu and Nocedal, Math. Programming 45 (1989), 503-528. t by
    `line_search.backtracking` from η; pairs with s·y ≤ 1e-10 ‖s‖ ‖y‖ are not remembered. Twin: optax's
    `scale_by_lbfgs` with a backtracking line search; torch's `LBFGS` begins with 1 / ‖g‖₁.
    """
    memory = whole("memory", memory, at_least=1, at_most=1000)
    rule = made("lbfgs", partial(nothing_yet, memory=memory), _lbfgs, learning_rate, memory=memory,
                **line_numbers(shrink, c1))
    return asking(rule, "value")


def nothing_yet(point: Array, memory: int) -> Remembered:
    """The state before the first step."""
    pairs = np.zeros((memory, *point.shape))
    return Remembered(0, point, np.zeros_like(point), pairs, pairs, np.zeros(point.shape[:-1]))


def next_remembered(g: Array, state: Remembered, point: Array) -> tuple[Array, Remembered]:
    """The step −B g (..., n), before it is searched along, and the next state."""
    state = _with_the_last_pair(state, point, g) if state.step else state
    length = np.linalg.norm(g, axis=-1)
    first = np.minimum(1.0, 1.0 / np.where(length > 0, length, 1.0))
    direction = -_two_loops(g, state, np.where(state.scale > 0, state.scale, first))
    return direction, state._replace(step=state.step + 1, point=point, slope=g)


def _lbfgs(g: Array, state: Remembered, point: Array, loss: Loss, rate: Schedule, memory: int, shrink: float,
           c1: float) -> tuple[Array, Remembered]:
    direction, after = next_remembered(g, state, point)
    return searched(loss, point, g, direction, rate(state.step), shrink, c1), after


def _with_the_last_pair(state: Remembered, point: Array, g: Array) -> Remembered:
    s, y = point - state.point, g - state.slope
    sy, yy = np.asarray(inner(s, y)), np.asarray(inner(y, y))
    told = (sy > FLATTEST * np.sqrt(inner(s, s)) * np.sqrt(yy)) & (sy > SMALLEST) & (yy > SMALLEST)
    moves, turns = (np.where(told[..., None], np.concatenate([pairs[1:], new[None]]), pairs)
                    for pairs, new in ((state.moves, s), (state.turns, y)))
    return state._replace(moves=moves, turns=turns,
                          scale=np.where(told, sy / np.where(told, yy, 1.0), state.scale))


def _two_loops(g: Array, state: Remembered, scale: Array) -> Array:
    """B g (..., n)."""
    sy = np.asarray(inner(state.moves, state.turns))
    weights = np.where(sy > 0, 1.0 / np.where(sy > 0, sy, 1.0), 0.0)
    pairs = list(zip(state.moves, state.turns, weights, strict=True))
    shares = []
    for s, y, weight in reversed(pairs):
        shares.append(weight * inner(s, g))
        g = g - np.asarray(shares[-1])[..., None] * y
    g = scale[..., None] * g
    for (s, y, weight), share in zip(pairs, reversed(shares), strict=True):
        g = g + np.asarray(share - weight * inner(y, g))[..., None] * s
    return g
