"""What many spoons sound like: a clock, spoons that dip, salt that lands, two walks on a map, grains of light."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from scenes.stage.foley import Heard, Kind, arrives, begin_of, hit, landings, notches, steps_landed
from scenes.stage.timeline import Beat, Plan
from scenes.stagings.many_spoons.needs import EACH, SMALL, SPOON, TASTED, WHOLE
from scenes.stagings.many_spoons.timing import BURNS, GULPS, MOVES, STEP, sample_begins, samples_of, walk_ends

STEPS: dict[str, tuple[Kind, float]] = {"wait": ("dial", 0.8), "walk": ("wood", 0.3), "walk_whole": ("wood", 0.3)}
GRAINS = 12             # that are heard of a million
LOUD = {"sip": 0.5, "lands": 0.5, "grains": 0.5, "cook": 0.5}


def sounds(plan: Plan, beat: Beat) -> Iterator[Heard]:
    now = begin_of(plan, beat)
    if beat.verb in STEPS:
        kind, loud = STEPS[beat.verb]
        yield from (hit(kind, tick, loud) for _, tick in steps_landed(beat))
        yield from landings(beat, _going(plan, beat))
    if beat.verb == "wait":
        yield arrives("spoon", BURNS[0], now, LOUD["sip"])
        yield arrives("spoon", GULPS, now, LOUD["sip"])
    if beat.verb == "taste":
        yield from _samples(plan, beat)
    if beat.verb == "million" and now.comes("map"):
        yield from notches("salt", MOVES["million"]["view draws back"], now, GRAINS, LOUD["grains"])
    if beat.verb == "light" and now.comes("lit"):
        yield hit("tone", walk_ends(beat, plan.map.facts().get("seconds") if plan.map else None))
    if now.comes("timed"):
        yield arrives("wood", MOVES["time"]["cook"], now, LOUD["cook"])


def _going(plan: Plan, beat: Beat) -> list[str]:
    """The run that goes with the playhead: the spoon, or one of the two walks."""
    if beat.verb == "wait":
        return list(SPOON.of(plan.runs))[:1]
    need = SMALL if beat.verb == "walk" else WHOLE
    return list(need.of(TASTED.of(plan.runs)))[:1]


def _samples(plan: Plan, beat: Beat) -> Iterator[Heard]:
    """Of each a sip as it is lit, and the salt where its step lands."""
    run = TASTED.of(plan.runs)[str(beat.args["run"])]
    _, count = samples_of(beat, 1 if run.batches is None else EACH)
    begins = sample_begins(beat, count)
    for begin, end in pairwise(begins):
        yield hit("splash", begin, LOUD["sip"])
        yield hit("salt", begin + STEP[1] * (end - begin), LOUD["lands"])
