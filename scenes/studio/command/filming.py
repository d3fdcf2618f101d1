"""A film of runs that somebody has in Python: the lesson that tells them, and its pictures, drawn as the command does.

The command works in processes of its own and in a folder that goes when it is done, so that a notebook's kernel, a
plain script and a thread of it are alike, and what they have imported meets nothing of manim's.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import soupmath as sm
from scenes.stage.timeline import Plan
from scenes.studio.files.faults import BadInputError, Fault
from scenes.studio.plan import proof
from scenes.studio.runs.named_runs import NamedRun, named
from scenes.studio.script import drafted
from scenes.studio.script.drafted import Candidate, toml
from scenes.studio.script.told_apart import ToldApart

ROOT = Path(__file__).parents[3]


@dataclass(frozen=True)
class Look:
    """How the film is to look and sound; values as the options of `soup render` take them."""

    theme: str = "stove"
    shape: str = "wide"
    quality: str = "medium"
    voice: str = "auto"

    def options(self, *leaving: str) -> list[str]:
        return [text for key, value in vars(self).items() if key not in leaving for text in (f"--{key}", value)]


@dataclass(frozen=True)
class Written:
    """A lesson with the tables beside it: what its files are called, and what they hold."""

    name: str
    text: str
    tables: Mapping[str, str]

    def called(self, name: str) -> Written:
        """The same under another name, which its tables have too."""
        text, tables = self.text, {}
        for old, table in self.tables.items():
            new = f"{name}.csv" if len(self.tables) == 1 else f"{name}-{old}"
            text, tables[new] = text.replace(f"path = {toml(old)}", f"path = {toml(new)}"), table
        return Written(name, text, tables)

    @contextmanager
    def in_folder(self) -> Iterator[Path]:
        """The path of the lesson, in a folder that goes afterwards."""
        with tempfile.TemporaryDirectory(prefix="soup-") as folder:
            for name, text in {f"{self.name}.toml": self.text, **self.tables}.items():
                (Path(folder) / name).write_text(text, encoding="utf-8")
            yield Path(folder) / f"{self.name}.toml"


@dataclass(frozen=True)
class Filmed:
    """A lesson that was checked, its plan, and how it is to look."""

    written: Written
    plan: Plan
    look: Look

    @cached_property
    def video(self) -> bytes:
        """The film as MP4. Raises ValueError, saying why, where it cannot be made."""
        with self.written.in_folder() as lesson:
            told = _soup("render", [str(lesson), *self.look.options(), "--out", str(lesson.parent / "out"), "--json"])
            (film,) = json.loads(told)["films"]
            return Path(film["video"]).read_bytes()

    def still(self, step: int, kind: str) -> bytes:
        """The picture in which that step of the run has just been made, as "png" or "svg"."""
        with self.written.in_folder() as lesson:
            out = lesson.parent / "out"
            _soup("stills", [str(lesson), "--at", self._place(step), *self.look.options(), "--kind", kind,
                             "--out", str(out)])
            (file,) = out.rglob(f"*.{kind}")
            return file.read_bytes()

    def _place(self, step: int) -> str:
        """Where it has come to rest after a step: the first place at which a beat says so."""
        for beat in self.plan.beats:
            if beat.first < step <= beat.last:
                return f"{beat.id}:{min(beat.ticks, beat.steps_at + (step - beat.first) * beat.step_ticks)}"
        held = [beat for beat in self.plan.beats if beat.first == step == beat.last] or [self.plan.beats[-1]]
        return f"{held[-1].id}:{held[-1].ticks}"


def filmed(apart: ToldApart, title: str, staging: str | None, look: Look) -> Filmed:
    """The film of these runs on the staging that fits them best. Raises BadInputError where none does."""
    runs = apart.runs
    found = drafted.candidates(runs, staging)
    if not found:
        raise BadInputError([_no_staging(runs, staging)])
    tables = {name: named(run, "run.csv" if len(runs) == 1 else f"{name}.csv") for name, run in runs.items()}
    refused: list[Fault] = []
    for one in found:
        written = _written(title, one, tables, apart)
        checked = _checked(written, look)
        if checked.runs and any(run.recorded for run in checked.runs.values()):     # of which more may be proved by now
            written = _written(title, one, tables, replace(apart, runs=checked.runs))
            checked = _checked(written, look)
        if checked.ok and checked.plan:
            return Filmed(written, checked.plan, look)
        refused = refused or [replace(fault, file="film", line=None) for fault in checked.faults]
    raise BadInputError(refused or [_no_staging(runs, staging)])


def _checked(written: Written, look: Look) -> proof.Checked:
    with written.in_folder() as lesson:
        return proof.check(str(lesson), shape=look.shape, theme=look.theme)


def _written(title: str, one: Candidate, tables: Mapping[str, NamedRun], apart: ToldApart) -> Written:
    text = drafted.text(title, one, {name: run.table for name, run in tables.items()}, apart)
    return Written("run", text, {run.table["path"]: run.csv for run in tables.values() if run.csv})


def _no_staging(runs: Mapping[str, sm.Trajectory], staging: str | None) -> Fault:
    able = {name: draft for name in drafted.stagings() for draft in drafted.drafts_of(name)}
    rule = f"must be one that tells of {len(runs)} such run{'s' * (len(runs) > 1)}"
    return Fault("film", None, "staging", rule, staging, f"These tell of runs: {', '.join(able)}.")


def _soup(command: str, arguments: Sequence[str]) -> str:
    """What the command prints. ValueError, with what it says is wrong, where it fails."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONSAFEPATH": "1"}
    done = subprocess.run([sys.executable, "-m", "scenes.studio.command.entry", command, *arguments], text=True,
                          capture_output=True, env=environment, stdin=subprocess.DEVNULL, check=False)
    if done.returncode:
        said = [line.removeprefix("soup: ") for line in done.stderr.splitlines() if line.strip()]
        why = "\n".join(said[-5:]) or f"exit code {done.returncode}"
        raise ValueError(f"film must be one that can be drawn: {why}")
    return done.stdout
