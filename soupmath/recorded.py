"""Runs that were made elsewhere: their points, or their losses alone, as somebody recorded them.

Of points on a known loss everything is computed but the rule that made them, which nobody knows (`audit` may find it).
Of losses alone nothing else is known: their loss has no parameter, and no slope.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from .arguments import Array, floats, real, refusal, wrong_type
from .losses import Loss
from .outcomes import OUTCOMES, TOLERANCE, WINDOW, Outcome, RunEnd, Way, at_rest, judge
from .own_losses import fitted
from .rule import Optimizer

__all__ = ["NAME", "UNKNOWN_LOSS", "Unknown", "by_unknown_rule", "of_losses", "of_points", "unknown_rule"]

NAME = "recorded"


@dataclass(frozen=True)
class Unknown:
    """A loss that was recorded along a run and is known nowhere else, or its slope: nan everywhere.

    axes: of what it gives for one point.
    """

    axes: int

    def __call__(self, points: Array) -> Any:
        x = np.asarray(points)
        return np.full(x.shape[:-1] + self.axes * x.shape[-1:], np.nan)[()]


class _Untold(Loss):
    """A loss of which not even the parameters are known."""

    fewest = 0


UNKNOWN_LOSS = _Untold(NAME, 0, value=Unknown(0), gradient=Unknown(1))


def unknown_rule(learning_rate: float | None = None) -> Optimizer:
    """The rule of a recorded run: what it does is not known, its learning rate perhaps."""
    known = {} if learning_rate is None else {"learning_rate": real("learning_rate", learning_rate, above=0)}
    return Optimizer(NAME, _nothing, _unknown, known)


def by_unknown_rule(optimizer: Optimizer) -> bool:
    """Whether it stands for a rule that is not known."""
    return optimizer.update is _unknown


def of_points(points: Any, loss: Loss, learning_rate: float | None, steps: Any,
              record: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a trajectory through these points (K, n); losses and slopes are the loss's own.

    It ends before the first point that is not finite or has no finite loss. Raises ValueError or TypeError.
    """
    if not isinstance(loss, Loss):
        raise wrong_type("loss", "be a Loss (of a run without one, give Trajectory.from_losses its losses)", loss)
    x = _points(points, loss)
    loss, rule = fitted(loss, x[0]), unknown_rule(learning_rate)
    with np.errstate(all="ignore"):
        losses = np.array([loss.value(row) for row in x], dtype=float)
        gradients = np.array([loss.gradient(row) for row in x], dtype=float)
    count = _finite("points", np.column_stack([x, losses, gradients]))
    stopped = None if count == len(x) else count
    x, losses, gradients = x[:count], losses[:count], gradients[:count]
    rows = _rows(count, stopped, steps, record)
    return {"loss": loss, "optimizer": rule, "points": x, "losses": losses, "gradients": gradients,
            "estimates": gradients[:-1], "outcome": _judged(loss, x, losses, gradients, rows), **rows}


def of_losses(losses: Any, learning_rate: float | None, steps: Any, record: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of a trajectory of which the losses (K,) alone are known. Raises ValueError or TypeError.

    It has diverged where a loss is not finite, or the last one exceeds the first after three rises; else how it
    ended is UNTOLD.
    """
    given = _numbers("losses", losses)
    if given.ndim != 1 or not len(given):
        raise refusal("losses", "have shape (T + 1,) with at least one", f"shape {given.shape}")
    count = _finite("losses", given[:, None])
    stopped, kept = None if count == len(given) else count, given[:count]
    nothing = np.zeros((count, 0))
    rising = len(kept) > 3 and kept[-1] > kept[0] and bool((np.diff(kept[-4:]) > 0).all())
    outcome = Outcome.DIVERGED if rising or stopped is not None else Outcome.UNTOLD
    return {"loss": UNKNOWN_LOSS, "optimizer": unknown_rule(learning_rate), "points": nothing, "losses": kept,
            "gradients": nothing, "estimates": nothing[:-1], "outcome": outcome,
            **_rows(count, stopped, steps, record)}


def _rows(count: int, stopped: int | None, steps: Any, record: Mapping[str, Any]) -> dict[str, Any]:
    """What is the same of both: how many rows there are, at which steps, and what else stands in them."""
    columns = {name: _column(f"record[{name!r}]", values, count) for name, values in record.items()}
    return {"kept": np.arange(count), "tolerance": TOLERANCE, "asked_steps": stopped or count - 1,
            "stopped_at": stopped, "numbered": _step_numbers(steps, count), "record": columns}


def _step_numbers(steps: Any, count: int) -> Array | None:
    """The step at which each row was recorded; None where these are 0, 1, 2 and so on."""
    if steps is None:
        return None
    given = _column("steps", steps, count)
    if not (np.isfinite(given).all() and (given == np.round(given)).all() and (np.diff(given) > 0).all()):
        raise refusal("steps", "be whole numbers that rise from row to row", steps)
    numbers = given.astype(int)
    return None if (numbers == np.arange(count)).all() else numbers


def _column(name: str, values: Any, count: int) -> Array:
    """The first `count` numbers of a column; those of rows that are no longer of the run are left out."""
    given = _numbers(name, values)
    if given.ndim != 1 or len(given) < count:
        raise refusal(name, "have a number for each row", f"shape {given.shape}")
    return given[:count]


def _points(points: Any, loss: Loss) -> Array:
    x = _numbers("points", points)
    x = x[:, None] if x.ndim == 1 and loss.dimension == 1 else x
    if x.ndim != 2 or not len(x) or x.shape[1] != loss.dimension:
        raise refusal("points", f"have shape (T + 1, {loss.dimension})", f"shape {x.shape}")
    floats("the first point", x[0])
    return x


def _numbers(argument: str, given: Any) -> Array:
    """As `floats`, but for numbers that are not finite: they end a run."""
    array = np.asarray(given)
    if array.dtype.kind not in "fiu":
        raise wrong_type(argument, "be an array of real numbers", given)
    return np.array(array, dtype=float)


def _finite(argument: str, rows: Array) -> int:
    """How many rows come before the first that is not finite; ValueError where one after it is again."""
    finite = np.isfinite(rows).all(axis=1)
    count = len(rows) if finite.all() else int(finite.argmin())
    if not count:
        raise refusal(argument, "be finite at the first, and have a finite loss", rows[0].tolist())
    if finite[count:].any():
        back = count + int(finite[count:].argmax())
        raise refusal(argument, f"end at row {count}, which is not finite: no run comes back", back)
    return count


def _judged(loss: Loss, x: Array, losses: Array, gradients: Array, rows: Mapping[str, Any]) -> Outcome:
    """How it ended, by its own slopes: what its rule was given is not known.

    Where steps lie between those that were recorded it neither oscillates nor stalls: that is told by every step.
    """
    way = Way(x[0], losses[0], np.abs(gradients).max(axis=0), at_rest(loss, x[0]))
    gaps = rows["numbered"] is not None and (np.diff(rows["numbered"]) > 1).any()
    tail = slice(-WINDOW - (not gaps), None)
    ending = RunEnd(x[tail, None], losses[tail, None], gradients[-1:], np.array([rows["stopped_at"] is not None]))
    return OUTCOMES[judge(loss, ending, way)[0]]


def _nothing(point: Array) -> None:
    """The state of a rule that is not known."""


def _unknown(gradient: Array, state: Any, point: Array, loss: Loss) -> tuple[Array, Any]:
    raise refusal("optimizer", "be known to make a step", NAME)
