"""What the foggy hill sounds like: the fog's air, feet on earth, jars that are filled, a line, a dial, land that is
pulled out."""

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
    notches,
    steps_landed,
)
from scenes.stage.pace import Move
from scenes.stage.timeline import Beat, Moment, Plan
from scenes.stagings.foggy_hill import timing
from scenes.stagings.foggy_hill.needs import BOTH, LONE
from scenes.stagings.foggy_hill.timing import CROSSINGS, ENTERING, OVERSTEPS, STEPS, TURNS, WALKS, move

LOUD = {"jar": 0.6, "plank": 0.5, "flag": 0.7, "step": 1.0, "quick step": 0.7, "run": 0.4, "tap": 0.5, "sits": 0.6,
        "comes": 0.35, "land": 0.5, "lantern": 0.4, "thrown": 0.6}
NOTCHES = 8             # that a dial is turned by
SLOWLY = tuple(verb for verb, parts in STEPS.items() if "plank" in parts)


def sounds(plan: Plan, beat: Beat) -> Iterator[Heard]:
    now = begin_of(plan, beat)
    yield from ambience("air", plan, beat, _fog)
    if beat.verb == "jars" and now.comes("jars"):
        yield from _jars(now)
    if beat.verb == "close" and now.comes("hill"):
        yield during("chalk", move(now, "line"), now)
        yield from _paces(now, "enters", ENTERING)
    if beat.verb == "rest" and now.comes("sat"):
        yield from (arrives("step", move(now, foot), now, LOUD["tap"]) for foot in ("left", "right"))
        yield arrives("wood", move(now, "sat"), now, LOUD["sits"])
    if now.comes("flag"):
        yield arrives("wood", move(now, "flag"), now, LOUD["flag"])
    if beat.verb == "surface" and now.comes("surface"):
        yield during("slide", move(now, "pulled"), now, LOUD["land"])
    if timing.parts(now, TURNS):
        yield hit("wood", move(now, "hand").begins(now) + move(now, "hand").ticks / 2, LOUD["lantern"])
        yield from notches("dial", _step_of(beat), now, NOTCHES)
    for verbs, need in ((WALKS, LONE), ((*CROSSINGS, *TURNS), BOTH)):
        if beat.verb in verbs:
            name, run = next(iter(need.of(plan.runs).items()))
            yield from _steps(plan, beat, run)
            yield from landings(beat, [name])
    if timing.parts(now, OVERSTEPS):        # nobody hears where the step lands
        yield arrives("wood", move(now, "plank"), now, LOUD["plank"])
        yield during("slide", _step_of(beat), now, LOUD["thrown"])


def _step_of(beat: Beat) -> Move:
    """While the first step of a beat is made."""
    low, high = beat.window
    return Move(beat.steps_at + low * beat.step_ticks, (high - low) * beat.step_ticks)


def _fog(now: Moment) -> float:
    """How far the fog is there, a bank of it, or that over the land."""
    return max(move(now, key).presence(now, key) for key in ("fog", "bank", "mist"))


def _paces(now: Moment, thing: str, paces: int) -> Iterator[Foley]:
    """Of a cook who comes: one boot after the other is set down."""
    way = move(now, thing)
    for k in range(1, 2 * paces + 1):
        yield hit("step", way.begins(now) + way.ticks * inverse_smoothstep(k / (2 * paces)), LOUD["comes"])


def _jars(now: Moment) -> Iterator[Foley]:
    """A drop as each begins to be filled."""
    filled = move(now, "filled")
    for k in range(timing.FILLED):
        way = inverse_smoothstep(timing.jar_begins(k))
        yield hit("plop", filled.begins(now) + filled.ticks * way, LOUD["jar"], k / timing.FILLED)


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
