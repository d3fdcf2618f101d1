"""The line, or curve, that a model says: a skewer laid over the beads."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

Way = tuple[tuple[float, float], ...]


class ModelLine(Prop):
    """show(*ways): the pieces of it that lie on the board. Shows: exact, the places that it goes through."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.edge = self.shape(stroke=theme.outline if theme.dark else theme.bg, width=11.0, round_ends=True)
        self.line = self.shape(stroke=theme.ink, width=6.0, round_ends=True)

    def draw(self, *ways: Way) -> None:
        drawn = o.together(o.polyline(way) for way in ways if len(way) > 1)
        self.edge.outline(drawn)
        self.line.outline(drawn)

    def read(self) -> np.ndarray:
        """(n, 2): where its straight pieces begin and end."""
        points = self.at_home(self.line)
        return np.concatenate([points[::4, :2], points[3::4, :2]]) if len(points) else np.zeros((0, 2))
