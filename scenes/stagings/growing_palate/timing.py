"""When things come, go and move on the staging growing_palate, in ticks."""

from __future__ import annotations

import math

from scenes.kit.easing import at_first, between, through
from scenes.stage.moves import Ending, comes_and_goes, later, once
from scenes.stage.pace import Move, Pace
from scenes.stage.timeline import LARGE, SMALL, STANDARD, Moment

# what each verb needs
PACE = {
    "guess": Pace(lead=12, tail=10, step_ticks=66, window=(0.66, 0.80)),
    "average": Pace(lead=62, tail=6),
    "taste": Pace(lead=38, tail=12),
    "cross": Pace(lead=24, tail=14),
    "again": Pace(lead=68, tail=6),
    "years": Pace(lead=50, tail=12),
    "surprise": Pace(lead=60, tail=12),
}

# of a serving, in fractions of its time; the knobs turn in the window of `guess`, between "told" and "corrects"
TURNS, TURNED = PACE["guess"].window
SERVING = {
    "comes": (0.0, 0.16), "dips": (0.16, 0.27), "lifts": (0.31, 0.42), "asked": (0.22, 0.30), "tasted": (0.30, 0.40),
    "seen": (0.42, 0.56), "told": (0.52, TURNS), "startles": (0.62, 0.70), "corrects": (TURNED, 0.92),
    "leaves": (0.93, 1.0),
}
FILLS = 0.29                # from when the spoon is full

NEW_TABLE = 14              # when the first of three soups is served on a table that comes; else as the last has gone
COMPARED = 12               # at the end of a beat of three soups, while the misses are compared
LATER = 2                   # from one carried bar to the next
TRAIL = 2                   # while a slice shows how a knob has been turned as the curve goes on
FOLLOW, LOOK = 4, 10        # until a curve that stands goes on; while the first dot of a new one is looked at
LOOP, STATION = 14, 16      # when the loop is begun, and from one of its stations to the next
MEAL = 16                   # until the first meal of the years, and from one to the next
FEWEST = 30                 # in which the pages of years fill, at least
FULL, FED = 20, 18          # at the end of the years: the pages are full; nobody eats any more

MOVES: dict[str, dict[str, Move]] = {
    # of whole sets, in any beat: what leaves, what comes while another leaves, what comes to the place of another
    "any": {"leaves": Move(0, 8), "follows": Move(4, 8), "replaces": Move(8, 8)},
    "taste": {
        "bar is carried": Move(0, STANDARD + 2), "bars come": Move(0, LATER), "bars go": Move(STANDARD + 2, SMALL),
        "average's line": Move(0, STANDARD), "average's name": Move(STANDARD, SMALL),
        "question": Move(0, SMALL)},            # from when it is asked
    "cross": {
        "question goes": Move(0, 4), "meal": Move(4, SMALL), "lead": Move(STANDARD, 2 * LARGE),
        "nearer": Move(STANDARD + LARGE, STANDARD)},
    "again": {"all lit": Ending(COMPARED + SMALL - STANDARD, STANDARD)},
    "years": {
        "person": Move(SMALL, STANDARD), "you comes": Move(SMALL, SMALL), "you goes": Move(0, SMALL),
        "arm up": Move(MEAL, SMALL), "arm down": Move(MEAL + SMALL, SMALL)},
    "surprise": {
        "loop": Move(SMALL, STANDARD), "walk": Move(0, 2 * STANDARD), "light": Move(LOOP, SMALL),
        "dip": Move(LOOP, SMALL), "lift": Move(LOOP + STATION - SMALL, SMALL),
        "truth": Move(LOOP + 8, SMALL), "compare": Move(LOOP + STATION, SMALL),
        "adjust": Move(LOOP + 2 * STATION, STATION), "calm": Move(LOOP + 2 * STATION + SMALL, STANDARD),
        "pinch": Move(LOOP + 2 * STATION, SMALL), "let go": Move(LOOP + 2 * STATION + SMALL, 4)},
}
LEAVE = MOVES["any"]["leaves"]

# a movement's n-th part, in which a thing comes that belongs to it and comes first
SOON = {"spoon": 4, "correction": 3}


def there(now: Moment, thing: str) -> float:
    """How far a set is there. What comes waits for what leaves; at the film's start nothing does."""
    if not (now.comes(thing) and now.beat.entry.get("title")):
        return LEAVE.presence(now, thing)
    in_place_of_another = thing in ("learner", "rival")
    return MOVES["any"]["replaces" if in_place_of_another else "follows"].presence(now, thing)


def soon(thing: str, way: float) -> float:
    """How far a thing is there that comes first in a movement which has gone so far."""
    return at_first(way, SOON[thing])


# servings --------------------------------------------------------------------------------
def passed(part: float, what: str) -> float:
    """How far a movement of a serving is."""
    return through(part, SERVING[what])


def swell(x: float) -> float:
    """0 at 0, 1 half way, 0 again at 1: once up and down."""
    return math.sin(math.pi * min(1.0, max(0.0, x)))


