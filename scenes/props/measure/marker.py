"""A marker on a ruler: the one amount that is meant."""

from __future__ import annotations

from scenes.kit.even_scale import EvenScale
from scenes.kit.log_scale import LogScale
from scenes.kit.outline import circle
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme


class Marker(Prop):
    """show(amount): a dot on a ruler at height y. exact: its place. clipped: beyond the ends, a hollow ring there."""

    def __init__(self, theme: Theme, along: LogScale | EvenScale, y: float, radius: float) -> None:
        super().__init__()
        self.ink, self.along, self.y, self.radius = theme.ink, along, y, radius
        self.dot = self.shape(fill=theme.ink, stroke=theme.ink, width=3.0)

    def draw(self, amount: float) -> None:
        seen = self.along.clipped(amount)
        self.dot.outline(circle(self.radius, (self.along.x(seen), self.y)))
        self.dot.paint(fill=self.ink, alpha=float(seen == amount), stroke=self.ink)

    def read(self) -> float:
        """The amount at the middle of the dot."""
        across = self.at_home(self.dot)[:, 0]
        return self.along.amount(float(across.min() + across.max()) / 2)
