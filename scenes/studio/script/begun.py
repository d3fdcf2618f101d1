"""A run to begin a lesson of one's own with: what was asked for, as a table [run], and comments on its keys."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import soupmath as sm
from scenes.studio.files.beside_lesson import beside
from scenes.studio.files.faults import BadInputError, Fault, shown
from scenes.studio.files.number_table import read_table
from scenes.studio.files.table_columns import MOST_ROWS
from scenes.studio.files.toml_file import Source, Spot
from scenes.studio.runs.first_try import MOST, FirstTry, first_try
from scenes.studio.runs.first_window import first_window
from scenes.studio.runs.run_parts import loss_of
from scenes.studio.script import own_losses, recorded_runs
from soupmath.formulas.tree import names_of

DEGREE = 2          # of a curve of which nobody said it


@dataclass(frozen=True)
class Wanted:
    """What `soup new` was told, option by option; empty where it was not."""

    formula: str = ""
    over: tuple[str, ...] = ()
    table: str = ""
    x: tuple[str, ...] = ()
    y: str = ""
    fit: str = ""
    path: str = ""

    @property
    def anything(self) -> bool:
        return self != Wanted()


@dataclass(frozen=True)
class Begun:
    """table: [run] as a lesson has it; notes: what comments say of its keys."""

    table: dict[str, Any]
    notes: dict[str, str] = field(default_factory=dict)


def begun(wanted: Wanted, lesson: Path) -> Begun:
    """The run of a lesson that will be written at a path. BadInputError with all that is wrong."""
    if faults := list(_misplaced(wanted)):
        raise BadInputError(faults)
    if wanted.path:
        return _recorded(wanted.path, lesson)
    return _on_formula(wanted, lesson) if wanted.formula else _on_table(wanted, lesson)


def _misplaced(wanted: Wanted) -> Iterator[Fault]:
    """Options that do not go together."""
    kinds = [f"--{kind}" for kind in ("formula", "table", "path") if getattr(wanted, kind)]
    if len(kinds) != 1:
        yield _fault("", "must be given one of --formula, --table, --path", " and ".join(kinds) or None,
                     "Make a lesson of each." if kinds else "Say what it is about.")
    for option, of in (("over", "formula"), ("x", "table"), ("y", "table"), ("fit", "table")):
        if getattr(wanted, option) and kinds == [kind for kind in kinds if kind != f"--{of}"]:
            yield _fault(f"--{option}", f"must stand with --{of}", None, "Leave it out.")


def _fault(option: str, rule: str, got: str | None, cure: str) -> Fault:
    return Fault(f"soup new {option}".rstrip(), None, "", rule, got, cure)


def _spot(lesson: Path, table: Mapping[str, Any], options: Mapping[tuple[str, ...], str]) -> Spot:
    """[run] of the lesson; what is wrong with a key is told of the option that it came by."""
    origins: dict[tuple[str | int, ...], str] = {
        ("run", *path): f"soup new --{option}" for path, option in options.items()}
    return Source(lesson, {"run": table}, origins=origins).at("run")


def _on_formula(wanted: Wanted, lesson: Path) -> Begun:
    names, why = _names(wanted.formula), ""
    over, faults = _windows(wanted.over)
    wrong = list(sm.formulas.refusals(wanted.formula, dict.fromkeys(names, (-1.0, 1.0)), {}, [])) if names else []
    if not wanted.over and names and not wrong:
        over, why = first_window(wanted.formula, names)
    over = over or dict.fromkeys(names or ["x"], (-1.0, 1.0))
    given = {"formula": wanted.formula, "over": {name: list(ends) for name, ends in over.items()}}
    spot = _spot(lesson, {"loss": given}, {("loss", "over"): "over" if names else "formula", ("loss",): "formula"})
    loss, refused = own_losses.read(given, spot.at("loss"))
    if loss is None or faults:
        raise BadInputError([*faults, *refused])
    found = first_try(loss_of(loss))
    if found is None:
        raise BadInputError([_fault("--formula", "must have a slope to go down in its window", shown(wanted.formula),
                                    "Give another window, as --over x=-2,2.")])
    looked = f"Where to look was found: {why}." if why else "over says where it is looked at."
    return Begun({"loss": given, **_tried(found)}, {
        "loss": f"The loss: its slope is the formula's own, worked out exactly. {looked}", **_notes(found)})


def _names(formula: str) -> list[str]:
    try:
        return names_of(sm.formulas.parse(formula))
    except sm.formulas.FormulaError:
        return []       # own_losses says what is wrong with it, and where


def _windows(given: Sequence[str]) -> tuple[dict[str, Any], list[Fault]]:
    """NAME=LOW,HIGH each."""
    over: dict[str, Any] = {}
    faults = []
    for text in given:
        name, _, ends = text.partition("=")
        try:
            low, high = map(float, ends.split(","))
            over[name.strip()] = (low, high)
        except ValueError:
            faults.append(_fault("--over", "must be NAME=LOW,HIGH", shown(text), "As x=-2.2,2.2."))
    return over, faults


def _on_table(wanted: Wanted, lesson: Path) -> Begun:
    fit = wanted.fit or ("classes" if len(wanted.x) > 1 else "line")
    given: dict[str, Any] = {"fit": fit, "table": wanted.table}
    spot = _spot(lesson, {"loss": given}, {("loss", key): key for key in ("table", "x", "y", "fit")})
    if lacking := list(_without_columns(wanted, spot.at("loss", "table"))):
        raise BadInputError(lacking)
    given |= {"x": wanted.x[0] if len(wanted.x) == 1 else list(wanted.x), "y": wanted.y}
    given |= {"degree": DEGREE} if fit == "curve" else {}
    loss, faults = own_losses.read(given, spot.at("loss"))
    if loss is None:
        raise BadInputError(faults)
    found = first_try(loss_of(loss))
    if found is None:
        raise BadInputError([_fault("--table", "must be one that the model can come nearer to", shown(wanted.table),
                                    "Look at its numbers.")])
    kinds = "fit is line, curve (with degree), classes (of two columns) or small_net."
    return Begun({"loss": given, **_tried(found)}, {
        "loss": f"The model and its table, which lies beside this file. {kinds}", **_notes(found)})


def _without_columns(wanted: Wanted, spot: Spot) -> Iterator[Fault]:
    """Columns that are not said, with those that there are."""
    lacking = [option for option in ("x", "y") if not getattr(wanted, option)]
    if not lacking:
        return
    heads = [head for head in read_table(beside(wanted.table, spot), MOST_ROWS).head if head]
    there = f"Columns: {', '.join(map(shown, heads))}." if heads else "Name the columns in the first row."
    for option in lacking:
        yield _fault(f"--{option}", "must name a column of the table", None, there)


def _recorded(path: str, lesson: Path) -> Begun:
    table = {"path": path}
    spec, faults = recorded_runs.read(table, _spot(lesson, table, {("path",): "path"}))
    if spec is None or spec.path is None:
        raise BadInputError(faults)
    ends = {"expect": "diverged"} if spec.path.run().outcome is sm.Outcome.DIVERGED else {}
    return Begun({**table, **ends}, {"path": "The table of the run, which lies beside this file: its rows are the "
                                             "steps. metric = \"…\" says which column is the loss."})


def _tried(found: FirstTry) -> dict[str, Any]:
    run = found.run
    return {"learning_rate": found.learning_rate, "start": found.start, "steps": run.steps, "expect": str(run.outcome)}


def _notes(found: FirstTry) -> dict[str, str]:
    limit = found.run.facts().get("limit")
    beyond = f" Beyond {limit:.3g} it would be flung off." if limit else ""
    came = f"with this one it comes to rest in {found.run.steps} steps" if found.rested else (
        f"with this one it falls the furthest in {MOST}")
    return {"learning_rate": f"How much of the slope becomes a step. Rates were tried: {came}.{beyond}",
            "start": "Where it begins: away from the lowest places." if isinstance(found.start, list) else
            "Where it begins.",
            "expect": "How it must end: a film of a run that ends otherwise is refused."}
