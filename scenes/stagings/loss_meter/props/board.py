"""A wooden board on which things stand side by side."""

from __future__ import annotations

from scenes.kit.outline import rectangle
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme

BOARD = 0.16            # thickness


class Board(Prop):
    """It lies along the bottom of a region. Shows no quantity."""

    def __init__(self, theme: Theme, region: Region) -> None:
        super().__init__()
        dark, mid, light, warm = theme.wood
        width, y = region.width + 0.3, region.bottom
        shadow = glow("#000000", theme.shadow_alpha, power=0.8, size=96)
        self.add(Picture(shadow, width * 1.04, 0.5, (region.x, y - BOARD)))
        self.shape(rectangle(width, BOARD, (region.x, y - BOARD / 2), 0.05), fill=(dark, warm, mid))
        self.shape(rectangle(width - 0.08, 0.022, (region.x, y - 0.014)), fill=light, alpha=0.8)
