"""How much higher one place is than another: a level line over from the one, and an upright one between both."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

CAP, TICK = 0.16, 0.16  # half of the strokes that end it; a tick


class HeightBetween(Prop):
    """show(place, x, top, foot, ticks): from a place (x, y) to (x, top), which is as high, and there down to `foot`,
    with a tick at some heights. exact: both ends of that."""

    margin = True
    meaning = "loss"

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.casing = self.shape(stroke=theme.bg, width=11.0, stroke_alpha=0.7)     # over bright earth
        self.level = self.shape(stroke=theme.loss, width=3.0)
        self.caps = self.shape(stroke=theme.loss, width=5.0)
        self.upright = self.shape(stroke=theme.loss, width=6.0)

    def draw(self, place: tuple[float, float], x: float, top: float, foot: float, ticks: tuple[float, ...]) -> None:
        self.level.outline(o.dashes(place, (x, top), 0.14, 0.10))
        self.upright.outline(o.polyline([(x, top), (x, foot)]))
        self.casing.outline(self.upright.rest)
        self.caps.outline(o.together([*(o.polyline([(x - CAP, y), (x + CAP, y)]) for y in (top, foot)),
                                      *(o.polyline([(x, y), (x + TICK, y)]) for y in ticks)]))

    def read(self) -> tuple[float, float]:
        """The heights of its ends."""
        ys = self.at_home(self.upright)[:, 1]
        return float(np.max(ys)), float(np.min(ys))
