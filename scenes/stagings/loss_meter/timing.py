"""When things of the loss meter come, go and move within a beat: one table, and what follows from it. manim-free."""

from __future__ import annotations

import math
from collections.abc import Callable

from scenes.kit.easing import at_first, at_last, smoothstep
from scenes.stage.moves import Ending, Latest, Then
from scenes.stage.pace import Move, Pace
from scenes.stage.timeline import TICKS_PER_SECOND, Beat, Moment

FLIGHT, LEAVES = 13, 38         # ticks that a tile flies; from the first tile's leaving to the last's
ASIDE = 16                      # 1 / steps, from a whole one to where numbers have gone
TURNS = 5                       # ticks in which somebody turns round
FALL = 8                        # ticks that a grain falls
OUT = Move(0, 6)                # what leaves makes room for what comes

# of a step that pours: the shaker comes, tips, pours, goes; of one that takes away: a bowl goes, a fresh one comes
LIFT, TIPS, POURS, BACK = (0.0, 0.14), (0.12, 0.22), (0.20, 0.46), (0.50, 0.68)
RELEASES = (0.70, 0.82)
GOES, COMES = (0.02, 0.18), (0.20, 0.38)
WINDOW = (0.56, 0.88)           # in which the playhead moves: what was poured has sunk into the soup
JAR_LATER = 4                   # ticks that the jar follows the ruler

# of a step after which the cook tastes: how much of it has gone when the shaker is back; then the spoon is taken, goes
# to the bowl and to the mouth, is tasted, and hung at the new score
POURED_BY = 0.60
TAKES, TO_BOWL, TO_MOUTH, TASTED, HANGS = (0.50, 0.56), (0.57, 0.66), (0.68, 0.75), (0.75, 0.80), (0.84, 0.95)
TASTING = "pour_and_taste"
WHOLE = 1e-6                    # how near a number is to a whole one that is printed as one
COUNTS = 4.0                    # changes a second up to which a number can be followed

# of a step that is watched: when the loss moves; at its end number, dot and count have landed, and stand until the next
MOVED, MOVED_QUICKLY = (0.80, 0.94), (0.10, 0.94)
SLOW = 15                       # ticks of a step, from which on a hand points as steps are made
RAISES, LOWERS = 8, 9           # ticks in which it comes before the first, and goes after the last

# what each verb needs
PACE = {
    "open": Pace(lead=15, tail=15),
    "hand_in": Pace(lead=82, tail=4),
    "measure": Pace(lead=56, tail=8),
    "square": Pace(lead=34, tail=8),
    "drop": Pace(lead=78, tail=8),
    "ask_twice": Pace(lead=36, tail=8),
    "guess": Pace(lead=40, tail=2),
    "compare": Pace(lead=40, tail=4),
    "quarter": Pace(lead=46, tail=10),
    "turn_over": Pace(lead=74, tail=6),
    "pour": Pace(lead=8, tail=14, step_ticks=60, window=WINDOW),
    "pour_and_taste": Pace(lead=4, tail=5, step_ticks=76, window=HANGS),
    "weigh_again": Pace(lead=44, tail=12),
    "start": Pace(lead=58, tail=10),
    "watch": Pace(lead=8, tail=12, step_ticks=24, window=MOVED),
    "watch_quickly": Pace(lead=8, tail=12, step_ticks=4, window=MOVED_QUICKLY),
    "doubt": Pace(lead=44, tail=10),
}

