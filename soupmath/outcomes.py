"""How a run ended: five outcomes, tested in a fixed order."""

from __future__ import annotations

import enum

import numpy as np

from .arguments import Array
from .losses import inner

TOLERANCE = 1e-6
WINDOW = 6                  # steps that oscillation and stalling are judged by
LEAST_FALL = 0.01           # an oscillation that lowers the loss by more than this is still moving
STANDSTILL = 1e-12


class Outcome(enum.StrEnum):
    """How a run ended."""

    CONVERGED = enum.auto()
    STILL_MOVING = enum.auto()
    OSCILLATING = enum.auto()
    STALLED = enum.auto()
    DIVERGED = enum.auto()


OUTCOMES = tuple(Outcome)

def judge(points: Array, losses: Array, first_losses: Array, gradients: Array, stopped: Array,
          tolerance: float = TOLERANCE) -> Array:
    """The outcomes (m,) of m runs, as int8 places in OUTCOMES.

    points (w, m, n) and losses (w, m) are the last w points of each run, w at most 7; first_losses (m,);
    gradients (m, n) at the last points; stopped (m,) says which runs met a value that was not finite.

    DIVERGED: a value stopped being finite, or the last loss exceeds the first and each of the last three
    losses rose. CONVERGED: the slope is `flat`. OSCILLATING: the last six steps alternate in
    sign along their largest component and the loss fell by less than 1 % over them. STALLED: each of the
    last six steps is shorter than 1e-12 · (1 + ‖point‖). Else STILL_MOVING.
    """
    last = losses[-1]
    enough = len(points) > WINDOW
    diverged = stopped | _rising(losses, first_losses)
    converged = flat(gradients, last, first_losses, tolerance)
    nowhere = np.zeros(last.shape, dtype=bool)
    oscillating = _alternating(points, losses) if enough else nowhere
    stalled = _standing(points) if enough else nowhere
    order = (Outcome.DIVERGED, Outcome.CONVERGED, Outcome.OSCILLATING, Outcome.STALLED)
    codes = [np.int8(OUTCOMES.index(outcome)) for outcome in order]
    still_moving = np.int8(OUTCOMES.index(Outcome.STILL_MOVING))
    return np.select([diverged, converged, oscillating, stalled], codes, still_moving)


def flat(gradients: Array, losses: Array, first_losses: Array, tolerance: float) -> Array:
    """Whether ‖g‖ ≤ tolerance · (1 + |loss|) (m,), the loss being the first one where that is smaller.

    Else a run down a slope without a bottom would be called converged as soon as it is deep enough.
    """
    size = np.minimum(np.abs(losses), np.abs(first_losses))
    return np.sqrt(inner(gradients, gradients)) <= tolerance * (1 + size)


def _rising(losses: Array, first_losses: Array) -> Array:
    if len(losses) < 4:
        return np.zeros(first_losses.shape, dtype=bool)
    return (losses[-1] > first_losses) & (np.diff(losses[-4:], axis=0) > 0).all(axis=0)


def _alternating(points: Array, losses: Array) -> Array:
    steps = np.diff(points[-WINDOW - 1:], axis=0)
    largest = np.abs(steps).sum(axis=0).argmax(axis=-1)
    along = np.take_along_axis(steps, largest[None, :, None], axis=-1)[..., 0]
    turns = (np.sign(along[1:]) * np.sign(along[:-1]) < 0).all(axis=0)
    before, after = losses[-WINDOW - 1], losses[-1]
    return turns & (before - after < LEAST_FALL * np.abs(before))


def _standing(points: Array) -> Array:
    steps = np.linalg.norm(np.diff(points[-WINDOW - 1:], axis=0), axis=-1)
    return (steps < STANDSTILL * (1 + np.linalg.norm(points[-1], axis=-1))).all(axis=0)
