"""Frames round parts of a square that are counted one after another."""

from __future__ import annotations

from scenes.kit.outline import EMPTY, rectangle, together
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

OUT, ROUND = 0.04, 0.08     # units that a frame lies outside its part, and that its corners are rounded by


class CountedFrames(Prop):
    """Round the quarters of a square, its lower left corner at the origin; `unit` is the length of a point.

    Counted: quarters, clockwise from the lower left.
    """

    def __init__(self, theme: Theme, unit: float) -> None:
        super().__init__()
        self.unit = unit
        self.line = self.shape(stroke=theme.ink, width=5.0)

    def draw(self, count: int, gap: float, apart: float) -> None:
        """gap: side of the square, in points; apart: units between its quarters."""
        side, near = gap * self.unit / 2, gap * self.unit / 4
        far = near + side + apart
        middles = [(near, near), (near, far), (far, far), (far, near)][:count]
        frames = [rectangle(side + 2 * OUT, side + 2 * OUT, middle, ROUND) for middle in middles]
        self.line.outline(together(frames) if frames else EMPTY)

    def read(self) -> int:
        return len(self.line.points) // len(rectangle(1.0, 1.0, radius=ROUND))
