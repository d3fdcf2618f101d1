"""`soup audit`: is a path from elsewhere, in a CSV file, gradient descent on this loss?"""

from __future__ import annotations

import csv
import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

import soupmath as sm
from scenes.studio.files.faults import BadInputError, Fault, near, shown
from scenes.studio.files.toml_file import as_named
from scenes.studio.runs import run_parts

LARGEST = 64 * 1024 * 1024      # bytes
LOSS = "loss"


def audit(path: Path, terrain: str, amounts: bool = False) -> sm.Audit:
    """Audit the points of a CSV file: a row a point, a column a parameter, and perhaps one named loss.

    amounts: the columns are amounts, not parameters. Raises BadInputError for whatever cannot be read.
    """
    if terrain not in run_parts.loss_names():
        raise _refused("--terrain", None, "must name a loss", terrain, near(terrain, run_parts.loss_names()))
    loss = run_parts.loss_named(terrain)
    head, rows = _table(path)
    columns = _columns(path, loss, head, len(rows[0][1]))
    points = np.array([[row[k] for k in columns] for _, row in rows])
    printed = [row[head.index(LOSS)] for _, row in rows] if LOSS in head else None
    try:
        return sm.audit(loss.theta(points) if amounts else points, loss, printed)
    except (ValueError, TypeError) as error:
        raise _refused(as_named(path), None, f"must be a path on {terrain} ({error})", None,
                       "Look at its numbers.") from None


def as_data(found: sm.Audit) -> dict[str, Any]:
    """An audit as plain data; steps are counted from 1."""
    return {
        "clean": found.clean, "words": found.words(), "steps": len(found.angles),
        "uphill": list(found.uphill), "straight": found.straight, "learning_rate": found.learning_rate,
        "losses": [_finite(value) for value in found.losses],
        "angles": [_finite(value) for value in found.angles],
        "learning_rates": [_finite(value) for value in found.learning_rates],
        "wrong_losses": None if found.wrong_losses is None else list(found.wrong_losses),
    }


def _finite(value: float) -> float | None:
    return float(value) if math.isfinite(value) else None


def _table(path: Path) -> tuple[list[str], list[tuple[int, list[float]]]]:
    """(the heading or [], rows of numbers with their lines)."""
    lines = _lines(path)
    head = [cell.strip() for cell in lines[0][1]] if lines and not _are_numbers(lines[0][1]) else []
    rows = list(_rows(path, lines[1:] if head else lines, len(lines[0][1]) if lines else 0))
    if len(rows) < 2:
        raise _refused(as_named(path), None, "must hold at least two points", f"{len(rows)}", "Add rows.")
    return head, rows


def _lines(path: Path) -> list[tuple[int, list[str]]]:
    """The rows that are not blank, with their lines."""
    file = as_named(path)
    try:
        if not path.is_file():
            raise _refused(file, None, "must be a CSV file", "a folder" if path.is_dir() else "nothing there",
                           "Give the path of one.")
        if path.stat().st_size > LARGEST:
            raise _refused(file, None, f"must be at most {LARGEST:,} bytes", None, "Keep fewer points.")
        with path.open(newline="", encoding="utf-8-sig") as opened:
            return [(k, row) for k, row in enumerate(csv.reader(opened), 1) if any(map(str.strip, row))]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise _refused(file, None, "must be a readable CSV file", str(error), "Look at it.") from None


def _rows(path: Path, lines: Sequence[tuple[int, list[str]]],
          width: int) -> Iterator[tuple[int, list[float]]]:
    for line, row in lines:
        if not _are_numbers(row):
            raise _refused(as_named(path), line, "must hold finite numbers only", ",".join(row),
                           "Write one point a row, with a point as decimal mark.")
        if len(row) != width:
            raise _refused(as_named(path), line, f"must hold {width} cells as the first row does",
                           ",".join(row), "Give every row the same columns.")
        yield line, [float(cell) for cell in row]


def _columns(path: Path, loss: sm.Loss, head: Sequence[str], width: int) -> list[int]:
    """Which columns are the parameters: by their names, else the first ones."""
    if head and all(name in head for name in loss.names) and loss.names:
        return [head.index(name) for name in loss.names]
    rest = [k for k in range(width) if not head or head[k] != LOSS]
    if len(rest) != loss.dimension:
        raise _refused(as_named(path), None, f"must have a column for each of {', '.join(loss.names)}",
                       f"{len(rest)}", f"Name them in a first row; a column {LOSS} may stand beside them.")
    return rest


def _are_numbers(row: Sequence[str]) -> bool:
    try:
        return all(math.isfinite(float(cell)) for cell in row)
    except ValueError:
        return False


def _refused(file: str, line: int | None, rule: str, got: str | None, cure: str) -> BadInputError:
    return BadInputError([Fault(file, line, "", rule, None if got is None else shown(got), cure)])
