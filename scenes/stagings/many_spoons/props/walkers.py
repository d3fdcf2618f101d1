"""Walkers on a picture of starts: a few of the many descents, as dots with a short tail."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme

DOT = 0.085
TAIL = 1.5          # steps that a tail reaches back
BETWEEN = 4         # pieces that a tail is drawn in


class Walkers(Prop):
    """frames (K, m, 2): where each of m walks stands after every step; window (x0, x1, y0, y1) fills the region.

    show(s): the walkers at the playhead, straight between true steps. exact: their places.
    """

    bleeds = True

    def __init__(self, theme: Theme, region: Region, frames: NDArray[np.float64],
                 window: tuple[float, float, float, float]) -> None:
        super().__init__()
        low, span = np.array(window)[[0, 2]], np.array(window)[[1, 3]] - np.array(window)[[0, 2]]
        self.places = (frames - low) / span * (region.width, region.height) + (region.left, region.bottom)
        cream, dark = "#FFF9EE", "#1B1512"      # as far apart on every colour of the picture, in every theme
        self.edges = self.shape(stroke=dark, width=6.0, stroke_alpha=0.35, round_ends=True)
        self.tails = self.shape(stroke=cream, width=2.6, stroke_alpha=0.75, round_ends=True)
        self.dots = self.shape(fill=cream, stroke=dark, width=2.4)

    def at(self, s: float) -> NDArray[np.float64]:
        """(m, 2) in the picture at the playhead."""
        s = min(max(s, 0.0), len(self.places) - 1.0)
        k = min(int(s), len(self.places) - 2)
        return self.places[k] + (s - k) * (self.places[k + 1] - self.places[k])

    def draw(self, s: float) -> None:
        here, dot = self.at(s), o.circle(DOT)
        self.dots.outline((np.column_stack([here, 0 * here[:, 0]])[:, None] + dot).reshape(-1, 3))
        back = np.stack([self.at(s - TAIL * part) for part in np.linspace(0.0, 1.0, BETWEEN + 1)])
        moved = np.linalg.norm(back[-1] - here, axis=1) > 0.5 * DOT
        lines = [o.polyline(back[:, i]) for i in np.flatnonzero(moved)]
        for tails in (self.edges, self.tails):
            tails.outline(o.together(lines))

    def read(self) -> NDArray[np.float64]:
        """(m, 2): the middle of each dot."""
        return self.at_home(self.dots).reshape(-1, len(o.circle(DOT)), 3)[:, ::4, :2].mean(axis=1)
