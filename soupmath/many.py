"""A million descents at once, in bounded memory: the same loop over arrays of starts, chunk by chunk."""

from __future__ import annotations

import math
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np

from .arguments import Array, floats, real, refusal, whole, wrong_type
from .descent import MOST_STEPS, checked_steps
from .frozen import Frozen, frozen
from .losses import Loss
from .outcomes import OUTCOMES, TOLERANCE, WINDOW, Outcome, RunEnd, Way, at_rest, flat, judge
from .own_losses import fitted
from .rule import Optimizer, check_optimizer

__all__ = ["CHUNK_NUMBERS", "FEW", "NEVER", "Descents", "descend_many", "nearest"]

CHUNK_NUMBERS = 32_768      # of one array of points: with fewer, beginning each operation costs, with more, memory
NEVER = -1
FEW = 16                    # to pick out a row costs about so many times what it costs to pass it
_sum = np.add.reduce        # for the many small calls: np.sum takes twice as long to begin


@dataclass(frozen=True, eq=False, repr=False)
class Descents:
    """What `descend_many` returns, for m starts.

    points (m, n) are the last finite points, losses (m,) the losses there; codes (m,) are places in
    `OUTCOMES` (see `ended`). stopped_at (m,) is the step whose values were not finite and settled_at (m,)
    the step since which the slope has been flat enough for CONVERGED, each NEVER = −1 where there is none.
    frames (len(kept), m, n) are the points at the steps in kept.
    """

    loss: Loss
    optimizer: Optimizer
    points: Array
    losses: Array
    codes: Array
    stopped_at: Array
    settled_at: Array
    kept: tuple[int, ...]
    frames: Array
    steps: int

    __setstate__ = Frozen.__setstate__

    def __repr__(self) -> str:
        ends = ", ".join(f"{count} {outcome}" for outcome, count in self.outcomes().items() if count)
        return (f"<Descents: {self.loss.name} by {self.optimizer!r}, {len(self.points)} starts, {self.steps} steps: "
                f"{ends}>")

    def ended(self, outcome: Outcome) -> Array:
        """Which of the descents (m,) ended so."""
        return self.codes == OUTCOMES.index(outcome)

    def outcomes(self) -> dict[Outcome, int]:
        """How many ended how."""
        return {outcome: int(self.ended(outcome).sum()) for outcome in OUTCOMES}

    def basins(self) -> Array:
        """The row in `loss.minima` of the nearest minimum (m,); −1 where the descent diverged or is at a saddle."""
        lost = self.ended(Outcome.DIVERGED) | self.ended(Outcome.AT_A_SADDLE)
        return np.where(lost, NEVER, nearest(self.points, self.loss.minima))


