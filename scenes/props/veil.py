"""A veil over what is not spoken of: the light goes elsewhere."""

from __future__ import annotations

from scenes.props.panel import soft_box
from scenes.props.prop import Prop
from scenes.props.region import Region
from scenes.props.shape import Picture
from scenes.props.softness import painted
from scenes.props.theme import Theme

DENSITY = 0.72
NEAR, FAR = 0.13, 0.40      # how soft it is towards its neighbours, and at its free ends


class Veil(Prop):
    """Covers a region with the ground's colour, soft at its edges. Shows no quantity."""

    bleeds = veils = True

    def __init__(self, theme: Theme, region: Region) -> None:
        super().__init__()
        self.region = region
        x, y = (NEAR, FAR) if region.height > region.width else (FAR, NEAR)
        wide = Region(region.x, region.y, region.width + 2 * (x - NEAR), region.height + 2 * (y - NEAR))
        pixels = painted(theme.bg, DENSITY * soft_box(wide, x, y))
        self.add(Picture(pixels, wide.width + 2 * x, wide.height + 2 * y, (wide.x, wide.y)))
