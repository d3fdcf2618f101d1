"""A pool of warm light that is on one thing."""

from __future__ import annotations

from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme

WARM = "#FFB04A"
FINE = 160              # pixels across


class LightPool(Prop):
    """About the origin, so many units wide and high; appear() says how far the light is on. Shows no quantity."""

    def __init__(self, theme: Theme, wide: float, high: float, strong: float) -> None:
        """strong: its alpha in the middle, over a dark theme; over a light one it is half of that."""
        super().__init__()
        self.bleeds = True
        light = glow(WARM, strong if theme.dark else 0.5 * strong, power=1.3, size=FINE)
        self.add(Picture(light, wide, high, (0.0, 0.0)))
