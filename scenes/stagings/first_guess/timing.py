"""When things come, go and move on the staging first_guess: one table, and what follows from it. manim-free."""

from __future__ import annotations

from scenes.kit.easing import at_first, at_last, through
from scenes.stage.moves import Cued, Latest, Then, later, once
from scenes.stage.pace import Move, Pace
from scenes.stage.timeline import LARGE, SMALL, STANDARD, Moment

# what each verb needs
PACE = {
    "meet": Pace(lead=34, tail=6),
    "guess_score": Pace(lead=56, tail=8),
    "guess_word": Pace(lead=56, tail=8),
    "guess_digit": Pace(lead=56, tail=8),
    "test_hundred": Pace(lead=42, tail=8),
    "knobs": Pace(lead=64, tail=8),
    "how_wrong": Pace(lead=44, tail=8),
}

CHOSEN, TOLD = 18, 18       # ticks from a guess until its choice stands; for the truth to come
TURN = 15                   # ticks from one field of knobs to the next
ASKS = 42                   # ticks in which a hundred are asked
NEXT = 8                    # ticks from one empty slate to the next
BEGINNERS = 3

_GUESS = Cued(10, cue="guess", needs=CHOSEN + TOLD)
_TRUTH = Latest(0, TOLD, of=(Then(CHOSEN, after=_GUESS), Cued(44, cue="truth", needs=TOLD)))
_ANSWER = {"guess": _GUESS, "picked": Then(SMALL, CHOSEN - SMALL, after=_GUESS), "truth": _TRUTH}
_ASKED = Cued(10, cue="test", needs=ASKS + 4)
_KNOBS = Cued(10, cue="count", needs=BEGINNERS * TURN + 2 * STANDARD)
_NAME = Latest(0, SMALL, of=(Then(BEGINNERS * TURN + SMALL, after=_KNOBS), Cued(52, cue="name", needs=STANDARD)))
_WEIGHED = Cued(24, cue="miss", needs=LARGE + 2 * SMALL)

# verb -> thing -> its movement; a thing of the state that is not here comes or goes with Move()
MOVES: dict[str, dict[str, Move]] = {
    "meet": {"slate": Move(2)},                     # of the first; the others follow
    "guess_score": _ANSWER,
    "guess_word": _ANSWER,
    "guess_digit": _ANSWER,
    "test_hundred": {**_ANSWER, "covered": _ASKED, "tested": Then(0, ASKS, after=_ASKED)},
    "knobs": {"away": Move(0, SMALL), "covered": Move(), "named": _NAME,
              # of the smallest; the others follow
              "own light": Then(0, SMALL, after=_KNOBS), "field": Then(SMALL, SMALL, after=_KNOBS),
              "grown": Then(SMALL, TURN, after=_KNOBS)},
    "how_wrong": {"field": Move(0, SMALL), "named": Move(0, SMALL), "away": Move(SMALL, SMALL), "recalled": Move(),
                  "weighed": _WEIGHED, "missed": Then(SMALL, LARGE, after=_WEIGHED)},
}
BADGE = SMALL       # ticks in which the light of the loop goes on

# thing -> the shares of a movement between which it comes: of the truth,
WITHIN = {
    "marked wrong": (0.55, 0.80),
    "taster's spoon": (0.0, 0.35), "score given": (0.20, 0.55),
    "word marked wrong": (0.0, 0.25), "word falls": (0.30, 0.70), "right word": (0.25, 0.50),
    "right word slides": (0.25, 0.60), "word ringed": (0.35, 0.65),
    "digit ringed": (0.0, 0.4),
    # of the choice, of the miss, of the asking
    "gap filled": (0.5, 1.0), "how far": (0.7, 1.0), "luck": (0.80, 1.0),
}
# of the asking: when the first scribble sets out, the next, how long they go, and how each goes into its dot;
# how long before the last of them lands all others begin to be counted, and when they all have been
FIRST, APART, WAY, LANDS = 0.12, 0.09, 0.22, (-0.01, 0.05)
OVERLAP, COUNTED = 0.1, 0.85

