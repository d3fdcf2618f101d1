"""`soup audit`: is a path from elsewhere, in a CSV file, what it claims to be?"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

import soupmath as sm
from scenes.studio.files.faults import BadInputError, Fault, near, shown
from scenes.studio.files.number_table import SEPARATORS, NumberTable, read_table
from scenes.studio.runs import run_parts
from soupmath.auditor.printed import Printed, printed
from soupmath.auditor.words import NAMES

ABOUT = 1e-2        # how far a column without a name may be from the loss to be taken for it
LOSSES = ("loss", "train_loss", "training_loss", "cost", "objective", "value", "height", "f", "f(x)")
COUNTS = ("", "#", "index", "unnamed: 0", "step", "steps", "epoch", "iteration", "iter", "it", "k", "t", "i", "n",
          "time")
BRACKETS = re.compile(r"\s*[\[(].*[\])]\s*$")       # a unit after a name


def audit(path: Path, terrain: str, amounts: bool = False, rule: str | None = None) -> sm.Audit:
    """Audit the points of a CSV file: a row a point, a column a parameter, and perhaps one of losses.

    amounts: the columns are amounts, not parameters. rule: what the path is said to be by. Raises BadInputError for
    whatever cannot be read.
    """
    for option, name, known in (("--terrain", terrain, run_parts.loss_names()), ("--rule", rule, list(NAMES))):
        if name is not None and name not in known:
            what = "a loss" if option == "--terrain" else "a rule"
            raise BadInputError([Fault(option, None, "", f"must name {what}", shown(name), near(name, known))])
    loss, table = run_parts.loss_named(terrain), read_table(path)
    if len(table.rows) < 2:
        raise table.refused(None, "must hold at least two points", f"{len(table.rows)}", "Add rows.")
    names = [_plain(name) for name in table.head] or _guessed(table, loss)
    places = _columns(table, loss, names)
    points = np.array([table.column(place) for place in places]).T
    of_loss = _place_of_loss(names, places)
    losses = None if of_loss is None else np.array(table.column(of_loss))
    written = None
    if amounts:
        points, written = _as_parameters(table, loss, points)
    try:
        return sm.audit(points, loss, losses, rule=rule, written=written)
    except (ValueError, TypeError) as error:
        raise table.refused(table.rows[0][0], f"must be a path on {terrain} ({error})", None,
                            "Look at its numbers.") from None


def as_data(found: sm.Audit) -> dict[str, Any]:
    """An audit as plain data; steps are counted from 1, points from 0."""
    best = found.best
    return {
        "ok": found.ok, "words": found.words(), "steps": len(found.angles), "kind": str(found.kind),
        "rule": found.rule, "claimed": found.claimed, "learning_rate": found.learning_rate,
        "written": found.written, "stopped_at": found.stopped_at,
        "best": None if best is None else {
            "rule": best.rule, "numbers": {k: _finite(v) for k, v in best.numbers.items()},
            "misfit": _finite(best.misfit), "step": best.step, "share": _finite(best.share),
            "rate": list(best.rate) if isinstance(best.rate, tuple) else best.rate and repr(best.rate)},
        "misfits": {fit.rule: _finite(fit.misfit) for fit in found.found.fits},
        "noise": None if found.noise is None else {
            "rule": found.noise.rule, "learning_rate": found.noise.learning_rate, "beta": found.noise.beta,
            "numbers": dict(found.noise.numbers), "batch": found.noise.batch,
            "spread": found.noise.spread.tolist(), "share": found.noise.share},
        "uphill": list(found.uphill),
        "wrong_losses": None if found.wrong_losses is None else list(found.wrong_losses),
        "losses": [_finite(value) for value in found.losses],
        "angles": [_finite(value) for value in found.angles],
        "learning_rates": [_finite(value) for value in found.learning_rates],
    }


def _finite(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None


def _plain(name: str) -> str:
    """A column's name without capitals and unit."""
    name = name.strip().strip('"').casefold()
    return BRACKETS.sub("", name) or name


def _place_of_loss(names: Sequence[str], taken: Sequence[int]) -> int | None:
    return next((names.index(name) for name in LOSSES if name in names and names.index(name) not in taken), None)


def _columns(table: NumberTable, loss: sm.Loss, names: Sequence[str]) -> list[int]:
    """Which columns are the parameters: by their names, else in order, without those of losses and counts."""
    wanted = [name.casefold() for name in loss.names]
    if wanted and all(name in names for name in wanted):
        return [names.index(name) for name in wanted]
    of_loss = _place_of_loss(names, [])
    rest = [k for k, name in enumerate(names) if k != of_loss and name not in COUNTS]
    if len(rest) != loss.dimension:
        what = ", ".join(loss.names[:6]) or f"the {loss.dimension} parameters"
        raise table.refused(table.rows[0][0], f"must have a column for each of {what}; with "
                            f"{SEPARATORS[table.form.separator]}s between them there are", f"{len(rest)}",
                            "Name them in a first row; columns loss and step may stand beside them.")
    return rest


def _guessed(table: NumberTable, loss: sm.Loss) -> list[str]:
    """Names of columns that have none: of a first that counts the rows, and of a last that is about the loss."""
    names = [f"parameter {k}" for k in range(table.width)]
    if len(names) > loss.dimension and _counts(table):
        names[0] = "step"
    if len(names) - names.count("step") == loss.dimension + 1 and _is_about(loss, table, len(names)):
        names[-1] = "loss"
    return names


def _is_about(loss: sm.Loss, table: NumberTable, width: int) -> bool:
    """Whether the last column is, in most rows, the loss of those before it."""
    numbers = np.array([table.column(k) for k in range(width - loss.dimension - 1, width)]).T
    with np.errstate(all="ignore"):
        true = loss.value(numbers[:, :-1])
        return bool(np.median(np.abs(numbers[:, -1] - true) <= ABOUT * (np.abs(true) + np.abs(true[0]))) == 1)


def _counts(table: NumberTable) -> bool:
    """Whether the first column counts the rows."""
    first = [table.form.number(cells[0]) for _, cells in table.rows]
    return any(first == [k + start for k in range(len(first))] for start in (0, 1))


def _as_parameters(table: NumberTable, loss: sm.Loss, amounts: np.ndarray) -> tuple[np.ndarray, Printed]:
    """Parameters (K, n), and how precisely they were printed as amounts."""
    if loss.reference is None:
        raise BadInputError([Fault("--amounts", None, "", f"must not be given: {loss.name} has no amounts", None,
                                   "Leave it out.")])
    for (line, _), row in zip(table.rows, amounts, strict=True):
        if (row <= 0).any():
            raise table.refused(line, "must hold amounts above 0", f"{row.min():g}",
                                "Leave --amounts out if the columns are logarithms.")
    with np.errstate(all="ignore"):
        whole = printed(np.where(np.isfinite(amounts), amounts, 1.0))
        return np.log(amounts / loss.reference), replace(whole, half=whole.half / amounts)
