"""How far apart two points are that lie beside each other: a bracket under them, and the number."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

CAP = 0.12              # half of the stroke at either end


class Apart(Prop):
    """show(left, right, y): from x to x, at a height. exact: both."""

    margin = True

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.casing = self.shape(stroke=theme.bg, width=12.0, stroke_alpha=0.7)
        self.line = self.shape(stroke=theme.ink, width=5.0)

    def draw(self, left: float, right: float, y: float) -> None:
        self.line.outline(o.together(o.polyline(line) for line in (
            [(left, y), (right, y)], [(left, y - CAP), (left, y + CAP)], [(right, y - CAP), (right, y + CAP)])))
        self.casing.outline(self.line.rest)

    def read(self) -> tuple[float, float]:
        xs = self.at_home(self.line)[:, 0]
        return float(np.min(xs)), float(np.max(xs))
