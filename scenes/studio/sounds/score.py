"""A plan -> the sounds of its beats, at their places: what there is to be heard besides speech."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from scenes.stage.foley import Ambience, Foley, Heard, Hears, Landing
from scenes.stage.timeline import Plan
from scenes.studio.files.stagings import staging
from scenes.studio.sounds.sonify import notes


@dataclass(frozen=True)
class Listening:
    """What of a lesson is heard besides speech: the kitchen; a note for each step of a run."""

    kitchen: bool = True
    notes: bool = False


USUAL = Listening()


@dataclass(frozen=True)
class Played:
    """A sound of a beat that begins at a tick of a film. place: what its random numbers depend on."""

    sound: Foley | Ambience
    begins: int
    place: str


def score(plan: Plan, asked: Listening, begins: int = 0) -> Iterator[Played]:
    """The sounds of a lesson that begins at a tick of a film."""
    hears = _hears(plan)
    if hears is None or asked == Listening(False, False):
        return
    play = notes(plan)
    for beat in plan.beats:
        for k, heard in enumerate(_each_seen(hears(plan, beat))):
            if _is_asked(heard, asked):
                sound = play(heard) if isinstance(heard, Landing) else heard
                yield Played(sound, begins + beat.begins, f"{plan.lesson}.{beat.id}.{k}")


def _is_asked(heard: Heard, asked: Listening) -> bool:
    """Where steps are notes, nothing else sings: a tone would beat with the note of its step."""
    if isinstance(heard, Landing):
        return asked.notes
    return asked.kitchen and not (asked.notes and heard.kind == "tone")


def _each_seen(sounds: Iterable[Heard]) -> Iterator[Heard]:
    """Of the steps that a run makes within one tick, which no eye tells apart, only the last."""
    landed: dict[tuple[str, int], Landing] = {}
    for sound in sounds:
        if isinstance(sound, Landing):
            landed[sound.run, math.floor(sound.tick)] = sound
        else:
            yield sound
    yield from landed.values()


def _hears(plan: Plan) -> Hears | None:
    """Not a matter of `Staging`: what sounds are made of is in the key of no picture."""
    found = staging(plan.staging).part("sounds")
    return found.sounds if found else None
