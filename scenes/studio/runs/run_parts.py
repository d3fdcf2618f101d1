"""What a RunSpec names, made: its loss, its start, its optimizer and schedule, its batches."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import fields
from functools import cache, partial
from typing import Any

import numpy as np

import soupmath as sm
from scenes.studio.files.faults import near, shown
from scenes.studio.runs import learners
from scenes.studio.runs.loss_spec import LossSpec
from scenes.studio.runs.run_spec import RECORDED, RunSpec
from soupmath.recorded import UNKNOWN_LOSS


class RunRefusedError(ValueError):
    """A run that cannot be made: the key at fault, and why."""

    def __init__(self, key: str, rule: str, got: object, cure: str = "") -> None:
        self.key, self.rule, self.got, self.cure = key, rule, shown(got), cure
        super().__init__(f"{key} {rule}, got {shown(got)}. {cure}")


def loss_names() -> list[str]:
    """Every loss a lesson may name."""
    return ["soup", "salt", "salt_cream", *sm.TERRAINS, *learners.NAMES]


@cache
def loss_of(spec: LossSpec) -> sm.Loss:
    """The loss that a lesson asks for, which was checked."""
    return loss_named(spec) if isinstance(spec, str) else spec.made()


@cache
def loss_named(name: str) -> sm.Loss:
    """The loss of a name that is among `loss_names`, or that of a run of which its losses alone were recorded."""
    makers: dict[str, Callable[[], sm.Loss]] = {
        "soup": sm.soup.taste_loss, "salt": sm.soup.salt_loss,
        "salt_cream": partial(sm.soup.taste_loss, ("salt", "cream")), RECORDED: lambda: UNKNOWN_LOSS,
    }
    if name in makers:
        return makers[name]()
    return learners.loss_of(name) if name in learners.NAMES else sm.TERRAINS[name]


def start_of(loss: sm.Loss, start: object) -> np.ndarray:
    """A named start, amounts by name, or a list of numbers, as a point (n,) of the loss."""
    if isinstance(start, str):
        if start not in loss.places:
            raise RunRefusedError("start", f"must be a named start of {loss.name}", start,
                                  near(start, loss.places))
        return loss.places[start]
    if isinstance(start, Mapping):
        if loss.reference is None:
            raise RunRefusedError("start", f"must be a name or a list, for {loss.name} has no amounts",
                                  dict(start), near("", loss.places))
        return loss.theta(start)
    given = list(start) if isinstance(start, list | tuple) else []
    if len(given) != loss.dimension or not all(type(part) in (int, float) for part in given):
        raise RunRefusedError("start", f"must be a name, amounts or a list for {_named(loss)}", start)
    return np.array(given, dtype=float)


def _named(loss: sm.Loss) -> str:
    return ", ".join(loss.names[:3]) if loss.dimension <= 3 else f"{loss.dimension} parameters"


def optimizer_of(spec: RunSpec) -> sm.Optimizer:
    options: dict[str, Any] = dict(spec.options)
    if spec.learning_rate is not None:
        options["learning_rate"] = spec.learning_rate
    if spec.schedule is not None:
        options["learning_rate"] = schedule_of(spec.schedule, spec.learning_rate)
    if spec.optimizer == "coordinate_descent":
        loss = loss_of(spec.loss)
        if loss.hessian is None:
            raise RunRefusedError("optimizer", f"must need no curvature of {loss.name}", spec.optimizer)
        options["curvatures"] = loss.hessian(start_of(loss, spec.start)).diagonal()
    return sm.OPTIMIZERS[spec.optimizer](**options)


def schedule_of(schedule: Mapping[str, Any], learning_rate: float | None) -> sm.schedules.Schedule:
    """A schedule by name, with its further numbers, that begins at a learning rate."""
    known = sm.schedules.SCHEDULES
    numbers = dict(schedule)
    name = numbers.pop("name", None)
    if name not in known:
        raise RunRefusedError("schedule", "must have the name of one", name, near(name, known))
    takes = [field.name for field in fields(known[name]) if field.name != "learning_rate"]
    for key in numbers:
        if key not in takes:
            raise RunRefusedError("schedule", "must have known keys", key, near(key, takes))
    if learning_rate is None:
        raise RunRefusedError("schedule", "must stand with a learning_rate", name, "Add learning_rate.")
    try:
        return known[name](learning_rate=learning_rate, **numbers)
    except (TypeError, ValueError) as error:
        raise RunRefusedError("schedule", f"must suit {name} ({error})", dict(schedule),
                              f"It takes {', '.join(takes) or 'no more'}.") from error


def option_names(optimizer: str) -> list[str]:
    """The further keys that a run with this optimizer may hold."""
    parameters = inspect.signature(sm.OPTIMIZERS[optimizer]).parameters
    return [name for name in parameters if name not in ("learning_rate", "curvatures")]


def batches_of(spec: RunSpec, loss: sm.Loss) -> np.ndarray | None:
    """The samples that each step sees, (steps, size); None where it sees them all."""
    if spec.batch is None:
        return None
    if not loss.samples:
        raise RunRefusedError("batch", "must be left out for a loss without samples", spec.batch)
    if spec.batch > loss.samples:
        raise RunRefusedError("batch", f"must be at most the {loss.samples} samples", spec.batch)
    if spec.order == "as_given":
        return np.arange(spec.steps * spec.batch).reshape(-1, spec.batch) % loss.samples
    deal = sm.batches.with_replacement if spec.order == "drawn" else sm.batches.without_replacement
    return deal(loss.samples, spec.batch, spec.steps, spec.seed)
