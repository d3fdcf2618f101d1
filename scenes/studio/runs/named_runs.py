"""Trajectory -> what a lesson says to have it again: what made it, by name, where that can be named; else its table."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

import soupmath as sm
from scenes.studio.runs.formula_loss import FormulaLoss
from scenes.studio.runs.lesson_runs import compute
from scenes.studio.runs.run_parts import loss_named, loss_names
from scenes.studio.runs.run_spec import RunSpec

FEW = 8             # parameters up to which a start is written down


@dataclass(frozen=True)
class NamedRun:
    """The table of a run in a lesson, and the text of the file beside it, where it has one."""

    table: dict[str, Any] = field(default_factory=dict)
    csv: str = ""


def named(run: sm.Trajectory, file: str) -> NamedRun:
    """file: what its table is called, if it needs one."""
    loss = FormulaLoss.of(run.loss) or _name_of(run)
    asked = None if loss is None or run.recorded else _asked(run, loss)
    table: dict[str, Any] = asked or {**({"loss": _said(loss)} if loss else {}), "path": file}
    expect = {} if run.outcome is sm.Outcome.UNTOLD or (loss is None and run.outcome is not sm.Outcome.DIVERGED) else {
        "expect": str(run.outcome)}
    return NamedRun(table | expect, "" if asked else _csv(run, loss is not None))


def _said(loss: str | FormulaLoss) -> str | dict[str, object]:
    """As a table of a lesson says it."""
    return loss if isinstance(loss, str) else loss.table


def _name_of(run: sm.Trajectory) -> str | None:
    """The name of the run's loss, where it has one: where that loss gives the same at its points."""
    for name in loss_names() if 0 < run.loss.dimension <= FEW else ():
        loss = loss_named(name)
        if loss.name == run.loss.name and loss.dimension == run.loss.dimension and _same(loss, run):
            return name
    return None


def _same(loss: sm.Loss, run: sm.Trajectory) -> bool:
    with np.errstate(all="ignore"):
        return (np.array_equal([loss.value(x) for x in run.points], run.losses)
                and np.array_equal([loss.gradient(x) for x in run.points], run.gradients))


def _asked(run: sm.Trajectory, loss: str | FormulaLoss) -> dict[str, Any] | None:
    """The table that asks for this very run; None where none does."""
    numbers = dict(run.optimizer.hyperparameters)
    rate = numbers.pop("learning_rate", None)
    plain = run.optimizer.name in sm.OPTIMIZERS and run.batches is None and all(
        isinstance(value, int | float) for value in [*numbers.values(), rate])
    if not plain:
        return None
    table = {"loss": _said(loss), "optimizer": run.optimizer.name, "learning_rate": rate, **numbers,
             "start": run.points[0].tolist(), "steps": run.asked_steps}
    try:
        again = compute(RunSpec(loss, run.optimizer.name, rate, start=tuple(table["start"]), steps=run.asked_steps,
                                options=numbers))
    except (ValueError, TypeError):
        return None
    return table if again.digest() == run.digest() else None


def _csv(run: sm.Trajectory, known: bool) -> str:
    """Its rows with every digit: steps, parameters where its loss is named, losses, and what else was recorded."""
    names = [name.replace(",", " ") for name in run.loss.names] or [f"x{k}" for k in range(run.points.shape[1])]
    shown = {name: run.points[:, k] for k, name in enumerate(names)} if known else {}
    columns = {"step": run.numbers, **shown, "loss": run.losses, **run.record}
    rows = zip(*(column.tolist() for column in columns.values()), strict=True)
    lines = [",".join(map(repr, row)) for row in rows]
    if run.stopped_at is not None:
        lines.append(",".join([repr(int(run.numbers[-1]) + 1), *["nan"] * (len(columns) - 1)]))
    return "\n".join([",".join(columns), *lines]) + "\n"
