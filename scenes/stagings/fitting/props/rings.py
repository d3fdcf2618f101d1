"""Rings round beads: what a batch sees, what is told wrongly, and how unsure each is told."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline as o
from scenes.kit.prop import Prop

CURVES = 8              # of a circle
Places = tuple[tuple[float, float], ...]


class Rings(Prop):
    """show(places): a ring round each; what a batch sees, or what is told wrongly. Shows: counted, how many."""

    def __init__(self, colour: str, radius: float, width: float = 4.0) -> None:
        super().__init__()
        self.radius = radius
        self.line = self.shape(stroke=colour, width=width)

    def draw(self, places: Places) -> None:
        self.line.outline(o.together(o.circle(self.radius, place) for place in places))

    def read(self) -> int:
        return len(self.line.points) // (4 * CURVES)


class ThickRings(Prop):
    """show(places, thick): a band round each, from `radius` outwards. Shows: exact, how thick they are."""

    def __init__(self, colour: str, radius: float) -> None:
        super().__init__()
        self.radius = radius
        self.band = self.shape(fill=colour)

    def draw(self, places: Places, thick: tuple[float, ...]) -> None:
        self.band.outline(o.together(part for place, more in zip(places, thick, strict=True) if more > 0
                                     for part in (o.circle(self.radius + more, place),
                                                  o.reverse(o.circle(self.radius, place)))))

    def read(self) -> np.ndarray:
        """(n,): of each that is there."""
        each = self.at_home(self.band).reshape(-1, 2, 4 * CURVES, 3)
        wide = np.ptp(each[..., 0], axis=2) / 2
        return np.asarray(wide[:, 0] - wide[:, 1])
