"""A dashed line that carries one place to another: a height to a jar, a foot to a ruler."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.shape import Colour


class Guide(Prop):
    """show(start, end): a dashed straight line between two points (x, y). exact: both of them."""

    def __init__(self, colour: Colour, width: float = 2.5, dash: float = 0.12, gap: float = 0.09,
                 meaning: str | None = None, casing: Colour | None = None) -> None:
        """casing: a colour round the dashes, where they cross bright and dark ground alike."""
        super().__init__()
        self.dash, self.gap, self.meaning = dash, gap, meaning
        self.casing = self.shape(stroke=casing, width=width + 3.5, stroke_alpha=0.6)
        self.line = self.shape(stroke=colour, width=width)

    def draw(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """The dashes are spread so that one begins at the start and one ends at the end."""
        length = float(np.hypot(end[0] - start[0], end[1] - start[1]))
        count = max(1, round((length + self.gap) / (self.dash + self.gap)))
        pitch = (length + self.gap) / count
        dashes = o.dashes(start, end, pitch - self.gap, self.gap)
        self.line.outline(dashes)
        self.casing.outline(dashes)

    def read(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """Where the first dash begins and the last one ends."""
        points = self.at_home(self.line)
        return (float(points[0, 0]), float(points[0, 1])), (float(points[-1, 0]), float(points[-1, 1]))
