"""`loss = { fit = "line", table = "study.csv", x = "hours", y = "score" }`: what it may say, and what it comes to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any

import numpy as np
from pydantic import Field

from scenes.studio.files.beside_lesson import beside
from scenes.studio.files.faults import BadInputError, Fault, shown
from scenes.studio.files.number_table import NumberTable, read_table
from scenes.studio.files.table_columns import MOST_ROWS, numbers, words
from scenes.studio.files.text import printable
from scenes.studio.files.toml_file import Spot
from scenes.studio.runs.run_faults import REFUSAL
from scenes.studio.runs.table_loss import FITS, HIDDEN, TableLoss, fitted
from scenes.studio.script.schema import Table, Text, one_of
from scenes.studio.script.schema import read as read_model
from soupmath.fits.table import MOST_DEGREE, MOST_HIDDEN, MOST_KINDS

LONGEST_NAME = 24       # letters of a column or a kind, which pictures show
Name = Annotated[Text, Field(min_length=1, max_length=LONGEST_NAME)]


class FitTable(Table):
    """loss = { fit = …, table = … }: a model fitted to a table that lies beside the lesson."""

    fit: one_of("fit", FITS) = Field(  # type: ignore[valid-type]
        description="`line`, `curve`, `classes` (softmax over two columns) or `small_net` (a hidden layer).")
    table: Text = Field(description="The CSV file, a path inside the lesson's folder, at most 100,000 rows.")
    x: Name | list[Name] = Field(description="The column that is given; of classes two, as `[\"a\", \"b\"]`.")
    y: Name = Field(description="The column that is answered: numbers, of classes words.")
    degree: Annotated[int, Field(ge=2, le=MOST_DEGREE)] | None = Field(
        None, description="Of a curve: its highest power of x.")
    hidden: Annotated[int, Field(ge=1, le=MOST_HIDDEN)] | None = Field(
        None, description=f"Of a small net: its hidden neurons; without it, {HIDDEN}.")
    test: Annotated[float, Field(gt=0, lt=1)] | None = Field(
        None, description="The share of the rows that is kept for the test, as `0.2`.")
    seed: Annotated[int, Field(ge=0, lt=2**32)] = Field(
        0, description="What the rows for the test, and a net's start, are drawn by.")


def read(given: Mapping[str, Any], spot: Spot) -> tuple[TableLoss | None, list[Fault]]:
    """The loss, where nothing is wrong with the lesson's words and the table."""
    asked, faults = read_model(FitTable, given, spot)
    if asked is None:
        return None, faults
    names = tuple(asked.x) if isinstance(asked.x, list) else (asked.x,)
    faults = list(_unlike(asked, names, spot))
    try:
        path = beside(asked.table, spot.at("table"))
        table = _read(path, path.stat().st_mtime_ns)
    except BadInputError as error:
        return None, [*faults, *error.faults]
    if faults:
        return None, faults
    return _of_table(asked, names, table, spot)


@lru_cache(maxsize=4)       # a lesson is read several times
def _read(path: Path, changed: int) -> NumberTable:
    """The table as it was at a time."""
    return read_table(path, MOST_ROWS)


def _unlike(asked: FitTable, names: Sequence[str], spot: Spot) -> Iterator[Fault]:
    """What does not go together."""
    wanted = 2 if asked.fit == "classes" else 1
    if len(names) != wanted:
        yield spot.at("x").fault(f"must name {'two columns' if wanted == 2 else 'one column'} for {asked.fit}",
                                 shown(asked.x), 'As x = ["a", "b"].' if wanted == 2 else 'As x = "hours".')
    if len(set(names)) < len(names):
        yield spot.at("x").fault("must name two different columns", shown(asked.x), "Name another column.")
    if asked.y in names:
        yield spot.at("y").fault("must be another column than those of x", shown(asked.y), "Name another column.")
    if asked.fit == "curve" and asked.degree is None:
        yield spot.at("degree").fault("must be given for a curve", None, "As degree = 2.")
    for key, of in (("degree", "curve"), ("hidden", "small_net")):
        if getattr(asked, key) is not None and asked.fit != of:
            yield spot.at(key).fault(f"must be left out but for {of}", shown(getattr(asked, key)), "Take it out.")


def _of_table(asked: FitTable, names: Sequence[str], table: NumberTable, spot: Spot,
              ) -> tuple[TableLoss | None, list[Fault]]:
    found = [numbers(table, name) for name in names]
    kinds: tuple[str, ...] = ()
    if asked.fit == "classes":
        told, wrong = words(table, asked.y)
        names_of_kinds, answers = np.unique(np.array(told, dtype=str), return_inverse=True)
        kinds = tuple(names_of_kinds.tolist())
    else:
        answers, wrong = numbers(table, asked.y)
    faults = [*(fault for _, of_column in found for fault in of_column), *wrong]
    if faults:
        return None, faults
    given = [column for column, _ in found]
    data = np.column_stack([*given, answers]).tobytes()
    loss = TableLoss(asked.fit, tuple(names), asked.y, data, kinds, asked.degree or 1, asked.hidden or HIDDEN,
                     asked.test or 0.0, asked.seed)
    faults = [*_too_little(loss, given, answers, table)]
    return (None, faults) if faults else _made(loss, spot)


def _too_little(loss: TableLoss, given: Sequence[np.ndarray], answers: np.ndarray, table: NumberTable,
                ) -> Iterator[Fault]:
    """What no model can be fitted to: too few rows, columns in which all is equal, one kind or too many."""
    if len(table.rows) < 2:
        yield table.fault(None, "", "must have at least 2 rows", f"{len(table.rows)}", "Add rows.")
        return
    if len(table.rows) < loss.parameters:
        yield table.fault(None, "", f"must have at least {loss.parameters} rows, as many as the {loss.fit} has "
                          "parameters", f"{len(table.rows)}", "Add rows, or ask for less.")
    for name, column in zip((*loss.x, loss.y), (*given, answers), strict=True):
        if np.ptp(column) == 0:
            got = f'"{loss.kinds[0]}" everywhere' if name == loss.y and loss.kinds else f"{len(column)} equal numbers"
            yield table.fault(None, name, "must hold more than one value", got, "Choose a column that varies.")
    if len(loss.kinds) > MOST_KINDS:
        yield table.fault(None, loss.y, f"must hold at most {MOST_KINDS} kinds", f"{len(loss.kinds)}",
                          "Keep fewer of them, or choose another column.")
    for kind in loss.kinds[:MOST_KINDS]:
        if len(kind) > LONGEST_NAME or not printable(kind):
            yield table.fault(None, loss.y, f"must hold printable words of at most {LONGEST_NAME} letters", shown(kind),
                              "Shorten it.")


def _made(loss: TableLoss, spot: Spot) -> tuple[TableLoss | None, list[Fault]]:
    """What soupmath still refuses, such as a split that leaves one kind out."""
    try:
        fitted(loss)
    except ValueError as error:
        said = REFUSAL.fullmatch(str(error))
        key, rule, got = said.groups()[:3] if said else ("table", f"must suit the {loss.fit} ({error})", None)
        return None, [spot.at(key if key in FitTable.model_fields else "table").fault(
            rule, got, "Add rows, or ask for less.")]
    return loss, []
