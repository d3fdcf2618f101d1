"""A candle on the table: who sits there is seen by its light."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import Points, rectangle, smooth
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme

WAX = ("#C9A878", "#FBEBCB", "#FFF7E2", "#E9CFA2")
REACH = 4.6         # units of its light, to each side
BRIGHT = (0.62, 0.50)           # of its light: in a dark theme, and in a light one
FLAME = (0.34, 0.78)            # of the candle's width and height


class CandleLight(Prop):
    """What a candle throws on the wall behind it. Shows no quantity."""

    bleeds = True
    backdrop = True

    def __init__(self, theme: Theme, region: Region) -> None:
        super().__init__()
        self.add(Picture(glow("#FFB054", BRIGHT[not theme.dark], 1.7), 2 * REACH, 1.7 * REACH,
                         (region.x, region.top + 0.5)))


class Candle(Prop):
    """Fills its region, and burns over it. show(phase): cycles of its flicker; whole numbers look alike."""

    grounded = True

    def __init__(self, theme: Theme, region: Region) -> None:
        super().__init__()
        self.region = region
        wide, high = region.width, region.height
        shadow = glow("#000000", 1.5 * theme.shadow_alpha, 1.1, 96)
        self.add(Picture(shadow, 4.2 * wide, 0.42, (region.x, region.bottom + 0.02)))
        self.shape(rectangle(2.1 * wide, 0.12, (region.x, region.bottom + 0.06), 0.05), axis="right",
                   fill=(theme.copper_dark, theme.copper_light, theme.copper), stroke=theme.outline, width=1.4)
        self.shape(rectangle(wide, high - 0.1, (region.x, region.bottom + 0.1 + (high - 0.1) / 2), 0.06), fill=WAX,
                   axis="right", stroke=theme.outline, width=1.4)
        self.add(Picture(glow("#FFD58A", 0.85, 1.6, 128), 1.7, 1.7, (region.x, region.top + 0.4)))
        self.shape(rectangle(0.035, 0.14, (region.x, region.top + 0.05)), fill="#2B1A10")
        self.outer = self.shape(fill=("#F08A2C", "#FFC247", "#FFE59A"))
        self.core = self.shape(fill="#FFF6D8", alpha=0.9)
        self.show(0.0)

    def draw(self, phase: float) -> None:
        sway = 0.05 * np.sin(2 * np.pi * phase)
        tall = 1.0 + 0.06 * np.sin(4 * np.pi * phase)
        foot = self.region.x, self.region.top + 0.06
        wide, high = (share * self.region.width / 0.3 for share in FLAME)
        self.outer.outline(_tongue(foot, wide, high * tall, sway))
        self.core.outline(_tongue((foot[0], foot[1] + 0.04), 0.5 * wide, 0.5 * high * tall, 0.5 * sway))


def _tongue(foot: tuple[float, float], wide: float, high: float, sway: float) -> Points:
    x, y = foot
    return smooth([(x, y), (x + 0.5 * wide, y + 0.26 * high), (x + 0.22 * wide + 0.6 * sway, y + 0.62 * high),
                   (x + sway, y + high), (x - 0.22 * wide + 0.6 * sway, y + 0.62 * high),
                   (x - 0.5 * wide, y + 0.26 * high)], closed=True)