# a movement's n-th part, in which a thing comes that belongs to it: the first, or the last; or in which it goes
SOON = {"card": 3, "bars": 3, "spoon": 3, "bracket": 4, "loupe": 3, "scribble": 12}
LATE = {"count": 2}
GONE = {"?": 9, "answer": 2, "knobs": 2, "fallen mark": 3}


def move_of(now: Moment, thing: str, k: int = 0, apart: float = 0.0) -> Move:
    """How a thing moves in the verb that is shown; of several that follow one another, the k-th."""
    return later(MOVES.get(now.beat.verb, {}).get(thing, Move()), k, apart)


def there(now: Moment, key: str, thing: str = "") -> float:
    """How far a thing of the state is there, which comes or goes with the movement of its name, or another."""
    return move_of(now, thing or key).presence(now, key)


def ease(now: Moment, thing: str) -> float:
    """How far a movement of this beat is."""
    return move_of(now, thing).ease(now)


def slate_there(now: Moment, place: int) -> float:
    """How far the empty slate is there, from left to right."""
    return move_of(now, "slate", place, NEXT).presence(now, "met")


def field_there(now: Moment, turn: int) -> float:
    """How far the parameters are there: they come in turn, and go together."""
    return move_of(now, "field", turn * now.comes("knobs"), TURN).presence(now, "knobs")


def field_grown(now: Moment, turn: int) -> float:
    """How far they are grown."""
    return once(now, "knobs", move_of(now, "grown", turn, TURN))


def field_lit(now: Moment, turn: int) -> float:
    """How far the light has come to them."""
    return move_of(now, "own light", turn, TURN).ease(now)


def tested(now: Moment) -> float:
    """How far the hundred have been asked: evenly, so that they can be counted."""
    return min(1.0, max(0.0, (now.tick - _ASKED.begins(now)) / ASKS)) if now.comes("tested") else 1.0


def scribble_way(k: int, asked: float) -> float:
    """How far the k-th scribble is on its way to its dot."""
    return through(asked, (FIRST + APART * k, FIRST + APART * k + WAY))


def lands(k: int, asked: float) -> float:
    """How far it has become the dot."""
    there = FIRST + APART * k + WAY
    return through(asked, (there + LANDS[0], there + LANDS[1]))


def all_counted(scribbles: int, asked: float) -> float:
    """How far those are counted that are not seen."""
    return through(asked, (FIRST + APART * scribbles + WAY - OVERLAP, COUNTED))


# shares of a movement --------------------------------------------------------------------
def within(thing: str, way: float) -> float:
    """How far a thing is there that comes between two shares of a movement which has gone so far."""
    return through(way, WITHIN[thing])


def soon(thing: str, way: float) -> float:
    """How far a thing is there that comes first in a movement."""
    return at_first(way, SOON[thing])


def late(thing: str, way: float) -> float:
    """How far a thing is there that comes last in it."""
    return at_last(way, LATE[thing])


def gone(thing: str, way: float) -> float:
    """How far a thing has gone that goes first in it."""
    return at_first(way, GONE[thing])


def light(now: Moment) -> tuple[str, str, float]:
    """Which station of the loop is lit, which was, and how far the light has gone from one to the other.

    A sip, then the light goes to the ruler as the answer is compared; nobody turns a knob yet.
    """
    before, after = (str(state.get("loop", "")) for state in (now.beat.entry, now.beat.exit))
    told = _TRUTH.begins(now) if now.comes(str(now.beat.exit.get("focus", ""))) else 0.0
    if now.tick < told:
        return "bowl", before, now.ease(0, BADGE)
    weighed = _WEIGHED.begins(now) if now.comes("missed") else 0.0
    return after, "bowl" if told else before, now.ease(max(told, weighed), BADGE)
