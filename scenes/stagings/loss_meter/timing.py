"""When things of the loss meter come, go and move within a beat."""

from __future__ import annotations

import math
from collections.abc import Iterator

from scenes.stage.pace import Pace
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

FLIGHT, LEAVES = 15.0, 21.0     # ticks a tile flies; ticks from the first tile's leaving to the last's
COUNTED = ("product", "named")  # wait until the last tile is in the jar
DIM = 3.0           # ticks in which a printed number goes when its quantity starts to move, and comes when it rests
FALL, SINK, READ = 9.0, 9.0, 10.0   # ticks a grain falls, the jar takes to answer, its number stands by itself
OUT, IN = ("", 0, 6), ("", 4, 6)    # what leaves makes room for what comes

# verb -> thing -> (cue it waits for, earliest tick, ticks it takes)
TIMES: dict[str, dict[str, tuple[str, float, float]]] = {
    "hand_in": {"carried": ("", 4, 28), "flag": ("flag", 36, 30), "left": ("", 34, 22)},
    "measure": {"flag": ("", 0, 10), "spoon": ("", 2, 30), "bracket": ("bracket", 36, 12), "lit": ("", 22, 8)},
    "square": {"tiles": ("sweep", 6, 30)},
    "drop": {"bowls": OUT, "jar": IN, "pour": ("pour", 12, LEAVES + FLIGHT + 10), "product": ("", 0, 8),
             "named": ("loss", 0, 8)},
    "compare": {**dict.fromkeys(("ruler", "flag", "spoon", "bracket", "jar", "bowls", "card", "product"), OUT),
                "imprint": ("", 0, 3), "carried": ("", 4, 16), "compare": ("", 5, 8), "named": ("", 18, 6),
                "largest": ("", 24, 14), "quarters": ("quarters", 38, 12), "others": ("quarters", 54, 10)},
    "turn_over": {"compare": OUT,
                  **dict.fromkeys(("ruler", "jar", "spoon", "flag", "bracket", "filled", "imprint"), IN),
                  "turned": ("turn", 12, 32), "shelf": ("", 40, 8), "sip": ("", 48, 22), "slip": ("", 70, 14),
                  "down": ("down", 66, 10)},
    "ask_grain": {**dict.fromkeys(("ruler", "flag", "spoon", "bracket", "imprint", "shelf", "down"), OUT),
                  "aside": ("", 0, 14), "slip": ("", 7, 0), "bowl": ("", 0, 8), "brought": ("", 2, 14),
                  "grain": ("", 12, 8), "asked": ("", 16, 10)},
    "try_grain": {"asked": OUT, "laid": ("", 2, 8), "foretold": ("slope", 10, 12),
                  "grain": ("grain", 38, FALL + SINK + READ + 8)},
    "ask_pour": {"asked_much": ("", 8, 10)},
}


def when(now: Moment, key: str) -> tuple[float, float]:
    """(start, length) in ticks of a movement; it always ends within its beat."""
    cue, earliest, ticks = TIMES.get(now.beat.verb, {}).get(key, ("", 0.0, 10.0))
    start = max(earliest, now.cue(cue)) if cue else earliest
    if key in COUNTED and now.beat.verb == "drop":
        start = max(start, poured(now))
    return max(0.0, min(start, now.beat.ticks - ticks)), ticks


def there(now: Moment, key: str) -> float:
    """How far a thing of the state is there."""
    return now.presence(key, *when(now, key))


def ease(now: Moment, key: str) -> float:
    """How far a movement of this beat is."""
    return now.ease(*when(now, key))


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
        yield when(now, "grain")[0] + FALL, SINK
    if now.beat.entry.get("slip", False) != now.beat.exit.get("slip", False) and when(now, "slip")[1]:
        yield when(now, "slip")


def ways(now: Moment, tiles: int) -> tuple[float, ...]:
    """How far each of the tiles is on its way into the jar: they leave one after another."""
    start, _ = when(now, "pour")
    apart = LEAVES / max(1, tiles - 1)
    return tuple(min(1.0, max(0.0, (now.tick - start - k * apart) / FLIGHT)) for k in range(tiles))


def poured(now: Moment) -> float:
    """The tick at which the last tile is in the jar."""
    return when(now, "pour")[0] + LEAVES + FLIGHT


def light(now: Moment) -> tuple[str, str, float]:
    """Which station of the loop is lit, which was, and how far the light has gone from one to the other."""
    was, which = (str(state.get("lit", "")) for state in (now.beat.entry, now.beat.exit))
    if now.beat.verb == "turn_over" and now.comes("slip"):
        start, ticks = when(now, "sip")
        return "bowl", which, now.ease(start, 6) * (1 - now.ease(start + ticks - 6, 6))
    return which, was, ease(now, "lit")
