"""The line, or curve, that a model says: a skewer laid over the beads."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

DASH, GAP = 0.16, 0.12  # units, of the first line
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


class GhostLine(Prop):
    """show(*ways): where the line was first, dashed and faint, to the end; or where it will be. Shows no more."""

    def __init__(self, theme: Theme, colour: str = "", width: float = 3.0, alpha: float = 0.7) -> None:
        super().__init__()
        self.line = self.shape(stroke=colour or theme.soft, width=width, stroke_alpha=alpha)

    def draw(self, *ways: Way) -> None:
        self.line.outline(o.together(_dashed(np.array(way)) for way in ways if len(way) > 1))


def _dashed(way: np.ndarray) -> o.Points:
    passed = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(way, axis=0).T))])
    begins = np.arange(0.0, passed[-1], DASH + GAP)
    return o.together(o.polyline([[np.interp(at, passed, axis) for axis in way.T] for at in (begin, begin + DASH)])
                      for begin in begins)
