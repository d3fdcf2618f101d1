"""Footprints: the points that were really computed."""

from __future__ import annotations

import numpy as np

from scenes.props import outline as o
from scenes.props.prop import Prop
from scenes.props.theme import Theme


class Footprints(Prop):
    """A pair of prints on the ground at each whole step. show(((x, y, angle), …)). exact: their places."""

    def __init__(self, theme: Theme, length: float = 0.15, breadth: float = 0.075,
                 apart: float = 0.17) -> None:
        super().__init__()
        sole = [o.ellipse(length / 2, breadth / 2, (side * apart / 2, 0.0)) for side in (-1, 1)]
        self.pair = np.vstack(sole)
        edge = theme.outline if theme.dark else theme.bg
        self.prints = self.shape(np.zeros((0, 3)), fill=theme.ink, stroke=edge, width=1.6)

    def draw(self, places: tuple[tuple[float, float, float], ...]) -> None:  # type: ignore[override]
        parts = [np.zeros((0, 3))]
        for x, y, angle in places:
            cos, sin = np.cos(angle), np.sin(angle)
            parts.append(self.pair @ np.array([[cos, sin, 0], [-sin, cos, 0], [0, 0, 1]]) + (x, y, 0.0))
        self.prints.outline(np.vstack(parts))

    def read(self) -> list[tuple[float, float]]:
        """(x, y) of the middle of each pair."""
        each = self.at_home(self.prints).reshape(-1, len(self.pair), 3)
        return [tuple(0.5 * (p[:, :2].min(axis=0) + p[:, :2].max(axis=0))) for p in each]
