"""What a sentence may assert of two runs: which is sooner, lower, bolder, steadier."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np

from ..batches import slope_spread
from ..facts import batch_size
from ..trajectory import Trajectory
from .measured import SAME, Found, missing, near_at

Comparison = Callable[[Trajectory, Trajectory], Found]


def _less(what: str, of: Callable[[Trajectory], float | None], than: int = 1) -> Comparison:
    """That the first run has less of something; a run that has no number has it never, which is most."""
    def claim(a: Trajectory, b: Trajectory) -> Found:
        x, y = (np.inf if value is None else value for value in (of(a), of(b)))
        return than * x < than * y, f"{what}: {_said(x)} and {_said(y)}"
    return claim


def _said(number: float) -> str:
    return "never" if number == np.inf else f"{number:.4g}"


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


def starts_where(a: Trajectory, b: Trajectory) -> Found:
    """Both runs start at the same point of the same loss."""
    apart = np.abs(a.points[0] - b.points[0]).max() if a.loss.dimension == b.loss.dimension else np.inf
    same = a.loss.name == b.loss.name and apart <= SAME
    return bool(same), f"{a.loss.name} and {b.loss.name}, starts {apart:.2g} apart"


COMPARISONS: Mapping[str, Comparison] = {
    "sooner_than": _less("near the best from step", near_at),
    "later_than": _less("near the best from step", near_at, -1),
    "lower_than": _less("last loss", lambda run: float(run.losses[-1])),
    "higher_than": _less("last loss", lambda run: float(run.losses[-1]), -1),
    "closer_than": _less("last miss", lambda run: float(missing(run)[-1])),
    "bolder_than": _less("learning rate", lambda run: run.optimizer.learning_rate(0), -1),
    "fewer_uphill_steps_than": _less("uphill steps", lambda run: int((np.diff(run.losses) > 0).sum())),
    "fewer_samples_than": _less("samples a step", batch_size),
    "far_steadier_than": far_steadier_than,
    "twice_as_far_off_as": twice_as_far_off_as,
    "starts_where": starts_where,
}
