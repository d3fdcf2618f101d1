"""A small wooden spoon that lies beside a ruler and points at a value."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import ellipse, ribbon, smooth
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme


class SpoonMark(Prop):
    """Lies level, its tip at the origin and its handle away from it: place() sets what it points at.

    Shows: exact, the point (x, y) of its tip.
    """

    def __init__(self, theme: Theme, length: float = 1.5, side: int = 1) -> None:
        """side: 1 when the handle goes to the right, -1 to the left."""
        super().__init__()
        self.side, unit = side, length / 1.5
        dark, mid, light, _ = theme.wood
        handle = np.array([(0.46, 0.0), (0.62, 0.012), (1.0, 0.05), (1.36, 0.10), (1.5, 0.12)]) * unit
        wide = np.array([0.040, 0.040, 0.044, 0.062, 0.030]) * unit
        self.shape(ribbon(self._at(handle), wide), fill=(dark, mid, light), stroke=theme.outline,
                   width=1.2, stroke_alpha=0.5)
        bowl = np.array([(0.0, 0.0), (0.10, 0.13), (0.28, 0.165), (0.46, 0.085), (0.56, 0.02), (0.56, -0.02),
                         (0.46, -0.085), (0.28, -0.165), (0.10, -0.13)]) * unit
        self.bowl = self.shape(smooth(self._at(bowl), closed=True), fill=(dark, mid, light),
                               stroke=theme.outline, width=1.2, stroke_alpha=0.5)
        self.shape(ellipse(0.185 * unit, 0.108 * unit, (side * 0.26 * unit, 0.0)), fill=(mid, dark))
        self.soup = self.shape(ellipse(0.16 * unit, 0.085 * unit, (side * 0.26 * unit, -0.008 * unit)),
                               fill=(theme.soup_deep, theme.soup))
        glint = ellipse(0.05 * unit, 0.018 * unit, (side * 0.21 * unit, 0.03 * unit))
        self.shape(glint, fill="#FFFFFF", alpha=0.55)

    def _at(self, xy: np.ndarray) -> np.ndarray:
        return xy * (self.side, 1.0)

    def read(self) -> tuple[float, float]:
        """(x, y) of the tip."""
        x, y, _ = self.bowl.points[0]
        return float(x), float(y)
