"""How a run ended: six outcomes, tested in a fixed order, and a seventh for what nobody can tell.

None of them knows a unit: with the loss, or all parameters, or one of them written in another unit, every run
that makes the same steps ends the same.
"""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from .arguments import Array

if TYPE_CHECKING:
    from .losses import Loss

__all__ = [
    "BENDS_DOWN",
    "EPS",
    "LEAST_FALL",
    "OUTCOMES",
    "ROUNDING",
    "STANDSTILL",
    "TOLERANCE",
    "WINDOW",
    "Outcome",
    "RunEnd",
    "Way",
    "at_rest",
    "bends_down",
    "extreme_bends",
    "flat",
    "judge",
]

TOLERANCE = 1e-6
WINDOW = 6                  # steps that oscillation and stalling are judged by
LEAST_FALL = 0.01           # an oscillation that lowers the loss by more than this is still moving
STANDSTILL = 1e-12
EPS = float(np.finfo(float).eps)
ROUNDING = 8 * EPS          # relative; a few operations
BENDS_DOWN = 1e-8           # of the sharpest bend: what a Hessian's own rounding may be


class Outcome(enum.StrEnum):
    """How a run ended."""

    CONVERGED = enum.auto()
    AT_A_SADDLE = enum.auto()
    STILL_MOVING = enum.auto()
    OSCILLATING = enum.auto()
    STALLED = enum.auto()
    DIVERGED = enum.auto()
    UNTOLD = enum.auto()        # of a run of which its losses alone were recorded


OUTCOMES = tuple(Outcome)


class Way(NamedTuple):
    """What is remembered of the way of each run, in whatever shape (...) the runs are in.

    start (..., n); first_loss (...); steepest (..., n), the largest that each part of the slope has been;
    rest (..., n), what a slope at the start cannot be told from 0 by, see `at_rest`.
    """

    start: Array
    first_loss: Any
    steepest: Array
    rest: Array


class RunEnd(NamedTuple):
    """The last w points (w, m, n) and losses (w, m) of m runs, w at most 7; the gradients (m, n) at the last;
    and which runs (m,) met a value that was not finite."""

    points: Array
    losses: Array
    gradients: Array
    stopped: Array


def judge(loss: Loss, ending: RunEnd, way: Way, tolerance: float = TOLERANCE) -> Array:
    """The outcomes (m,) of m runs on `loss`, as int8 places in OUTCOMES.

    DIVERGED: a value stopped being finite, or the last loss exceeds the first and each of the last three
    losses rose. CONVERGED: the slope is `flat`; AT_A_SADDLE: it is, and by the Hessian the loss falls from
    there in some direction. OSCILLATING: the last six steps alternate in sign in the parameter in which they
    weigh most (length times the steepest slope) and the loss fell by less than 1 % over them. STALLED: each of
    the last six steps is within 1e-12 of every parameter, as it is or was at the start. Else STILL_MOVING.
    """
    points, losses = ending.points, ending.losses
    enough = len(points) > WINDOW
    resting = (np.abs(ending.gradients) <= way.rest).all(axis=-1)
    diverged = ending.stopped | (_rising(losses, way.first_loss) & ~resting)
    converged = ~diverged & flat(points[-1], losses[-1], ending.gradients, way, tolerance)
    saddle = converged & bends_down(loss, points[-1], converged)
    nowhere = np.zeros(losses[-1].shape, dtype=bool)
    oscillating = _alternating(points, losses, way.steepest) if enough else nowhere
    stalled = _standing(points, way.start) if enough else nowhere
    order = (Outcome.DIVERGED, Outcome.AT_A_SADDLE, Outcome.CONVERGED, Outcome.OSCILLATING, Outcome.STALLED)
    codes = [np.int8(OUTCOMES.index(outcome)) for outcome in order]
    still_moving = np.int8(OUTCOMES.index(Outcome.STILL_MOVING))
    return np.select([diverged, saddle, converged, oscillating, stalled], codes, still_moving)


