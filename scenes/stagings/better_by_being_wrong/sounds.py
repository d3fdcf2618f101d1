"""What being wrong sounds like: words that fall and stand, knobs that turn, a pot on its fire, spoons."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.props.kitchen.pouring import Pouring
from scenes.stage.foley import Foley, Heard, Kind, Landing, ambience, begin_of, hit, notches, struck
from scenes.stage.timeline import Beat, Moment, Plan
from scenes.stagings.better_by_being_wrong.needs import SOUP
from scenes.stagings.better_by_being_wrong.row_times import RowTimes
from scenes.stagings.better_by_being_wrong.saying import WordLearner
from scenes.stagings.better_by_being_wrong.table_times import cooked, lands_at, lasts, offer_at, sip_at
from scenes.stagings.better_by_being_wrong.timing import (
    DIPPED,
    EATS,
    FALL,
    FALLS,
    GUESTS,
    HOP,
    MOVES,
    OFFER,
    PINCHES,
    POURS,
    SIP,
    SIPPED,
    steps_of,
)
from soupmath import Trajectory
from soupmath.learners import NextWord

LOUD = {"sips": 0.4, "word": 0.6, "falls": 0.9, "turns": 0.9, "eats": 0.5}
GRAINS = 12         # hits of what is poured in a step
NOTCHES = 8         # of knobs that are nudged
KINDS: dict[str, Kind] = {"salt": "salt", "cream": "cream", "pepper": "pepper"}


def sounds(plan: Plan, beat: Beat) -> Iterator[Heard]:
    now = begin_of(plan, beat)
    for kind in ("flame", "simmer"):
        yield from ambience(kind, plan, beat, _at_table)      # type: ignore[arg-type]
    if beat.verb in ("open", "say"):
        yield from _row(plan, now)
    if cooked(now):
        yield from _drained(now, *next(iter(SOUP.of(plan.runs).items())))
    if now.comes("served"):
        begins = MOVES["serve"]["eat"].begins(now)
        yield from struck("spoon", [begins + EATS * DIPPED], LOUD["eats"])
    if now.comes("offered"):
        way = MOVES["offer"]["spoon"].ticks
        yield hit("splash", offer_at(now) + OFFER["reaches"][1] * way)


def _at_table(now: Moment) -> float:
    """How loud the fire is: it comes with the view."""
    before, after = (float(state.get("view") in ("table", *GUESTS)) for state in (now.beat.entry, now.beat.exit))
    return before + (after - before) * MOVES["any"]["view"].ease(now)


def _row(plan: Plan, now: Moment) -> Iterator[Foley]:
    """The learner is nudged, its words come to stand, and those fall that do not hold."""
    before, after = steps_of(now, "said")
    if after <= before:
        return
    if now.beat.verb == "say":
        yield from notches("dial", MOVES["say"]["nudge"], now, NOTCHES, LOUD["turns"])
    row = _times(plan, after)
    words = range(len(row.holds))
    if now.beat.verb == "say":
        yield from struck("wood", (row.comes_at(now, k) + HOP for k in words), LOUD["word"])
    yield from struck("wood", (row.falls_at(now, k) + FALL for k in words if not row.holds[k]), LOUD["falls"])


def _times(plan: Plan, step: int) -> RowTimes:
    model, run = next((model, plan.runs[name]) for name, model in plan.learners.items() if isinstance(model, NextWord))
    (saying,) = WordLearner.asked(model, run, plan.built_from).sayings([step])
    return RowTimes(step, saying.holds)


def _drained(now: Moment, name: str, run: Trajectory) -> Iterator[Heard]:
    """Step after step something is poured, and the jar falls; at last it settles."""
    most, pouring = float(run.losses.max()), Pouring(run)
    for k in range(run.steps):
        lands = lands_at(now, run.steps, k)
        for ingredient in pouring.poured(k)[:1]:
            begins, ends = (lands - (FALLS[1] - at) * lasts(k) for at in POURS)
            hits = tuple(begins + (ends - begins) * (j + 1) / (GRAINS + 1) for j in range(GRAINS))
            yield Foley(KINDS[ingredient], begins, ends, hits)
        yield Landing(name, k + 1, lands)
        if 0 < k < len(PINCHES):
            yield from struck("spoon", [sip_at(now, run.steps, k) + SIPPED * SIP], LOUD["sips"])
        if k + 1 == run.steps:
            yield hit("tone", lands, high=run.loss_at(run.steps) / most)
