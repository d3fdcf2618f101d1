"""The flag that marks the wish, and the line that carries it across."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import dashes, ellipse, polygon, polyline, smooth
from scenes.kit.prop import Prop
from scenes.kit.shape import blend
from scenes.kit.theme import Theme

USUAL = 0.8             # height; the foot and the knob of a lower one are in proportion


class Flag(Prop):
    """A pennant on a pole; its foot is the origin, so place() sets what it marks.

    Shows: exact, the point (x, y) of its foot.
    """

    def __init__(self, theme: Theme, height: float = USUAL, left: bool = False) -> None:
        """left: the pennant points to the left."""
        super().__init__()
        self.height_of_pole, self.side = height, -1.0 if left else 1.0
        deep, light = blend(theme.wish, "#000000", 0.28), blend(theme.wish, "#FFFFFF", 0.22)
        size = min(1.0, height / USUAL)
        self.foot = self.shape(ellipse(0.13 * size, 0.042 * size), fill=theme.wish, alpha=0.85)
        self.pole = self.shape(polyline([(0, 0), (0, height)]), stroke=theme.ink, width=4.0, round_ends=True)
        self.cloth = self.shape(fill=(light, theme.wish, deep), axis="right")
        self.knob = self.shape(ellipse(0.045 * size, 0.045 * size, (0, height)), fill=deep)
        self.show(0.0)

    def draw(self, phase: float) -> None:
        """phase: cycles of the cloth's flutter; whole numbers look alike."""
        h, t = self.height_of_pole, np.linspace(0.0, 1.0, 9)
        ripple = 0.035 * h * t * np.sin(2.0 * np.pi * (0.8 * t - phase))
        upper = np.column_stack([self.side * 0.62 * h * t, h * (0.98 - 0.19 * t) + ripple])
        lower = np.column_stack([self.side * 0.62 * h * t, h * (0.54 + 0.25 * t) + ripple])[::-1]
        self.cloth.outline(np.vstack([smooth(upper), smooth(lower), polygon([upper[0], lower[-1]])[:4]]))

    def read(self) -> tuple[float, float]:
        """(x, y) of the point it marks, by the lower end of the pole."""
        x, y, _ = self.pole.points[0]
        return float(x), float(y)


class WishLine(Prop):
    """The dashed line along which the wish is carried from the flag to where it is compared.

    Shows: exact, the height of the wish.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.line = self.shape(stroke=theme.wish, width=4.0)

    def draw(self, left: float, right: float, y: float) -> None:
        self.line.outline(dashes((left, y), (right, y), 0.11, 0.085))

    def read(self) -> float:
        """The height at which it lies."""
        return float(self.at_home(self.line)[:, 1].mean())
