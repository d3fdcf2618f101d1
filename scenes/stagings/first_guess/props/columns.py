"""A row of columns: one quantity at each whole step, from the first to the last."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import polyline, rectangle, together
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme

FILL = 0.72         # of a column's pitch


class Columns(Prop):
    """Columns that stand on the bottom of `region`; a value of `top` reaches its upper edge.

    Shows: exact, the values, by the columns' heights; clipped above `top`, where the column is cut by
    a gap below its upper end.
    """

    def __init__(self, theme: Theme, region: Region, colour: str, count: int, top: float) -> None:
        super().__init__()
        self.region, self.count, self.top = region, count, float(top)
        light, deep = blend(colour, "#FFFFFF", 0.18), blend(colour, "#000000", 0.28)
        self.shape(polyline([(region.left, region.bottom), (region.right, region.bottom)]),
                   stroke=theme.line, width=2.5)
        self.columns = self.shape(fill=(deep, colour, light))
        self.cuts = self.shape(fill=theme.panel)

    def middle(self, index: int) -> float:
        """x of a column's middle."""
        return self.region.left + (index + 0.5) * self.region.width / self.count

    def clipped(self, value: float) -> float:
        """What a column can show of this value."""
        return float(min(max(value, 0.0), self.top))

    def y_of(self, value: float) -> float:
        return self.region.bottom + self.region.height * self.clipped(value) / self.top

    def draw(self, *values: float) -> None:
        width = FILL * self.region.width / self.count
        self.columns.outline(together(
            self._box(self.middle(k), self.region.bottom, self.y_of(value), width)
            for k, value in enumerate(values)))
        cut = self.region.top - 0.12
        self.cuts.outline(together(
            self._box(self.middle(k), cut - 0.04, cut, 1.2 * width)
            for k, value in enumerate(values) if value > self.top))

    def _box(self, x: float, low: float, high: float, width: float) -> np.ndarray:
        return rectangle(width, high - low, (x, (low + high) / 2))

    def read(self) -> list[float]:
        """The values at which the columns end."""
        tops = self.at_home(self.columns)[:, 1].reshape(-1, 16).max(axis=1)
        return [float((y - self.region.bottom) / self.region.height * self.top) for y in tops]
