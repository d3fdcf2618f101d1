"""Shade that falls on somebody while something else counts."""

from __future__ import annotations

from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme

DARK, LIGHT = ("#0B0E22", 0.62), ("#8C7B6A", 0.30)
ROUND = 1.75            # how much larger than its region it is


class HalfLight(Prop):
    """An oval of shade over its region, strongest in the middle. Shows no quantity."""

    bleeds = True
    backdrop = True     # it would darken what a transparent film is laid over

    def __init__(self, theme: Theme, region: Region) -> None:
        super().__init__()
        colour, alpha = DARK if theme.dark else LIGHT
        self.add(Picture(glow(colour, alpha, 0.8), ROUND * region.width, ROUND * region.height, (region.x, region.y)))
