"""When things of the loss meter come, go and move within a beat: one table, and what follows from it. manim-free."""

from __future__ import annotations

import math
from collections.abc import Callable

from scenes.kit.easing import at_first, at_last, smoothstep
from scenes.stage.moves import Ending, Latest, Then
from scenes.stage.pace import Move, Pace
from scenes.stage.timeline import TICKS_PER_SECOND, Moment

FLIGHT, LEAVES = 13, 44         # ticks that a tile flies; from the first tile's leaving to the last's
ASIDE = 16                      # 1 / steps, from a whole one to where numbers have gone
TURNS = 5                       # ticks in which somebody turns round
FALL = 8                        # ticks that a grain falls
OUT = Move(0, 6)                # what leaves makes room for what comes

# of a step that pours: the shaker comes, tips, pours, goes; of one that takes away: a bowl goes, a fresh one comes
LIFT, TIPS, POURS, BACK = (0.0, 0.14), (0.12, 0.22), (0.20, 0.46), (0.50, 0.68)
GOES, COMES = (0.02, 0.18), (0.20, 0.38)
WINDOW = (0.56, 0.88)           # in which the playhead moves: what was poured has sunk into the soup
JAR_LATER = 4                   # ticks that the jar follows the ruler
WHOLE = 1e-6                    # how near a number is to a whole one that is printed as one
COUNTS = 4.0                    # changes a second up to which a number can be followed

# of a step that is watched: the hand points and goes, the loss moves, its dot comes
POINTS, DOTTED, MOVED = ((0.0, 0.24), (0.62, 0.86)), (0.76, 0.98), (0.26, 0.74)

# what each verb needs
PACE = {
    "open": Pace(lead=15, tail=15),
    "hand_in": Pace(lead=84, tail=6),
    "measure": Pace(lead=58, tail=8),
    "square": Pace(lead=36, tail=8),
    "drop": Pace(lead=74, tail=10),
    "ask_twice": Pace(lead=36, tail=8),
    "guess": Pace(lead=46, tail=2),
    "compare": Pace(lead=78, tail=12),
    "turn_over": Pace(lead=84, tail=8),
    "pour": Pace(lead=8, tail=14, step_ticks=60, window=WINDOW),
    "start": Pace(lead=44, tail=10),
    "watch": Pace(lead=8, tail=12, step_ticks=24, window=MOVED),
    "watch_quickly": Pace(lead=8, tail=12, step_ticks=4, window=MOVED),
}

_FLAG = Move(46, 20, "flag")
_POUR = Move(4, LEAVES + FLIGHT + 10, "pour")
_POURED = Then(LEAVES + FLIGHT, 8, after=_POUR)             # the last tile is in the jar
_SIP = Move(3, 12)
_SPOON = Move(24, 16)
_TASTES = Move(16, 5)
_SET_DOWN = Move(62, 12)
_TURN = Move(22, 26, "turn")
_ANEW = Then(34, 16, after=_TURN)        # it is held upside down for a moment
_QUARTERS = Move(36, 12, "quarters")
_COUNTED = Then(12, 30, after=_QUARTERS)
_TO_SHELF = {"product": OUT, "view": Move(2, 22), "carried": Move(2, 22), "shelf": Move(0, 1), "imprint": Move(0, 3),
             "twice": Move(24, 1), "named": Move(26, 6)}

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
                "bracket": Move(46, 12, "bracket")},
    "square": {"tiles": Move(8, 26, "sweep"), "width": Move(8, 26, "sweep")},
    "drop": {"width": OUT, "arrive": Move(0, 6), "pour": _POUR, "product": _POURED,
             "words go": Then(-8, 8, after=_POUR), "words come": _POURED,
             "named": Latest(0, 8, of=(_POURED, Move(0, 8, "loss")))},
    "ask_twice": {"product": OUT, "twice": Move(8, 22, "twice")},
    "guess": {**_TO_SHELF, "guess": Move(32, 12, "guess")},
    "compare": {**_TO_SHELF, "guess goes": Move(0, 5), "stands up": Move(4, 10), "stands up at last": Move(30, 10),
                "largest": Move(16, 18), "largest at last": Move(42, 18),
                "quarters": _QUARTERS, "quarters at last": Move(62, 12, "quarters"), "counted": _COUNTED,
                "counted at last": Ending(4, 20),
                "others": Then(0, 10, after=_QUARTERS)},
    "turn_over": {"view": Move(0, 22), **dict.fromkeys(("shelf", "guess", "compare", "twice"), Move(22, 1)),
                  "product": OUT,
                  "turned": _TURN, "cook comes": Then(-20, 12, after=_TURN), "cook goes": Then(32, 14, after=_TURN),
                  "hand comes": Then(-10, 8, after=_TURN), "hand goes": Then(24, 9, after=_TURN),
                  "anew": _ANEW, "down": Latest(0, 10, of=(Then(14, 0, after=_ANEW), Move(0, 10, "down")))},
    "pour": {"product": OUT, "down": OUT, "view": Ending(0, 20)},
    "start": {"watched": Move(0, 1), "hand comes": Move(6, 8), "poured in": Move(14, 18, "pour"),
              "hand goes": Move(34, 8), "told": Move(34, 8)},
}

# a movement's n-th part, in which a thing comes that belongs to it: the first, or the last
SOON = {"spoon": 8, "bracket": 8, "square": 4}
LATE = {"bracket's words": 3, "loss of a square": 4, "quarters": 2, "guess": 2, "floor": 5}


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
    carries = now.beat.verb == "measure" and now.comes("spoon")
    turns = now.beat.verb == "turn_over" and now.comes("turned")
    return ease(now, "hand comes") * (1 - ease(now, "hand goes")) if (carries or turns) and not now.calm else 0.0


def tastes(now: Moment) -> float:
    """How far the cook has in mind what is in the mouth."""
    comes = now.comes({"hand_in": "guest", "measure": "spoon"}.get(now.beat.verb, ""))
    return ease(now, "tastes") * (1 - ease(now, "swallowed")) if comes else 0.0


def part(u: float, window: tuple[float, float]) -> float:
    """How far u has come through a window, evenly."""
    low, high = window
    return min(1.0, max(0.0, (u - low) / (high - low)))


def eased(u: float, window: tuple[float, float]) -> float:
    return smoothstep(part(u, window))


def standing(now: Moment) -> float:
    """How far numbers are there: they stand aside while what they say is on its way from one step to the next."""
    return max(0.0, 1 - ASIDE * abs(now.s - round(now.s)))


def counted(now: Moment, quantity: Callable[[float], float]) -> tuple[float, float]:
    """What is printed of a quantity of the playhead, and how far that is there.

    Whole numbers while it goes from step to step, if they can be followed; else the nearest step's, standing aside.
    """
    low = math.floor(now.s)
    ends, seconds = (quantity(low), quantity(low + 1)), _moving(now) / TICKS_PER_SECOND
    if now.s == low:
        return ends[0], 1.0
    if abs(round(ends[1]) - round(ends[0])) <= COUNTS * seconds and all(abs(end - round(end)) < WHOLE for end in ends):
        return float(round(quantity(now.s))), 1.0
    return quantity(nearest(now)), standing(now)


def _moving(now: Moment) -> float:
    """Ticks in which the playhead goes from a step to the next."""
    return now.beat.step_ticks * (now.beat.window[1] - now.beat.window[0])


def nearest(now: Moment) -> int:
    """The whole step that numbers are of."""
    return round(now.s)
