"""A knob's place on its ruler."""

from __future__ import annotations

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

RADIUS = 0.085


class SlideDot(Prop):
    """show(x, y): a dot on a ruler. exact: its place."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.dot = self.shape(fill=theme.ink, stroke=theme.outline if theme.dark else theme.bg, width=2.0)

    def draw(self, x: float, y: float) -> None:
        self.dot.outline(o.circle(RADIUS, (x, y)))

    def read(self) -> tuple[float, float]:
        rim = self.at_home(self.dot)[:, :2]
        x, y = 0.5 * (rim.min(axis=0) + rim.max(axis=0))
        return float(x), float(y)
