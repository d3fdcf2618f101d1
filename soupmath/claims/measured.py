"""What several claims measure on a run."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from ..arguments import Array, refusal
from ..facts import NEAR, from_then_on, misses
from ..trajectory import Trajectory

Found = tuple[bool, str]        # whether it holds, and what was found
Claim = Callable[[Trajectory], Found]

SAME = 1e-9             # relative difference up to which two numbers are called the same


def moves(run: Trajectory) -> Array:
    """The steps (T, n) of a run; ValueError where some were not kept."""
    if not run.whole:
        raise refusal("claim", "be about a run whose every step was kept", run.kept)
    return np.diff(run.points, axis=0)


def missing(run: Trajectory) -> Array:
    """The miss (K,): the gap in points where the loss has one, else the distance to the lowest minimum."""
    return run.loss.reading("gap", run.points) if "gap" in run.loss.readings else misses(run)


def near_at(run: Trajectory) -> int | None:
    """The step from which on the distance to the lowest minimum is within 1 % of the first; None if never."""
    miss = misses(run)
    return from_then_on(miss <= NEAR * miss[0], run.kept)
