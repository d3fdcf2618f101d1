"""`soup preview`: stills of a lesson on one image, without making a film."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from scenes.stage.timeline import Moment, Plan
from scenes.studio.command import reports
from scenes.studio.command.choices import Choices
from scenes.studio.files.exit_codes import BAD_INPUT, DONE, FAILED
from scenes.studio.files.faults import BadInputError, Fault, near, shown
from scenes.studio.plan import proof
from scenes.studio.plan.stills import STILLS, rests
from scenes.studio.publish.make_film import sheet
from scenes.studio.store.beside_films import kept_of

SIDE = 360
NAME = "preview.png"


@dataclass(frozen=True)
class Wish:
    """Which stills: places as BEAT or BEAT:TICK; without any, so many where the film comes to rest."""

    places: tuple[str, ...] = ()
    frames: int = STILLS
    side: int = SIDE


def preview(name: str, choices: Choices, wish: Wish, out: Path) -> int:
    """Draw the stills and print where they are; the exit code."""
    result = proof.check(name, choices.sets, kept=kept_of(out), languages=choices.languages, shape=choices.shape,
                         theme=choices.theme, calm=choices.calm)
    reports.print_failures(result)
    if result.plan is None:
        return BAD_INPUT
    path = out / result.name / choices.variant / NAME
    moments = _moments(result.plan, wish)
    path.parent.mkdir(parents=True, exist_ok=True)
    _draw(result.plan, moments, wish.side, path)
    click.echo(path)
    return DONE if result.ok else FAILED


def _draw(plan: Plan, moments: Sequence[Moment], side: int, path: Path) -> None:
    from scenes.studio.draw.draw_beats import stills  # manim, not before it is needed

    sheet(stills(plan, moments, side)).save(path)


def _moments(plan: Plan, wish: Wish) -> list[Moment]:
    if wish.places:
        return [_moment(plan, place) for place in wish.places]
    return [_at(plan, tick) for tick in rests([plan], wish.frames)]


def _at(plan: Plan, tick: float) -> Moment:
    """The moment at a tick of the film."""
    beat = next(beat for beat in reversed(plan.beats) if beat.begins <= tick)
    return Moment(beat, tick - beat.begins, plan.calm)


def _moment(plan: Plan, place: str) -> Moment:
    """BEAT:TICK; BEAT alone is its middle."""
    name, _, tick = place.partition(":")
    beat = next((beat for beat in plan.beats if beat.id == name), None)
    if beat is None:
        raise BadInputError([Fault(f"--at {place}", None, "", "must begin with a beat of the lesson", shown(name),
                                   near(name, [beat.id for beat in plan.beats]))])
    if not tick:
        return Moment(beat, beat.ticks / 2, plan.calm)
    if not tick.isdecimal() or int(tick) > beat.ticks:
        raise BadInputError([Fault(f"--at {place}", None, "", f"must have a tick from 0 to {beat.ticks}", shown(tick),
                                   "A tick is a fifteenth of a second.")])
    return Moment(beat, float(tick), plan.calm)
