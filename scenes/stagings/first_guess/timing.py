"""When things come, go and move on the staging first_guess, in ticks: the tables, and what follows from them.

manim-free.
"""

from __future__ import annotations

from scenes.kit.easing import smoothstep
from scenes.stage.moments import cue_in_time
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

# verb -> thing -> its movement: at its cue, which may be earlier than its usual tick. A thing of the state that
# is not here comes or goes with Move().
GUESS = {"guessing": Move(10, CHOSEN + TOLD, "guess"), "truth": Move(44, TOLD, "truth")}
MOVES: dict[str, dict[str, Move]] = {
    "meet": {"slate": Move(2)},
    "guess_score": GUESS,
    "guess_word": GUESS,
    "guess_digit": GUESS,
    "test_hundred": {**GUESS, "asking": Move(10, ASKS + 4, "test")},
    "knobs": {"away": Move(0, SMALL), "covered": Move(), "growing": Move(10, BEGINNERS * TURN + 2 * STANDARD, "count"),
              "naming": Move(52, STANDARD, "name")},
    "how_wrong": {"field": Move(0, SMALL), "named": Move(0, SMALL), "away": Move(SMALL, SMALL), "recalled": Move(),
                  "weighing": Move(24, LARGE + 2 * SMALL, "miss")},
}

# movement -> what it is made of, from its beginning on
PARTS: dict[str, dict[str, Move]] = {
    "guessing": {"guess": Move(), "picked": Move(SMALL, CHOSEN - SMALL)},
    "asking": {"tested": Move(0, ASKS), "covered": Move()},
    "growing": {"field": Move(SMALL, SMALL), "grown": Move(SMALL, TURN), "in turn": Move(0, SMALL)},
    "naming": {"named": Move(0, SMALL)},
    "weighing": {"weighed": Move(), "missed": Move(SMALL, LARGE)},
}

# movement -> the one that has gone for so many ticks before it begins
AFTER = {"truth": ("guessing", CHOSEN), "naming": ("growing", BEGINNERS * TURN + SMALL)}

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


def move_of(now: Moment, thing: str) -> Move:
    """How a thing moves in the verb that is shown."""
    moves = MOVES.get(now.beat.verb, {})
    return next((PARTS[whole][thing] for whole in moves if thing in PARTS.get(whole, {})), moves.get(thing, Move()))


def begins(now: Moment, thing: str) -> float:
    """The tick at which a movement begins: at its cue, or when it usually does, but in time to end in its beat."""
    for whole in MOVES.get(now.beat.verb, {}):
        if thing in PARTS.get(whole, {}):
            return begins(now, whole) + PARTS[whole][thing].start
    move = move_of(now, thing)
    start = cue_in_time(now, move.cue, move.start, move.ticks)
    before, ticks = AFTER.get(thing, ("", 0))
    return max(start, begins(now, before) + ticks) if before else start


def there(now: Moment, key: str, thing: str = "", later: float = 0.0) -> float:
    """How far a thing of the state is there, which comes or goes with the movement of its name, or another."""
    thing = thing or key
    return now.presence(key, begins(now, thing) + later, move_of(now, thing).ticks)


def ease(now: Moment, thing: str, later: float = 0.0) -> float:
    """How far a movement of this beat is."""
    return now.ease(begins(now, thing) + later, move_of(now, thing).ticks)


def tested(now: Moment) -> float:
    """How far the hundred have been asked: evenly, so that they can be counted."""
    return min(1.0, max(0.0, (now.tick - begins(now, "tested")) / ASKS)) if now.comes("tested") else 1.0


def scribble_way(k: int, asked: float) -> float:
    """How far the k-th scribble is on its way to its dot."""
    return _ramp(FIRST + APART * k, FIRST + APART * k + WAY, asked)


def lands(k: int, asked: float) -> float:
    """How far it has become the dot."""
    there = FIRST + APART * k + WAY
    return _ramp(there + LANDS[0], there + LANDS[1], asked)


def all_counted(scribbles: int, asked: float) -> float:
    """How far those are counted that are not seen."""
    return _ramp(FIRST + APART * scribbles + WAY - OVERLAP, COUNTED, asked)


# shares of a movement --------------------------------------------------------------------
def within(thing: str, way: float) -> float:
    """How far a thing is there that comes between two shares of a movement which has gone so far."""
    return _ramp(*WITHIN[thing], way)


def _ramp(low: float, high: float, way: float) -> float:
    return smoothstep((way - low) / (high - low))


def soon(thing: str, way: float) -> float:
    """How far a thing is there that comes first in a movement."""
    return min(1.0, SOON[thing] * way)


def late(thing: str, way: float) -> float:
    """How far a thing is there that comes last in it."""
    return max(0.0, LATE[thing] * way - (LATE[thing] - 1))


def gone(thing: str, way: float) -> float:
    """How far a thing has gone that goes first in it."""
    return min(1.0, GONE[thing] * way)


def light(now: Moment) -> tuple[str, str, float]:
    """Which station of the loop is lit, which was, and how far the light has gone from one to the other.

    A sip, then the light goes to the ruler as the answer is compared; nobody turns a knob yet.
    """
    before, after = (str(state.get("loop", "")) for state in (now.beat.entry, now.beat.exit))
    told = begins(now, "truth") if now.comes(str(now.beat.exit.get("focus", ""))) else 0.0
    if now.tick < told:
        return "bowl", before, now.ease(0, SMALL)
    weighed = begins(now, "weighing") if now.comes("missed") else 0.0
    return after, "bowl" if told else before, now.ease(max(told, weighed), SMALL)
