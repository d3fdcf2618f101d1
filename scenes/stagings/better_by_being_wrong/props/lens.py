"""A lens over a part of a jar: the liquid that is too low to be seen, so many times as high."""

from __future__ import annotations

import numpy as np

from scenes.kit.lettering import Number
from scenes.kit.outline import EMPTY, circle, dashes, polygon, polyline, together
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.kit.words import ENGLISH, Words

FLOOR = -0.45           # of its radius: where zero lies
FULL = 0.75             # of its radius, at most: how high the liquid stands that it is made for
HANDLE = 0.12           # units that the ring reaches beyond the glass
SIZE, BESIDE = 0.42, 0.10       # em of how much it enlarges; units from the ring to it
FINE = 33               # points of an edge


class Lens(Prop):
    """A round glass that fills the region's square. show(loss).

    It enlarges by a power of ten, which is printed beside it: the largest with which `most` fits.
    Exact: the loss, by the height of the liquid in it, its zero and its scale. watches: the point it is held over.
    """

    meaning = "loss"

    def __init__(self, theme: Theme, region: Region, per_loss: float, most: float, watches: tuple[float, float],
                 words: Words = ENGLISH) -> None:
        """per_loss: units of the jar's height for a loss of 1."""
        super().__init__()
        self.at, self.radius = (region.x, region.y), min(region.width, region.height) / 2
        self.times = 10 ** int(np.floor(np.log10(FULL * self.radius / (per_loss * most))))
        self.unit, self.zero = per_loss * self.times, region.y + FLOOR * self.radius
        self._lead(theme, watches)
        self.shape(circle(self.radius, self.at), fill=(blend(theme.panel, theme.bg, 0.35), theme.panel))
        light = blend(theme.loss, "#FFFFFF", 0.25)
        self.liquid = self.shape(fill=(theme.loss, light))
        half = self._half(self.zero)
        self.shape(dashes((region.x - half, self.zero), (region.x + half, self.zero), 0.10, 0.075),
                   stroke=theme.wish, width=5.0)
        self.shape(circle(self.radius, self.at), stroke=theme.outline, width=11.0)
        self.shape(circle(self.radius, self.at), stroke=theme.copper_light, width=7.0)
        up = region.y + 0.62 * self.radius
        self.factor = Number(SIZE, theme.ink, (region.x + self._half(up) + HANDLE + BESIDE, up), words=words)
        self.factor.show(f"×{self.times:,}")
        self.show(0.0)

    def _lead(self, theme: Theme, watches: tuple[float, float]) -> None:
        """From the place that it is held over to both its sides."""
        x, y = watches
        sides = [(self.at[0] + side * 0.92 * self.radius, self.at[1] - 0.38 * self.radius) for side in (-1, 1)]
        self.shape(together(polyline([(x + side * 0.08, y), end]) for side, end in zip((-1, 1), sides, strict=True)),
                   stroke=theme.copper_light, width=2.4, stroke_alpha=0.9)

    def _half(self, y: float) -> float:
        """Half its width at a height."""
        return float(np.sqrt(max(0.0, self.radius**2 - (y - self.at[1]) ** 2)))

    def draw(self, loss: float) -> None:
        top = self.at[1] + self.radius
        heights = np.linspace(self.zero, min(top, self.zero + self.unit * loss), FINE)
        halves = np.array([self._half(y) for y in heights])
        right, left = (np.column_stack([self.at[0] + side * halves, heights]) for side in (1, -1))
        self.liquid.outline(polygon(np.vstack([right, left[::-1]])) if loss > 0 else EMPTY)

    def read(self) -> float:
        points = self.at_home(self.liquid)
        return float(points[:, 1].max() - self.zero) / self.unit if len(points) else 0.0
