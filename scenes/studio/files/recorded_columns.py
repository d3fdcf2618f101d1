"""What the columns of a recorded run mean: those of one's own file, of TensorBoard's exports and of the trackers'.

A row is a point of the run. Known are wide tables, a column a metric, and long ones, a row a metric and step, with its
name in one column and its value in another. Clocks and names of runs are left aside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from scenes.studio.files.faults import near
from scenes.studio.files.number_table import NumberTable

MOST_ROWS = 100_000
LOSSES = ("loss", "train_loss", "training_loss", "cost", "objective", "value", "height", "f", "f(x)")
STEPS = ("step", "steps", "global_step", "_step", "trainer/global_step", "iteration", "iter", "it", "batch", "epoch",
         "k", "t", "i", "n", "", "#", "index", "unnamed: 0")
CLOCKS = {"wall time", "wall_time", "walltime", "time", "timestamp", "_timestamp", "datetime", "date", "runtime",
          "_runtime", "relative time", "relative time (process)", "elapsed", "created_at"}
METRICS = ("metric", "metric_name", "metric name", "tag", "key", "name")
RUNS = {"run", "run_id", "run id", "run_uuid", "run_name", "run name", "experiment", "experiment_id"}
UNSEEN = {"val", "valid", "validation", "test", "eval", "dev"}      # a loss of which is not the one that falls
UNIT = re.compile(r"\s*[\[(].*[\])]\s*$")
WORDS = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True)
class Columns:
    """What a table says of a run, a number a row: at which steps, its losses, its parameters in the loss's order, and
    what else was recorded, by names that words can quote. lines: of the file, in which the rows stand."""

    steps: tuple[float, ...] | None
    losses: tuple[float, ...] | None
    points: tuple[tuple[float, ...], ...]
    record: tuple[tuple[str, tuple[float, ...]], ...]
    lines: tuple[int, ...]


def plain(name: str) -> str:
    """A column's name without capitals and unit."""
    name = name.strip().strip('"').casefold()
    return UNIT.sub("", name) or name


def columns(table: NumberTable, parameters: Sequence[str] = (), dimension: int = 0,
            metric: str | None = None) -> Columns:
    """What the table says of a run on a loss of so many parameters, with these names; 0: of its losses alone.

    metric: the name of that which is the loss, where it must be told. Raises BadInputError.
    """
    if len(table.rows) > MOST_ROWS:
        raise table.refused(None, f"must hold at most {MOST_ROWS:,} rows", f"{len(table.rows):,}", "Keep fewer.")
    wide = _of_one_run(_widened(table))
    names = [plain(name) for name in wide.head] or _unnamed(wide, dimension)
    twice = next((name for k, name in enumerate(names) if name and name in names[:k]), None)
    if twice is not None:
        raise table.refused(None, "must name each column once", twice, "Rename one of them.")
    return _told(wide, names, parameters, dimension, metric)


def _told(table: NumberTable, names: list[str], parameters: Sequence[str], dimension: int,
          metric: str | None) -> Columns:
    step = next((names.index(name) for name in STEPS if name in names), None)
    free = [k for k, name in enumerate(names) if k != step and name not in CLOCKS | RUNS]
    places = _parameters(table, names, free, [plain(name) for name in parameters], dimension, metric)
    rest = [k for k in free if k not in places]
    loss = _loss(table, names, rest, metric, needed=not dimension)
    if loss is not None and not dimension:
        table = replace(table, rows=tuple(row for row in table.rows if row[1][loss]))     # of others it is not known
    points = zip(*(table.column(place) for place in places), strict=True) if places else ()
    return Columns(None if step is None else _rising(table, step), None if loss is None else tuple(table.column(loss)),
                   tuple(points), tuple(_others(table, names, [k for k in rest if k != loss])),
                   tuple(line for line, _ in table.rows))


def _widened(table: NumberTable) -> NumberTable:
    """A long table as a wide one: a row a step, a column a metric."""
    names = [plain(name) for name in table.head]
    metric = next((names.index(name) for name in METRICS if name in names), None)
    step = next((names.index(name) for name in STEPS if name in names), None)
    if metric is None or step is None or "value" not in names:
        return table
    value, run = names.index("value"), next((names.index(name) for name in names if name in RUNS), None)
    found = list(dict.fromkeys(cells[metric] for _, cells in table.rows))
    rows: dict[tuple[str, str], tuple[int, dict[str, str]]] = {}
    for line, cells in table.rows:
        of = rows.setdefault(("" if run is None else cells[run], cells[step]), (line, {}))[1]
        if cells[metric] in of:
            raise table.refused(line, "must give each metric once a step", cells[metric], "Keep one of the rows.")
        of[cells[metric]] = cells[value]
    wide = tuple((line, [of, at, *(cells.get(name, "") for name in found)]) for (of, at), (line, cells) in rows.items())
    return replace(table, head=("run", "step", *found), rows=wide)


