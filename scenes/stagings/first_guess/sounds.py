"""What the first guess sounds like: things put down, cards, crosses of chalk, shutters, a knob, a count."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.stage.foley import Heard, arrives, begin_of, during, notches
from scenes.stage.timeline import Beat, Plan
from scenes.stagings.first_guess.timing import THINGS, move_of

LOUD = {"wood": 0.7, "bowl": 0.7, "card": 0.5, "chalk": 1.0, "turn": 1.0}
NOTCHES = 9         # of a knob that is turned
SOUNDS = {
    "item soup": ("bowl", "bowl"), "item word": ("wood", "wood"), "item digit": ("wood", "card"),
    "known soup": ("wood", "card"), "known word": ("wood", "card"), "known digit": ("wood", "card"),
    "card soup": ("wood", "wood"), "card word": ("wood", "wood"), "card digit": ("wood", "wood"),
    "open soup": ("wood", "wood"), "trays": ("wood", "wood"),
}
WRITTEN = ("mark soup", "mark word", "mark digit")


def sounds(plan: Plan, beat: Beat) -> Iterator[Heard]:
    now = begin_of(plan, beat)
    for thing, (kind, loud) in SOUNDS.items():
        if now.comes(THINGS[thing][0]):
            yield arrives(kind, move_of(thing), now, LOUD[loud])        # type: ignore[arg-type]
    for thing in WRITTEN:
        if now.comes(THINGS[thing][0]):
            yield during("chalk", move_of(thing), now, LOUD["chalk"])
    if now.comes("turned"):
        yield from notches("dial", move_of("turned"), now, NOTCHES, LOUD["turn"])
