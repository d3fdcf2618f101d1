"""RunSpec -> Trajectory: the runs that a lesson specifies, computed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from typing import Any

import numpy as np

import soupmath as sm
from scenes.stage.starts_map import BasinMap, MapSpec
from scenes.stage.timeline import Learner
from scenes.studio.runs import amount_of_work, learners, starts_map
from scenes.studio.runs.loss_spec import LossSpec
from scenes.studio.runs.run_parts import batches_of, loss_of, optimizer_of, start_of
from scenes.studio.runs.run_spec import RunSpec
from scenes.studio.runs.table_loss import TableLoss, fitted
from scenes.studio.store.kept_arrays import NOTHING_KEPT, Kept

MOST_KEPT = 1_000_000       # numbers; of a run that would hold more, some steps are kept only


def compute(spec: RunSpec, walked: Iterable[int] = ()) -> sm.Trajectory:
    """The run that a spec asks for. Raises ValueError or TypeError as soupmath does.

    walked: the steps that are kept in any case (see `kept_steps`).
    """
    if spec.path is not None:
        return spec.path.run()
    loss = loss_of(spec.loss)
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


def compute_all(runs: Mapping[str, RunSpec], walked: Iterable[int], kept: Kept = NOTHING_KEPT,
                ) -> dict[str, sm.Trajectory]:
    """The runs of a lesson by name; those of learners are computed where they are not kept.

    walked: the steps that the lesson's playhead comes by.
    """
    walked = frozenset(walked)
    return {name: _learned(spec, walked, kept) if _of_learner(spec) else _computed_now(spec, walked, kept)
            for name, spec in runs.items()}


def _of_learner(spec: RunSpec) -> bool:
    return spec.path is None and isinstance(spec.loss, str) and spec.loss in learners.LEARNERS


def _computed_now(spec: RunSpec, walked: Iterable[int], kept: Kept) -> sm.Trajectory:
    kept.foretell(amount_of_work.of_run(spec))
    return compute(spec, walked)


def _learned(spec: RunSpec, walked: Iterable[int], kept: Kept) -> sm.Trajectory:
    """A learner's run. Its key is the spec but for what it is called, the steps kept, the data and the code."""
    loss = loss_of(spec.loss)
    parts = {"run": asdict(replace(spec, label="")), "steps": kept_steps(loss.dimension, spec.steps, walked),
             "data": learners.data_digest(str(spec.loss))}
    made: dict[str, Any] = dict(kept.arrays(parts, lambda: _taken_apart(compute(spec, walked)),
                            seconds=amount_of_work.of_run(spec)))
    outcome, stopped_at = sm.Outcome(str(made.pop("outcome"))), int(made.pop("stopped_at"))
    tolerance = float(made.pop("tolerance"))
    rises, falls = (_or_none(int(made.pop(name))) for name in ("rises", "falls"))
    return sm.Trajectory(loss, optimizer_of(spec), **made, outcome=outcome, tolerance=tolerance,
                         asked_steps=spec.steps, stopped_at=_or_none(stopped_at), batches=batches_of(spec, loss),
                         rises=rises, falls=falls)


def _taken_apart(run: sm.Trajectory) -> dict[str, np.ndarray]:
    """A run as arrays."""
    whole = {name: getattr(run, name) for name in ("points", "losses", "gradients", "estimates", "kept")}
    return {**whole, "outcome": np.array(str(run.outcome)), "tolerance": np.array(run.tolerance),
            **{name: np.array(-1 if getattr(run, name) is None else getattr(run, name))
               for name in ("stopped_at", "rises", "falls")}}


def _or_none(kept: int) -> int | None:
    """A number that an array has kept as −1 where there was none."""
    return None if kept < 0 else kept


def learners_of(runs: Mapping[str, RunSpec]) -> dict[str, Learner]:
    """The learners whose runs a lesson specifies, models fitted to its tables among them, by the name of the run."""
    found = {name: _learner(spec.loss) for name, spec in runs.items()}
    return {name: learner for name, learner in found.items() if learner is not None}


def _learner(loss: LossSpec) -> Learner | None:
    if isinstance(loss, TableLoss):
        return fitted(loss)
    return learners.LEARNERS[loss]() if isinstance(loss, str) and loss in learners.LEARNERS else None


def map_of(spec: MapSpec | None, kept: Kept = NOTHING_KEPT) -> BasinMap | None:
    """The map of starts that a lesson specifies, computed where it is not kept."""
    if spec is None:
        return None
    made = kept.arrays({"map": asdict(spec)}, lambda: _computed(starts_map.compute(spec)),
                       seconds=amount_of_work.of_map(spec))
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
