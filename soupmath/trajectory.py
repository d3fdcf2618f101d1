"""A run that was computed: every point, loss and slope of it, and what words may quote."""

from __future__ import annotations

import hashlib
import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from . import facts as _facts
from . import recorded as _recorded
from . import stored
from .arguments import Array, real, refusal
from .frozen import Frozen
from .losses import Loss
from .outcomes import Outcome
from .rule import Optimizer

__all__ = ["ADDRESS", "Trajectory"]

ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")


@dataclass(frozen=True, eq=False, repr=False)
class Trajectory(Frozen):
    """What `descend` returns. T = steps made; K = number of kept steps, T + 1 unless `keep` was given.

    points (K, n), losses (K,) and gradients (K, n) at the kept steps, the start included; the gradients
    are the full ones. estimates (K − 1, n) are what the optimizer was given on leaving each kept step but
    the last. kept (K,) are the step numbers. stopped_at is the step whose values were not finite, or
    None; the last point is then the one before it. batches (steps, size) are the samples each estimate
    was made from, or None. rises and falls are how many of the T steps raised and lowered the loss, or None
    where it was not looked at after each of them (mini-batches of which some steps only were kept).

    Of a run that was made elsewhere (`from_points`, `from_losses`) the rule is not known; a row is then a step.
    numbered (K,) are the steps at which its rows were recorded, or None for 0, 1, 2 …; record holds what else was
    recorded, (K,) by name.
    """

    loss: Loss
    optimizer: Optimizer
    points: Array
    losses: Array
    gradients: Array
    estimates: Array
    kept: Array
    outcome: Outcome
    tolerance: float
    asked_steps: int
    stopped_at: int | None = None
    batches: Array | None = None
    rises: int | None = None
    falls: int | None = None
    numbered: Array | None = None
    record: Mapping[str, Array] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.rises is None and self.whole and not self.gaps:
            changes = np.diff(self.losses)
            object.__setattr__(self, "rises", int((changes > 0).sum()))
            object.__setattr__(self, "falls", int((changes < 0).sum()))

    def __repr__(self) -> str:
        kept = "" if self.whole else f", {len(self.kept)} of them kept"
        return (f"<Trajectory: {self.loss.name} by {self.optimizer!r}, {self.steps} steps{kept}, "
                f"loss {self.losses[0]:.6g} to {self.losses[-1]:.6g}, {self.outcome}>")

    @property
    def steps(self) -> int:
        """The number T of steps made."""
        return int(self.kept[-1])

    @property
    def whole(self) -> bool:
        """Whether every step was kept."""
        return len(self.kept) == self.steps + 1

    @property
    def recorded(self) -> bool:
        """Whether it was made elsewhere, by a rule that is not known."""
        return _recorded.by_unknown_rule(self.optimizer)

    @property
    def numbers(self) -> Array:
        """The step (K,) of each row: of a recorded run, as whoever recorded it counted."""
        return self.kept if self.numbered is None else self.numbered

    @property
    def gaps(self) -> bool:
        """Whether steps were made between those that were recorded."""
        return self.numbered is not None and bool((np.diff(self.numbered) > 1).any())

    def at(self, s: float) -> Array:
        """The point (n,) at the playhead s ≥ 0: straight between true steps; it rests at the end."""
        row, fraction = self._place(s)
        if fraction == 0.0:
            return self.points[row].copy()
        return self.points[row] + fraction * (self.points[row + 1] - self.points[row])

    def loss_at(self, s: float) -> float:
        """The loss of the point `at(s)`; of losses alone, straight between two of them."""
        if not self.loss.dimension:
            return float(np.interp(min(s, self.steps), self.kept, self.losses))
        with np.errstate(all="ignore"):
            return float(self.loss.value(self.at(s)))

    def gradient_at(self, s: float) -> Array:
        """The gradient (n,) at the point `at(s)`."""
        with np.errstate(all="ignore"):
            return self.loss.gradient(self.at(s))

    def reading_at(self, name: str, s: float) -> float:
        """The named reading (score, gap, wish …) of the point `at(s)`."""
        with np.errstate(all="ignore"):
            return float(self.loss.reading(name, self.at(s)))

    def facts(self) -> dict[str, float]:
        """The numbers that words may quote, by name."""
        with np.errstate(all="ignore"):
            return _facts.of(self)

    def spec(self) -> dict[str, Any]:
        """What this run was asked for, as plain data."""
        return {
            "loss": self.loss.name,
            "optimizer": self.optimizer.name,
            "hyperparameters": {k: _plain(v) for k, v in self.optimizer.hyperparameters.items()},
            "steps": self.asked_steps,
            "tolerance": self.tolerance,
        }

    def to_dict(self) -> dict[str, Any]:
        """The whole run as data that JSON can carry; floats keep every bit."""
        return self.spec() | {
            "outcome": str(self.outcome),
            "stopped_at": self.stopped_at,
            "names": list(self.loss.names),
            "units": list(self.loss.units),
            "reference": None if self.loss.reference is None else self.loss.reference.tolist(),
            "rises": self.rises,
            "falls": self.falls,
            "kept": self.kept.tolist(),
            "points": self.points.tolist(),
            "losses": self.losses.tolist(),
            "gradients": self.gradients.tolist(),
            "estimates": self.estimates.tolist(),
        } | ({} if self.batches is None else {"batches": self.batches.tolist()}) | self._as_recorded()

    def _as_recorded(self) -> dict[str, Any]:
        """What only a recorded run says, as plain data."""
        return (({} if self.numbered is None else {"numbered": self.numbered.tolist()})
                | ({"record": {name: column.tolist() for name, column in self.record.items()}} if self.record else {}))

    @classmethod
    def from_points(cls, points: Any, loss: Loss, learning_rate: float | None = None, *, steps: Any = None,
                    record: Mapping[str, Any] | None = None) -> Trajectory:
        """A run that was made elsewhere, of whatever rule: points (K, n), the start first, on a known loss.

        Losses, slopes and outcome are computed. steps (K,): at which of its steps they were recorded, if not at all.
        record: further columns (K,) by name, for words to quote. A point that is not finite ends it.
        Raises ValueError or TypeError naming what is wrong.
        """
        return cls(**_recorded.of_points(points, loss, learning_rate, steps, record or {}))

    @classmethod
    def from_losses(cls, losses: Any, learning_rate: float | None = None, *, steps: Any = None,
                    record: Mapping[str, Any] | None = None) -> Trajectory:
        """A run that was made elsewhere, of which the losses (K,) alone are known; the rest as in `from_points`."""
        return cls(**_recorded.of_losses(losses, learning_rate, steps, record or {}))

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], loss: Loss | None = None,
                  optimizer: Optimizer | None = None) -> Trajectory:
        """The run that `to_dict` made plain, bit for bit.

        The loss is found by its name, and the optimizer made anew from its name and numbers; one that is not ours
        must be given. What comes back is not trusted because it says so: `laws.check` tells whether it holds.
        """
        return cls(**stored.fields(data, loss, optimizer))

    def to_csv(self) -> str:
        """The run as CSV with all digits: step, parameters, loss, gradient and estimate, a row a kept step."""
        return stored.to_csv(self.to_dict() | {"dimension": self.loss.dimension})

    @classmethod
    def from_csv(cls, text: str, loss: Loss | None = None, optimizer: Optimizer | None = None) -> Trajectory:
        """The run that `to_csv` wrote, bit for bit; loss and optimizer as in `from_dict`."""
        return cls.from_dict(stored.of_csv(text), loss, optimizer)

    def digest(self) -> str:
        """sha256, in hexadecimal, of what was asked and of every bit of what came out."""
        made = {"outcome": str(self.outcome), "stopped_at": self.stopped_at, "rises": self.rises,
                "falls": self.falls}
        sha = hashlib.sha256(json.dumps(self.spec() | made | self._as_recorded(), sort_keys=True).encode())
        for array in (self.kept, self.points, self.losses, self.gradients, self.estimates):
            sha.update(str(array.shape).encode())
            sha.update(np.ascontiguousarray(array, dtype=array.dtype.newbyteorder("<")).tobytes())
        return sha.hexdigest()

    def _place(self, s: float) -> tuple[int, float]:
        """The row of the kept step at or before s, and the fraction of the way to the next step."""
        s = min(real("s", s, at_least=0), float(self.steps))
        step = math.floor(s)
        row = int(np.searchsorted(self.kept, step))
        fraction = s - step
        known = self.kept[row] == step and (fraction == 0.0 or self.kept[row + 1] == step + 1)
        if not known:
            raise refusal("s", "lie on a kept step or between two neighbouring ones", s)
        return row, fraction


def _plain(value: Any) -> Any:
    """A hyperparameter as plain data: a schedule is shown by its repr, without where it lies in memory."""
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return value if isinstance(value, int | float | str | bool | None) else ADDRESS.sub("", repr(value))