def _of_one_run(table: NumberTable) -> NumberTable:
    """BadInputError where the rows are of several runs."""
    for k, name in enumerate(table.head):
        of = dict.fromkeys(cells[k] for _, cells in table.rows) if plain(name) in RUNS else {}
        if len(of) > 1:
            raise table.refused(None, f"must hold the rows of one run in its column {name}", ", ".join(of),
                                "Keep those of one; several runs are several files.")
    return table


def _unnamed(table: NumberTable, dimension: int) -> list[str]:
    """Names of columns that have none: a first that counts the rows, the parameters, a last of losses."""
    first = [table.form.number(cells[0]) for _, cells in table.rows]
    counts = table.width > max(1, dimension) and any(first == [k + at for k in range(len(first))] for at in (0, 1))
    names = ["step"] * counts + [f"parameter {k}" for k in range(dimension)]
    return [*names, "loss", *(f"column {k}" for k in range(table.width))][:table.width]


def _parameters(table: NumberTable, names: Sequence[str], free: Sequence[int], wanted: Sequence[str], dimension: int,
                metric: str | None) -> list[int]:
    """The columns of the parameters: by their names, else those that are neither losses nor anything else."""
    if not dimension:
        return []
    if wanted and all(name in names for name in wanted):
        return [names.index(name) for name in wanted]
    left = [k for k in free if names[k] not in LOSSES and names[k] != plain(metric or "loss")]
    if len(left) != dimension:
        what = ", ".join(wanted[:6]) or f"the {dimension} parameters"
        raise table.refused(None, f"must have a column for each of {what}", ", ".join(filter(None, names)) or "none",
                            "Name them in a first row.")
    return left


def _loss(table: NumberTable, names: Sequence[str], rest: Sequence[int], metric: str | None,
          needed: bool) -> int | None:
    """The column of the loss. BadInputError where it is needed and cannot be told."""
    known = [names[k] for k in rest if not names[k].endswith(("__min", "__max"))]
    if metric is not None:
        if plain(metric) not in known:
            raise table.refused(None, f"must have the column {metric}", ", ".join(known) or "none",
                                near(plain(metric), known))
        return names.index(plain(metric))
    said = [name for name in LOSSES if name in known] or _about_loss(known)
    if len(said) > 1 and said[0] not in LOSSES:
        said = [name for name in said if not UNSEEN & set(WORDS.split(name))]
    said = said[:1] if said and said[0] in LOSSES else said or known * (len(known) == 1)
    if len(said) == 1:
        return names.index(said[0])
    if needed:
        raise table.refused(None, "must have one column of losses", ", ".join(known) or "none",
                            'Say which it is, as metric = "train_loss".')
    return None


def _about_loss(names: Sequence[str]) -> list[str]:
    return [name for name in names if "loss" in WORDS.split(name)]


def _rising(table: NumberTable, place: int) -> tuple[float, ...]:
    """The steps. BadInputError for one that is no whole number, or not after the one before."""
    steps, before = table.column(place), -float("inf")
    for (line, cells), step in zip(table.rows, steps, strict=True):
        if not (step > before and step.is_integer()):
            raise table.refused(line, f"must hold steps that rise from row to row in its column {table.head[place]}"
                                if table.head else "must hold steps that rise from row to row", cells[place],
                                "Sort the rows, and keep one of each step.")
        before = step
    return tuple(steps)


def _others(table: NumberTable, names: Sequence[str], rest: Sequence[int]) -> Iterator[tuple[str, tuple[float, ...]]]:
    """The columns that hold a number in every row, by names that words can quote."""
    told: set[str] = set()
    for k in rest:
        name = "_".join(filter(None, WORDS.split(names[k])))
        numbers = [table.form.number(cells[k]) for _, cells in table.rows]
        clear = name and name not in told and not name.endswith(("_min", "_max"))
        if clear and all(number is not None and abs(number) < float("inf") for number in numbers):
            told.add(name)
            yield name, tuple(float(number) for number in numbers if number is not None)
