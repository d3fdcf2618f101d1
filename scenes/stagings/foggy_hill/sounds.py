"""What the foggy hill sounds like: the fog's air, feet on earth, the jars that are filled, and a line that is drawn."""

from __future__ import annotations

from collections.abc import Iterator

import soupmath as sm
from scenes.kit.easing import inverse_smoothstep
from scenes.stage.foley import (
    Foley,
    Heard,
    ambience,
    arrives,
    begin_of,
    during,
    hit,
    landings,
    steps_landed,
)
from scenes.stage.timeline import Beat, Moment, Plan
from scenes.stagings.foggy_hill import timing
from scenes.stagings.foggy_hill.needs import BOTH, LONE
from scenes.stagings.foggy_hill.timing import CROSSINGS, SLOW, STEPS, WALKS, move

LOUD = {"jar": 0.5, "plank": 0.5, "flag": 0.7, "step": 1.0, "quick step": 0.7, "run": 0.4}
SLOWLY = tuple(verb for verb, parts in STEPS.items() if parts is SLOW)


def sounds(plan: Plan, beat: Beat) -> Iterator[Heard]:
    now = begin_of(plan, beat)
    yield from ambience("air", plan, beat, _fog)
    if beat.verb == "jars" and now.comes("jars"):
        yield from _jars(now)
    if beat.verb == "join" and now.comes("hill"):
        yield during("chalk", move(now, "line"), now)
    if now.comes("flag"):
        yield arrives("wood", move(now, "flag"), now, LOUD["flag"])
    for verbs, need in ((WALKS, LONE), (CROSSINGS, BOTH)):
        if beat.verb in verbs:
            name, run = next(iter(need.of(plan.runs).items()))
            yield from _steps(plan, beat, run)
            yield from landings(beat, [name])


def _fog(now: Moment) -> float:
    """How far the fog is there, on the hill or on the map."""
    return max(move(now, "fog").presence(now, "fog"), move(now, "haze").presence(now, "haze"))


def _jars(now: Moment) -> Iterator[Foley]:
    """A drop as each begins to be filled."""
    filled = move(now, "filled")
    for k in range(timing.JARS):
        way = inverse_smoothstep(timing.jar_begins(k))
        yield hit("plop", filled.begins(now) + filled.ticks * way, LOUD["jar"], k / timing.JARS)


def _steps(plan: Plan, beat: Beat, run: sm.Trajectory) -> Iterator[Foley]:
    """Of a slow one the plank that is laid; the foot that comes down; and the jar, which has followed it."""
    slow = beat.verb in SLOWLY
    loud = LOUD["step" if slow else "quick step" if beat.verb in STEPS else "run"]
    if slow and begin_of(plan, beat).comes("plank" if beat.verb in WALKS else "laid"):
        first = Moment(beat, float(beat.steps_at), plan.calm)
        yield arrives("wood", move(first, "plank"), first, LOUD["plank"])
    most = float(run.losses.max())
    for step, tick in steps_landed(beat):
        yield hit("step", tick, loud)
        if slow:
            yield hit("tone", tick, high=min(1.0, run.loss_at(step) / most))
