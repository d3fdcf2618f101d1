"""Columns of a table by their names: numbers, or words, with everything that is wrong with them."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from scenes.studio.files.faults import Fault, near, shown
from scenes.studio.files.number_table import NumberTable

MOST_ROWS = 100_000
TOLD = 10           # cells of a column that are told of
LARGEST = 1e100


def place_of(table: NumberTable, name: str) -> tuple[int | None, list[Fault]]:
    """Where the column of a name stands."""
    heads = Counter(table.head)
    if heads[name] == 1:
        return table.head.index(name), []
    if heads[name]:
        return None, [table.fault(1, name, "must be the name of one column", f"{heads[name]} of them",
                                  "Give each column a name of its own.")]
    known = [head for head in heads if head]
    cure = near(name, known) if known else "Name the columns in the first row."
    return None, [table.fault(None, name, "must be the name of a column", "no such column", cure)]


def numbers(table: NumberTable, name: str) -> tuple[np.ndarray, list[Fault]]:
    """A column (N,) of finite numbers, where nothing is wrong with it."""
    place, faults = place_of(table, name)
    if place is None:
        return np.zeros(0), faults
    found = [table.form.number(cells[place]) for _, cells in table.rows]
    wrong = [k for k, number in enumerate(found) if number is None or not abs(number) <= LARGEST]
    if wrong:
        return np.zeros(0), list(_wrong_cells(table, name, place, wrong))
    return np.array(found, dtype=float), []


def words(table: NumberTable, name: str) -> tuple[list[str], list[Fault]]:
    """A column of words, none of them empty, where nothing is wrong with it."""
    place, faults = place_of(table, name)
    if place is None:
        return [], faults
    empty = [line for line, cells in table.rows if not cells[place]]
    if empty:
        return [], [table.fault(line, name, "must not be empty", None, "Fill the cell in, or take the row out.")
                    for line in empty[:TOLD]]
    return [cells[place] for _, cells in table.rows], []


def _wrong_cells(table: NumberTable, name: str, place: int, wrong: Sequence[int]) -> Iterator[Fault]:
    mark = "comma" if table.form.decimal == "," else "point"
    for k in wrong[:TOLD]:
        line, cells = table.rows[k]
        number = table.form.number(cells[place])
        rule = f"must be a number, with a decimal {mark}" if number is None else (
            "must be a finite number" if not math.isfinite(number) else f"must be a number up to {LARGEST:g}")
        more = f" There are {len(wrong)} such cells." if len(wrong) > TOLD and k == wrong[0] else ""
        yield table.fault(line, name, rule, shown(cells[place]) if cells[place] else "an empty cell",
                          f"Correct that cell, or begin the line with # to leave it out.{more}")
