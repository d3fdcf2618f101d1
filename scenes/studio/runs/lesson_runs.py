"""RunSpec -> Trajectory: the runs that a lesson specifies, computed."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, fields, replace
from functools import cache, partial
from typing import Any

import numpy as np

import soupmath as sm
from scenes.stage.starts_map import BasinMap, MapSpec
from scenes.studio.files.faults import near, shown
from scenes.studio.runs import learners, starts_map
from scenes.studio.runs.run_spec import RunSpec
from scenes.studio.store.kept_arrays import NOTHING_KEPT, Kept

Problem = tuple[str, str, str | None, str]      # key of the run, rule, got, cure or ""
MOST_KEPT = 1_000_000       # numbers; of a run that would hold more, some steps are kept only
_REFUSAL = re.compile(r"(?s)([a-z_0-9]+)[\w.]* (must .*?), got (.*?)\.?(?: (Did you mean .*))?")


class RunRefusedError(ValueError):
    """A run that cannot be made, with its Problem."""

    def __init__(self, key: str, rule: str, got: object, cure: str = "") -> None:
        self.problem: Problem = (key, rule, shown(got), cure)
        super().__init__(f"{key} {rule}, got {shown(got)}. {cure}")


def loss_names() -> list[str]:
    """Every loss a lesson may name."""
    return ["soup", "salt", "salt_cream", *sm.TERRAINS, *learners.NAMES]


@cache
def loss_named(name: str) -> sm.Loss:
    """The loss of a name that is among `loss_names`."""
    makers: dict[str, Callable[[], sm.Loss]] = {
        "soup": sm.soup.taste_loss, "salt": sm.soup.salt_loss,
        "salt_cream": partial(sm.soup.taste_loss, ("salt", "cream")),
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
        loss = loss_named(spec.loss)
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
    """The refusal as a Problem; soupmath's own words are taken apart."""
    if isinstance(error, RunRefusedError):
        return error.problem
    found = _REFUSAL.fullmatch(str(error))
    if not found:
        return key, f"must suit the run ({error})", None, ""
    argument, rule, got, cure = found.groups()
    place = argument if hasattr(spec, argument) or argument in spec.options else key
    return place, rule, got, cure or ""


def compute(spec: RunSpec, walked: Iterable[int] = ()) -> sm.Trajectory:
    """The run that a spec asks for. Raises ValueError or TypeError as soupmath does.

    walked: the steps that are kept in any case (see `kept_steps`).
    """
    loss = loss_named(spec.loss)
    return sm.descend(loss, optimizer_of(spec), start_of(loss, spec.start), steps=spec.steps,
                      keep=kept_steps(loss.dimension, spec.steps, walked), batches=batches_of(spec, loss))


def kept_steps(dimension: int, steps: int, walked: Iterable[int] = ()) -> list[int] | None:
    """The steps of a run to keep: None for all of them, unless that would be too many numbers.

    Then those with one digit that is not 0 are kept (1 … 9, 10, 20 … 90, 100 …), and those walked through.
    """
    if 3 * dimension * (steps + 1) <= MOST_KEPT:
        return None
    round_ones = {digit * 10**zeros for zeros in range(len(str(steps))) for digit in range(1, 10)}
    return sorted(step for step in {0, steps, *round_ones, *walked} if step <= steps)


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


def compute_all(runs: Mapping[str, RunSpec], walked: Iterable[int], kept: Kept = NOTHING_KEPT,
                ) -> dict[str, sm.Trajectory]:
    """The runs of a lesson by name; those of learners are computed where they are not kept.

    walked: the steps that the lesson's playhead comes by.
    """
    walked = frozenset(walked)
    return {name: _learned(spec, walked, kept) if spec.loss in learners.LEARNERS else compute(spec, walked)
            for name, spec in runs.items()}


def _learned(spec: RunSpec, walked: Iterable[int], kept: Kept) -> sm.Trajectory:
    """A learner's run. Its key is the spec, the steps kept, the data and the code."""
    loss = loss_named(spec.loss)
    parts = {"run": asdict(spec), "steps": kept_steps(loss.dimension, spec.steps, walked),
             "data": learners.data_digest(spec.loss)}
    made = dict(kept.arrays(parts, lambda: _taken_apart(compute(spec, walked))))
    outcome, stopped_at = sm.Outcome(str(made.pop("outcome"))), int(made.pop("stopped_at"))
    tolerance = float(made.pop("tolerance"))
    return sm.Trajectory(loss, optimizer_of(spec), **made, outcome=outcome, tolerance=tolerance,
                         asked_steps=spec.steps, stopped_at=None if stopped_at < 0 else stopped_at,
                         batches=batches_of(spec, loss))


def _taken_apart(run: sm.Trajectory) -> dict[str, np.ndarray]:
    """A run as arrays."""
    whole = {name: getattr(run, name) for name in ("points", "losses", "gradients", "estimates", "kept")}
    return {**whole, "outcome": np.array(str(run.outcome)), "tolerance": np.array(run.tolerance),
            "stopped_at": np.array(-1 if run.stopped_at is None else run.stopped_at)}


def learners_of(runs: Mapping[str, RunSpec]) -> dict[str, learners.Learner]:
    """The learners whose runs a lesson specifies, by the name of the run."""
    return {name: learners.LEARNERS[spec.loss]() for name, spec in runs.items()
            if spec.loss in learners.LEARNERS}


def map_of(spec: MapSpec | None, kept: Kept = NOTHING_KEPT) -> BasinMap | None:
    """The map of starts that a lesson specifies, computed where it is not kept."""
    if spec is None:
        return None
    made = kept.arrays({"map": asdict(spec)}, lambda: _computed(starts_map.compute(spec)))
    return BasinMap(spec, **made, timed=starts_map.record_of(spec))


def _computed(made: BasinMap) -> dict[str, np.ndarray]:
    return {name: getattr(made, name) for name in ("minima", "basins", "settled_at")}


def facts(runs: Mapping[str, sm.Trajectory], starts: BasinMap | None = None) -> dict[str, float]:
    """What sentences may quote; facts of a named run carry its name in front, those of the map "map"."""
    known = {
        (key if name == "run" else f"{name}_{key}"): value
        for name, run in runs.items()
        for key, value in run.facts().items()
    }
    return known | ({f"map_{key}": value for key, value in starts.facts().items()} if starts else {})
