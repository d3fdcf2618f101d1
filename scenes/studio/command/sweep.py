"""`soup sweep`: a lesson's run with other values, written as a lesson and rendered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import soupmath as sm
from scenes.studio.command.choices import Choices
from scenes.studio.command.render import WorkChoices, render
from scenes.studio.files import catalogue, toml_lines
from scenes.studio.files.faults import BadInputError, DiskError, Fault
from scenes.studio.files.toml_file import Source, source_of
from scenes.studio.plan.opened import unending
from scenes.studio.runs.lesson_runs import compute_all
from scenes.studio.script import lesson, swept
from scenes.studio.store.beside_films import kept_of


def sweep(name: str, settings: Sequence[str], choices: Choices, work: WorkChoices, as_json: bool = False) -> int:
    """Write ./NAME-by-KEY.toml, beside the lesson where that is one's own, and render it; the exit code."""
    sweeps = swept.parsed(settings)
    source = catalogue.read(name, choices.sets)
    path = _place(source, sweeps)
    text = _text(source, path, sweeps, work.out)
    _write(path, text)
    return render([catalogue.called(path)], replace(choices, sets=()), work, as_json)


def _place(source: Source, sweeps: Sequence[swept.Swept]) -> Path:
    """What the lesson is made of, such as a table, lies beside it."""
    keys = "-".join(one.key.replace("_", "-") for one in sweeps)
    ours = source.path.resolve().is_relative_to(catalogue.LESSONS)
    return (Path() if ours else source.path.parent) / f"{source.path.stem}-by-{keys}.toml"


def _text(source: Source, path: Path, sweeps: Sequence[swept.Swept], out: Path) -> str:
    """The lesson as TOML. Its runs are computed first, for its words say how they end."""
    runs = swept.tables(swept.base_of(source, sweeps), sweeps)
    unknown = dict.fromkeys(runs, sm.Outcome.STILL_MOVING)
    drawn = source_of(path, swept.text(source, sweeps, runs, unknown))
    origins: dict[toml_lines.Path, str] = {("runs", name, one.key): f"soup sweep {'.'.join((*one.run, one.key))}"
                                for name in runs for one in sweeps}
    draft = lesson.parse(replace(drawn, origins=origins))       # the file is not there yet
    if endless := list(unending(draft)):
        raise BadInputError(endless)
    ends = {name: run.outcome for name, run in compute_all(draft.runs, (), kept_of(out)).items()}
    return swept.text(source, sweeps, runs, ends)


def _write(path: Path, text: str) -> None:
    """Nothing is overwritten but by the same."""
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        if path.read_text(encoding="utf-8", errors="replace") != text:
            raise BadInputError([Fault(str(path), None, "", "must not be there yet, or be this very sweep",
                                       "another file", "Rename it, or move it away.")]) from None
    except OSError as error:
        raise DiskError(path, error.strerror or str(error)) from error
