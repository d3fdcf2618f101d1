"""Arrows from where a line is to where a step takes it."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

ACROSS, HEAD = 0.19, 0.44
CORNERS, TIP = 28, 12           # points of an arrow's outline; the row of its tip
Spot = tuple[float, float]
Push = tuple[Spot, Spot]


class PushArrows(Prop):
    """show(ways): (tail, tip) of each. Shows: exact, the tips."""

    meaning = "step"

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.arrows = self.shape(fill=theme.step, stroke=theme.outline, width=2.0)

    def draw(self, ways: tuple[Push, ...]) -> None:
        self.arrows.outline(o.together(o.arrow(*way, ACROSS, HEAD) for way in ways))

    def read(self) -> np.ndarray:
        """(n, 2)."""
        return np.asarray(self.at_home(self.arrows).reshape(-1, CORNERS, 3)[:, TIP, :2])
