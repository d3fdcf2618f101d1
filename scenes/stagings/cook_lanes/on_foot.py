"""A cook who comes from beyond the picture, or goes there, in small hops that are no steps of a run."""

from __future__ import annotations

import math

from scenes.kit.region import Region
from scenes.props.cast.actor import Actor

REACH, HIGH = 0.8, 0.10     # of the cook's height: how long a hop is about, and how high
BEYOND = 0.6                # of the cook's height, from the picture's edge to whom one does not see any more


def carry_out(cook: Actor, frame: Region, side: int, gone: float) -> None:
    """Move a cook who was posed where it stands. side: −1 to the left, 1 to the right; gone: 0 there, 1 out."""
    x, y, turn, size, *_ = cook.placed
    tall = cook.tall * size
    way = (frame.right if side > 0 else frame.left) + side * BEYOND * tall - x
    hops = max(1, round(abs(way) / (REACH * tall)))
    part = math.modf(hops * gone)[0]
    cook.bleeds = cook.head.bleeds = 0.0 < gone < 1.0       # on its way over the picture's edge
    cook.place(x + way * gone, y + 4 * HIGH * tall * part * (1 - part), turn, size)
