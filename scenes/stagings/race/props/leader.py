"""A thin line from who stands beside its point to that."""

from __future__ import annotations

import math

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

LEAST = 0.22            # units under which who stands there stands on it
OFF = 0.10              # from the point itself, which has a mark


class Leader(Prop):
    """show(foot, point): none where they are one. exact: it points to the point."""

    margin = True

    def __init__(self, theme: Theme, colour: str) -> None:
        super().__init__()
        self.casing = self.shape(stroke=theme.outline if theme.dark else theme.bg, width=5.0, stroke_alpha=0.6)
        self.line = self.shape(stroke=colour, width=2.2)

    def draw(self, foot: tuple[float, float], point: tuple[float, float]) -> None:
        long = math.dist(foot, point)
        part = 1.0 - OFF / max(long, LEAST)
        end = foot[0] + part * (point[0] - foot[0]), foot[1] + part * (point[1] - foot[1])
        line = o.polyline([foot, end]) if long > LEAST else o.EMPTY
        self.casing.outline(line)
        self.line.outline(line)