def clearing(now: Moment) -> float:
    """The part of a serving that has been on and goes when others come."""
    return between(SERVING["leaves"][0], SERVING["leaves"][1], LEAVE.ease(now))


def served_at(now: Moment) -> float:
    """When the first of several soups is served."""
    return NEW_TABLE if now.comes("soups") else LEAVE.ticks


def soup_ticks(now: Moment, count: int) -> float:
    """How long each of several soups is on."""
    return (now.beat.ticks - COMPARED - served_at(now)) / count


def soup_on(now: Moment, count: int) -> tuple[int, float]:
    """Which of several soups is on, and how much of its time has passed."""
    start, slot = served_at(now), soup_ticks(now, count)
    k = max(0, min(count - 1, int((now.tick - start) // slot)))
    return k, max(0.0, min(1.0, (now.tick - start) / slot - k))


def all_lit(now: Moment) -> float:
    """How far all soups are of interest again, at the end of the beat in which the learner guesses them."""
    return MOVES["again"]["all lit"].ease(now) if now.beat.verb == "again" else 1.0


# the chart -------------------------------------------------------------------------------
def carried(now: Moment, count: int) -> tuple[list[float], float]:
    """How far each of several bars is on its way to the chart, and how far all of them are there."""
    moves = MOVES["taste"]
    ways = [later(moves["bar is carried"], k, LATER).ease(now) for k in range(count)]
    return ways, moves["bars come"].ease(now) * (1 - later(moves["bars go"], count, LATER).ease(now))


def asked_at(now: Moment) -> float:
    """When it is asked where the curve will pass the line."""
    return now.cue("ask", now.beat.ticks - PACE["taste"].tail - LARGE)


def question_there(now: Moment) -> float:
    """How far it is open when the curve will pass: from when it is asked until it is answered."""
    if now.comes("crossed"):
        return 1.0 - MOVES["cross"]["question goes"].ease(now)
    if now.beat.entry.get("crossed"):
        return 0.0
    return now.ease(asked_at(now), MOVES["taste"]["question"].ticks) if now.comes("chart") else 1.0


def curve_drawn(now: Moment) -> tuple[float, float]:
    """From when to when the curve goes on: the start of a new one is looked at first, and what is asked comes last."""
    if now.comes("chart"):
        return MOVES["any"]["follows"].start + STANDARD + LOOK, asked_at(now)
    return FOLLOW, now.beat.ticks - PACE["taste"].tail


# years -----------------------------------------------------------------------------------
def years_passed(now: Moment) -> float:
    """How much of the time that so many meals take has passed."""
    return once(now, "years", Move(MEAL, max(FEWEST, now.beat.ticks - MEAL - FULL)))


def you_there(now: Moment) -> float:
    """How far it is said who eats for years."""
    return comes_and_goes(now, "years", MOVES["years"]["you comes"], MOVES["years"]["you goes"])


def arm_raised(now: Moment) -> float:
    """The arm goes up for each of a few meals while years pass."""
    up, down = MOVES["years"]["arm up"], MOVES["years"]["arm down"]
    return sum(later(up, k, MEAL).ease(now) - later(down, k, MEAL).ease(now) for k in range(meals_eaten(now)))


def meals_eaten(now: Moment) -> int:
    """How many meals of the years are seen."""
    return len(range(MEAL, now.beat.ticks - FED, MEAL))


# the loop --------------------------------------------------------------------------------
DIPPED = (0, 3)             # at which stations of the loop the spoons dip


def sipped(now: Moment) -> float:
    """How deep the spoons are: they dip each time that the bowl of the loop is lit, at first and once round it."""
    if not now.comes("loop"):
        return 0.0
    dip, lift = MOVES["surprise"]["dip"], MOVES["surprise"]["lift"]
    return sum(later(dip, k, STATION).ease(now) - later(lift, k, STATION).ease(now) for k in DIPPED)


def pinched(now: Moment) -> float:
    """How low the arm is: twice while the hand of the loop is lit."""
    pinch, let_go = MOVES["surprise"]["pinch"], MOVES["surprise"]["let go"]
    return sum(later(pinch, k, STANDARD).ease(now) - later(let_go, k, STANDARD).ease(now) for k in range(2))


def adjusted(now: Moment) -> float:
    """How much of what the surprise teaches has been learned: it goes on while the hand is lit."""
    return once(now, "loop", MOVES["surprise"]["adjust"])


def startled(now: Moment) -> float:
    """It comes when the guess is compared and is gone when both have adjusted."""
    if not now.comes("loop"):
        return 0.0
    return MOVES["surprise"]["compare"].ease(now) * (1 - MOVES["surprise"]["calm"].ease(now))


def miss_swells(now: Moment) -> float:
    """How much the miss stands out while it is compared."""
    return swell((now.tick - MOVES["surprise"]["compare"].start) / STATION) if now.comes("loop") else 0.0


def station(now: Moment) -> tuple[int, float]:
    """The how many-th station of the loop is lit, and how far: the walk goes on until the beat ends."""
    light = MOVES["surprise"]["light"]
    k = max(0, int((now.tick - light.start) // STATION))
    return k, now.ease(light.start + k * STATION, light.ticks)
