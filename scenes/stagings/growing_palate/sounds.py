"""What growing a palate sounds like: bowls and spoons, knobs that turn, a curve that is drawn, meals of years."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.stage.foley import Foley, Heard, arrives, begin_of, during, hit, landings, notches
from scenes.stage.moves import later
from scenes.stage.pace import Move
from scenes.stage.timeline import Beat, Moment, Plan
from scenes.stagings.growing_palate.needs import LEARNER
from scenes.stagings.growing_palate.spoon_way import DIPPED, THERE
from scenes.stagings.growing_palate.timing import (
    AFTER,
    MOVES,
    ONE_AFTER,
    SERVING,
    SOUPS,
    TURNED,
    TURNS,
    curve_drawn,
    stood,
)

LOUD = {"bowl": 0.9, "dips": 1.0, "drips": 0.4, "turns": 0.9, "meal": 0.5, "named": 0.6, "board": 0.6}
NOTCHES = 6         # of knobs that turn


def sounds(plan: Plan, beat: Beat) -> Iterator[Heard]:
    now = begin_of(plan, beat)
    if beat.verb == "guess":
        yield from _meals(now)
        yield from landings(beat, list(LEARNER.of(plan.runs))[:1])
    if beat.verb == "average" and not stood(beat.entry):
        yield during("slide", MOVES["average"]["rival"], now, LOUD["board"])
        yield arrives("wood", MOVES["average"]["rival"], now, LOUD["board"])
        for k in range(SOUPS):
            move = later(MOVES["average"]["slides in"], k, ONE_AFTER)
            yield during("slide", move, now)
            yield arrives("bowl", move, now, LOUD["bowl"])
    if beat.verb in ("taste", "cross"):
        begins, ends = curve_drawn(now)
        if ends > begins:
            yield Foley("chalk", begins, ends)
    if beat.verb == "cross" and now.comes("crossed"):
        yield arrives("tone", MOVES["cross"]["meal"], now, LOUD["named"])
    if now.comes("together"):
        sip = MOVES["surprise"]["sip"]
        yield during("slide", MOVES["surprise"]["ruler goes"], now, LOUD["board"])
        yield hit("splash", sip.begins(now) + DIPPED * sip.ticks, LOUD["dips"])
        yield hit("spoon", sip.begins(now) + THERE * sip.ticks, LOUD["meal"])
        yield from notches("dial", later(MOVES["surprise"]["adjust"], 1, AFTER), now, NOTCHES, LOUD["turns"])


def _meals(now: Moment) -> Iterator[Foley]:
    """Each pushed before the cook and tasted; then the knobs turn by its miss."""
    for k in range(now.beat.last - now.beat.first):
        begins, ticks = now.beat.steps_at + k * now.beat.step_ticks, now.beat.step_ticks
        yield hit("bowl", begins + SERVING["comes"][1] * ticks, LOUD["bowl"])
        yield hit("splash", begins + SERVING["dips"][1] * ticks, LOUD["dips"])
        yield hit("splash", begins + SERVING["lifts"][0] * ticks, LOUD["drips"])
        yield from notches("dial", Move(begins + TURNS * ticks, (TURNED - TURNS) * ticks), now, NOTCHES, LOUD["turns"])
