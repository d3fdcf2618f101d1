"""What being wrong sounds like: words put on shelves, curves that are drawn, a pot on its fire, a spoon."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.stage.foley import Foley, Heard, Landing, ambience, arrives, begin_of, hit, notches, struck
from scenes.stage.timeline import Beat, Moment, Plan
from scenes.stagings.better_by_being_wrong.needs import SOUP
from scenes.stagings.better_by_being_wrong.rows_of_words import rows_in
from scenes.stagings.better_by_being_wrong.saying import WordLearner
from scenes.stagings.better_by_being_wrong.speech import Speech, truth_at
from scenes.stagings.better_by_being_wrong.timing import (
    DRAINS,
    EACH,
    FALL,
    LARGE_DRAWN,
    MOVES,
    MOVING,
    NEVER,
    OFFER,
    SMALL_DRAWN,
    curves_begin,
    offer_at,
    pot_begins,
    small_curve_at,
    steps_of,
    there,
)
from soupmath.learners import NextWord

LOUD = {"word": 0.6, "truth": 0.9, "turns": 0.9, "loupe": 0.7}
NOTCHES = 6         # of a knob that is nudged


def sounds(plan: Plan, beat: Beat) -> Iterator[Heard]:
    now = begin_of(plan, beat)
    for kind in ("flame", "simmer"):
        yield from ambience(kind, plan, beat, lambda at: there(at, "pot"))      # type: ignore[arg-type]
    if beat.verb == "open" and now.comes("title"):
        yield arrives("wood", MOVES["open"]["first word"], now, LOUD["word"])
    if beat.verb == "say":
        yield from _row(plan, now)
    if now.comes("curves"):
        yield from _curves(plan, now)
    if now.comes("pot"):
        yield from _drained(plan, now)
    if now.comes("closer"):
        yield arrives("glass", MOVES["look_closer"]["loupe"], now, LOUD["loupe"])
    if now.comes("offered"):
        way = MOVES["offer"]["spoon"].ticks
        yield hit("splash", offer_at(now) + OFFER["lifted"][1] * way)


def _row(plan: Plan, now: Moment) -> Iterator[Foley]:
    """The learner is nudged, and says its words; after the first row the film's own word is handed in."""
    before, after = steps_of(now, "said")
    if after <= before:
        return
    if before > NEVER:
        yield from notches("dial", MOVES["say"]["nudge"], now, NOTCHES, LOUD["turns"])
    row = _speech(plan, after)
    yield from struck("wood", _lands(row.said_at(now), range(1, row.words)), LOUD["word"])
    yield from struck("wood", _lands(row.talks_on_at(now), range(row.more)), LOUD["word"])
    if now.comes("heard"):
        yield hit("wood", truth_at(now, row) + MOVES["say"]["truth"].ticks, LOUD["truth"])


def _speech(plan: Plan, step: int) -> Speech:
    """How a row is said on its shelf, where there is room for so many words."""
    model, run = next((model, plan.runs[name]) for name, model in plan.learners.items() if isinstance(model, NextWord))
    steps = sorted(int(str(after)) for after in plan.built_from["say.after"])
    sayings = WordLearner.asked(model, run, plan.built_from).sayings(steps)
    rows, k = rows_in(plan.places["tiles"], plan.places["tally"], sayings), steps.index(step)
    return sayings[k].speech(len(rows.flow(sayings[k], rows.lines[k])))


def _lands(begins: float, tiles: range) -> Iterator[float]:
    """When tiles that fall one after the other stand; in a beat too short for them some do from its begin."""
    yield from (tick for k in tiles if (tick := begins + EACH * k + FALL) >= 0)


def _curves(plan: Plan, now: Moment) -> Iterator[Foley]:
    count = len(plan.runs) - 1          # the pot's is shown by its jar
    first = curves_begin(now, count)
    for k in range(count):
        begins = first + small_curve_at(k)
        yield Foley("chalk", begins, begins + (SMALL_DRAWN if k else LARGE_DRAWN))


def _drained(plan: Plan, now: Moment) -> Iterator[Heard]:
    """Step after step the jar falls; at last it settles."""
    name, run = next(iter(SOUP.of(plan.runs).items()))
    first, most = pot_begins(now, run.steps), float(run.losses.max())
    for k in range(run.steps):
        lands = first + DRAINS * (k + MOVING)
        yield Landing(name, k + 1, lands)
        if k + 1 == run.steps:
            yield hit("tone", lands, high=run.loss_at(run.steps) / most)
