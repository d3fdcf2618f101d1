"""A pool of warm light about whoever is spoken of."""

from __future__ import annotations

from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme

RADIUS = 1.0            # in the height of who is lit
ALPHA = (0.50, 0.42)    # over a dark theme and a light one


class LitBy(Prop):
    """Placed by its middle, at the size of who is lit. Shows no quantity."""

    margin = True
    bleeds = True

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        light = glow("#FFD08A" if theme.dark else "#FFB45A", ALPHA[not theme.dark], 1.5)
        self.add(Picture(light, 2 * RADIUS, 2 * RADIUS))
