"""Something that flies from where it was seen to who learns from it."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit.outline import EMPTY, circle, ribbon
from scenes.kit.prop import Prop

Place = tuple[float, float]
HEAD, TAIL, JOINTS = 0.13, 0.34, 14     # radius; length of the tail, as a share of the way; points along it


class FlyingMiss(Prop):
    """show(part, start, over, end): a drop with a tail on the arc from `start` to `end`, drawn towards `over`.

    Shows no quantity: it says that one thing is told to another.
    """

    def __init__(self, colour: str) -> None:
        super().__init__()
        self.tail = self.shape(fill=colour, alpha=0.55)
        self.head = self.shape(fill=colour)

    def draw(self, part: float, start: Place, over: Place, end: Place) -> None:
        if not 0.0 < part < 1.0:
            self.head.outline(EMPTY)
            self.tail.outline(EMPTY)
            return
        way = _arc(np.linspace(max(0.0, part - TAIL), part, JOINTS), start, over, end)
        self.tail.outline(ribbon(way, np.linspace(0.0, 0.85 * HEAD, JOINTS)))
        self.head.outline(circle(HEAD, (float(way[-1, 0]), float(way[-1, 1]))))


def _arc(t: NDArray[np.float64], *ends: Place) -> NDArray[np.float64]:
    """Points (n, 2) of the parabola from the first place to the last, its tangents meeting in the second."""
    a, b, c = (np.asarray(end) for end in ends)
    t = t[:, None]
    return (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c
