"""When things of the loss meter come, go and move within a beat: one table, and what follows from it. manim-free."""

from __future__ import annotations

import math
from collections.abc import Iterator

from scenes.kit.easing import at_first, at_last
from scenes.stage.moves import Latest, Then
from scenes.stage.pace import Move, Pace
from scenes.stage.timeline import Moment

# what each verb needs
PACE = {
    "open": Pace(lead=15, tail=15),
    "hand_in": Pace(lead=40, tail=24),
    "measure": Pace(lead=40, tail=14),
    "square": Pace(lead=28, tail=14),
    "drop": Pace(lead=54, tail=14),
    "fall": Pace(lead=16, tail=12, step_ticks=6, window=(0.0, 0.8)),
    "compare": Pace(lead=50, tail=16),
    "turn_over": Pace(lead=84, tail=12),
    "ask_grain": Pace(lead=24, tail=8),
    "try_grain": Pace(lead=60, tail=16),
    "ask_pour": Pace(lead=10, tail=4),
}

RAISED, DRAWN = 21, 9           # ticks in which the flag goes up to the ruler, then draws its line
FLIGHT, LEAVES = 15, 21         # ticks that a tile flies; from the first tile's leaving to the last's
FALL, SINK, READ = 9, 9, 10     # ticks that a grain falls, the jar takes to answer, its number stands by itself
SIP = 22                        # ticks of the spoon's way to a bowl and back
DIPS = 0.42 * SIP               # of the way there, and of the way back
ASIDE = 14                      # ticks in which the jar goes, and comes where there is room beside it
DIM = 3                         # ticks in which a printed number goes when its quantity starts to move, or comes back
OUT, IN = Move(0, 6), Move(4, 6)    # what leaves makes room for what comes

_FLAG = Move(36, RAISED + DRAWN, "flag")
_POUR = Move(12, LEAVES + FLIGHT + 10, "pour")
_POURED = Then(LEAVES + FLIGHT, 8, after=_POUR)             # the last tile is in the jar
_SIP = Move(48, SIP)
_GRAIN = Move(38, FALL + SINK + READ + 8, "grain")

# verb -> thing -> its movement; a thing of the state that is not here comes or goes with Move()
MOVES: dict[str, dict[str, Move]] = {
    "hand_in": {"carried": Move(4, 28), "flag": _FLAG, "raised": Then(0, RAISED, after=_FLAG),
                "drawn": Then(RAISED, DRAWN, after=_FLAG), "left": Move(34, 22)},
    "measure": {"flag": Move(0, 10), "spoon": Move(2, 30), "bracket": Move(36, 12, "bracket"), "lit": Move(22, 8)},
    "square": {"tiles": Move(6, 30, "sweep")},
    "drop": {"bowls": OUT, "jar": IN, "arrive": Move(0, 6), "pour": _POUR, "words go": Then(-6, 6, after=_POUR),
             "words come": _POURED, "product": _POURED, "named": Latest(0, 8, of=(_POURED, Move(0, 8, "loss")))},
    "compare": {**dict.fromkeys(("ruler", "flag", "spoon", "bracket", "jar", "bowls", "card", "product"), OUT),
                "imprint": Move(0, 3), "carried": Move(4, 16), "compare": Move(5, 8), "named": Move(18, 6),
                "largest": Move(24, 14), "quarters": Move(38, 12, "quarters"), "others": Move(54, 10, "quarters")},
    "turn_over": {"compare": OUT,
                  **dict.fromkeys(("ruler", "jar", "spoon", "flag", "bracket", "filled", "imprint"), IN),
                  "turned": Move(12, 32, "turn"), "shelf": Move(40, 8), "slip": Move(70, 14),
                  "sip": _SIP, "to bowl": Then(0, DIPS, after=_SIP), "from bowl": Then(SIP - DIPS, DIPS, after=_SIP),
                  "bowl lit": Then(0, 6, after=_SIP), "bowl unlit": Then(SIP - 6, 6, after=_SIP),
                  "down": Move(66, 10, "down")},
    "ask_grain": {**dict.fromkeys(("ruler", "flag", "spoon", "bracket", "imprint", "shelf", "down"), OUT),
                  "aside": Move(0, ASIDE), "slip": Move(ASIDE / 2, 0), "bowl": Move(0, 8), "brought": Move(2, 14),
                  "grain": Move(12, 8), "asked": Move(16, 10)},
    "try_grain": {"asked": OUT, "laid": Move(2, 8), "foretold": Move(10, 12, "slope"),
                  "grain": _GRAIN, "fallen": Then(0, FALL, after=_GRAIN), "tried": Then(FALL, SINK, after=_GRAIN),
                  "answered": Then(FALL + SINK + READ, 6, after=_GRAIN)},
    "ask_pour": {"asked_much": Move(8, 10)},
}

