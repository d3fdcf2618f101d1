"""When things come, go and move on the staging growing_palate, in ticks."""

from __future__ import annotations

import math
from dataclasses import dataclass

from scenes.kit.easing import at_first, through
from scenes.stage.moves import later, once
from scenes.stage.pace import Move, Pace
from scenes.stage.timeline import LARGE, SMALL, STANDARD, Moment, State

# what each verb needs
PACE = {
    "guess": Pace(lead=6, tail=8, step_ticks=102, window=(0.72, 0.82)),
    "average": Pace(lead=66, tail=2),
    "taste": Pace(lead=40, tail=12),
    "cross": Pace(lead=70, tail=14),
    "years": Pace(lead=58, tail=8),
    "surprise": Pace(lead=86, tail=4),
}

# of a serving, in fractions of its time; the knobs turn in the window of `guess`, between "told" and "corrects"
TURNS, TURNED = PACE["guess"].window
SERVING = {
    "comes": (0.0, 0.10), "says": (0.08, 0.18), "takes": (0.16, 0.22), "dips": (0.22, 0.26), "lifts": (0.28, 0.36),
    "swallows": (0.38, 0.44), "returns": (0.44, 0.52), "lets go": (0.52, 0.57), "tasted": (0.40, 0.48),
    "seen": (0.49, 0.60), "told": (0.60, TURNS), "startles": (0.70, 0.76), "corrects": (TURNED, 0.93),
    "leaves": (0.94, 1.0),
}
TITLE = 52                  # tick at which the title goes

SOUPS = 3                   # new ones that everybody is asked about
ONE_AFTER = 12              # from one bowl that slides in to the next
TRAIL = 2                   # while a slice shows how a knob has been turned as the curve goes on
LATER = 2                   # from one carried bar to the next
VIEW = 20                   # ticks in which the view goes from one region to another
PASSED = 10                 # ticks after which a bowl has passed the machine
FOLLOW, LOOK = 4, 12        # until a curve that stands goes on; while the first dot of a new one is looked at
MEAL = 16                   # until the first meal of the years, and from one to the next
FEWEST, FULL, FED = 30, 20, 18      # ticks in which years fill at least; from when they are full, and nobody eats
SHUT, BLINKS = 2.0, 46      # ticks that lids need to close; from one blink to the next

MOVES: dict[str, dict[str, Move]] = {
    "any": {"wiped": Move(0, 8), "turns": Move(2, 16), "anew": Move(16, 8), "slides off": Move(2, 16),
            "view": Move(0, VIEW), "plate": Move(0, STANDARD)},
    "average": {"slides in": Move(4, 16), "pointer": Move(18, 8), "line": Move(24, 14), "flag": Move(20, 10),
                "miss": Move(32, 8), "shrugs": Move(52, STANDARD)},
    "taste": {"bars are carried": Move(6, 14), "bars go": Move(22, SMALL), "axis": Move(12, STANDARD),
              "average's line": Move(20, STANDARD), "average's name": Move(28, SMALL), "question": Move(0, SMALL)},
    "cross": {"question goes": Move(0, 4), "meal": Move(VIEW, SMALL)},
    "years": {"page": Move(9, 6), "arm up": Move(MEAL, SMALL),
              "arm down": Move(MEAL + SMALL, SMALL)},
    "surprise": {"board goes": Move(0, 20), "named": Move(18, 8), "says": Move(18, 8), "sip": Move(28, 18),
                 "truth": Move(40, 8), "seen": Move(48, STANDARD), "startled": Move(50, SMALL),
                 "adjust": Move(62, LARGE), "calm": Move(70, STANDARD)},
}

# a movement's n-th part, in which a thing comes that belongs to it and comes first
SOON = {"bowl": 60, "correction": 3, "page": 2}


def soon(thing: str, way: float) -> float:
    """How far a thing is there that comes first in a movement which has gone so far."""
    return at_first(way, SOON[thing])


def titled(now: Moment) -> float:
    """How far the title is there: it goes by itself."""
    if not now.comes("title"):
        return 0.0
    return now.ease(VIEW - SMALL, STANDARD) * (1 - now.ease(TITLE, STANDARD))


