"""What growing a palate sounds like: bowls and spoons, knobs that turn, a curve that is drawn, meals of years."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.stage.foley import Foley, Heard, arrives, begin_of, during, hit, landings, notches
from scenes.stage.moves import later
from scenes.stage.pace import Move
from scenes.stage.timeline import Beat, Moment, Plan
from scenes.stagings.growing_palate.needs import LEARNER
from scenes.stagings.growing_palate.serving import ASKED
from scenes.stagings.growing_palate.timing import (
    DIPPED,
    MEAL,
    MOVES,
    SERVING,
    STATION,
    TURNED,
    TURNS,
    curve_drawn,
    meals_eaten,
    served_at,
    soup_ticks,
)

LOUD = {"bowl": 0.9, "dips": 1.0, "drips": 0.4, "turns": 0.9, "meal": 0.5, "named": 0.6}
NOTCHES = 6         # of knobs that turn
SIPPED = {"again": True, "average": False}      # whether who guesses three soups tastes them


def sounds(plan: Plan, beat: Beat) -> Iterator[Heard]:
    now = begin_of(plan, beat)
    if beat.verb == "guess":
        yield from _meals(now)
        yield from landings(beat, list(LEARNER.of(plan.runs))[:1])
    if beat.verb in SIPPED:
        each = soup_ticks(now, len(ASKED))
        for k in range(len(ASKED)):
            yield from _served(served_at(now) + each * k, each, SIPPED[beat.verb])
    if beat.verb == "taste":
        begins, ends = curve_drawn(now)
        if ends > begins:
            yield Foley("chalk", begins, ends)
    if beat.verb == "cross" and now.comes("crossed"):
        yield arrives("tone", MOVES["cross"]["meal"], now, LOUD["named"])
        yield during("chalk", MOVES["cross"]["lead"], now)
    if now.comes("years"):
        yield from (arrives("spoon", later(MOVES["years"]["arm down"], k, MEAL), now, LOUD["meal"])
                    for k in range(meals_eaten(now)))
    if now.comes("loop"):
        yield from (arrives("splash", later(MOVES["surprise"]["dip"], k * (k < _stations(now)), STATION), now)
                    for k in DIPPED if k < _stations(now))
        yield from notches("dial", MOVES["surprise"]["adjust"], now, NOTCHES, LOUD["turns"])


def _stations(now: Moment) -> float:
    """How many stations of the loop have begun and are over when the beat ends."""
    dip = MOVES["surprise"]["dip"]
    return (now.beat.ticks - dip.start - dip.ticks) / STATION + 1


def _meals(now: Moment) -> Iterator[Foley]:
    """Each served and tasted; then the knobs turn by its miss."""
    for k in range(now.beat.last - now.beat.first):
        begins, ticks = now.beat.steps_at + k * now.beat.step_ticks, now.beat.step_ticks
        yield from _served(begins, ticks, sipped=True)
        yield from notches("dial", Move(begins + TURNS * ticks, (TURNED - TURNS) * ticks), now, NOTCHES, LOUD["turns"])


def _served(begins: float, ticks: float, sipped: bool) -> Iterator[Foley]:
    """The bowl is put down; the spoon goes in, and comes out."""
    yield hit("bowl", begins + SERVING["comes"][1] * ticks, LOUD["bowl"])
    if sipped:
        yield hit("splash", begins + SERVING["dips"][1] * ticks, LOUD["dips"])
        yield hit("splash", begins + SERVING["lifts"][0] * ticks, LOUD["drips"])
