"""A rosette for whoever is ahead."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import circle, polygon
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

RADIUS, LEAVES = 0.27, 14       # of it; folds of its rim


class Rosette(Prop):
    """About the origin, with two ribbons. Says who leads, by where it is: read() is the place of its middle."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        edge = {"stroke": theme.outline, "width": 1.6}
        for side in (-1, 1):
            tail = [(0.0, 0.0), (side * 0.30, -0.46), (side * 0.20, -0.44), (side * 0.12, -0.54), (side * -0.04, -0.1)]
            self.shape(polygon(tail), fill=theme.copper, **edge)
        turn = np.linspace(0, 2 * np.pi, 2 * LEAVES, endpoint=False)
        far = RADIUS * np.where(np.arange(2 * LEAVES) % 2, 0.84, 1.0)
        self.shape(polygon(np.column_stack([far * np.cos(turn), far * np.sin(turn)])), fill=theme.copper_light, **edge)
        self.middle = self.shape(circle(0.62 * RADIUS), fill=theme.cream, **edge)
        turn = np.pi / 2 + np.linspace(0, 2 * np.pi, 10, endpoint=False)
        far = 0.52 * RADIUS * np.where(np.arange(10) % 2, 0.42, 1.0)
        self.shape(polygon(np.column_stack([far * np.cos(turn), far * np.sin(turn)])), fill=theme.copper_dark)
        self.show()

    def draw(self) -> None:
        """It is drawn once."""

    def read(self) -> tuple[float, float]:
        low, high = self.middle.points.min(axis=0), self.middle.points.max(axis=0)
        return float((low[0] + high[0]) / 2), float((low[1] + high[1]) / 2)
