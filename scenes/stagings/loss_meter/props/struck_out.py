"""A number that turned out to be wrong: a line goes through it, and it stays."""

from __future__ import annotations

from typing import Any

from scenes.kit.lettering import HALF_CAPITAL, Number
from scenes.kit.outline import EMPTY, polyline
from scenes.kit.shape import Colour

OVER = 0.10     # units that the line goes on at either end
WIDTH = 6.0


class StruckOut(Number):
    """A number from its left end; strike(way) draws the line. Printed: the text."""

    def __init__(self, size: float, colour: Colour, **more: Any) -> None:
        super().__init__(size, colour, (0.0, 0.0), "left", **more)
        self.line = self.shape(stroke=colour, width=WIDTH, round_ends=True)
        self.way = 0.0

    def strike(self, way: float) -> None:
        """way: how far the line has been drawn."""
        if way != self.way:
            self.way = way
            end, y = -OVER + (self.width_of_text + 2 * OVER) * way, HALF_CAPITAL * self.em
            self.line.outline(polyline([(-OVER, y), (end, y)]) if way else EMPTY)
            self._settle()
