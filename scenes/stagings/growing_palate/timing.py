"""When things come, go and move on the staging growing_palate, in ticks."""

from __future__ import annotations

import math
from dataclasses import dataclass

from scenes.kit.easing import at_first, through
from scenes.stage.moves import later, once
from scenes.stage.pace import Move, Pace
from scenes.stage.timeline import SMALL, STANDARD, Moment, State

# what each verb needs
PACE = {
    "guess": Pace(lead=8, tail=6, step_ticks=104, window=(0.72, 0.80)),
    "average": Pace(lead=74, tail=2),
    "taste": Pace(lead=52, tail=12),
    "cross": Pace(lead=66, tail=24),
    "years": Pace(lead=50, tail=6),
    "surprise": Pace(lead=90, tail=6),
}

# of a serving, in fractions of its time; the knobs turn in the window of `guess`, between "told" and "corrects"
TURNS, TURNED = PACE["guess"].window
SERVING = {
    "comes": (0.0, 0.10), "says": (0.14, 0.20), "asks": (0.20, 0.24), "takes": (0.23, 0.27), "dips": (0.27, 0.30),
    "lifts": (0.31, 0.37), "swallows": (0.39, 0.44), "returns": (0.44, 0.51), "lets go": (0.51, 0.56),
    "answered": (0.38, 0.42), "tasted": (0.42, 0.48), "seen": (0.50, 0.60), "told": (0.60, TURNS),
    "startles": (0.70, 0.76), "corrects": (TURNED, 0.90), "summed": (TURNED, 0.85), "leaves": (0.95, 1.0),
}
TITLE, TITLED = 0, 18       # ticks at which the title comes and goes: before anything is guessed

SOUPS = 3                   # new ones that everybody is asked about
ONE_AFTER = 12              # from one bowl that slides in to the next
TRAIL = 2                   # while a slice shows how a knob has been turned as the curve goes on
LATER = 2                   # from one carried bar to the next
FOLLOW, LOOK = 4, 8         # until a curve that stands goes on; while the first dot of a new one is looked at
BEGINS = 16                 # until the years begin
FEWEST, FULL = 30, 20       # ticks in which years fill at least; from when they are full
AFTER = 9                   # at one bowl, from what the person does to what the machine does
SHUT, BLINKS = 2.0, 46      # ticks that lids need to close; from one blink to the next

