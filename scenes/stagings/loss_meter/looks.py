"""Where somebody at the counter looks, by the state's `look`; turns and blinks. manim-free."""

from __future__ import annotations

import math

from scenes.stage.timeline import STANDARD, Moment
from scenes.stagings.loss_meter.timing import TURNS

# what is looked at -> (turn, gaze)
LOOKS: dict[str, tuple[float, tuple[float, float]]] = {
    "bowl": (0.55, (0.6, -0.8)), "guest": (0.80, (1.0, 0.1)), "ruler": (0.70, (0.9, 0.2)), "viewer": (0.0, (0.0, 0.0)),
    "shelf": (0.45, (0.7, 0.8)),
}
DIPS = 0.02             # of the height, half-way through a turn
RAISED = 22             # ticks after which hands go up, when the view has come back
BLINKS, SHUT = 46, 2.0  # ticks from one blink to the next, and that the lids need to close


def look(now: Moment, side: float = 1.0) -> tuple[float, tuple[float, float], float]:
    """(turn, gaze, dip); side: −1 of who stands at the other end, and sees the same things to the left."""
    before, after = (LOOKS[str(state.get("look", "ruler"))] for state in (now.beat.entry, now.beat.exit))
    way = 1.0 if before == after else now.ease(0, TURNS)
    turn = before[0] + (after[0] - before[0]) * way
    gaze = tuple(a + (b - a) * way for a, b in zip(before[1], after[1], strict=True))
    return side * turn, (side * gaze[0], gaze[1]), DIPS * math.sin(math.pi * way) * (before[0] != after[0])


def asking(now: Moment) -> float:
    """How far somebody has turned to the viewer with a question."""
    before, after = (float(state.get("look") == "viewer") for state in (now.beat.entry, now.beat.exit))
    return before + (after - before) * now.ease(RAISED if after else 0, STANDARD)


def blink(now: Moment, late: float = 0.5) -> float:
    """How far lids are shut: as often as fits into the beat, open at both its ends; late: when in each stretch."""
    if now.calm:
        return 0.0
    every = now.beat.ticks / max(1, round(now.beat.ticks / BLINKS))
    return max(0.0, 1 - abs(now.tick % every - late * every) / SHUT)