_FLAG = Move(46, 20, "flag")
_POUR = Move(14, LEAVES + FLIGHT + 10, "pour")
_POURED = Then(LEAVES + FLIGHT, 8, after=_POUR)             # the last tile is in the jar
_SIP = Move(3, 12)
_SPOON = Move(24, 16)
_TASTES = Move(16, 5)
_SET_DOWN = Move(62, 12)
_TURN = Move(20, 24, "turn")
_ANEW = Then(31, 11, after=_TURN)        # it is held upside down for a moment
_BETTER = Latest(0, 10, of=(Then(3, 0, after=_ANEW), Move(0, 10, "down")))
_UP, _WIDE = Move(0, 9), Move(14, 18, "wide")
_QUARTERS = Move(2, 8, "quarters")
_TO_SHELF = {"product": OUT, "view": Move(2, 18), "carried": Move(2, 18), "shelf": Move(0, 1), "aside": OUT,
             "twice": Move(20, 1), "named": Move(18, 6)}
_SQUARE = Move(4, 14, "square")
_JAR = Latest(0, 16, of=(Then(18, 0, after=_SQUARE), Move(0, 16, "jar")))

_FIRST = Move(14, 34, "pour")            # the first loss of any run
_LETS_GO = Move(0, 9)

# verb -> thing -> its movement; a thing of the state that is not here comes or goes with Move()
MOVES: dict[str, dict[str, Move]] = {
    "hand_in": {"view": Move(0, 18), "guest comes": Move(1, 20), "taken": Move(18, 6), "gives": Move(20, 9),
                "takes": Move(28, 8), "sips": Move(38, 9), "set down": _SET_DOWN,
                "let go": Then(11, 8, after=_SET_DOWN),
                "tastes": Move(48, 5), "swallowed": Ending(0, 8), "changes hands": Move(40, 9),
                "flag": _FLAG, "guest goes": Then(15, 22, after=_FLAG)},
    "measure": {"flag": Move(0, 10), "sip": _SIP, "tastes": _TASTES, "swallowed": Then(26, 10, after=_TASTES),
                "spoon": _SPOON, "dip": Move(2, 3), "hand comes": Move(0, 3), "hand goes": Then(16, 9, after=_SPOON),
                "rest": Then(0, 6, after=_SPOON), "score": Then(13, 6, after=_SPOON),
                "bracket": Move(44, 12, "bracket")},
    "square": {"tiles": Move(6, 26, "sweep"), "width": Move(6, 26, "sweep")},
    "drop": {"width": OUT, "arrive": Move(0, 6), "pour": _POUR, "product": _POURED,
             "words go": Then(-8, 8, after=_POUR), "words come": _POURED,
             "named": Latest(0, 8, of=(_POURED, Move(0, 8, "loss"))), "jar": Move(0, 14)},
    "ask_twice": {"product": OUT, "aside": Move(0, 14), "view": Move(0, 18), "twice": Move(10, 22, "twice")},
    "guess": {**_TO_SHELF, "guess": Move(24, 12, "guess")},
    "compare": {**_TO_SHELF, "stands up": _UP, "stands up at last": Move(24, 10), "largest": _WIDE,
                "largest at last": Then(12, 14, after=Move(24)), "others": Ending(0, 10)},
    "quarter": {**_TO_SHELF, "quarters": _QUARTERS, "counted": Then(8, 28, after=_QUARTERS),
                "struck": Then(36, 6, after=_QUARTERS)},
    "turn_over": {"view": Move(0, 18),
                  **dict.fromkeys(("shelf", "guess", "compare", "quartered", "twice"), Move(18, 1)),
                  "product": OUT,
                  "turned": _TURN, "cook comes": Then(-16, 10, after=_TURN), "cook goes": Then(4, 9, after=_TURN),
                  "hand comes": Then(-10, 8, after=_TURN), "hand goes": Then(7, 6, after=_TURN),
                  "jar goes": Move(0, 12), "jar comes back": Then(2, 12, after=_ANEW),
                  "anew": _ANEW, "down": _BETTER,
                  "down there": Latest(0, 8, of=(Then(15, 0, after=_ANEW), Then(12, 0, after=_BETTER)))},
    "pour": {"product": OUT, "down": OUT, "down there": OUT},
    "pour_and_taste": {"product": OUT, "down": Move(10, 6), "down there": Move(10, 6)},
    "weigh_again": {"product": OUT, "down": OUT, "down there": OUT, "square": _SQUARE, "jar": _JAR},
    "start": {"hand comes": Then(-12, 9, after=_FIRST), "poured in": _FIRST, "hand goes": Then(32, 9, after=_FIRST),
              "title goes": Move(45, 10, "pour"), "reaches": _LETS_GO},
    "watch": {"reaches": _LETS_GO},
    "watch_quickly": {"reaches": _LETS_GO},
    "doubt": {"reaches": Move(8, 14), "flat": Move(16, 24, "flat")},
}

