"""How much higher one place is than another: a level line over from the one, and an upright one between both."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

CAP = 0.14              # half of the strokes that end it


class HeightBetween(Prop):
    """show(place, x, foot): from a place (x, y) level to `x`, and there down to `foot`. exact: both ends of that."""

    margin = True
    meaning = "loss"

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.casing = self.shape(stroke=theme.bg, width=11.0, stroke_alpha=0.7)     # over bright earth
        self.level = self.shape(stroke=theme.loss, width=3.0)
        self.caps = self.shape(stroke=theme.loss, width=5.0)
        self.upright = self.shape(stroke=theme.loss, width=6.0)

    def draw(self, place: tuple[float, float], x: float, foot: float) -> None:
        self.level.outline(o.dashes(place, (x, place[1]), 0.14, 0.10))
        self.upright.outline(o.polyline([(x, place[1]), (x, foot)]))
        self.casing.outline(self.upright.rest)
        self.caps.outline(o.together(o.polyline([(x - CAP, y), (x + CAP, y)]) for y in (place[1], foot)))

    def read(self) -> tuple[float, float]:
        """The heights of its ends."""
        ys = self.at_home(self.upright)[:, 1]
        return float(np.max(ys)), float(np.min(ys))