def descend_many(loss: Loss, optimizer: Optimizer, starts: Array, steps: int, *,
                 keep: Iterable[int] = (), tolerance: float = TOLERANCE, threads: int = 1) -> Descents:
    """`descend` from each of the starts (m, n), keeping the ends and the frames named by `keep`.

    What comes out does not depend on `threads`, and agrees with `descend` start by start to 1e-12.
    Memory beyond what is returned: some megabytes a thread.
    """
    loss, starts = _checked_starts(loss, starts)
    check_optimizer(optimizer, loss)
    steps = whole("steps", steps, at_most=MOST_STEPS)
    kept = tuple(sorted(set(checked_steps("keep", keep, steps))))
    tolerance = real("tolerance", tolerance, at_least=0)
    m, n = starts.shape
    made = Descents(loss, optimizer, np.empty((m, n)), np.empty(m), np.empty(m, np.int8),
                    np.empty(m, np.int32), np.empty(m, np.int32), kept, np.empty((len(kept), m, n)), steps)
    size = max(CHUNK_NUMBERS // n, 1)
    chunks = [slice(i, i + size) for i in range(0, m, size)]
    with ThreadPoolExecutor(whole("threads", threads, at_least=1)) as pool:
        for _ in pool.map(partial(_descend_chunk, made, starts, tolerance), chunks):
            pass
    return replace(made, **{name: frozen(part) for name, part in vars(made).items()})


def nearest(points: Array, minima: Array) -> Array:
    """The row (m,) of the minimum nearest to each point (m, n)."""
    if len(minima) == 0:
        raise refusal("minima", "have at least one row", minima)
    best, row = np.full(len(points), np.inf), np.zeros(len(points), dtype=np.int16)
    for i, minimum in enumerate(minima):
        distance = ((points - minimum) ** 2).sum(axis=1)
        closer = distance < best
        best[closer], row[closer] = distance[closer], i
    return row


def _checked_starts(loss: Any, starts: Any) -> tuple[Loss, Array]:
    if not isinstance(loss, Loss):
        raise wrong_type("loss", "be a Loss", loss)
    x = floats("starts", starts)
    if x.ndim != 2 or len(x) == 0 or x.shape[1] != loss.dimension:
        raise refusal("starts", f"have shape (m, {loss.dimension}) with m at least 1", f"shape {x.shape}")
    return fitted(loss, x[0]), x


def _descend_chunk(made: Descents, starts: Array, tolerance: float, chunk: slice) -> None:
    """Fill the rows `chunk` of what is being made."""
    loss, update, frame_of = made.loss, made.optimizer.update, {k: i for i, k in enumerate(made.kept)}
    x = np.asfortranarray(starts[chunk])        # all first parameters side by side: nearly twice as fast
    with np.errstate(all="ignore"):
        state = made.optimizer.init(x)
        held = _Held(loss, x, made.steps, tolerance)
        for k in range(made.steps + 1):
            x, value, gradient = held.take(k, x, *loss.value_and_gradient(x))
            if k in frame_of:
                made.frames[frame_of[k], chunk] = x
            if k < made.steps:
                step, state = update(gradient, state, x, loss)
                x = x + step
        made.codes[chunk] = held.codes()
    made.points[chunk], made.losses[chunk] = x, value
    made.stopped_at[chunk], made.settled_at[chunk] = held.stopped, held.settled


class _Held:
    """What is remembered of a chunk of descents: its last places, who stopped, who stands still."""

    def __init__(self, loss: Loss, x: Array, steps: int, tolerance: float) -> None:
        value, gradient = loss.value_and_gradient(x)
        lost = self._nowhere(x, value, gradient)
        if lost.any():
            raise refusal("starts", "be where the loss and its gradient are finite", x[lost][0])
        self.loss, self.last, self.tolerance = loss, (x, value, gradient), tolerance
        self.way = Way(x, value, np.abs(gradient), np.asfortranarray(at_rest(loss, x)))
        self.stopped, self.anyone_stopped = np.full(len(x), NEVER, dtype=np.int32), False
        self.slopes = np.empty_like(gradient)       # written anew at every step
        self.telling = 0        # the parameter that shows of the most rows that they are not flat
        self.settled = self.nobody = np.full(len(x), NEVER, dtype=np.int32)
        self.window_from = steps - WINDOW       # earlier places are let go, to stay in the core's cache
        self.window: list[tuple[Array, Array]] = []

    def take(self, k: int, x: Array, value: Array, gradient: Array) -> tuple[Array, Array, Array]:
        """Note where all are at step k; who is nowhere, or was before, is put back to the last place."""
        # A sum is finite only if its parts are; where it overflows by itself, the rows are looked at.
        total = _sum(x, None) + _sum(value, None) + _sum(gradient, None)
        if self.anyone_stopped or not math.isfinite(total):
            x, value, gradient = self._put_back(k, x, value, gradient)
        self._note_who_stands_still(k, x, value, gradient)
        self.last = x, value, gradient
        if k >= self.window_from:
            self.window.append((x, value))
        return self.last

    def codes(self) -> Array:
        """How each ended, as places in OUTCOMES."""
        points = np.array([x.T for x, _ in self.window]).swapaxes(1, 2)     # parameters stay side by side
        losses = np.array([value for _, value in self.window])
        ending = RunEnd(points, losses, self.last[2], self.stopped != NEVER)
        return judge(self.loss, ending, self.way, self.tolerance)

    def _note_who_stands_still(self, k: int, x: Array, value: Array, gradient: Array) -> None:
        slopes, way = np.abs(gradient, out=self.slopes), self.way
        np.maximum(way.steepest, slopes, out=way.steepest)
        rows = self._small(slopes[:, self.telling], self.telling).nonzero()[0]
        if FEW * len(rows) > len(x):
            still = flat(x, value, gradient, way, self.tolerance)
        else:
            still = self._still_of(rows, x, value, gradient)
        self.settled = np.where(still, np.where(self.settled == NEVER, k, self.settled), NEVER) if still.any() \
            else self.nobody

    def _still_of(self, rows: Array, x: Array, value: Array, gradient: Array) -> Array:
        """Which of all are flat, where only these few rows can be."""
        still = np.zeros(len(x), dtype=bool)
        if len(rows):
            small = self._small(self.slopes[rows], slice(None), rows)
            rows, self.telling = rows[small.all(axis=1)], int(small.sum(axis=0).argmin())
        if len(rows):
            there = Way(*(part[rows] for part in self.way))
            still[rows] = flat(x[rows], value[rows], gradient[rows], there, self.tolerance)
        return still

    def _small(self, slopes: Array, parameters: Any, rows: Any = slice(None)) -> Array:
        """Whether slopes are as small as `flat` asks at least, in these parameters of these rows."""
        way = self.way
        return slopes <= np.maximum(self.tolerance * way.steepest[rows, parameters], way.rest[rows, parameters])

    def _put_back(self, k: int, x: Array, value: Array, gradient: Array) -> tuple[Array, Array, Array]:
        self.stopped[self._nowhere(x, value, gradient) & (self.stopped == NEVER)] = k
        lost = self.stopped != NEVER
        self.anyone_stopped = bool(lost.any())
        was_x, was_value, was_gradient = self.last
        return (np.where(lost[:, None], was_x, x), np.where(lost, was_value, value),
                np.where(lost[:, None], was_gradient, gradient))

    @staticmethod
    def _nowhere(x: Array, value: Array, gradient: Array) -> Array:
        return ~(np.isfinite(value) & np.isfinite(x).all(axis=1) & np.isfinite(gradient).all(axis=1))
