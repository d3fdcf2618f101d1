"""Lesson -> Trajectories: the runs that a lesson specifies, computed."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, replace
from functools import cache
from typing import TYPE_CHECKING, Any

import numpy as np

import soupmath as sm
from scenes.studio.faults import near, shown

if TYPE_CHECKING:
    from scenes.studio.lesson import Lesson, RunSpec

Problem = tuple[str, str, str | None, str]      # key of the run, rule, got, cure
_REFUSAL = re.compile(r"(?s)([a-z_0-9]+)[\w.]* (must .*?), got (.*?)(?:\. (Did you mean .*))?")


def loss_names() -> list[str]:
    """Every loss a lesson may name."""
    return ["soup", "salt", *sm.TERRAINS]


@cache
def loss_named(name: str) -> sm.Loss:
    makers: dict[str, Callable[[], sm.Loss]] = {"soup": sm.soup.taste_loss, "salt": sm.soup.salt_loss}
    return makers[name]() if name in makers else sm.TERRAINS[name]


def start_of(loss: sm.Loss, start: object) -> np.ndarray:
    """A named start, amounts by name, or a list of numbers, as a point (n,) of the loss."""
    if isinstance(start, str):
        if start not in loss.places:
            raise ValueError(f"start must be a named start of {loss.name}, got {shown(start)}. "
                             f"{near(start, loss.places)}")
        return loss.places[start]
    if isinstance(start, Mapping):
        return loss.theta(start)
    numbers = isinstance(start, list | tuple) and all(type(part) in (int, float) for part in start)
    if not numbers or len(start) != loss.dimension:
        raise ValueError(f"start must be a name, amounts or a list for {', '.join(loss.names)}, "
                         f"got {shown(start)}")
    return np.array(start, dtype=float)


def optimizer_of(spec: RunSpec) -> sm.Optimizer:
    options = dict(spec.options)
    if spec.learning_rate is not None:
        options["learning_rate"] = spec.learning_rate
    if spec.schedule is not None:
        options["learning_rate"] = schedule_of(spec.schedule, spec.learning_rate)
    if spec.optimizer == "coordinate_descent":
        loss = loss_named(spec.loss)
        options["curvatures"] = loss.hessian(start_of(loss, spec.start)).diagonal()
    return sm.OPTIMIZERS[spec.optimizer](**options)


def schedule_of(schedule: Mapping[str, Any], learning_rate: float | None) -> sm.schedules.Schedule:
    """A schedule by name, with its further numbers, that begins at a learning rate."""
    known = sm.schedules.SCHEDULES
    numbers = dict(schedule)
    name = numbers.pop("name", None)
    if name not in known:
        raise ValueError(f"schedule must have the name of one, got {shown(name)}. {near(name, known)}")
    takes = [field.name for field in fields(known[name]) if field.name != "learning_rate"]
    for key in numbers:
        if key not in takes:
            raise ValueError(f"schedule must have known keys, got {shown(key)}. {near(key, takes)}")
    if learning_rate is None:
        raise ValueError("learning_rate must be given where a schedule is, got none")
    try:
        return known[name](learning_rate=learning_rate, **numbers)
    except TypeError as error:
        raise ValueError(f"schedule must be whole, got {shown(dict(schedule))}. It takes {', '.join(takes)}"
                         ) from error


def option_names(optimizer: str) -> list[str]:
    """The further keys that a run with this optimizer may hold."""
    parameters = inspect.signature(sm.OPTIMIZERS[optimizer]).parameters
    return [name for name in parameters if name not in ("learning_rate", "curvatures")]


def problems(spec: RunSpec) -> Iterator[Problem]:
    """What soupmath would refuse of a run whose loss and optimizer are known."""
    allowed = option_names(spec.optimizer)
    strangers = [key for key in spec.options if key not in allowed]
    for key in strangers:
        yield (key, f"must be a known key of a run by {spec.optimizer}", shown(key),
               near(key, [*(f.name for f in fields(spec) if f.name != "options"), *allowed]))
    try:
        start = start_of(loss_named(spec.loss), spec.start)
        sm.descend(loss_named(spec.loss), sm.optimizers.gradient_descent(1.0), start, steps=0)
    except (ValueError, TypeError) as error:
        yield _problem("start", error, spec)
        return
    try:
        if not strangers:
            compute(replace(spec, steps=0))
    except (ValueError, TypeError) as error:
        yield _problem("optimizer", error, spec)


def _problem(key: str, error: Exception, spec: RunSpec) -> Problem:
    """soupmath's own words, taken apart."""
    found = _REFUSAL.fullmatch(str(error))
    if not found:
        return key, f"must suit the run ({error})", None, ""
    argument, rule, got, cure = found.groups()
    place = argument if hasattr(spec, argument) or argument in spec.options else key
    return place, rule, got, cure or ""


def compute(spec: RunSpec) -> sm.Trajectory:
    loss = loss_named(spec.loss)
    return sm.descend(loss, optimizer_of(spec), start_of(loss, spec.start), steps=spec.steps)


def compute_all(lesson: Lesson) -> dict[str, sm.Trajectory]:
    return {name: compute(spec) for name, spec in lesson.runs.items()}


def facts(runs: Mapping[str, sm.Trajectory]) -> dict[str, float]:
    """What sentences may quote; facts of a named run carry its name in front."""
    return {
        (key if name == "run" else f"{name}_{key}"): value
        for name, run in runs.items()
        for key, value in run.facts().items()
    }
