"""What fitting sounds like: beads that are pointed out, a skewer laid down, squares, a jar that fills, steps."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.stage.foley import Heard, arrives, begin_of, during, hit, landings, steps_landed, struck
from scenes.stage.timeline import Beat, Plan
from scenes.stagings.fitting.needs import FITTED
from scenes.stagings.fitting.timing import MOVES, pointed_out

LOUD = {"beads": 0.5, "line": 0.5, "squares": 0.5, "mean": 0.6, "steps": 0.4, "numbers": 0.5, "test": 0.5}
HEARD = 24              # beads that are heard one by one


def sounds(plan: Plan, beat: Beat) -> Iterator[Heard]:
    now = begin_of(plan, beat)
    moves = MOVES.get(beat.verb, {})
    if beat.verb == "open" and now.comes("points") and not plan.calm:
        yield from struck("wood", pointed_out(now, HEARD), LOUD["beads"])
    if beat.verb == "guess" and now.comes("line"):
        yield during("slide", moves["line"], now, LOUD["line"])
    if beat.verb == "miss" and now.comes("squares"):
        yield arrives("chalk", moves["squares"], now, LOUD["squares"])
    if beat.verb == "miss" and now.comes("jar"):
        yield arrives("plop", moves["mean flies"], now, LOUD["mean"])
    if beat.verb in ("step", "walk"):
        yield from (hit("wood", tick, LOUD["steps"]) for _, tick in steps_landed(beat))
    if beat.last > beat.first:
        yield from landings(beat, list(FITTED.of(plan.runs))[:1])
    if beat.verb == "reveal" and now.comes("answer"):
        yield arrives("tone", moves["answer"], now, LOUD["numbers"])
    if beat.verb == "reveal" and now.comes("test"):
        yield arrives("bowl", moves["test"], now, LOUD["test"])
