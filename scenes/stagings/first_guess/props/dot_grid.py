"""A grid of dots, of which some are full: so many of a hundred."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import circle, together
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme

HUNDRED, ROW = 100, 10


class DotGrid(Prop):
    """A hundred dots in a region, ten to a row; full ones first, row by row from the top.

    Shows: counted, how many of the hundred are full.
    """

    def __init__(self, theme: Theme, region: Region, colour: str) -> None:
        super().__init__()
        pitch = min(region.width, region.height) / ROW
        self.radius = 0.36 * pitch
        self.places = [(region.x + (k % ROW - (ROW - 1) / 2) * pitch,
                        region.y + ((ROW - 1) / 2 - k // ROW) * pitch) for k in range(HUNDRED)]
        self.empty = self.shape(stroke=theme.line, width=1.6)
        self.full = self.shape(fill=colour)
        self.show(0)

    def draw(self, count: int) -> None:
        self.full.outline(self._dots(self.places[:count]))
        self.empty.outline(self._dots(self.places[count:]))

    def _dots(self, places: list[tuple[float, float]]) -> np.ndarray:
        return together(circle(self.radius, place) for place in places)

    def read(self) -> int:
        """How many dots are full."""
        return len(self.full.points) // len(circle(self.radius))
