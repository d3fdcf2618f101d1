"""A ruler of plain numbers, evenly spaced."""

from __future__ import annotations

from scenes.kit.lettering import Label
from scenes.kit.outline import circle, polyline
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme

MARK = 0.10


class NumberRuler(Prop):
    """A line across `region`, from `low` at its left to `high` at its right end.

    Shows: exact, a value, by the middle of its mark; clipped outside the ends, where the mark is a ring.
    """

    def __init__(self, theme: Theme, region: Region, low: float, high: float, ticks: tuple[float, ...],
                 name: str = "") -> None:
        super().__init__()
        self.theme, self.region, self.low, self.high = theme, region, low, high
        ends = [(region.left, region.y), (region.right, region.y)]
        self.shape(polyline(ends), stroke=theme.line, width=3.5, round_ends=True)
        for tick in ticks:
            x = self.x(tick)
            self.shape(polyline([(x, region.y - 0.09), (x, region.y + 0.09)]), stroke=theme.line, width=3.0)
            self.add(Label(f"{tick:g}", 0.33, theme.soft, (x, region.y - 0.44)))
        if name:
            self.add(Label(name, 0.36, theme.soft, (region.x, region.y - 0.82)))
        self.mark = self.shape(fill=theme.ink, stroke=theme.ink, width=3.0)

    @property
    def per_unit(self) -> float:
        """Units of length for a difference of 1."""
        return self.region.width / (self.high - self.low)

    def x(self, value: float) -> float:
        return self.region.left + (value - self.low) * self.per_unit

    def clipped(self, value: float) -> float:
        return float(min(max(value, self.low), self.high))

    def draw(self, value: float) -> None:
        inside = self.low <= value <= self.high
        self.mark.paint(self.theme.ink, 1.0 if inside else 0.0, self.theme.ink)
        self.mark.outline(circle(MARK, (self.x(self.clipped(value)), self.region.y)))

    def read(self) -> float:
        """The value at which the mark stands."""
        across = self.at_home(self.mark)[:, 0]
        return float((across.min() + across.max()) / 2 - self.region.left) / self.per_unit + self.low
