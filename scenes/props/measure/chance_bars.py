"""Chances as level bars under one another."""

from __future__ import annotations

from scenes.kit.outline import rectangle, together
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme


class ChanceBars(Prop):
    """Bars from the left of a region, one for each of its rows; a chance of `top` reaches to the right of it.

    show(*chances). Shows: exact, the chances, by the bars' ends; clipped above `top`. What they lie on, and what
    is written at them, is said by those who use it.
    """

    def __init__(self, region: Region, rows: int, thick: float, top: float = 1.0, radius: float = 0.0) -> None:
        """thick: of a bar; radius: of its corners."""
        super().__init__()
        self.region, self.rows, self.thick, self.top, self.radius = region, rows, thick, top, radius

    def _bars(self, theme: Theme) -> None:
        deep, light = blend(theme.copper, "#000000", 0.22), blend(theme.copper, "#FFFFFF", 0.15)
        self.bars = self.shape(fill=(deep, theme.copper, light), axis="right")

    def y(self, row: int) -> float:
        """The middle of a row."""
        return self.region.top - (row + 0.5) * self.region.height / self.rows

    def x(self, chance: float) -> float:
        """Where a bar of this chance ends."""
        return self.region.left + self.region.width * min(chance, self.top) / self.top

    def chance_at(self, x: float) -> float:
        return (x - self.region.left) / self.region.width * self.top

    def draw(self, *chances: float) -> None:
        left = self.region.left
        self.bars.outline(together(
            rectangle(self.x(chance) - left, self.thick, ((left + self.x(chance)) / 2, self.y(row)), self.radius)
            for row, chance in enumerate(chances)))

    def read(self) -> list[float]:
        """The chances at which the bars end, from the top."""
        points = self.at_home(self.bars)
        ends = [points[abs(points[:, 1] - self.y(row)) <= self.thick / 2 + 1e-9, 0] for row in range(self.rows)]
        return [self.chance_at(float(x.max())) for x in ends]
