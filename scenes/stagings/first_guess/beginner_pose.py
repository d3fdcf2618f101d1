"""How far the parts of a beginner are there, and in which light, as functions of the moment. manim-free."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from scenes.kit.easing import between
from scenes.stage.timeline import Moment, State
from scenes.stagings.first_guess.timing import NEXT, TURN, ease, gone, tested, there

UNDER = ("word", "digit")   # whose slates the one of the hundred hides


class Light(NamedTuple):
    """How much in the light, each 0…1: what stands on the shelf, the card with its mark, the slate, how many knobs."""

    shelf: float
    card: float
    slate: float
    number: float

    @classmethod
    def all(cls, level: float) -> Light:
        return cls(level, level, level, level)

    def towards(self, other: Light, part: float) -> Light:
        return Light(*(between(here, there, part) for here, there in zip(self, other, strict=True)))


NAMED = Light(shelf=0.0, card=0.0, slate=0.5, number=1.0)        # while the knobs get their name
RECALLED = Light(shelf=0.0, card=1.0, slate=0.0, number=0.0)     # while the first guesses are spoken of again


@dataclass(frozen=True)
class Seat:
    """Which of the three it is: its name in the state, its place from the left, its turn when their knobs come.

    last: whether that turn is the last.
    """

    name: str
    place: int
    turn: int
    last: bool


@dataclass(frozen=True)
class BeginnerPose:
    """How far the parts of a beginner are there, each 0…1: question, empty slate, guess, its choice, the truth.

    tested: how far the hundred have been counted; covered: how far their slate hides this one.
    away: how far all answers have made room; then the parameters, their growth to full size, their name.
    recalled: how far the wrong answer is back, where the right one had taken its place.
    missed: how far the bracket from guess to truth has grown.
    """

    asked: float
    slate: float
    guess: float
    picked: float
    truth: float
    tested: float
    covered: float
    away: float
    field: float
    grown: float
    named: float
    recalled: float
    missed: float
    light: Light

    @property
    def here(self) -> float:
        """How far the answer is seen: not under the slate of the hundred, nor where the parameters come."""
        return 1.0 - max(self.away, gone("answer", self.covered))


def pose_of(now: Moment, seat: Seat) -> BeginnerPose:
    name, comes = seat.name, now.comes("knobs")
    later = TURN * seat.turn * comes
    return BeginnerPose(
        asked=float(bool(now.beat.exit.get("met"))),
        slate=there(now, "met", "slate", NEXT * seat.place),
        guess=there(now, name, "guess"), picked=there(now, name, "picked"), truth=there(now, name, "truth"),
        tested=tested(now), covered=there(now, "tested", "covered") * (name in UNDER),
        away=there(now, "knobs", "away"), field=there(now, "knobs", "field", later),
        grown=ease(now, "grown", later) if comes else 1.0, named=there(now, "knobs", "named"),
        recalled=there(now, "missed", "recalled"), missed=there(now, "missed"), light=light_on(now, seat))


def light_on(now: Moment, seat: Seat) -> Light:
    """All of what is spoken of; by turns, while the knobs come; of all three the answers, as they are recalled."""
    before, after = (_light_in(state, seat.name) for state in (now.beat.entry, now.beat.exit))
    if now.comes("knobs"):
        return _by_turns(now, seat, before).towards(after, ease(now, "named"))
    if now.comes("missed"):
        return before.towards(RECALLED, ease(now, "recalled")).towards(after, ease(now, "weighed"))
    return before.towards(after, ease(now, "light"))


def _light_in(state: State, name: str) -> Light:
    """The light in which a beginner stands before or after a beat."""
    return NAMED if state.get("knobs") else Light.all(float(state.get("focus", "") in ("", name)))


def _by_turns(now: Moment, seat: Seat, before: Light) -> Light:
    """In the light while its own parameters grow."""
    start, comes, goes = (ease(now, "in turn", TURN * turn) for turn in (0, seat.turn, seat.turn + 1))
    own = comes - goes * (not seat.last)
    return before.towards(Light.all(0.0), start).towards(Light.all(1.0), own)