# a movement's n-th part, in which a thing comes that belongs to it: the first, or the last
SOON = {"spoon": 8, "bracket": 8, "square": 4}
LATE = {"bracket's words": 3, "loss of a square": 4, "guess": 2, "floor": 5, "name": 4, "hook": 3}


def move_of(now: Moment, thing: str) -> Move:
    """How a thing moves in the verb that is shown; what happens on the shelf may have to wait for it."""
    moves = MOVES.get(now.beat.verb, {})
    return moves.get(f"{thing} at last" if now.comes("shelf") else thing, moves.get(thing, Move()))


def there(now: Moment, key: str, thing: str = "") -> float:
    """How far a thing of the state is there, which comes or goes with the movement of its name, or another."""
    return move_of(now, thing or key).presence(now, key)


def ease(now: Moment, thing: str) -> float:
    """How far a movement of this beat is; 0 where there is none of that name."""
    return move_of(now, thing).ease(now) if thing in MOVES.get(now.beat.verb, {}) else 0.0


def evenly(now: Moment, thing: str) -> float:
    """How far a movement of this beat is in which one thing is counted after another, at one pace."""
    move = move_of(now, thing)
    return part(now.tick, (move.begins(now), move.begins(now) + move.ticks))


def soon(thing: str, way: float) -> float:
    """How far a thing is there that comes first in a movement which has gone so far."""
    return at_first(way, SOON[thing])


def late(thing: str, way: float) -> float:
    """How far a thing is there that comes last in it."""
    return at_last(way, LATE[thing])


# gestures -------------------------------------------------------------------------------
def ways(now: Moment, tiles: int) -> tuple[float, ...]:
    """How far each of the tiles is on its way into the jar."""
    return tuple(min(1.0, max(0.0, (now.tick - leaves) / FLIGHT)) for leaves in tiles_leave(now, tiles))


def tiles_leave(now: Moment, tiles: int) -> tuple[float, ...]:
    """When each of them sets out: one after another."""
    start, apart = _POUR.begins(now), LEAVES / max(1, tiles - 1)
    return tuple(start + k * apart for k in range(tiles))


def at_spoon(now: Moment) -> float:
    """How far a hand of the cook's is at the spoon, or at what hangs on it."""
    if now.calm:
        return 0.0
    if now.beat.verb == TASTING:
        _, u = now.gesture
        return eased(u, TAKES) * (1 - eased(u, (HANGS[1], 1.0)))
    carries = now.beat.verb == "measure" and now.comes("spoon")
    turns = now.beat.verb == "turn_over" and now.comes("turned")
    return ease(now, "hand comes") * (1 - ease(now, "hand goes")) if carries or turns else 0.0


def tastes(now: Moment) -> float:
    """How far the cook has in mind what is in the mouth."""
    if now.beat.verb == TASTING:
        return eased(now.gesture[1], TASTED)
    comes = now.comes({"hand_in": "guest", "measure": "spoon"}.get(now.beat.verb, ""))
    return ease(now, "tastes") * (1 - ease(now, "swallowed")) if comes else 0.0


def lag(now: Moment, thing: str) -> float:
    """How many steps square or jar are behind the spoon: one after a step that was tasted, until it is weighed."""
    before, after = bool(now.beat.entry.get("lags")), bool(now.beat.exit.get("lags"))
    if after:
        return 1.0 if before else min(1.0, now.s - now.beat.first)
    return 1 - move_of(now, thing).ease(now) if before else 0.0


