"""A chevron past the end of what is drawn shorter than it is: it goes on."""

from __future__ import annotations

from scenes.kit.outline import EMPTY, chevron
from scenes.kit.prop import Prop

CHEVRON, BESIDE = (0.10, 0.10), 0.22        # its width and half its height; from the end to its tip


class GoesOn(Prop):
    """show(x, y, side): past (x, y), 1 to the right, −1 to the left, 0 nothing. counted: the side."""

    def __init__(self, colour: str) -> None:
        super().__init__()
        self.chevron = self.shape(stroke=colour, width=3.5, round_ends=True)

    def draw(self, x: float, y: float, side: int) -> None:
        self.chevron.outline(chevron((x + side * BESIDE, y), side, *CHEVRON) if side else EMPTY)

    def read(self) -> int:
        """Which way it points; 0 without one."""
        points = self.at_home(self.chevron)
        return int(points[3, 0] > points[0, 0]) - int(points[3, 0] < points[0, 0]) if len(points) else 0
