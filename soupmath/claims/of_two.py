"""What a sentence may assert of two runs: which is sooner, lower, bolder, steadier."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from ..arguments import Array
from ..batches import slope_spread
from ..facts import batch_size
from ..frozen import FrozenDict
from ..trajectory import Trajectory
from .measured import SAME, Found, missing, near_at, rises
from .of_series import steepness

__all__ = ["COMPARISONS", "Comparison", "as_bold_as", "far_steadier_than", "starts_where", "twice_as_far_off_as",
           "weighs_four_times"]

Comparison = Callable[[Trajectory, Trajectory], Found]


def _less(what: str, of: Callable[[Trajectory], float | None], than: int = 1) -> Comparison:
    """That the first run has less of something; a run that has no number has it never, which is most."""
    def claim(a: Trajectory, b: Trajectory) -> Found:
        x, y = (np.inf if value is None else value for value in (of(a), of(b)))
        return than * x < than * y, f"{what}: {_said(x)} and {_said(y)}"
    return claim


def as_bold_as(a: Trajectory, b: Trajectory) -> Found:
    """Both runs begin with the same learning rate."""
    rates = [run.optimizer.learning_rate(0) for run in (a, b)]
    return rates[0] == rates[1], f"learning rate: {rates[0]:.4g} and {rates[1]:.4g}"


def _said(number: float) -> str:
    return "never" if number == np.inf else f"{number:.4g}"


def _samples_seen(run: Trajectory) -> float:
    """How many samples all steps together have seen."""
    return float(batch_size(run) * run.steps)


def _first_slope_spread(run: Trajectory) -> float:
    """How much the slope of a batch spreads at the start, its samples drawn one by one; 0 of all samples."""
    size = batch_size(run)
    return float(np.linalg.norm(slope_spread(run.loss, run.points[0], size, replace=run.batches is not None)))


def far_steadier_than(a: Trajectory, b: Trajectory) -> Found:
    """At the start the slope by the first run's samples spreads less than half as much."""
    spread, other = _first_slope_spread(a), _first_slope_spread(b)
    return 2 * spread < other, f"spread of the slope: {spread:.4g} and {other:.4g}"


def twice_as_far_off_as(a: Trajectory, b: Trajectory) -> Found:
    """The first run starts with exactly twice the other's miss."""
    miss, other = float(missing(a)[0]), float(missing(b)[0])
    return abs(miss - 2 * other) <= SAME * miss and other > 0, f"first miss: {miss:.4g} and {other:.4g}"


def weighs_four_times(a: Trajectory, b: Trajectory) -> Found:
    """The first run starts with exactly four times the other's loss."""
    loss, other = float(a.losses[0]), float(b.losses[0])
    return abs(loss - 4 * other) <= SAME * loss and other > 0, f"first loss: {loss:.4g} and {other:.4g}"


def starts_where(a: Trajectory, b: Trajectory) -> Found:
    """Both runs start at the same point of the same loss."""
    if a.loss.dimension != b.loss.dimension:
        return False, f"{a.loss.name} and {b.loss.name} have {a.loss.dimension} and {b.loss.dimension} parameters"
    apart = _apart(a.points[0], b.points[0])
    points = np.concatenate([run.points[::max(1, len(run.points) // 16)] for run in (a, b)])
    losses = _apart(*(np.array([run.loss.value(x) for x in points]) for run in (a, b)))
    same = a.loss.name == b.loss.name and max(apart, losses) <= SAME
    return same, f"{a.loss.name} and {b.loss.name}, starts {apart:.2g} apart, losses {losses:.2g}"


def _apart(x: Array, y: Array) -> float:
    """The largest difference, relative to the largest number."""
    return float(np.abs(x - y).max() / max(np.abs(x).max(), np.abs(y).max(), np.finfo(float).tiny))


COMPARISONS: Mapping[str, Comparison] = FrozenDict({
    "sooner_than": _less("near the best from step", near_at),
    "later_than": _less("near the best from step", near_at, -1),
    "lower_than": _less("last loss", lambda run: float(run.losses[-1])),
    "higher_than": _less("last loss", lambda run: float(run.losses[-1]), -1),
    "closer_than": _less("last miss", lambda run: float(missing(run)[-1])),
    "as_bold_as": as_bold_as,
    "bolder_than": _less("learning rate", lambda run: run.optimizer.learning_rate(0), -1),
    "steeper_than": _less("first slope", lambda run: float(steepness(run)[0]), -1),
    "fewer_uphill_steps_than": _less("uphill steps", rises),
    "fewer_samples_than": _less("samples a step", batch_size),
    "sees_far_fewer_samples_than": _less("samples in all, the first ten times", _samples_seen, 10),
    "far_steadier_than": far_steadier_than,
    "twice_as_far_off_as": twice_as_far_off_as,
    "weighs_four_times": weighs_four_times,
    "starts_where": starts_where,
})
