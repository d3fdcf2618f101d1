"""`soup preview` and `soup stills`: pictures of a lesson, or of the lessons of a film, without making a film."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import click

from scenes.studio.command import reports
from scenes.studio.command.choices import Choices
from scenes.studio.command.narrators import speaking
from scenes.studio.command.pictures import Wish, drawn, outlines, places
from scenes.studio.files.exit_codes import BAD_INPUT, DONE, FAILED
from scenes.studio.files.faults import DiskError, visible
from scenes.studio.plan import proof
from scenes.studio.plan.place import NamedMoment
from scenes.studio.publish.make_film import sheet
from scenes.studio.script.meant import meant
from scenes.studio.store.beside_films import kept_of

SIDE = 360
SHEET, STILLS = "preview.png", "stills"
Save = Callable[[Path], list[Path]]         # into a folder; which files came of it
Draw = Callable[[Sequence[NamedMoment], int], Save]


def preview(lesson: str, choices: Choices, wish: Wish, out: Path, side: int = SIDE) -> int:
    """Draw stills on one image and print where it is; the exit code."""
    return _drawn(lesson, choices, wish, out, side, _on_one)


def stills(lesson: str, choices: Choices, wish: Wish, out: Path, kind: str = "png") -> int:
    """Draw stills of the film's size, a file each, "png" or "svg", and print where they are; the exit code."""
    draw = _one_svg_each if kind == "svg" else _one_each
    return _drawn(lesson, choices, wish, out, choices.quality.short_side, draw)


def _drawn(lesson: str, choices: Choices, wish: Wish, out: Path, side: int, draw: Draw) -> int:
    asked = meant([lesson])
    kept = kept_of(out)
    narrator = speaking([lesson], choices.voice, kept)      # so that a tick here is the film's
    results = proof.check_all([lesson], choices.sets, kept=kept, languages=choices.languages, narrator=narrator,
                              **choices.look) if not asked.faults else []
    reports.print_faults(asked.faults)
    for result in results:
        reports.print_failures(result)
    plans = [result.plan for result in results if result.plan]
    if not results or len(plans) < len(results):
        return BAD_INPUT
    name = asked.films[0].name if asked.films else results[0].name
    reports.print_manim_cfg()
    wanted = places(plans, wish)
    save = draw(wanted, side)
    narrator.remember()
    with _on_disk(out):
        for path in save(out / name / choices.variant):
            click.echo(visible(path))
    return DONE if all(result.ok for result in results) else FAILED


def _on_one(wanted: Sequence[NamedMoment], side: int) -> Save:
    pictures = drawn(wanted, side)

    def save(folder: Path) -> list[Path]:
        folder.mkdir(parents=True, exist_ok=True)
        sheet(pictures).save(folder / SHEET)
        return [folder / SHEET]
    return save


def _one_each(wanted: Sequence[NamedMoment], side: int) -> Save:
    pictures = drawn(wanted, side)
    return lambda folder: [_put(picture.save, folder, f"{place.name}.png")
                           for place, picture in zip(wanted, pictures, strict=True)]


def _one_svg_each(wanted: Sequence[NamedMoment], side: int) -> Save:
    pictures = outlines(wanted, side)
    return lambda folder: [_put(partial(Path.write_bytes, data=svg), folder, f"{place.name}.svg")
                           for place, svg in zip(wanted, pictures, strict=True)]


def _put(save: Callable[[Path], object], folder: Path, name: str) -> Path:
    path = folder / STILLS / name
    path.parent.mkdir(parents=True, exist_ok=True)
    save(path)
    return path


@contextlib.contextmanager
def _on_disk(out: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise DiskError(error.filename or out, error.strerror or str(error)) from error