def flat(points: Array, losses: Any, gradients: Array, way: Way, tolerance: float) -> Array:
    """Whether the slope is flat, for points and gradients (..., n) and losses (...).

    In each parameter |gᵢ| ≤ tolerance · the largest that |gᵢ| has been, the first mostly, and
    |gᵢ| · |xᵢ − x₀ᵢ| ≤ tolerance · 2 |loss − first loss|: to go as far again as it has come would change the
    loss by next to nothing. (On a parabola both say the same: hence the 2.) The second is the relative gradient
    of Dennis and Schnabel, Numerical Methods for Unconstrained Optimization (1983), section 7.2, with the run's
    own sizes for the typical ones. It keeps a slope without a bottom from being called flat once it is far
    enough, as −ln x would be. A slope that cannot be told from 0 by its rounding is flat as well.
    """
    slopes = np.abs(gradients)
    changed = 2 * np.abs(losses - way.first_loss) + ROUNDING * np.abs(way.first_loss)
    small = (slopes <= tolerance * way.steepest) \
        & (slopes * np.abs(points - way.start) <= tolerance * np.expand_dims(changed, -1))
    return (small | (slopes <= way.rest)).all(axis=-1)


def at_rest(loss: Loss, points: Array) -> Array:
    """The sizes (..., n) below which the slope at points (..., n) is rounding: ε Σⱼ |Hᵢⱼ xⱼ|, ε L ‖x‖ where
    no Hessian is known, and 0 where L is not known either."""
    if loss.hessian is not None:
        sizes = ROUNDING * np.einsum("...ij,...j->...i", np.abs(loss.hessian(points)), np.abs(points))
        return np.where(np.isfinite(sizes), sizes, 0.0)
    length = np.linalg.norm(points, axis=-1, keepdims=True)
    return np.broadcast_to(ROUNDING * (loss.smoothness or 0.0) * length, points.shape)


def bends_down(loss: Loss, points: Array, asked: Array) -> Array:
    """Which of the points (m, n) that are asked about (m,) are, by the Hessian, no minimum: saddles, summits."""
    found = np.zeros(len(points), dtype=bool)
    if loss.hessian is not None and not loss.strong_convexity and asked.any():
        lowest, sharpest = extreme_bends(loss.hessian(points[asked]))
        found[asked] = lowest < -BENDS_DOWN * sharpest
    return found


def extreme_bends(H: Array) -> tuple[Array, Array]:
    """The lowest eigenvalue and the largest |eigenvalue| of each H (..., n, n); nan where it is not finite."""
    if H.shape[-1] == 2:        # a million of them: by hand fifty times as fast
        middle, half = (H[..., 0, 0] + H[..., 1, 1]) / 2, np.hypot((H[..., 0, 0] - H[..., 1, 1]) / 2, H[..., 0, 1])
        return middle - half, np.abs(middle) + half
    known = np.isfinite(H).all(axis=(-2, -1))
    bends = np.linalg.eigvalsh(np.where(known[..., None, None], H, 0.0))
    return np.where(known, bends[..., 0], np.nan), np.where(known, np.abs(bends).max(axis=-1), np.nan)


def _rising(losses: Array, first_losses: Array) -> Array:
    if len(losses) < 4:
        return np.zeros(losses[-1].shape, dtype=bool)
    return (losses[-1] > first_losses) & (np.diff(losses[-4:], axis=0) > 0).all(axis=0)


def _alternating(points: Array, losses: Array, steepest: Array) -> Array:
    before, after = losses[-WINDOW - 1], losses[-1]
    found = before - after < LEAST_FALL * np.abs(before)
    rows = found.nonzero()[0]       # few, mostly
    steps = np.diff(points[-WINDOW - 1:, rows], axis=0)
    largest = (np.abs(steps).sum(axis=0) * np.broadcast_to(steepest, points[-1].shape)[rows]).argmax(axis=-1)
    along = np.take_along_axis(steps, largest[None, :, None], axis=-1)[..., 0]
    found[rows] = (np.sign(along[1:]) * np.sign(along[:-1]) < 0).all(axis=0)
    return found


def _standing(points: Array, start: Array) -> Array:
    short = STANDSTILL * np.maximum(np.abs(points[-1]), np.abs(start))
    found = (np.abs(points[-1] - points[-2]) <= short).all(axis=-1)
    rows = found.nonzero()[0]
    steps = np.abs(np.diff(points[-WINDOW - 1:, rows], axis=0))
    found[rows] = (steps <= short[rows]).all(axis=(0, -1))
    return found
