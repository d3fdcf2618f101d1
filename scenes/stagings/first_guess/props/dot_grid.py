"""A grid of dots, of which some are full: so many of a hundred."""

from __future__ import annotations

import numpy as np

from scenes.kit.easing import between
from scenes.kit.outline import circle, together
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme

HUNDRED, ROW = 100, 10


class DotGrid(Prop):
    """A hundred dots in a region, ten to a row. show(full, gathered): which of them are full; how far these have gone
    to the first places, row by row from the top.

    Shows: counted, how many of the hundred are full.
    """

    def __init__(self, theme: Theme, region: Region, colour: str) -> None:
        super().__init__()
        pitch = min(region.width, region.height) / ROW
        self.radius = 0.36 * pitch
        self.places = [(region.x + (k % ROW - (ROW - 1) / 2) * pitch,
                        region.y + ((ROW - 1) / 2 - k // ROW) * pitch) for k in range(HUNDRED)]
        self.empty = self.shape(self._dots(self.places), stroke=theme.line, width=1.6)
        self.full = self.shape(fill=colour)
        self.show(())

    def draw(self, full: tuple[int, ...], gathered: float = 0.0) -> None:
        self.full.outline(self._dots([(between(self.places[k][0], x, gathered), between(self.places[k][1], y, gathered))
                                      for k, (x, y) in zip(full, self.places, strict=False)]))

    def _dots(self, places: list[tuple[float, float]]) -> np.ndarray:
        return together(circle(self.radius, place) for place in places)

    def read(self) -> int:
        """How many dots are full."""
        return len(self.full.points) // len(circle(self.radius))
