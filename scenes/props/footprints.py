"""Footprints: the points that were really computed."""

from __future__ import annotations

import numpy as np

from scenes.props import outline as o
from scenes.props.prop import Prop
from scenes.props.theme import Theme

CURVES = 8          # of one ellipse


class Footprints(Prop):
    """Prints on the ground at whole steps. show(((x, y, angle), …)). exact: their places, in order."""

    def __init__(self, theme: Theme, length: float = 0.26, breadth: float = 0.11) -> None:
        super().__init__()
        self.half = (length / 2, breadth / 2)
        edge = theme.outline if theme.dark else theme.bg
        self.prints = self.shape(np.zeros((0, 3)), fill=theme.ink, stroke=edge, width=1.6)

    def draw(self, places: tuple[tuple[float, float, float], ...]) -> None:  # type: ignore[override]
        print_ = o.ellipse(*self.half)
        parts = [np.zeros((0, 3))]
        for x, y, angle in places:
            cos, sin = np.cos(angle), np.sin(angle)
            parts.append(print_ @ np.array([[cos, sin, 0], [-sin, cos, 0], [0, 0, 1]]) + (x, y, 0.0))
        self.prints.outline(np.vstack(parts))

    def read(self) -> list[tuple[float, float]]:
        """(x, y) of the middle of each print."""
        each = self.at_home(self.prints).reshape(-1, 4 * CURVES, 3)
        return [tuple(0.5 * (p[:, :2].min(axis=0) + p[:, :2].max(axis=0))) for p in each]
