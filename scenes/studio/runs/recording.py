"""A run that was made elsewhere, as a table beside the lesson tells it, and what can be proved of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any

import numpy as np

import soupmath as sm
from scenes.studio.files.faults import BadInputError, Fault
from scenes.studio.files.number_table import NumberTable, read_table
from scenes.studio.files.recorded_columns import Columns, columns
from scenes.studio.runs.loss_spec import LossSpec
from scenes.studio.runs.run_parts import loss_of
from soupmath.auditor.printed import Printed, printed
from soupmath.auditor.verdict import Kind

PLAIN = "gradient_descent"
MOST_AUDITED = 2_000        # points; of longer paths the rule is not looked for


@dataclass(frozen=True)
class Recording:
    """What a table tells of a run on a loss, or without one. file: as the lesson names it; digest: sha256 of it.

    found: what the auditor says; rule: the one that it proves to be by; rate: its learning rate, of plain descent.
    """

    file: str
    digest: str
    columns: Columns
    loss: LossSpec | None = None
    amounts: bool = False
    found: str = ""
    rule: str | None = None
    rate: float | None = None

    @property
    def steps(self) -> int:
        """Of the playhead: a row is a step."""
        return len(self.columns.lines) - 1

    @property
    def said(self) -> str:
        """What is known of it, in a sentence."""
        rows = f"{self.file}, {len(self.columns.lines):,} rows"
        return f"{rows}: {self.found or 'the losses are as recorded, the rule is not known.'}"

    def run(self) -> sm.Trajectory:
        """The run: on a loss through its points, without one its losses."""
        told: dict[str, Any] = {"steps": self.columns.steps, "record": dict(self.columns.record)}
        if self.loss is None:
            return sm.Trajectory.from_losses(self.columns.losses, self.rate, **told)
        loss = loss_of(self.loss)
        return sm.Trajectory.from_points(_points(loss, self.columns, self.amounts), loss, self.rate, **told)


@cache
def recording(path: Path, changed: tuple[int, int], named: str, loss: LossSpec | None, metric: str | None,
              amounts: bool, claimed: str | None) -> Recording:
    """The run in the file at `path`. changed: of the file, so that one that was written anew is read anew. claimed: the
    rule that it is said to be by.

    Raises BadInputError for whatever cannot be read, or contradicts itself.
    """
    table, made = read_table(path), None if loss is None else loss_of(loss)
    told = columns(table, made.names if made else (), made.dimension if made else 0, metric)
    found = Recording(named, hashlib.sha256(path.read_bytes()).hexdigest(), told, loss, amounts)
    _refuse_strangers(table, found)
    return found if made is None else _audited(table, found, made, claimed)


def _refuse_strangers(table: NumberTable, found: Recording) -> None:
    """BadInputError where the rows make no run."""
    if amounts := _no_amounts(table, found):
        raise amounts
    try:
        found.run()
    except (ValueError, TypeError) as error:
        raise table.refused(found.columns.lines[0] if found.columns.lines else None, f"must be a run ({error})", None,
                            "Look at its numbers.") from None


def _no_amounts(table: NumberTable, found: Recording) -> BadInputError | None:
    if not found.amounts or found.loss is None:
        return None
    if loss_of(found.loss).reference is None:
        return BadInputError([Fault(table.file, None, "", "must hold parameters: its loss knows no amounts", None,
                                    "Leave amounts out.")])
    for line, row in zip(found.columns.lines, found.columns.points, strict=True):
        if min(row) <= 0:
            return table.refused(line, "must hold amounts above 0", f"{min(row):g}",
                                 "Leave amounts out if the columns are logarithms.")
    return None


def _points(loss: sm.Loss, told: Columns, amounts: bool) -> np.ndarray:
    points = np.array(told.points, dtype=float)
    with np.errstate(all="ignore"):
        return np.log(points / loss.reference) if amounts else points


def _audited(table: NumberTable, found: Recording, loss: sm.Loss, claimed: str | None) -> Recording:
    """With what the auditor says, of several rules that make the points the claimed one, or plain descent.

    BadInputError where the losses beside the points are not theirs.
    """
    told, points = found.columns, _points(loss, found.columns, found.amounts)
    if not 2 <= len(points) <= MOST_AUDITED:
        return found
    asked = partial(sm.audit, points, loss, told.losses, written=_written(told, found.amounts))
    likely = asked(rule=claimed or PLAIN)
    said = likely if likely.rule == (claimed or PLAIN) else asked()
    if said.wrong_losses:
        row = said.wrong_losses[0]
        raise table.refused(told.lines[row], f"must have the loss of its points: {float(said.losses[row]):.6g}",
                            f"{(told.losses or (0.0,) * (row + 1))[row]:g}", said.remark
                            or "Correct it, or name another loss.")
    if _skips(told):
        return found
    proved = said.kind is Kind.RULE
    plain = said.learning_rate if proved and said.rule == PLAIN else None
    return replace(found, found=said.words(), rule=said.rule if proved else None, rate=plain)


def _skips(told: Columns) -> bool:
    """Whether steps lie between the rows: then no rule can be told of them."""
    return told.steps is not None and bool((np.diff(told.steps) != 1).any())


def _written(told: Columns, amounts: bool) -> Printed | None:
    """How precisely the parameters were printed, where they were printed as amounts."""
    if not amounts:
        return None
    values = np.array(told.points)
    whole = printed(values)
    return replace(whole, half=whole.half / values)
