"""The loop: sip, compare, nudge."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np

from .arguments import Array, point, real, refusal, whole, wrong_type
from .frozen import frozen
from .losses import Loss
from .outcomes import OUTCOMES, TOLERANCE, WINDOW, RunEnd, Way, at_rest, judge
from .own_losses import fitted
from .rule import Optimizer, check_optimizer
from .schedules import RateError
from .trajectory import Trajectory

__all__ = ["MOST_STEPS", "MOST_STORED", "Callback", "Row", "Seen", "Step", "check_start", "checked_steps",
           "descend"]

MOST_STEPS = 10_000_000
MOST_STORED = 50_000_000        # numbers in one trajectory, 0.4 GB

Row = tuple[int, Array, float, Array, Array]        # step, point, loss, gradient, estimate
Seen = tuple[int, Array, float | None, Array]       # step, point, loss where it comes with the slope, estimate


class Step(NamedTuple):
    """What a callback is told of a step: its number, the point (n,) it has come to, the loss and the gradient
    (n,) there, and what the optimizer is given there (n,)."""

    step: int
    point: Array
    loss: float
    gradient: Array
    estimate: Array


Callback = Callable[[Step], object]


def descend(loss: Loss, optimizer: Optimizer, start: Any, steps: int, *, tolerance: float = TOLERANCE,
            keep: Iterable[int] | None = None, batches: Array | None = None,
            callback: Callback | None = None) -> Trajectory:
    """Make `steps` steps from `start` (n,) and record them.

    tolerance is the one CONVERGED is judged by (see `Outcome`). keep names the steps to store (the first
    and the last always are); without it all are. batches (steps, size) are the samples to estimate each
    step's gradient from (see `soupmath.batches`); without it the gradient itself is used. callback is called
    with a `Step` once for each, the start included; its arrays are read-only, what it returns is not heeded,
    and what it raises ends the run and is yours.

    All the steps are made unless a value stops being finite: then the run ends at the last finite point
    and `stopped_at` says at which step. A loss that knows one point at a time, or the like, is fitted first
    (see `own_losses`), and the points that it is given are read-only. Raises ValueError or TypeError naming
    what is wrong.

    >>> import soupmath as sm
    >>> soup = sm.soup.taste_loss()
    >>> run = sm.descend(soup, sm.optimizers.gradient_descent(0.01), soup.places["tastes_six"], steps=3,
    ...                  callback=lambda now: print(now.step, f"{now.loss:.2f}"))
    0 16.00
    1 1.48
    2 1.11
    3 0.85
    """
    loss, x = check_start(loss, start)
    check_optimizer(optimizer, loss, batched=batches is not None)
    steps = whole("steps", steps, at_most=MOST_STEPS)
    tolerance = real("tolerance", tolerance, at_least=0)
    wanted = _wanted(keep, steps, loss.dimension)
    batches = _checked_batches(batches, steps, loss)
    if not (callback is None or callable(callback)):
        raise wrong_type("callback", "be a function of a Step", callback)
    with _blamed(loss, optimizer), np.errstate(all="ignore"):
        # A full loss at every step would cost more than mini-batches save; it is asked for only where
        # the end turns out not to be finite.
        for watched in (batches is None or callback is not None, True):
            notes = _Notes(loss, wanted, batches is not None, watched, callback)
            stopped_at = next((now[0] for now in _walk(loss, optimizer, x, steps, batches)
                               if not notes.take(*now)), None)
            if notes.close():
                break
        return _trajectory(notes, optimizer, steps, tolerance, stopped_at, batches)


@contextmanager
def _blamed(loss: Loss, optimizer: Optimizer) -> Iterator[None]:
    """What loss and optimizer raise is said of them; what is a schedule's or the callback's own stays."""
    try:
        yield
    except RateError:
        raise
    except _CallbackError as raised:
        raise raised.error from None
    except Exception as error:
        raise ValueError(f"loss and optimizer must accept every point of the run: {loss.name} with "
                         f"{optimizer.name} raised {type(error).__name__}: {error}") from error


def check_start(loss: Any, start: Any) -> tuple[Loss, Array]:
    """The loss, fitted where it has to be, and `start` as a point (n,) where it and its gradient are finite."""
    if not isinstance(loss, Loss):
        raise wrong_type("loss", "be a Loss", loss)
    x = point("start", start, loss.dimension)
    x.flags.writeable = False
    loss = fitted(loss, x)
    with np.errstate(all="ignore"):
        if not (math.isfinite(loss.value(x)) and np.isfinite(loss.gradient(x)).all()):
            raise refusal("start", "be where the loss and its gradient are finite", start)
    return loss, x


def _walk(loss: Loss, optimizer: Optimizer, x: Array, steps: int, batches: Array | None) -> Iterator[Seen]:
    """What is seen at each step."""
    state = optimizer.init(x)
    for k in range(steps + 1):
        value, seen = loss.value_and_gradient(x) if batches is None else (
            None, loss.gradient(x) if k == steps else loss.sampled(x, batches[k]))
        yield k, x, value, seen
        step, state = optimizer.update(seen, state, x, loss)
        x = x + step
        x.flags.writeable = False


@dataclass
class _Notes:
    """What is written down of a walk; of steps that are not kept, what must be known of every step."""

    loss: Loss
    wanted: frozenset[int] | None
    batched: bool
    watched: bool
    callback: Callback | None
    rows: list[Row] = field(default_factory=list)
    tail: deque[Seen] = field(default_factory=lambda: deque(maxlen=WINDOW + 1))
    steepest: Array | float = 0.0
    changes: list[int] = field(default_factory=lambda: [0, 0])      # how often the loss rose, and fell
    before: float = math.nan

    def take(self, k: int, x: Array, value: float | None, seen: Array) -> bool:
        """Note a point and say whether what is seen there is finite; what is not finite is not noted."""
        wanted = self.wanted is None or k in self.wanted
        if not (_finite(x) and _finite(seen)):
            return False
        if wanted or self.watched:
            row = self._row(k, x, value, seen)
            if not _finite_row(row):
                return False
            if self.callback is not None:
                _tell(self.callback, row)
            if wanted:
                self.rows.append(row)
            if self.wanted is not None:
                self._count(row[2])
        if self.wanted is not None:
            self.steepest = np.maximum(self.steepest, np.abs(seen))
        self.tail.append((k, x, value, seen))
        return True

    def close(self) -> bool:
        """Note the last point, wanted or not, and say whether its loss and gradient are finite."""
        if self.tail[-1][0] != self.rows[-1][0]:
            self.rows.append(self._row(*self.tail[-1]))
        return _finite_row(self.rows[-1])

    def counted(self) -> tuple[int | None, int | None]:
        """How many steps raised and lowered the loss, where it was looked at after each of them."""
        return (self.changes[0], self.changes[1]) if self.watched and self.wanted is not None else (None, None)

    def _count(self, value: float) -> None:
        self.changes[0] += bool(value > self.before)
        self.changes[1] += bool(value < self.before)
        self.before = value

    def _row(self, k: int, x: Array, value: float | None, seen: Array) -> Row:
        if self.batched:
            return k, x, *self.loss.value_and_gradient(x), seen
        return k, x, self.loss.value(x) if value is None else value, seen, seen


class _CallbackError(Exception):
    """What a callback raised, which is no fault of loss or optimizer."""

    def __init__(self, error: Exception) -> None:
        super().__init__(error)
        self.error = error


def _tell(callback: Callback, row: Row) -> None:
    step, x, value, gradient, estimate = row
    try:
        callback(Step(step, x, float(value), frozen(gradient), frozen(estimate)))
    except Exception as error:
        raise _CallbackError(error) from error


def _finite_row(row: Row) -> bool:
    _, _, value, gradient, estimate = row
    return math.isfinite(value) and (gradient is estimate or _finite(gradient))     # an estimate is looked at before


def _finite(x: Array) -> bool:
    if x.size <= 64:
        return all(map(math.isfinite, x.tolist()))
    return math.isfinite(np.add.reduce(x)) or bool(np.isfinite(x).all())    # a sum can overflow by itself


def _trajectory(notes: _Notes, optimizer: Optimizer, steps: int, tolerance: float, stopped_at: int | None,
                batches: Array | None) -> Trajectory:
    *columns, given = zip(*notes.rows, strict=True)
    kept, points, losses, gradients = map(np.array, columns)
    estimates = np.array(given) if notes.batched else gradients
    steepest = np.maximum(estimates.max(axis=0), -estimates.min(axis=0))
    steepest = np.maximum(steepest, np.abs(gradients[[0, -1]]).max(axis=0))
    way = Way(points[0], losses[0], np.maximum(steepest, notes.steepest), at_rest(notes.loss, points[0]))
    window = np.array([x for _, x, *_ in notes.tail])
    tail = np.array([notes.loss.value(x) for x in window])
    ending = RunEnd(window[:, None], tail[:, None], gradients[-1:], np.array([stopped_at is not None]))
    outcome = OUTCOMES[judge(notes.loss, ending, way, tolerance)[0]]
    return Trajectory(notes.loss, optimizer, points, losses, gradients, estimates[:-1], kept, outcome, tolerance,
                      steps, stopped_at, batches, *notes.counted())


def _wanted(keep: Iterable[int] | None, steps: int, dimension: int) -> frozenset[int] | None:
    wanted = None if keep is None else frozenset(checked_steps("keep", keep, steps)) | {0, steps}
    if 3 * dimension * (steps + 1 if wanted is None else len(wanted)) > MOST_STORED:
        raise refusal("steps", f"store at most {MOST_STORED:,} numbers (name fewer steps with keep)", steps)
    return wanted


def checked_steps(argument: str, given: Any, steps: int) -> list[int]:
    """`given` as step numbers from 0 to `steps`."""
    if not isinstance(given, Iterable):
        raise wrong_type(argument, "be a list of steps", given)
    return [whole(argument, k, at_most=steps) for k in given]


def _checked_batches(batches: Any, steps: int, loss: Loss) -> Array | None:
    if batches is None:
        return None
    if loss.sample_gradient is None:
        raise refusal("batches", "be None for a loss that is no mean over samples", loss.name)
    array = np.array(batches)
    if array.dtype.kind not in "iu":
        raise wrong_type("batches", "be whole numbers", array.dtype)
    if array.ndim != 2 or len(array) != steps or array.shape[1] == 0:
        raise refusal("batches", f"have shape ({steps}, size)", f"shape {array.shape}")
    if array.size and (array.min() < 0 or array.max() >= loss.samples):
        raise refusal("batches", f"lie in 0..{loss.samples - 1}", [int(array.min()), int(array.max())])
    return array
