"""A learning rate that changes: what each move says of it, and which schedule goes through all of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from ..arguments import Array
from ..schedules import Constant, Cosine, Exponential, LinearWarmUp, Schedule, StepDecay
from .rules import KnownRule, Numbers
from .walk import Walk

__all__ = ["FURTHER", "NOTHING", "SLACK", "TRIED", "Rates", "along", "rates", "schedule"]

SLACK = 1e-7        # of a rate, besides what the digits leave open
TRIED = 3           # of the schedules of a kind, the best
NOTHING = 1e-6      # of a cosine's height, a lowest rate that is 0
FURTHER = 3         # a cosine may be made for so many times the steps that are there


@dataclass(frozen=True, eq=False)
class Rates:
    """For each move the lowest and the highest learning rate (T,) with which a rule makes it, as far as its digits
    tell. None will do where low > high; nothing is said where both are infinite."""

    low: Array
    high: Array

    @property
    def middle(self) -> Array:
        """The rates (T,) between; nan where nothing is said."""
        with np.errstate(invalid="ignore"):
            return 0.5 * (self.low + self.high)

    @property
    def told(self) -> Array:
        """Which moves (T,) tell their rate at all."""
        return np.isfinite(self.low) & np.isfinite(self.high)

    @property
    def straight(self) -> bool:
        """Whether every move goes the rule's way, forwards, whatever its length."""
        return bool((self.low <= self.high).all() and (self.high >= 0).all())

    def hold(self, rates: Array) -> bool:
        """Whether these rates (T,) are possible."""
        slack = SLACK * np.abs(rates)
        return bool((rates >= self.low - slack).all() and (rates <= self.high + slack).all())


def rates(rule: KnownRule, walk: Walk, numbers: Numbers) -> Rates:
    """What the moves of a walk say of the learning rate of `rule` with these numbers."""
    with np.errstate(all="ignore"):
        steps = rule.steps(walk.slopes[None], walk.points[None], numbers)[0]
        square = (steps * steps).sum(axis=1, keepdims=True)
        near = np.where(square > 0, (walk.moves * steps).sum(axis=1, keepdims=True) / square, 0.0)
        allowed = walk.allowed(rule, numbers, np.abs(near))
        ends = np.stack([walk.moves - allowed, walk.moves + allowed]) / steps
        low, high = ends.min(axis=0), ends.max(axis=0)
        still, free = steps == 0, np.abs(walk.moves) <= allowed
        low = np.where(still, np.where(free, -np.inf, np.inf), low)
        high = np.where(still, np.where(free, np.inf, -np.inf), high)
    return Rates(low.max(axis=1), high.min(axis=1))


def schedule(found: Rates) -> Schedule | None:
    """The first schedule of the known kinds that goes through all the rates, a constant one before others."""
    if not found.straight or found.told.sum() < 2:
        return None
    return next((made for made in _schedules(found) if found.hold(along(made, len(found.low)))), None)


def along(made: Schedule, steps: int) -> Array:
    """Its rates (steps,)."""
    return np.array([made(k) for k in range(steps)])


def _schedules(found: Rates) -> Iterator[Schedule]:
    k, steps = np.flatnonzero(found.told), len(found.low)
    rate = found.middle[k]
    sure = 1 / np.maximum(found.high[k] - found.low[k], 1e-300)
    counts = np.arange(2, steps + 1)[:, None]
    yield from _rounded(Constant, np.average(rate, weights=sure**2))
    if (rate > 0).all():
        for _, start, slope in _lines(k[None], np.log(rate), sure * rate):
            yield from _rounded(Exponential, np.exp(start), np.exp(slope))
        for n, start, slope in _lines(k // counts, np.log(rate), sure * rate):
            yield from _rounded(StepDecay, np.exp(start), n + 2, np.exp(slope))
    for n, _, height in _lines(np.minimum((k + 1) / counts, 1), rate, sure, through=0.0):
        yield from _rounded(LinearWarmUp, height, n + 2)
    counts = np.arange(2, FURTHER * steps)[:, None]
    for n, lowest, height in _lines(0.5 * (1 + np.cos(np.pi * np.minimum(k / counts, 1))), rate, sure):
        lowest = 0.0 if abs(lowest) < NOTHING * abs(height) else lowest
        yield from _rounded(Cosine, lowest + height, n + 2, lowest)


def _rounded(kind: type, *numbers: float) -> Iterator[Schedule]:
    """The schedule with these numbers, if there is one, with rounder ones first."""
    for digits in (1, 2, 3, 4, 6, 17):
        try:
            yield kind(*(n if isinstance(n, int) else float(f"{n:.{digits}g}") for n in numbers))
        except (ValueError, TypeError):
            return


def _lines(x: Array, y: Array, sure: Array, through: float | None = None) -> Iterator[tuple[int, float, float]]:
    """The lines a + b x of least squares for rows x (N, K), as (row, a, b), the best few first; `through` fixes a."""
    weight = np.broadcast_to(sure / sure.max(), x.shape) ** 2
    total = weight.sum(axis=1)
    mean_x, mean_y = (weight * x).sum(axis=1) / total, (weight * y).sum(axis=1) / total
    if through is not None:
        mean_x, mean_y = np.zeros(len(x)), np.full(len(x), through)
    away, up = x - mean_x[:, None], y - mean_y[:, None]
    square = (weight * away * away).sum(axis=1)
    b = np.where(square > 0, (weight * away * up).sum(axis=1) / np.where(square > 0, square, 1), 0.0)
    miss = (weight * (up - b[:, None] * away) ** 2).sum(axis=1)
    for row in np.argsort(miss, kind="stable")[:TRIED].tolist():
        yield row, float(mean_y[row] - b[row] * mean_x[row]), float(b[row])
