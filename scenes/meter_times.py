"""When things of the loss meter come, go and move within a beat."""

from __future__ import annotations

import math

from scenes.studio.timeline import Moment

FLIGHT, LEAVES = 20.0, 32.0     # ticks a tile flies; ticks from the first tile's leaving to the last's

# (first tick, ticks, where it leads: part of the way to a better recipe); it rests between and goes back
SLIPS = ((0.0, 12.0, 2 / 3), (24.0, 10.0, 1.0), (46.0, 14.0, 0.0))
SLIP = 60.0
COUNTED = ("product", "named")  # wait until the last tile is in the jar
DIM = 3.0           # ticks in which a printed number goes when its quantity starts to move, and comes when it rests
FALL, SINK = 12.0, 13.0         # ticks a grain falls; ticks the jar takes to answer

# verb -> thing -> (cue it waits for, earliest tick, ticks it takes)
TIMES: dict[str, dict[str, tuple[str, float, float]]] = {
    "hand_in": {"carried": ("", 4, 28), "flag": ("flag", 36, 30), "left": ("", 34, 22)},
    "measure": {"flag": ("", 0, 10), "spoon": ("", 2, 30), "bracket": ("bracket", 36, 12)},
    "square": {"tiles": ("sweep", 6, 30)},
    "drop": {"jar": ("", 2, 10), "pour": ("pour", 12, LEAVES + FLIGHT + 10), "product": ("", 0, 8),
             "named": ("loss", 0, 8)},
    "compare": {"product": ("", 0, 3), "compare": ("", 2, 8), "grown": ("", 4, 34), "quarters": ("quarters", 38, 12)},
    "turn_over": {"compare": ("", 0, 8), "ruler": ("", 2, 8), "jar": ("", 2, 8), "spoon": ("", 2, 8),
                  "flag": ("", 2, 8), "bracket": ("", 2, 8), "filled": ("", 2, 8),
                  "imprint": ("", 2, 8), "turned": ("turn", 14, 42), "down": ("down", 56, 10),
                  "slip": ("down", 62, SLIP)},
    "ask_grain": {"aside": ("", 0, 18), "bowl": ("", 4, 10), "grain": ("", 12, 10), "asked": ("", 18, 10)},
    "try_grain": {"asked": ("", 0, 6), "laid": ("", 2, 8), "foretold": ("slope", 10, 14),
                  "grain": ("grain", 38, FALL + SINK + 12)},
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
    """How far the spoon has slipped to the better recipe: some of the way, there, and back to where it was."""
    at = 0.0
    for start, ticks, leads in _slips(now):
        at += (leads - at) * now.ease(start, ticks)
    return at


def slipped(now: Moment) -> float:
    """Where it last rested: printed numbers change there only."""
    rests = [leads for start, ticks, leads in _slips(now) if now.tick >= start + ticks]
    return rests[-1] if rests else 0.0


def printed(now: Moment) -> float:
    """How far numbers can be seen that stand only while what they count rests."""
    moves = [(start, ticks) for start, ticks, _ in _slips(now)]
    if now.beat.verb == "try_grain":
        moves = [(when(now, "grain")[0] + FALL, SINK)]
    return math.prod(1 - now.ease(start, DIM) * (1 - now.ease(start + ticks, DIM)) for start, ticks in moves)


def _slips(now: Moment) -> list[tuple[float, float, float]]:
    if now.beat.verb != "turn_over":
        return []
    first, _ = when(now, "slip")
    return [(first + start, ticks, leads) for start, ticks, leads in SLIPS]


def ways(now: Moment, tiles: int) -> tuple[float, ...]:
    """How far each of the tiles is on its way into the jar: they leave one after another."""
    start, _ = when(now, "pour")
    apart = LEAVES / max(1, tiles - 1)
    return tuple(min(1.0, max(0.0, (now.tick - start - k * apart) / FLIGHT)) for k in range(tiles))


def poured(now: Moment) -> float:
    """The tick at which the last tile is in the jar."""
    return when(now, "pour")[0] + LEAVES + FLIGHT