def view_move(now: Moment) -> Move:
    return MOVES["any"]["view"]


# servings --------------------------------------------------------------------------------
def passed(part: float, what: str) -> float:
    """How far a movement of a serving is."""
    return through(part, SERVING[what])


def swell(x: float) -> float:
    """0 at 0, 1 half way, 0 again at 1: once up and down."""
    return math.sin(math.pi * min(1.0, max(0.0, x)))


def meal_there(now: Moment) -> float:
    """How far the single meal is on the board."""
    before, after = (state.get("soups") == "meals" for state in (now.beat.entry, now.beat.exit))
    return float(after) if after or not before else 1 - MOVES["any"]["wiped"].ease(now)


# three soups -----------------------------------------------------------------------------
@dataclass(frozen=True)
class SoupAt:
    """How far one of the three soups is: from the cook's hand to its column, out of the picture; how far its flag is
    hoisted, the miss of the average grown; chalk: how far what is on the board of all that is there."""

    slid: float
    gone: float
    flag: float
    average: float
    chalk: float = 1.0

    @property
    def seen(self) -> float:
        return soon("bowl", self.slid) * (1 - at_first(max(0.0, self.gone - 0.8), 5.0))


def stood(state: State) -> bool:
    """Whether the three soups stand."""
    return state.get("soups") == "average"


def soup_at(now: Moment, k: int) -> SoupAt:
    if not stood(now.beat.exit):
        return _going(now, k)
    if stood(now.beat.entry):
        return SoupAt(1.0, 0.0, 1.0, 1.0)
    comes = (later(MOVES["average"][thing], k, ONE_AFTER).ease(now) for thing in ("slides in", "flag", "miss"))
    slid, flag, miss = comes
    return SoupAt(slid, 0.0, flag, miss)


def _going(now: Moment, k: int) -> SoupAt:
    """One that is pushed away, or is not there."""
    if not stood(now.beat.entry):
        return SoupAt(1.0, 1.0, 1.0, 0.0, 0.0)
    gone = later(MOVES["any"]["slides off"], SOUPS - 1 - k, 4).ease(now)
    return SoupAt(1.0, gone, 1.0, 1.0, 1 - MOVES["any"]["wiped"].ease(now))


def plate_seen(now: Moment) -> float:
    """How far the machine's plate can be read: bowls that are pushed along the counter pass before it."""
    if not stood(now.beat.exit) or stood(now.beat.entry):
        return 1.0
    first = MOVES["average"]["slides in"]
    last = later(first, SOUPS - 1, ONE_AFTER)
    return 1 - now.ease(first.start - 3, 3) * (1 - now.ease(last.start + PASSED, 4))


def line_drawn(now: Moment) -> float:
    """How far the line of the average is drawn across the board."""
    if now.beat.exit.get("soups") == "average" and now.beat.entry.get("soups") != "average":
        return MOVES["average"]["line"].ease(now)
    return float(soup_at(now, 0).average > 0)


def average_says(now: Moment) -> float:
    """How far the pointer of the average is at the ruler."""
    before, after = (state.get("soups") == "average" for state in (now.beat.entry, now.beat.exit))
    if before == after:
        return float(after)
    return MOVES["average"]["pointer"].ease(now) if after else 1 - MOVES["any"]["wiped"].ease(now)


# the chart -------------------------------------------------------------------------------
def ruler_turned(now: Moment) -> tuple[float, float]:
    """How far the ruler has turned to its back, which counts points off, and how far it is numbered anew."""
    before, after = bool(now.beat.entry.get("chart")), bool(now.beat.exit.get("chart"))
    turn, anew = MOVES["any"]["turns"].ease(now), MOVES["any"]["anew"].ease(now)
    if before == after:
        return float(after), float(after)
    return (turn, anew) if after else (1 - turn, 1 - anew)


def chart_there(now: Moment) -> float:
    """How far axis and curve are there: drawn after the bars have set out, wiped at once."""
    return (MOVES["taste"]["axis"] if now.comes("chart") else MOVES["any"]["wiped"]).presence(now, "chart")


