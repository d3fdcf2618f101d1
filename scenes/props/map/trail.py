"""A trail: the points a run has made, as solid marks, with a thin line for what lies between them."""

from __future__ import annotations

import math
from itertools import pairwise

import numpy as np

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

MARKS = {"round": 0, "square": 4, "triangle": 3}
DASHES = {"round": 0.0, "square": 0.14, "triangle": 0.05}
GAP = 0.09
CASING = 4.0            # by which it is wider than its line

Places = tuple[tuple[float, float], ...]


class Trail(Prop):
    """show(places, *ways): (x, y) of the points made so far, and of the way gone, in as many as it bends; more than
    one where parts of it are not seen.

    exact: the places. mark: round, square or triangle; the line is then solid, dashed or dotted. apart: of
    marks that would stand closer to the one before, none is drawn (see marked), so that they do not clot. nearer: how
    many times a view enlarges it: its dashes are so many times shorter. casing: the colour of an edge to its line.
    """

    def __init__(self, theme: Theme, colour: str, mark: str = "round", radius: float = 0.07,
                 width: float = 3.0, apart: float = 0.0, nearer: float = 1.0, casing: str = "") -> None:
        super().__init__()
        self.apart, self.told_by = apart, (mark, colour)
        self.corners, self.dash, self.radius = MARKS[mark], DASHES[mark] / nearer, radius
        self.gap = GAP / nearer
        self.casing = self.shape(stroke=casing, width=width + CASING, stroke_alpha=0.6) if casing else None
        self.line = self.shape(stroke=colour, width=width, stroke_alpha=0.95 if casing else 0.75)
        edge = theme.outline if theme.dark else theme.bg
        self.marks = self.shape(fill=colour, stroke=edge, width=20 * radius)

    def draw(self, places: Places, *ways: Places) -> None:
        self.marks.outline(o.together(self._mark(places[k]) for k in self.marked(places)))
        self.line.outline(o.together(self._between(way) for way in ways))
        if self.casing:
            self.casing.outline(o.together(o.polyline(way) for way in ways if len(way) > 1))

    def marked(self, places: Places) -> list[int]:
        """Which of the places have a mark: the first, and each that is far enough from the mark before."""
        kept: list[int] = []
        for k, place in enumerate(places):
            if not kept or math.dist(place, places[kept[-1]]) >= self.apart:
                kept.append(k)
        return kept

    def _mark(self, place: tuple[float, float]) -> np.ndarray:
        if not self.corners:
            return o.circle(self.radius, place)
        upright = math.pi / 4 if self.corners == 4 else math.pi / 2
        turns = upright + 2 * math.pi * np.arange(self.corners) / self.corners
        size = self.radius * 1.35
        return o.polygon(np.column_stack([place[0] + size * np.cos(turns), place[1] + size * np.sin(turns)]))

    def _between(self, way: Places) -> np.ndarray:
        if len(way) < 2:
            return o.EMPTY
        if not self.dash:
            return o.polyline(way)
        return o.together(o.dashes(a, b, self.dash, self.gap) for a, b in pairwise(way))

    def read(self) -> list[tuple[float, float]]:
        """(x, y) of the middle of each mark."""
        return self._middles(self.at_home(self.marks))

    @property
    def stands(self) -> tuple[float, float]:
        """(x, y) in the picture of the middle of the first mark, wherever the trail has been placed."""
        return self._middles(self.marks.points)[0]

    def _middles(self, marks: np.ndarray) -> list[tuple[float, float]]:
        each = marks.reshape(-1, 4 * (self.corners or 8), 3)[:, ::4, :2]
        return [(float(x), float(y)) for x, y in each.mean(axis=1)]
