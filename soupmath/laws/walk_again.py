"""A run made again from what it has kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from ..arguments import Array
from ..rule import Optimizer
from ..trajectory import Trajectory

__all__ = ["Landing", "estimate", "walk_again"]


class Landing(NamedTuple):
    """Where step `step` lands when it is made again, the point that was kept of it (else the same), and what
    the optimizer is given there."""

    step: int
    made: Array
    point: Array
    seen: Array


def walk_again(run: Trajectory, optimizer: Optimizer | None = None) -> Iterator[Landing]:
    """The run's steps, each from the kept point where there is one, by its own rule or another.

    Of a run that stopped, the step at which it did comes last, kept nowhere.
    """
    rule, rows = optimizer or run.optimizer, {int(k): row for row, k in enumerate(run.kept)}
    made, state = run.points[0], rule.init(run.points[0])
    for k in range((run.stopped_at or run.steps) + 1):
        row = rows.get(k)
        x = made if row is None else run.points[row]
        kept = row is not None and row < len(run.estimates)
        seen = run.estimates[row] if kept else estimate(run, k, x)
        yield Landing(k, made, x, seen)
        step, state = rule.update(seen, state, x, run.loss)
        made = x + step


def estimate(run: Trajectory, k: int, x: Array) -> Array:
    """What an optimizer is given at step k at the point (n,)."""
    if run.batches is None or k >= len(run.batches):
        return np.asarray(run.loss.gradient(x))
    return run.loss.sampled(x, run.batches[k])