def carried(now: Moment, count: int) -> tuple[list[float], float]:
    """How far each of several bars is on its way to the chart, and how far all of them are there."""
    moves = MOVES["taste"]
    ways = [later(moves["bars are carried"], k, LATER).ease(now) for k in range(count)]
    return ways, 1 - later(moves["bars go"], count, LATER).ease(now)


def asked_at(now: Moment) -> float:
    """When it is asked where the curve will pass the line."""
    return now.cue("ask", now.beat.ticks - PACE["taste"].tail)


def asked(now: Moment) -> float:
    """How far it is asked when the curve will pass: in the beat that asks, and until it is answered or goes on."""
    if now.comes("asked"):
        return now.ease(asked_at(now), MOVES["taste"]["question"].ticks)
    if now.beat.entry.get("asked"):
        return 1.0 if now.beat.exit.get("asked") else 1.0 - MOVES["cross"]["question goes"].ease(now)
    return 0.0


def curve_drawn(now: Moment) -> tuple[float, float]:
    """From when to when the curve goes on: the start of a new one is looked at first, and what is asked comes last."""
    came_back = VIEW * (now.beat.entry.get("view") != now.beat.exit.get("view"))
    begins = MOVES["taste"]["average's name"].start + SMALL + LOOK if now.comes("chart") else FOLLOW + came_back
    ends = asked_at(now) if now.beat.exit.get("asked") else now.beat.ticks - PACE[now.beat.verb].tail
    begins = min(begins, now.beat.ticks - SMALL)
    return begins, min(max(begins + SMALL, ends), now.beat.ticks)


# years -----------------------------------------------------------------------------------
def years_passed(now: Moment) -> float:
    """How much of the time that so many meals take has passed."""
    return once(now, "years", Move(MEAL, max(FEWEST, now.beat.ticks - MEAL - FULL)))


def years_there(now: Moment) -> float:
    return MOVES["years"]["page"].presence(now, "years") if now.comes("years") else float(
        bool(now.beat.entry.get("years"))) * (1.0 if now.beat.exit.get("years") else 1.0 - board_gone(now))


def arm_raised(now: Moment) -> float:
    """The arm goes up for each of a few meals while years pass."""
    up, down = MOVES["years"]["arm up"], MOVES["years"]["arm down"]
    if not now.comes("years"):
        return 0.0
    return sum(later(up, k, MEAL).ease(now) - later(down, k, MEAL).ease(now) for k in range(meals_eaten(now)))


def meals_eaten(now: Moment) -> int:
    """How many meals of the years are seen."""
    return len(range(MEAL, now.beat.ticks - FED, MEAL))


# at one bowl -------------------------------------------------------------------------------
def board_gone(now: Moment) -> float:
    """How far the board has been pushed out of the picture."""
    return MOVES["surprise"]["board goes"].presence(now, "together")


def together(now: Moment, thing: str) -> float:
    """How far a movement is of the last picture; before it nothing of it is there."""
    if now.beat.entry.get("together"):
        return 1.0
    return MOVES["surprise"][thing].ease(now) if now.comes("together") else 0.0


def startled(now: Moment) -> float:
    """It comes when the guess is compared and is gone when both have adjusted."""
    return together(now, "startled") * (1 - together(now, "calm"))


def miss_swells(now: Moment) -> float:
    """How much the miss stands out while it is compared."""
    return swell(together(now, "seen"))


def blink(now: Moment) -> float:
    """How far lids are shut: as often as fits into the beat, open at both its ends."""
    if now.calm:
        return 0.0
    every = now.beat.ticks / max(1, round(now.beat.ticks / BLINKS))
    return max(0.0, 1 - abs(now.tick % every - 0.5 * every) / SHUT)


def sip_part(now: Moment) -> float:
    """How far a sip is of the last picture, 0 and 1 with the spoon in the bowl."""
    move = MOVES["surprise"]["sip"]
    return min(1.0, max(0.0, (now.tick - move.begins(now)) / move.ticks)) if now.comes("together") else 0.0


