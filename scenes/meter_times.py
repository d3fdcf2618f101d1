"""When things of the loss meter come, go and move within a beat."""

from __future__ import annotations

from scenes.studio.timeline import Moment

FLIGHT, LEAVES = 24.0, 34.0     # ticks a tile flies; ticks from the first tile's leaving to the last's

SLIP = 54.0         # ticks to a better recipe, in two moves with a rest, and back
HALFWAY = 2 / 3     # of the way to it, where it rests

# verb -> thing -> (cue it waits for, earliest tick, ticks it takes)
TIMES: dict[str, dict[str, tuple[str, float, float]]] = {
    "hand_in": {"carried": ("", 4, 28), "flag": ("flag", 36, 30), "left": ("", 34, 22)},
    "measure": {"flag": ("", 0, 10), "spoon": ("", 2, 30), "bracket": ("bracket", 36, 12)},
    "square": {"tiles": ("sweep", 6, 30)},
    "drop": {"jar": ("", 2, 10), "pour": ("pour", 12, LEAVES + FLIGHT + 10), "named": ("loss", 74, 8)},
    "compare": {"compare": ("", 2, 8), "grown": ("", 8, 40), "quarters": ("quarters", 54, 12)},
    "turn_over": {"compare": ("", 0, 8), "ruler": ("", 4, 8), "jar": ("", 4, 8), "spoon": ("", 4, 8),
                  "flag": ("", 4, 8), "bracket": ("", 4, 8), "filled": ("", 4, 8),
                  "imprint": ("", 4, 8), "turned": ("turn", 18, 44), "down": ("down", 64, 10),
                  "slip": ("down", 66, SLIP)},
    "ask_grain": {"bowl": ("", 6, 10), "grain": ("", 14, 10), "asked": ("", 18, 10)},
    "try_grain": {"asked": ("", 0, 6), "foretold": ("slope", 6, 22), "grain": ("grain", 38, 36)},
}


def when(now: Moment, key: str) -> tuple[float, float]:
    """(start, length) in ticks of a movement; it always ends within its beat."""
    cue, earliest, ticks = TIMES.get(now.beat.verb, {}).get(key, ("", 0.0, 10.0))
    start = max(earliest, now.cue(cue)) if cue else earliest
    return max(0.0, min(start, now.beat.ticks - ticks)), ticks


def there(now: Moment, key: str) -> float:
    """How far a thing of the state is there."""
    return now.presence(key, *when(now, key))


def ease(now: Moment, key: str) -> float:
    """How far a movement of this beat is."""
    return now.ease(*when(now, key))


def slip(now: Moment) -> float:
    """How far the spoon has slipped to the better recipe: half way down, there, and back to where it was."""
    if now.beat.verb != "turn_over":
        return 0.0
    start, _ = when(now, "slip")
    there_and_rest = HALFWAY * now.ease(start, 12) + (1 - HALFWAY) * now.ease(start + 18, 10)
    return there_and_rest * (1 - now.ease(start + 40, 14))


def ways(now: Moment, tiles: int) -> tuple[float, ...]:
    """How far each of the tiles is on its way into the jar: they leave one after another."""
    start, _ = when(now, "pour")
    apart = LEAVES / max(1, tiles - 1)
    return tuple(min(1.0, max(0.0, (now.tick - start - k * apart) / FLIGHT)) for k in range(tiles))


def poured(now: Moment) -> float:
    """The tick at which the last tile is in the jar."""
    return when(now, "pour")[0] + LEAVES + FLIGHT
