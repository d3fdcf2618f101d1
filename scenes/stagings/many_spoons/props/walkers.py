"""Walkers on a picture of starts: a few of the many descents, each with the whole way it has come."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.region import Region

DOT = 0.075
NEAR = 0.03         # units under which a step on a trail is not drawn by itself
CREAM, DARK = "#FFF9EE", "#1B1512"      # as far apart on every colour of the picture, in every theme


class Walkers(Prop):
    """frames (K, m, 2): where each of m walks stands after every step; window (x0, x1, y0, y1) fills the region.

    show(s): the walkers at the playhead, straight between true steps, and their trails. exact: their places.
    """

    bleeds = True

    def __init__(self, region: Region, frames: NDArray[np.float64], window: tuple[float, float, float, float]) -> None:
        super().__init__()
        low, span = np.array(window)[[0, 2]], np.array(window)[[1, 3]] - np.array(window)[[0, 2]]
        self.places = (frames - low) / span * (region.width, region.height) + (region.left, region.bottom)
        self.kept = [_kept(self.places[:, i]) for i in range(self.places.shape[1])]
        self.edges = self.shape(stroke=DARK, width=4.5, stroke_alpha=0.45, round_ends=True)
        self.trails = self.shape(stroke=CREAM, width=2.0, stroke_alpha=0.8, round_ends=True)
        self.dots = self.shape(fill=CREAM, stroke=DARK, width=2.4)

    def at(self, s: float) -> NDArray[np.float64]:
        """(m, 2) in the picture at the playhead."""
        s = min(max(s, 0.0), len(self.places) - 1.0)
        k = min(int(s), len(self.places) - 2)
        return self.places[k] + (s - k) * (self.places[k + 1] - self.places[k])

    def draw(self, s: float) -> None:
        here, dot = self.at(s), o.circle(DOT)
        self.dots.outline((np.column_stack([here, 0 * here[:, 0]])[:, None] + dot).reshape(-1, 3))
        ways = (np.vstack([self.places[kept[kept <= s], i], here[i]]) for i, kept in enumerate(self.kept))
        lines = o.together(o.polyline(way) for way in ways)
        for trails in (self.edges, self.trails):
            trails.outline(lines)

    def read(self) -> NDArray[np.float64]:
        """(m, 2): the middle of each dot."""
        return self.at_home(self.dots).reshape(-1, len(o.circle(DOT)), 3)[:, ::4, :2].mean(axis=1)


def _kept(way: NDArray[np.float64]) -> NDArray[np.int_]:
    """The steps of a walk that its trail bends at: each that is far enough from the one before."""
    kept = [0]
    for k in range(1, len(way)):
        if np.linalg.norm(way[k] - way[kept[-1]]) >= NEAR:
            kept.append(k)
    return np.array(kept)
