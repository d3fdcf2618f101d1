"""The loop: sip, compare, nudge."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from .arguments import Array, point, real, refusal, whole, wrong_type
from .losses import Loss
from .outcomes import OUTCOMES, TOLERANCE, WINDOW, judge
from .rule import Optimizer, check_optimizer
from .trajectory import Trajectory

MOST_STEPS = 10_000_000
MOST_STORED = 50_000_000        # numbers in one trajectory, 0.4 GB

Row = tuple[int, Array, float, Array, Array]        # step, point, loss, gradient, estimate


def descend(loss: Loss, optimizer: Optimizer, start: Any, steps: int, *, tolerance: float = TOLERANCE,
            keep: Iterable[int] | None = None, batches: Array | None = None) -> Trajectory:
    """Make `steps` steps from `start` (n,) and record them.

    tolerance is the one CONVERGED is judged by (see `Outcome`). keep names the steps to store (the first
    and the last always are); without it all are. batches (steps, size) are the samples to estimate each
    step's gradient from (see `soupmath.batches`); without it the gradient itself is used.

    All the steps are made unless a value stops being finite: then the run ends at the last finite point
    and `stopped_at` says at which step. Raises ValueError or TypeError naming what is wrong.
    """
    x = check_start(loss, start)
    check_optimizer(optimizer, loss, batched=batches is not None)
    steps = whole("steps", steps, at_most=MOST_STEPS)
    tolerance = real("tolerance", tolerance, at_least=0)
    wanted = _wanted(keep, steps, loss.dimension)
    batches = _checked_batches(batches, steps, loss)
    try:
        with np.errstate(all="ignore"):
            # A full loss at every step would cost more than mini-batches save; it is asked for only where
            # the end turns out not to be finite.
            for watched in (batches is None, True):
                notes = _Notes(loss, wanted, batches is not None, watched)
                stopped_at = next((k for k, x, seen in _walk(loss, optimizer, x, steps, batches)
                                   if not notes.take(k, x, seen)), None)
                if notes.close():
                    break
            return _trajectory(notes, optimizer, steps, tolerance, stopped_at, batches)
    except Exception as error:
        raise ValueError(f"loss and optimizer must accept every point of the run: {loss.name} with "
                         f"{optimizer.name} raised {type(error).__name__}: {error}") from error


def check_start(loss: Loss, start: Any) -> Array:
    """`start` as a point (n,) where the loss and its gradient are finite and of the right shape."""
    if not isinstance(loss, Loss):
        raise wrong_type("loss", "be a Loss", loss)
    x = point("start", start, loss.dimension)
    value, gradient = evaluated(loss, x)
    if not (math.isfinite(value) and np.isfinite(gradient).all()):
        raise refusal("start", "be where the loss and its gradient are finite", start)
    return x


def evaluated(loss: Loss, points: Array) -> tuple[Any, Array]:
    """The loss (...) and gradient (..., n) at points (..., n), once their shapes are known to be right."""
    try:
        with np.errstate(all="ignore"):
            value, gradient = loss.value(points), loss.gradient(points)
    except Exception as error:
        raise ValueError(f"loss must have a value and a gradient at the start: {loss.name} raised "
                         f"{type(error).__name__}: {error}") from error
    for name, shape, rule in (("value", np.shape(value), points.shape[:-1]),
                              ("gradient", np.shape(gradient), points.shape)):
        if shape != rule:
            raise refusal(f"loss.{name}", f"have shape {rule} at points of shape {points.shape}",
                          f"shape {shape}")
    return value, gradient


def _walk(loss: Loss, optimizer: Optimizer, x: Array, steps: int,
          batches: Array | None) -> Iterator[tuple[int, Array, Array]]:
    """Step, point and what the optimizer is given there."""
    state = optimizer.init(x)
    for k in range(steps + 1):
        seen = loss.gradient(x) if batches is None or k == steps else loss.sampled(x, batches[k])
        yield k, x, seen
        step, state = optimizer.update(seen, state, x, loss)
        x = x + step


@dataclass
class _Notes:
    """What is written down of a walk."""

    loss: Loss
    wanted: frozenset[int] | None
    batched: bool
    watched: bool
    rows: list[Row] = field(default_factory=list)
    tail: deque[tuple[int, Array, Array]] = field(default_factory=lambda: deque(maxlen=WINDOW + 1))

    def take(self, k: int, x: Array, seen: Array) -> bool:
        """Note a point and say whether what is seen there is finite; what is not finite is not noted."""
        wanted = self.wanted is None or k in self.wanted
        if not (_finite(x) and _finite(seen)):
            return False
        if wanted or self.watched:
            row = self._row(k, x, seen)
            if not _finite_row(row):
                return False
            if wanted:
                self.rows.append(row)
        self.tail.append((k, x, seen))
        return True

    def close(self) -> bool:
        """Note the last point, wanted or not, and say whether its loss and gradient are finite."""
        if self.tail[-1][0] != self.rows[-1][0]:
            self.rows.append(self._row(*self.tail[-1]))
        return _finite_row(self.rows[-1])

    def _row(self, k: int, x: Array, seen: Array) -> Row:
        return k, x, self.loss.value(x), self.loss.gradient(x) if self.batched else seen, seen


def _finite_row(row: Row) -> bool:
    return math.isfinite(row[2]) and _finite(row[3])


def _finite(x: Array) -> bool:
    # 0 · x is 0 exactly where x is finite; unlike x · x it cannot overflow by itself.
    return (0.0 * x).sum() == 0.0 if x.size > 64 else all(map(math.isfinite, x.tolist()))


def _trajectory(notes: _Notes, optimizer: Optimizer, steps: int, tolerance: float, stopped_at: int | None,
                batches: Array | None) -> Trajectory:
    kept, points, losses, gradients, estimates = (_frozen(column) for column in zip(*notes.rows, strict=True))
    window = np.array([x for _, x, _ in notes.tail])
    tail = np.array([notes.loss.value(x) for x in window])
    outcome = judge(window[:, None], tail[:, None], losses[:1], gradients[-1:],
                    np.array([stopped_at is not None]), tolerance)[0]
    return Trajectory(notes.loss, optimizer, points, losses, gradients, estimates[:-1], kept,
                      OUTCOMES[outcome], tolerance, steps, stopped_at, batches)


def _frozen(column: Iterable[Any]) -> Array:
    array = np.array(column)
    array.flags.writeable = False
    return array


def _wanted(keep: Iterable[int] | None, steps: int, dimension: int) -> frozenset[int] | None:
    wanted = None if keep is None else frozenset(whole("keep", k, at_most=steps) for k in keep) | {0, steps}
    if 3 * dimension * (steps + 1 if wanted is None else len(wanted)) > MOST_STORED:
        raise refusal("steps", f"store at most {MOST_STORED:,} numbers (name fewer steps with keep)", steps)
    return wanted


def _checked_batches(batches: Any, steps: int, loss: Loss) -> Array | None:
    if batches is None:
        return None
    if loss.sample_gradient is None:
        raise refusal("batches", "be None for a loss that is no mean over samples", loss.name)
    array = np.asarray(batches)
    if array.dtype.kind not in "iu":
        raise wrong_type("batches", "be whole numbers", array.dtype)
    if array.ndim != 2 or len(array) != steps or array.shape[1] == 0:
        raise refusal("batches", f"have shape ({steps}, size)", f"shape {array.shape}")
    if array.size and (array.min() < 0 or array.max() >= loss.samples):
        raise refusal("batches", f"lie in 0..{loss.samples - 1}", [int(array.min()), int(array.max())])
    return array
