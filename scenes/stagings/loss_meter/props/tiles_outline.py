"""What a square of tiles leaves behind when they have gone: its outline, ruled into points."""

from __future__ import annotations

import math

from scenes.kit.outline import dashes, polyline, together
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme


class TilesOutline(Prop):
    """The outline of a square of side `gap` points, its lower left corner at the origin.

    Shows: exact, the gap, by the outline's side. `unit` is the length of a point.
    """

    def __init__(self, theme: Theme, unit: float) -> None:
        super().__init__()
        self.unit = unit
        self.inside = self.shape(fill=theme.loss, alpha=0.34)
        self.rules = self.shape(stroke=theme.loss, width=1.8, stroke_alpha=0.8)
        self.edge = self.shape(stroke=theme.loss, width=3.2)

    def draw(self, gap: float) -> None:
        side, unit = gap * self.unit, self.unit
        square = polyline([(0, 0), (side, 0), (side, side), (0, side)], closed=True)
        self.inside.outline(square)
        self.edge.outline(square)
        at = [unit * k for k in range(1, math.ceil(gap - 1e-9))]
        ends = [line for x in at for line in (((x, 0), (x, side)), ((0, x), (side, x)))]
        self.rules.outline(together(dashes(start, end, 0.05, 0.06) for start, end in ends))

    def read(self) -> float:
        """The side, in points."""
        x = self.at_home(self.edge)[:, 0]
        return float(x.max() - x.min()) / self.unit
