"""What the first guess sounds like: slates put on a shelf, answers, marks of chalk, knobs that turn up."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.stage.foley import Foley, Heard, arrives, begin_of, during, hit, notches
from scenes.stage.timeline import Beat, Moment, Plan
from scenes.stagings.first_guess.timing import BEGINNERS, NEXT, TURN, WITHIN, move_of

LOUD = {"slate": 0.8, "picked": 0.6, "sip": 0.7, "marked": 1.0, "field": 0.7, "missed": 0.7}
NOTCHES = 8         # of knobs that turn up
ANSWERS = ("soup", "word", "digit")
MARKED = {"soup": "score given", "word": "word marked wrong", "digit": "marked wrong"}


def sounds(plan: Plan, beat: Beat) -> Iterator[Heard]:
    now = begin_of(plan, beat)
    if now.comes("met"):
        yield from (arrives("wood", move_of(now, "slate", k, NEXT), now, LOUD["slate"]) for k in range(BEGINNERS))
    for answer in ANSWERS:
        if now.comes(answer):
            yield from _answer(now, answer)
    if beat.verb == "test_hundred" and now.comes("tested"):
        yield during("chalk", move_of(now, "tested"), now)
    if now.comes("knobs"):
        for turn in range(BEGINNERS):
            yield from notches("dial", move_of(now, "grown", turn, TURN), now, NOTCHES, LOUD["field"])
    if now.comes("missed"):
        yield arrives("wood", move_of(now, "missed"), now, LOUD["missed"])


def _answer(now: Moment, answer: str) -> Iterator[Foley]:
    """The choice stands; then the truth comes, with a sip where it is tasted, and the mark on what was wrong."""
    truth = move_of(now, "truth")
    yield arrives("wood", move_of(now, "picked"), now, LOUD["picked"])
    low, high = (truth.begins(now) + truth.ticks * share for share in WITHIN[MARKED[answer]])
    yield Foley("chalk", low, high, loud=LOUD["marked"])
    if answer == "soup":
        yield hit("splash", truth.begins(now) + truth.ticks * WITHIN["taster's spoon"][1], LOUD["sip"])
