"""`soup why`: a line a shot, whether it would be drawn and for what reason; and one for a film that is made anew."""

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

MOST_TOLD = 4       # reasons of a film


@dataclass(frozen=True)
class Reasons:
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
    told = [(film, out / film.name / film.variant) for film in asked.films]
    found = [line for film, folder in told if film.kind == "lesson" or len(told) == 1
             for line in lines(film, folder, store)]
    films = [line for film, folder in told if (line := film_line(film, folder)).reasons]
    if as_json:
        reports.as_json({"shots": [asdict(line) for line in found],
                         "films": [{"film": line.film, "reasons": line.reasons} for line in films]})
    else:
        for line in (*found, *films):
            click.echo(str(line))
    return render_report.exit_code(asked, ())


def lines(film: Film, folder: Path, store: Store) -> Iterator[Reasons]:
    """What rendering a film would draw, against the receipt of the last time."""
    whole = film_folder.is_whole(folder, film)
    last = receipt.read(folder)
    for section, shot, key in film.shots:
        there = whole or store.has(key, film.quality.frames(shot.ticks))
        yield Reasons(film.name, shot.ids, shot.label, () if there else tuple(_reasons(section, shot, key, last)))


def film_line(film: Film, folder: Path) -> Reasons:
    """Why a film would be made anew, of whichever shots; no reasons: it is whole."""
    remade = () if film_folder.is_whole(folder, film) else tuple(_remade(film, folder))
    return Reasons(film.name, (), "the film", remade)


def _remade(film: Film, folder: Path) -> list[str]:
    last = receipt.read(folder)
    if last is None:
        return ["its receipt is gone or was changed" if folder.is_dir() else "never rendered here"]
    if not receipt.is_of(last, film.name, film.variant):
        return [f"the folder is that of {last['film']}, renamed or copied"]
    old = [shot["key"] for section in last["sections"] for shot in section["shots"]]
    told = ["its shots changed"] if old != [key for _, _, key in film.shots] else []
    told += shot_key.reasons(last["edit"], film.edit)
    few = told[:MOST_TOLD] + ([f"and {len(told) - MOST_TOLD} more"] if len(told) > MOST_TOLD else [])
    return few or receipt.faults(folder, last)


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
