"""What several claims measure on a run."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..arguments import Array, refusal
from ..facts import NEAR, from_then_on, misses
from ..trajectory import Trajectory

__all__ = ["RING", "SAME", "Claim", "Found", "every_step", "missing", "moves", "near_at", "rises"]

Found = tuple[bool, str]        # whether it holds, and what was found
Claim = Callable[[Trajectory], Found]

SAME = 1e-9             # relative difference up to which two numbers are called the same
RING = 0.2              # of every parameter together, from the lowest minimum: of amounts within a fifth


def every_step(run: Trajectory) -> Trajectory:
    """The run itself; ValueError where some steps were not kept, or recorded: of those nothing can be claimed."""
    if run.gaps:
        raise refusal("claim", "be about a run whose every step was recorded, not some", run.loss.name)
    if not run.whole:
        some = f"{len(run.kept)} of {run.steps + 1}"
        raise refusal("claim", f"be about a run whose every step was kept, not {some} points", run.loss.name)
    return run


def moves(run: Trajectory) -> Array:
    """The steps (T, n) of a run; ValueError where some were not kept."""
    return np.diff(every_step(run).points, axis=0)


def rises(run: Trajectory) -> int:
    """How many steps raise the loss; ValueError where it was not looked at after each of them."""
    if run.rises is None:
        raise refusal("claim", "be about a run whose loss was looked at after every step", run.loss.name)
    return run.rises


def missing(run: Trajectory) -> Array:
    """The miss (K,): the gap in points where the loss has one, else the distance to the lowest minimum."""
    return run.loss.reading("gap", run.points) if "gap" in run.loss.readings else misses(run)


def near_at(run: Trajectory) -> int | None:
    """The step from which on the distance to the lowest minimum is within 1 % of the first; None if never."""
    miss = misses(every_step(run))
    return from_then_on(miss <= NEAR * miss[0], run.kept)
