"""What many spoons sound like: a clock, spoons that dip, dots where steps land, two walks on a map."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.stage.foley import Heard, Kind, arrives, begin_of, hit, landings, steps_landed
from scenes.stage.timeline import Beat, Plan
from scenes.stagings.many_spoons.needs import EACH, SMALL, SPOON, TASTED, WHOLE
from scenes.stagings.many_spoons.timing import MOVES, STEP, sample_ticks
from scenes.stagings.many_spoons.timing import TASTED as TASTING

STEPS: dict[str, tuple[Kind, float]] = {"wait": ("dial", 0.8), "walk": ("wood", 0.3)}
LOUD = {"sip": 0.5, "dot": 0.5, "walkers": 0.5, "map": 0.7}


def sounds(plan: Plan, beat: Beat) -> Iterator[Heard]:
    now = begin_of(plan, beat)
    if beat.verb in STEPS:
        kind, loud = STEPS[beat.verb]
        yield from (hit(kind, tick, loud) for _, tick in steps_landed(beat))
        yield from landings(beat, _going(plan, beat))
    if beat.verb == "taste":
        yield from _samples(plan, beat)
    if beat.verb == "million" and now.comes("map"):
        yield arrives("glass", MOVES["million"]["walkers"], now, LOUD["walkers"])
    if beat.verb == "light" and now.comes("lit"):
        yield arrives("tone", MOVES["light"]["still walking goes"], now)
    if now.comes("timed"):
        yield arrives("wood", MOVES["time"]["map to its half"], now, LOUD["map"])


def _going(plan: Plan, beat: Beat) -> list[str]:
    """The runs that go with the playhead: the spoon, or the two walks; each as far as it has steps."""
    tasted = TASTED.of(plan.runs)
    walks = [name for need in (SMALL, WHOLE) for name in list(need.of(tasted))[:1]]
    names = list(SPOON.of(plan.runs))[:1] if beat.verb == "wait" else walks
    return [name for name in names if plan.runs[name].steps >= beat.last]


def _samples(plan: Plan, beat: Beat) -> Iterator[Heard]:
    """Of each a sip as it is lit, and a dot where its step lands."""
    tasted = TASTED.of(plan.runs)
    run = tasted[str(beat.args["run"])]
    count = 1 if run.batches is None else EACH
    each = sample_ticks(beat, count)
    for k in range(count):
        begins = TASTING.start + each * k
        yield hit("splash", begins, LOUD["sip"])
        yield hit("wood", begins + STEP[1] * each, LOUD["dot"])