def peers(now: Moment) -> float:
    """How far those behind the counter have stepped up to see the shelf: they come and go with the view."""
    return now.presence("shelf", *_view(now))


def _view(now: Moment) -> tuple[float, float]:
    move = move_of(now, "view")
    return move.begins(now), move.ticks


def aside(now: Moment) -> float:
    """How far the jar is out of sight; so it is while the ruler turns, too."""
    gone = there(now, "aside")
    if now.comes("turned"):
        gone = 1.0 if now.beat.entry.get("aside") else ease(now, "jar goes")
        return gone * (1 - ease(now, "jar comes back"))
    return gone


def poured_by(beat: Beat) -> float:
    """How much of a step it takes to pour and to put back; then it may be tasted."""
    return POURED_BY if beat.verb == TASTING else 1.0


# of a run that is watched ----------------------------------------------------------------
def pointing(now: Moment) -> float:
    """How far a hand is up that says that steps are made, where that goes slowly."""
    beat = now.beat
    if now.calm or beat.last == beat.first or beat.step_ticks < SLOW:
        return 0.0
    over = beat.steps_at + (beat.last - beat.first) * beat.step_ticks
    return now.ease(max(0, beat.steps_at - RAISES), RAISES) * (1 - now.ease(min(over, beat.ticks - LOWERS), LOWERS))


def landed(now: Moment) -> float:
    """The tick at which the last step landed that was made in this beat."""
    return now.beat.steps_at + (now.step - now.beat.first - 1 + now.beat.window[1]) * now.beat.step_ticks


def pours(now: Moment) -> float:
    """How strongly the first loss runs into the jar."""
    way = ease(now, "poured in") if now.comes("watched") else 0.0
    return min(1.0, 12 * way, 12 * (1 - way))


def asked_at(now: Moment) -> tuple[int, float, float]:
    """(the step at which it was asked whether to go on, how far the level of its loss is drawn, how far that is asked).

    Nothing is drawn of what was not asked.
    """
    before, after = (state.get("doubted") for state in (now.beat.entry, now.beat.exit))
    if not isinstance(after, int):
        return 0, 0.0, 0.0
    drawn = ease(now, "flat") if now.beat.verb == "doubt" and before != after else 1.0
    return after, drawn, there(now, "reaches") * at_last(drawn, 4)


def part(u: float, window: tuple[float, float]) -> float:
    """How far u has come through a window, evenly."""
    low, high = window
    return min(1.0, max(0.0, (u - low) / (high - low)))


def eased(u: float, window: tuple[float, float]) -> float:
    return smoothstep(part(u, window))


def standing(s: float) -> float:
    """How far numbers are there: they stand aside while what they say is on its way from one step to the next."""
    return max(0.0, 1 - ASIDE * abs(s - round(s)))


def counted(now: Moment, s: float, quantity: Callable[[float], float]) -> tuple[float, float]:
    """What is printed of a quantity at the playhead s, and how far that is there.

    Whole numbers while it goes from step to step, if they can be followed; else the nearest step's, standing aside.
    """
    low = math.floor(s)
    ends, seconds = (quantity(low), quantity(low + 1)), _moving(now) / TICKS_PER_SECOND
    if s == low:
        return ends[0], 1.0
    if abs(round(ends[1]) - round(ends[0])) <= COUNTS * seconds and all(abs(end - round(end)) < WHOLE for end in ends):
        return float(round(quantity(s))), 1.0
    return quantity(round(s)), standing(s)


def _moving(now: Moment) -> float:
    """Ticks in which the playhead goes from a step to the next; none where something follows by a movement."""
    return now.beat.step_ticks * (now.beat.window[1] - now.beat.window[0])


def nearest(now: Moment) -> int:
    """The whole step that numbers are of."""
    return round(now.s)
