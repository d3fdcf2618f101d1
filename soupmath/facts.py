"""The facts of a run: numbers by name, for words to quote. Only whole steps count.

A series is one number for each kept step: `loss`; each reading of the loss that varies; each parameter by
its name, as an amount where the loss has a reference and as it is elsewhere; `slope`, the derivative where
there is one parameter and the gradient's length where there are more; `slope_<parameter>`, its parts; and
`miss`, the distance in the parameters to the lowest minimum, where one is known. Of a recorded run its further
columns are series too, and steps are counted as whoever recorded it did.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import numpy as np

from .arguments import Array, refusal
from .outcomes import Way, at_rest, flat
from .theory import stability_limit

if TYPE_CHECKING:
    from .trajectory import Trajectory

__all__ = ["EACH_STEP", "NEAR", "SHARES", "batch_size", "from_then_on", "lowest", "misses", "of", "series",
           "way"]

EACH_STEP = 25          # runs with more kept steps than this give X_at_k for the first of them only
SHARES = {"half": 0.5, "tenth": 0.1, "hundredth": 0.01}
NEAR = 0.01


def of(run: Trajectory) -> dict[str, float]:
    """Every fact of a run.

    For a series X: X_first, X_last, X_lowest, X_highest, and X_at_<k> for the first kept steps k.
    A reading that is a constant has its own name. Alone stand:

    steps, dimension, learning_rate (of the first step); batch, how many samples each step sees, of a loss
    that is a mean over samples; learning_rate_times_L = η L, where the loss states L, and limit, the learning
    rate beyond which the rule is unstable, where it has one: 2/L for plain descent, 2 (1 + β)/L for momentum;
    best_step, the kept step with the lowest loss; uphill_steps, how many of all raised it;
    step_first, step_last, step_longest, lengths of steps in the parameters; half_at, tenth_at and
    hundredth_at, the step from which on the loss is at most that share of the first; near_at, the step from
    which on the miss is within 1 % of the first; converged_at, the step from which on the slope is as flat
    as CONVERGED asks; <goal>_at, the step from which on a goal of the loss is met. What never
    happened has no fact, and neither has a number that is too large to be one.
    """
    facts: dict[str, float] = {"steps": int(run.numbers[-1] - (run.numbers[0] if run.recorded else 0)),
                               "dimension": run.loss.dimension}
    facts |= _rates(run) | _steps(run) | _arrivals(run)
    facts |= {"batch": batch_size(run)} if run.loss.samples else {}
    facts |= {name: value for name, value in run.loss.readings.items() if not callable(value)}
    for name, values in series(run).items():
        facts |= _of_series(name, values, run.numbers)
    return {name: value for name, value in facts.items() if math.isfinite(value)}


def series(run: Trajectory) -> dict[str, Array]:
    """The series (K,) of a run by name."""
    readings = {name: run.loss.reading(name, run.points)
                for name, reading in run.loss.readings.items() if callable(reading)}
    found = dict(run.record) | {"loss": run.losses} | readings | _parameters(run) | _slopes(run)
    return found | ({"miss": misses(run)} if len(run.loss.minima) else {})


def misses(run: Trajectory) -> Array:
    """The distance (K,) to the lowest minimum, in the parameters; to the nearest where several are as low."""
    lowest(run)
    return np.linalg.norm(run.points[:, None] - run.loss.lowest, axis=-1).min(axis=1)


def lowest(run: Trajectory) -> Array:
    """The lowest minimum (n,) of the run's loss; ValueError where none is known."""
    if not len(run.loss.minima):
        raise refusal("loss", "have a known minimum", run.loss.name)
    return run.loss.minima[0]


def batch_size(run: Trajectory) -> int:
    """How many samples each step sees: all of them where there are no batches."""
    if not run.loss.samples:
        raise refusal("loss", "be a mean over samples", run.loss.name)
    return run.loss.samples if run.batches is None else int(run.batches.shape[1])


def way(run: Trajectory) -> Way:
    """What flatness is measured by at each kept step: the steepest slopes until then, by what was kept."""
    seen = np.abs(np.concatenate([run.gradients[:1], run.estimates]))
    steepest = np.maximum(np.maximum.accumulate(seen), np.abs(run.gradients))
    return Way(run.points[0], run.losses[0], steepest, at_rest(run.loss, run.points[0]))


def from_then_on(holds: Array, kept: Array) -> int | None:
    """The first kept step from which a condition holds at every later one; None if the last breaks it."""
    if not holds[-1]:
        return None
    broken = np.flatnonzero(~holds)
    return int(kept[broken[-1] + 1]) if len(broken) else int(kept[0])


def _parameters(run: Trajectory) -> dict[str, Array]:
    shown = run.points if run.loss.reference is None else run.loss.amounts(run.points)
    return {name: shown[:, i] for i, name in enumerate(run.loss.names)}


def _slopes(run: Trajectory) -> dict[str, Array]:
    if not run.loss.dimension:
        return {}
    if run.loss.dimension == 1:
        return {"slope": run.gradients[:, 0]}
    parts = {f"slope_{name}": run.gradients[:, i] for i, name in enumerate(run.loss.names)}
    return {"slope": np.linalg.norm(run.gradients, axis=1)} | parts


def _rates(run: Trajectory) -> dict[str, float]:
    if "learning_rate" not in run.optimizer.hyperparameters:
        return {}
    rate = run.optimizer.learning_rate(0)
    if not run.loss.smoothness:
        return {"learning_rate": rate}
    limit = stability_limit(run.optimizer, run.loss.smoothness)
    return ({"learning_rate": rate, "learning_rate_times_L": rate * run.loss.smoothness}
            | ({} if limit is None else {"limit": limit}))


def _steps(run: Trajectory) -> dict[str, float]:
    facts: dict[str, float] = {"best_step": int(run.numbers[run.losses.argmin()])}
    if run.whole and run.steps and run.loss.dimension and not run.gaps:
        lengths = np.linalg.norm(np.diff(run.points, axis=0), axis=1)
        facts |= {"step_first": float(lengths[0]), "step_last": float(lengths[-1]),
                  "step_longest": float(lengths.max())}
    return facts if run.rises is None or not run.steps else facts | {"uphill_steps": run.rises}


def _arrivals(run: Trajectory) -> dict[str, float]:
    met = {}
    if run.loss.dimension:
        met["converged"] = flat(run.points, run.losses, run.gradients, way(run), run.tolerance)
    if run.losses[0] > 0:
        met |= {name: run.losses <= share * run.losses[0] for name, share in SHARES.items()}
    if len(run.loss.minima):
        miss = misses(run)
        met["near"] = miss <= NEAR * miss[0]
    for name, (reading, bound) in run.loss.goals.items():
        met[name] = (run.losses if reading == "loss" else run.loss.reading(reading, run.points)) <= bound
    arrived = {f"{name}_at": from_then_on(holds, run.numbers) for name, holds in met.items()}
    return {name: step for name, step in arrived.items() if step is not None}


def _of_series(name: str, values: Array, kept: Array) -> dict[str, float]:
    facts = {f"{name}_first": float(values[0]), f"{name}_last": float(values[-1]),
             f"{name}_lowest": float(values.min()), f"{name}_highest": float(values.max())}
    each = zip(kept[:EACH_STEP].tolist(), values[:EACH_STEP].tolist(), strict=True)
    return facts | {f"{name}_at_{k}": value for k, value in each}
