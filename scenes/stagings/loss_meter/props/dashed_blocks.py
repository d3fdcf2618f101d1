"""Squares of one side beside each other, dashed: a loss that is guessed."""

from __future__ import annotations

from scenes.kit.outline import Points, dashes, together
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

OUT, COUNT = 0.03, 2    # units that the dashes lie outside the tiles; so many squares


class DashedBlocks(Prop):
    """The lower left corner of the first is the origin; `unit` is the length of a point.

    Shows: exact, that loss, by their areas together.
    """

    def __init__(self, theme: Theme, unit: float) -> None:
        super().__init__()
        self.unit = unit
        self.lines = [self.shape(stroke=theme.ink, width=4.0) for _ in range(COUNT)]

    def draw(self, gap: float, apart: float = 0.0) -> None:
        """gap: side of each, in points; apart: units from one to the next."""
        side = gap * self.unit
        for k, line in enumerate(self.lines):
            line.outline(_frame(k * (side + apart), side))

    def read(self) -> float:
        loss = 0.0
        for line in self.lines:
            points = self.at_home(line)
            width, height = points.max(axis=0)[:2] - points.min(axis=0)[:2] - 2 * OUT
            loss += float(width * height) / self.unit**2
        return loss


def _frame(left: float, side: float) -> Points:
    low, high, right = -OUT, side + OUT, left + side + OUT
    left -= OUT
    ends = [((left, low), (right, low)), ((left, high), (right, high)), ((right, low), (right, high)),
            ((left, low), (left, high))]
    return together(dashes(start, end, 0.13, 0.10) for start, end in ends)
