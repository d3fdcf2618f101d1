"""The pot from above: one soup, many spoonfuls."""

from __future__ import annotations

import math

import numpy as np

from scenes.kit import outline as o
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture, blend
from scenes.kit.theme import Theme

GOLDEN = math.pi * (3 - math.sqrt(5))


class PotAbove(Prop):
    """A copper pot of `radius`, seen from above, its soup laid out in `count` spoonfuls. Middle at the origin.

    show(tasted): which spoonfuls are tasted now. counted: how many are lit.
    """

    def __init__(self, theme: Theme, radius: float, count: int) -> None:
        super().__init__()
        spread = 0.90 * radius
        self.size = 0.74 * spread / math.sqrt(count)
        angle, out = GOLDEN * np.arange(count), spread * np.sqrt((np.arange(count) + 0.5) / count)
        self.places = np.column_stack([out * np.cos(angle), out * np.sin(angle)])
        self.add(Picture(glow("#000000", 0.75 * theme.shadow_alpha, 0.8), 3.0 * radius, 3.0 * radius))
        for side in (-1, 1):
            self._handle(theme, radius, side)
        self.shape(o.circle(1.12 * radius), axis=((-radius, radius), (radius, -radius)),
                   fill=(theme.copper_rim, theme.copper_light, theme.copper, theme.copper_mid, theme.copper_light))
        self.shape(o.circle(1.02 * radius), fill=(theme.copper_dark, theme.soup_deep))
        self.shape(o.circle(0.985 * radius), fill=(theme.soup_deep, theme.soup, blend(theme.soup, theme.cream, 0.18)))
        for lift, alpha in ((0.93, 0.30), (0.86, 0.16)):
            self.shape(o.arc(lift * radius, lift * radius, 2.0, 2.9), stroke=theme.cream, width=4.0,
                       stroke_alpha=alpha, round_ends=True)
        self.shape(self._dots(np.arange(count), 0.80), fill=blend(theme.soup_deep, "#000000", 0.15), alpha=0.55)
        self.lit = self.shape(fill=theme.cream, stroke="#FFFFFF", width=1.0)

    def _handle(self, theme: Theme, radius: float, side: int) -> None:
        for width, colour in ((17, theme.copper_dark), (12, theme.copper), (3, theme.copper_light)):
            self.shape(_loop(radius, side), stroke=colour, width=width, round_ends=True)

    def _dots(self, which: np.ndarray, scale: float) -> np.ndarray:
        unit = o.circle(scale * self.size)
        places = np.column_stack([self.places[which], np.zeros(len(which))])
        return (places[:, None] + unit[None]).reshape(-1, 3)

    def draw(self, tasted: tuple[int, ...]) -> None:
        which = np.unique(np.array(tasted, dtype=int))
        grown = 3.2 if len(which) == 1 else 1.25 if len(which) < 100 else 1.0
        self.lit.outline(self._dots(which, grown))

    def read(self) -> int:
        """How many spoonfuls are lit: outlines that stand in the picture."""
        return len(self.lit.points) // len(o.circle(1.0))


def _loop(radius: float, side: int) -> np.ndarray:
    """A handle's path, from the rim and back to it."""
    reach = side * np.array([1.02, 1.28, 1.34, 1.28, 1.02]) * radius
    return o.smooth(np.column_stack([reach, np.array([0.26, 0.24, 0.0, -0.24, -0.26]) * radius]))
