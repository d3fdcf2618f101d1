"""A slice through the ground of a map, from the side: how the loss goes along one straight line."""

from __future__ import annotations

import numpy as np

import soupmath as sm
from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme

PIECES = 40
FOOT = 0.12         # of earth under no loss
BEFORE = 0.04       # of the line, by which the slice begins before the point


class GroundSection(Prop):
    """Filled earth over a line that starts a little before a point; the region's height stands for the loss there.

    show(part): the ground up to that part of the line. exact: the loss along it, by the height of the crest.
    """

    def __init__(self, theme: Theme, region: Region, loss: sm.Loss, start: np.ndarray, way: np.ndarray) -> None:
        """way: from the start to the line's end, which is at the region's right edge."""
        super().__init__()
        self.region, self.loss, self.start, self.way = region, loss, start, way
        self.unit = region.height / float(loss.value(start))
        low, middle, high = theme.earth
        self.earth = self.shape(fill=(low, middle, high))
        self.crest = self.shape(stroke=theme.crest[0] if theme.dark else theme.crest[1], width=5.0,
                                round_ends=True)

    def losses(self, part: float) -> np.ndarray:
        """Along the first part of the line."""
        shares = np.linspace(-BEFORE, part, PIECES + 1)
        return np.asarray(self.loss.value(self.start + shares[:, None] * self.way))

    def at(self, part: float) -> tuple[float, float]:
        """Where the ground is, at a part of the line."""
        r, loss = self.region, float(self.loss.value(self.start + part * self.way))
        return r.left + r.width * (part + BEFORE) / (1.0 + BEFORE), r.bottom + self.unit * loss

    def draw(self, part: float) -> None:
        r = self.region
        xs = np.linspace(r.left, self.at(part)[0], PIECES + 1)
        top = np.column_stack([xs, r.bottom + self.unit * self.losses(part)])
        self.crest.outline(o.polyline(top))
        self.earth.outline(o.polygon(np.vstack([top, (xs[-1], r.bottom - FOOT), (xs[0], r.bottom - FOOT)])))

    def read(self) -> np.ndarray:
        """The loss at each corner of the crest."""
        ys = np.append(self.at_home(self.crest)[::4, 1], self.at_home(self.crest)[-1, 1])
        return (ys - self.region.bottom) / self.unit