# a movement's n-th part, in which a thing comes that belongs to it: the first, or the last
SOON = {"names": 3, "spoon": 8, "bracket": 8, "bowl": 4, "unit": 2, "square": 4, "apart": 5}
LATE = {"score": 10, "bracket's words": 3, "words again": 4, "floor": 5, "steam": 3, "slope": 3, "truth": 2,
        "loss of a square": 4, "quarters": 2}
NUMBERS_GO = 0.15       # of the turn: numbers and the flag's line go in it, and come again in as much at the end
WORDS_PASS = 1 / 6      # of the sweep: in a calm film the bracket's words go in it, and come again beside the square
UNDER = 0.15            # of a grain's fall: it goes under


def move_of(now: Moment, thing: str) -> Move:
    """How a thing moves in the verb that is shown."""
    return MOVES.get(now.beat.verb, {}).get(thing, Move())


def there(now: Moment, key: str, thing: str = "") -> float:
    """How far a thing of the state is there, which comes or goes with the movement of its name, or another."""
    return move_of(now, thing or key).presence(now, key)


def ease(now: Moment, thing: str) -> float:
    """How far a movement of this beat is."""
    return move_of(now, thing).ease(now)


def soon(thing: str, way: float) -> float:
    """How far a thing is there that comes first in a movement which has gone so far."""
    return at_first(way, SOON[thing])


def late(thing: str, way: float) -> float:
    """How far a thing is there that comes last in it."""
    return at_last(way, LATE[thing])


# what is measured on the way ------------------------------------------------------------
def slip(now: Moment) -> float:
    """How far the spoon has slipped to the score of the nearer recipe."""
    return there(now, "slip")


def slipped(now: Moment) -> float:
    """Where it last rested: printed numbers change there only."""
    before, after = (float(bool(state.get("slip"))) for state in (now.beat.entry, now.beat.exit))
    return after if slip(now) == after else before


def printed(now: Moment) -> float:
    """How far numbers can be seen that stand only while what they count rests."""
    return math.prod(1 - now.ease(start, DIM) * (1 - now.ease(start + ticks, DIM)) for start, ticks in _moves(now))


def _moves(now: Moment) -> Iterator[tuple[float, float]]:
    if now.beat.verb == "try_grain":
        yield move_of(now, "tried").begins(now), SINK
    move = move_of(now, "slip")
    if now.beat.entry.get("slip", False) != now.beat.exit.get("slip", False) and move.ticks:
        yield move.begins(now), move.ticks


def tried(now: Moment) -> float:
    """How much of the grain the jar has answered to."""
    return there(now, "tried")


def answered(now: Moment) -> float:
    """How far the true change is there, once the jar has come to rest for long enough to be read."""
    return there(now, "tried", "answered")


# gestures -------------------------------------------------------------------------------
def ways(now: Moment, tiles: int) -> tuple[float, ...]:
    """How far each of the tiles is on its way into the jar."""
    return tuple(min(1.0, max(0.0, (now.tick - leaves) / FLIGHT)) for leaves in tiles_leave(now, tiles))


def tiles_leave(now: Moment, tiles: int) -> tuple[float, ...]:
    """When each of them sets out: one after another."""
    start, apart = _POUR.begins(now), LEAVES / max(1, tiles - 1)
    return tuple(start + k * apart for k in range(tiles))


def sips(now: Moment) -> bool:
    """Whether the spoon is on its way to a bowl or back."""
    return now.comes("slip") and 0 < now.tick - _SIP.begins(now) < SIP


def at_ruler(now: Moment) -> float:
    """How far the spoon is there while it sips: 1 at the ruler, 0 in the bowl."""
    return 1 - ease(now, "to bowl") + ease(now, "from bowl")


def sunk(fallen: float) -> float:
    """How far a grain that has fallen so far is in the soup."""
    return min(1.0, max(0.0, (fallen - (1 - UNDER)) / UNDER))


def brought(now: Moment) -> float:
    """How far yours has come from the shelf to the front."""
    return ease(now, "brought") if now.beat.entry.get("shelf") and now.comes("bowl") and not now.calm else 1.0


def light(now: Moment) -> tuple[str, str, float]:
    """Which station of the loop is lit, which was, and how far the light has gone from one to the other."""
    was, which = (str(state.get("lit", "")) for state in (now.beat.entry, now.beat.exit))
    if now.beat.verb == "turn_over" and now.comes("slip"):
        return "bowl", which, ease(now, "bowl lit") * (1 - ease(now, "bowl unlit"))
    return which, was, ease(now, "lit")
