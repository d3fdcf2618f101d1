"""Residuals: a bar from each bead to the line, and the square that stands on it."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.shape import blend
from scenes.kit.theme import Theme

Bar = tuple[float, float, float]        # x, the bead's height, the line's


class ResidualBars(Prop):
    """show(bars, grown): each from its bead as far towards the line. Shows: exact, their lengths."""

    def __init__(self, theme: Theme, width: float = 5.0) -> None:
        super().__init__()
        self.line = self.shape(stroke=theme.loss, width=width)

    def draw(self, bars: tuple[Bar, ...], grown: float) -> None:
        self.line.outline(o.together(o.polyline([(x, y), (x, y + grown * (end - y))]) for x, y, end in bars))

    def read(self) -> np.ndarray:
        """(n,): signed, upwards from the bead."""
        points = self.at_home(self.line)
        return np.asarray(points[3::4, 1] - points[::4, 1])


class ResidualSquares(Prop):
    """show(bars, sides, grown): each swept out of its bar to a side, 1 right or −1 left. Shows: exact, their areas."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        light = blend(theme.loss, "#FFFFFF", 0.25)
        self.faces = self.shape(fill=theme.loss, alpha=0.22, stroke=light, width=1.8, stroke_alpha=0.7)

    def draw(self, bars: tuple[Bar, ...], sides: tuple[int, ...], grown: float) -> None:
        self.faces.outline(o.together(_square(bar, side, grown) for bar, side in zip(bars, sides, strict=True)
                                      if grown > 0))

    def read(self) -> np.ndarray:
        """(n,): in square units."""
        corners = self.at_home(self.faces).reshape(-1, 16, 3)[:, ::4, :2]
        return np.asarray(np.ptp(corners, axis=1).prod(axis=1)) if len(corners) else np.zeros(0)


class MeanSquare(Prop):
    """show(side): as large as the squares are on average, its middle at the origin. Shows: exact, its area."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        dark, light = blend(theme.loss, "#000000", 0.3), blend(theme.loss, "#FFFFFF", 0.35)
        self.face = self.shape(fill=(dark, theme.loss), alpha=0.94, stroke=light, width=3.0)

    def draw(self, side: float) -> None:
        self.face.outline(o.rectangle(side, side))

    def read(self) -> float:
        points = self.at_home(self.face)
        return float(np.ptp(points[:, 0]) * np.ptp(points[:, 1]))


def _square(bar: Bar, side: int, grown: float) -> np.ndarray:
    x, y, end = bar
    far = x + side * grown * abs(end - y)
    return o.polygon([(x, y), (far, y), (far, end), (x, end)])
