"""Beads on a board: a row of a table each."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.shape import blend
from scenes.kit.theme import Theme

CORNERS = {"round": 8, "square": 4, "triangle": 3}      # curves of a mark's outline
Places = tuple[tuple[float, float], ...]


class Beads(Prop):
    """show(places, sizes): (x, y) of each, and how large it is in its own radius. Shows: exact, the middle of each.
    mark: round, square or triangle.

    hollow: rings, of what is not learned from.
    """

    def __init__(self, theme: Theme, colour: str, radius: float, mark: str = "round", hollow: bool = False) -> None:
        super().__init__()
        self.radius, self.mark = radius, mark
        self.told_by = (mark, colour, hollow)
        deep = blend(colour, "#000000", 0.45)
        self.shade = self.shape(fill="#000000", alpha=0.0 if hollow else 0.35)
        self.body = self.shape(fill=theme.panel if hollow else colour, stroke=colour if hollow else deep,
                               width=4.0 if hollow else 1.6)
        self.gleam = self.shape(fill="#FFFFFF", alpha=0.0 if hollow else 0.65)

    def draw(self, places: Places, sizes: tuple[float, ...] = ()) -> None:
        radii = [self.radius * size for size in sizes or (1.0,) * len(places)]
        each = list(zip(places, radii, strict=True))
        self.body.outline(o.together(self._bead(place, r) for place, r in each))
        self.shade.outline(o.together(o.ellipse(r, 0.8 * r, (x + 0.25 * r, y - 0.35 * r)) for (x, y), r in each))
        self.gleam.outline(o.together(o.circle(0.24 * r, (x - 0.28 * r, y + 0.32 * r)) for (x, y), r in each))

    def read(self) -> np.ndarray:
        """(n, 2): the middle of each."""
        each = self.at_home(self.body).reshape(-1, 4 * CORNERS[self.mark], 3)[:, ::4, :2]
        return np.asarray(each.mean(axis=1))

    def _bead(self, place: tuple[float, float], radius: float) -> np.ndarray:
        if self.mark == "round":
            return o.circle(radius, place)
        corners = CORNERS[self.mark]
        turns = (np.pi / 4 if corners == 4 else np.pi / 2) + 2 * np.pi * np.arange(corners) / corners
        return o.polygon(np.array(place) + 1.3 * radius * np.column_stack([np.cos(turns), np.sin(turns)]))
