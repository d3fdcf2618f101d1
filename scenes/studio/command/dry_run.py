"""`soup render --dry-run`: what would be drawn, and how long it would take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click

from scenes.stage.frames import pixels_of
from scenes.studio.command import reports
from scenes.studio.files.own_words import gettext
from scenes.studio.publish import film_folder
from scenes.studio.publish.films import Film
from scenes.studio.store.beside_films import store_of
from scenes.studio.work import estimate
from scenes.studio.work.progress import clock


@dataclass(frozen=True)
class Forecast:
    """shots, frames: to be drawn. reused: shots that need not be. Seconds of processors, and on the wall."""

    films: int
    shots: int
    reused: int
    frames: int
    cpu_seconds: float
    wall_seconds: float
    workers: int


def forecast(films: Sequence[Film], out: Path, workers: int, force: bool = False) -> Forecast:
    """What rendering these films now would take."""
    store, model = store_of(out), estimate.model(out)
    stale = [film for film in films if force or not film_folder.is_whole(out / film.name / film.variant, film)]
    costs: dict[str, float] = {}
    frames = 0
    for film in stale:
        for section, shot, key in film.shots:
            length = film.quality.frames(shot.ticks)
            if key not in costs and (force or not store.has(key, length)):
                costs[key] = model.seconds(section.plan.staging, length, megapixels(film),
                                           film.format.encoder(film.transparent))
                frames += length
    editing = [film.frames * megapixels(film) * estimate.EDITS.get(film.format.name, estimate.EDIT) for film in stale]
    wall = estimate.wall([*costs.values(), *editing], workers)
    every = {key for film in films for _, _, key in film.shots}
    return Forecast(len(stale), len(costs), len(every) - len(costs), frames,
                    round(sum(costs.values()) + sum(editing), 1), round(wall, 1), workers)


def megapixels(film: Film) -> float:
    width, height = pixels_of(film.sections[0].plan.shape, film.quality.short_side)
    return width * height / 1e6


def tell(found: Forecast, as_json: bool) -> None:
    if as_json:
        reports.as_json(data(found))
        return
    click.echo(gettext("{films} film(s) to make; {shots} shot(s) to draw, {frames} frames; "
                       "{reused} shot(s) need not be drawn", films=found.films, shots=found.shots,
                       frames=found.frames, reused=found.reused))
    click.echo(gettext("about {processor} of processor time, {wall} with {workers} worker(s)",
                       processor=clock(found.cpu_seconds), wall=clock(found.wall_seconds), workers=found.workers))


def data(found: Forecast) -> dict[str, Any]:
    return {"dry_run": asdict(found)}
