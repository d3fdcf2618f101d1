"""The loop: sip, compare, nudge."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterable
from typing import Any

import numpy as np

from .arguments import Array, point, real, refusal, whole, wrong_type
from .losses import Loss
from .optimizers import Optimizer
from .outcomes import OUTCOMES, TOLERANCE, WINDOW, judge
from .trajectory import Trajectory

MOST_STEPS = 10_000_000
MOST_STORED = 200_000_000       # numbers in one trajectory, 1.6 GB


def descend(loss: Loss, optimizer: Optimizer, start: Any, steps: int, *, tolerance: float = TOLERANCE,
            keep: Iterable[int] | None = None, batches: Array | None = None) -> Trajectory:
    """Make `steps` steps from `start` (n,) and record them.

    tolerance is the one CONVERGED is judged by (see `Outcome`). keep names the steps to store (the first
    and the last always are); without it all are. batches (steps, size) are the samples to estimate each
    step's gradient from; without it the gradient itself is used.

    All the steps are made unless a value stops being finite: then the run ends at the last finite point
    and `stopped_at` says at which step. Raises ValueError or TypeError naming what is wrong.
    """
    x = check_start(loss, start)
    steps = whole("steps", steps, at_most=MOST_STEPS)
    wanted = _wanted(keep, steps, loss.dimension)
    batches = _checked_batches(batches, steps, loss)
    tolerance = real("tolerance", tolerance, at_least=0)
    try:
        with np.errstate(all="ignore"):
            return _run(loss, optimizer, x, steps, tolerance, wanted, batches)
    except _RefusedError:
        raise
    except Exception as error:
        raise _RefusedError(f"loss and optimizer must accept every point of the run: {loss.name} with "
                       f"{optimizer.name} raised {type(error).__name__}: {error}") from error


def check_start(loss: Loss, start: Any) -> Array:
    """`start` as a point (n,) where the loss and its gradient are finite and of the right shape."""
    x = point("start", start, loss.dimension)
    try:
        with np.errstate(all="ignore"):
            value, gradient = loss.value(x), loss.gradient(x)
    except Exception as error:
        raise ValueError(f"loss must have a value and a gradient at the start {start!r}: {loss.name} raised "
                         f"{type(error).__name__}: {error}") from error
    if np.shape(value) != ():
        raise refusal("loss.value", "give one number for one point", f"shape {np.shape(value)}")
    if np.shape(gradient) != x.shape:
        raise refusal("loss.gradient", f"have shape {x.shape}", f"shape {np.shape(gradient)}")
    if not (math.isfinite(value) and np.isfinite(gradient).all()):
        raise refusal("start", "be where the loss and its gradient are finite", start)
    return x


class _RefusedError(ValueError):
    """An error that already says what is wrong."""


def _run(loss: Loss, optimizer: Optimizer, x: Array, steps: int, tolerance: float,
         wanted: frozenset[int] | None, batches: Array | None) -> Trajectory:
    value_of, gradient_of, update = loss.value, loss.gradient, optimizer.update
    state = optimizer.init(x)
    zeros = np.zeros(loss.dimension)
    tail: deque[tuple[int, Array, Array]] = deque(maxlen=WINDOW + 1)
    kept, points, losses, gradients, estimates = [], [], [], [], []
    stopped_at = None
    for k in range(steps + 1):
        estimate = gradient_of(x) if batches is None or k == steps else loss.sample_gradient(x, batches[k])
        record = wanted is None or k in wanted
        gradient = estimate if batches is None or not record else gradient_of(x)
        value = value_of(x) if record else 0.0
        # 0 · x is 0 exactly when x is finite, and unlike a sum it cannot overflow by itself.
        if not (math.isfinite(value) and zeros.dot(gradient) == 0 and zeros.dot(x) == 0):
            stopped_at = k
            break
        tail.append((k, x, estimate))
        if record:
            kept.append(k)
            points.append(x)
            losses.append(value)
            gradients.append(gradient)
            estimates.append(estimate)
        if k < steps:
            step, state = update(estimate, state, x)
            x = x + step
    last, x, estimate = tail[-1]
    if kept[-1] != last:
        kept.append(last)
        points.append(x)
        losses.append(value_of(x))
        gradients.append(gradient_of(x))
        estimates.append(estimate)
    window = np.array([p for _, p, _ in tail])
    outcome = judge(window[:, None], np.array([value_of(p) for p in window])[:, None], np.array(losses[:1]),
                    gradients[-1][None], np.array([stopped_at is not None]), tolerance)[0]
    arrays = [np.array(a, dtype=float) for a in (points, losses, gradients, estimates[:-1])]
    arrays[3] = arrays[3].reshape(-1, loss.dimension)
    for array in arrays:
        array.flags.writeable = False
    return Trajectory(loss, optimizer, *arrays, np.array(kept), OUTCOMES[outcome], tolerance, steps,
                      stopped_at, batches)


def _wanted(keep: Iterable[int] | None, steps: int, dimension: int) -> frozenset[int] | None:
    if keep is None:
        if 3 * (steps + 1) * dimension > MOST_STORED:
            raise refusal("steps", f"store at most {MOST_STORED:,} numbers (name fewer with keep)", steps)
        return None
    wanted = frozenset(whole("keep", k, at_most=steps) for k in keep)
    return wanted | {0, steps}


def _checked_batches(batches: Array | None, steps: int, loss: Loss) -> Array | None:
    if batches is None:
        return None
    if loss.sample_gradient is None:
        raise refusal("batches", "be None for a loss without samples", f"{loss.name}")
    array = np.asarray(batches)
    if array.dtype.kind not in "iu":
        raise wrong_type("batches", "be whole numbers", array.dtype)
    if array.ndim != 2 or len(array) != steps or array.shape[1] == 0:
        raise refusal("batches", f"have shape ({steps}, size)", f"shape {array.shape}")
    if array.size and (array.min() < 0 or array.max() >= loss.samples):
        raise refusal("batches", f"lie in 0..{loss.samples - 1}", [int(array.min()), int(array.max())])
    return array