MOVES: dict[str, dict[str, Move]] = {
    "any": {"wiped": Move(0, 8), "bowl goes": Move(0, STANDARD), "renamed": Move(12, 8),
            "slides off": Move(0, STANDARD), "plate": Move(0, STANDARD)},
    "average": {"rival": Move(2, 14), "line": Move(18, 12), "slides in": Move(14, 14), "flag": Move(28, SMALL),
                "miss": Move(34, 8), "shrugs": Move(54, STANDARD), "leads": Move(66, SMALL)},
    "taste": {"bars are carried": Move(8, 12), "bars go": Move(22, SMALL), "axis": Move(24, STANDARD),
              "average's line": Move(34, STANDARD), "average's name": Move(38, SMALL), "dot": Move(46, SMALL),
              "question": Move(0, SMALL)},
    "cross": {"question goes": Move(0, 4), "meal": Move(SMALL, SMALL)},
    "years": {"page": Move(9, 6), "rival goes": Move(0, 14)},
    "surprise": {"ruler goes": Move(2, 16), "named": Move(16, 8), "says": Move(16, 8), "sip": Move(22, 18),
                 "truth": Move(36, 6), "seen": Move(42, STANDARD), "startled": Move(52, SMALL),
                 "adjust": Move(59, 14), "calm": Move(66, STANDARD)},
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
    return now.ease(TITLE, SMALL) * (1 - now.ease(TITLED, SMALL))


def ruler_named(now: Moment) -> float:
    """How far the ruler is called anything: not while the title is there."""
    return now.ease(TITLED + SMALL, SMALL) if now.comes("title") else 1.0


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


def meal_stays(now: Moment) -> float:
    """How far the single meal's bowl stands before the cook: pushed away once its meal is over."""
    before, after = (state.get("soups") == "meals" for state in (now.beat.entry, now.beat.exit))
    return float(after) if after or not before else 1 - MOVES["any"]["bowl goes"].ease(now)


# the rival -------------------------------------------------------------------------------
def rivalled(state: State) -> bool:
    """Whether the one who says the average stands there."""
    return stood(state) or bool(state.get("chart"))


def rival_come(now: Moment) -> float:
    """How far it has come from beyond the picture."""
    before, after = rivalled(now.beat.entry), rivalled(now.beat.exit)
    if before == after:
        return float(after)
    return MOVES["average"]["rival"].ease(now) if after else 1 - MOVES["years"]["rival goes"].ease(now)


def leader_there(now: Moment) -> float:
    """How far it is seen who is ahead."""
    before, after = rivalled(now.beat.entry), rivalled(now.beat.exit)
    if before == after:
        return float(after)
    return MOVES["average"]["leads"].ease(now) if after else 1 - MOVES["any"]["wiped"].ease(now)


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
        return float(self.slid > 0 and self.gone < 1)


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
    gone = later(MOVES["any"]["slides off"], SOUPS - 1 - k, 1).ease(now)
    return SoupAt(1.0, gone, 1.0, 1.0, 1 - MOVES["any"]["wiped"].ease(now))


def line_drawn(now: Moment) -> float:
    """How far the line of the average is drawn across the board."""
    if now.beat.exit.get("soups") == "average" and now.beat.entry.get("soups") != "average":
        return MOVES["average"]["line"].ease(now)
    return float(soup_at(now, 0).average > 0)


# the chart -------------------------------------------------------------------------------
def ruler_renamed(now: Moment) -> float:
    """How far the ruler counts points off."""
    return MOVES["any"]["renamed"].presence(now, "chart")


def ruler_there(now: Moment) -> float:
    """The ruler is taken off the board while years are told."""
    return 1 - MOVES["any"]["wiped"].presence(now, "years")


def chart_there(now: Moment) -> float:
    """How far axis and curve are there: drawn after the bars have set out, wiped at once."""
    return (MOVES["taste"]["axis"] if now.comes("chart") else MOVES["any"]["wiped"]).presence(now, "chart")


def dot_there(now: Moment) -> bool:
    """Whether the learner's first dot stands: after the average's line."""
    return not now.comes("chart") or MOVES["taste"]["dot"].ease(now) > 0


def bar_there(now: Moment, bars: int) -> float:
    """How far the bar is there that stands for the average's misses: from when they have come together to when their
    line goes on."""
    moves = MOVES["taste"]
    return later(moves["bars go"], bars, LATER).ease(now) * (1 - moves["dot"].ease(now)) if now.comes("chart") else 0.0


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


def calmed(now: Moment) -> float:
    """How far who rejoices is calm again, at the end of a beat."""
    return now.ease(now.beat.ticks - STANDARD - 1, STANDARD)


def curve_drawn(now: Moment) -> tuple[float, float]:
    """From when to when the curve goes on: the start of a new one is looked at first, and what is asked comes last."""
    begins = MOVES["taste"]["dot"].start + SMALL + LOOK if now.comes("chart") else FOLLOW
    ends = asked_at(now) if now.beat.exit.get("asked") else now.beat.ticks - PACE[now.beat.verb].tail
    begins = min(begins, now.beat.ticks - SMALL)
    return begins, min(max(begins + SMALL, ends), now.beat.ticks)


# years -----------------------------------------------------------------------------------
def years_passed(now: Moment) -> float:
    """How much of the time that so many meals take has passed."""
    return once(now, "years", Move(BEGINS, max(FEWEST, now.beat.ticks - BEGINS - FULL)))


def years_there(now: Moment) -> float:
    return (MOVES["years"]["page"] if now.comes("years") else MOVES["any"]["wiped"]).presence(now, "years")


# at one bowl -------------------------------------------------------------------------------
def ruler_gone(now: Moment) -> float:
    """How far the ruler has gone to the middle of the board."""
    return MOVES["surprise"]["ruler goes"].presence(now, "together")


def together(now: Moment, thing: str, second: bool = False) -> float:
    """How far a movement is of the last picture; before it nothing of it is there. second: the machine's, which does
    everything after the person."""
    if now.beat.entry.get("together"):
        return 1.0
    return later(MOVES["surprise"][thing], second, AFTER).ease(now) if now.comes("together") else 0.0


def startled(now: Moment, second: bool = False) -> float:
    """It comes when the guess has been compared and is gone when it has been adjusted."""
    return together(now, "startled", second) * (1 - together(now, "calm", second))


def miss_swells(now: Moment, second: bool = False) -> float:
    """How much the miss stands out while it is compared."""
    return swell(together(now, "seen", second))


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


