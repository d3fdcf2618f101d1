"""`soup why`: a line a shot, whether it would be drawn and for what reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click

from scenes.studio.command import render_report, reports
from scenes.studio.command.choices import Choices
from scenes.studio.command.requests import ask
from scenes.studio.publish import film_folder, receipt
from scenes.studio.publish.films import Film, Section
from scenes.studio.shots import shot_key
from scenes.studio.shots.shot import Shot
from scenes.studio.store.beside_films import store_of
from scenes.studio.store.store import Store


@dataclass(frozen=True)
class Line:
    """A shot, and why it would be drawn; no reasons: it would not."""

    film: str
    beats: tuple[str, ...]
    label: str
    reasons: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.film}: {self.label}: {'; '.join(self.reasons) or 'as it was'}"


def tell(lessons: Sequence[str], choices: Choices, out: Path, as_json: bool) -> int:
    """Print a line a shot; the exit code."""
    asked = ask(lessons, choices, out)
    store = store_of(out)
    found = [line for film in asked.films if film.kind == "lesson" or len(asked.films) == 1
             for line in lines(film, out / film.name / film.variant, store)]
    if as_json:
        reports.as_json({"shots": [asdict(line) for line in found]})
    else:
        for line in found:
            click.echo(str(line))
    return render_report.exit_code(asked, ())


def lines(film: Film, folder: Path, store: Store) -> Iterator[Line]:
    """What rendering a film would draw, against the receipt of the last time."""
    whole = film_folder.is_whole(folder, film)
    last = receipt.read(folder)
    for section, shot, key in film.shots:
        there = whole or store.has(key, film.quality.frames(shot.ticks))
        yield Line(film.name, shot.ids, shot.label, () if there else tuple(_reasons(section, shot, key, last)))


def _reasons(section: Section, shot: Shot, key: str, last: Mapping[str, Any] | None) -> list[str]:
    old = _section(last, section.plan.lesson)
    if old is None:
        return ["never rendered here"]
    if any(was["key"] == key for was in old["shots"]):
        return ["no longer whole in the store"]
    known = {name: parts for was in old["shots"] for name, parts in was["beats"].items()}
    told = shot_key.reasons(old["set"], section.setting.parts)
    for name, parts in shot_key.shot_parts(shot).items():
        if name not in known:
            told.append(f"beat {name}: new")
        else:
            told += [f"beat {name}: {said}" for said in shot_key.reasons(known[name], parts)]
    return told or ["cut otherwise than before"]


def _section(last: Mapping[str, Any] | None, lesson: str) -> Mapping[str, Any] | None:
    sections = last["sections"] if last else []
    return next((section for section in sections if section["lesson"] == lesson), None)
