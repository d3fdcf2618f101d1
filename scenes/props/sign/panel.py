"""A card to lay things on, with the shadow it throws."""

from __future__ import annotations

import numpy as np

from scenes.kit.easing import smoothstep_of
from scenes.kit.outline import rectangle
from scenes.kit.pixels import painted
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture, blend
from scenes.kit.theme import Theme
from scenes.kit.wood import board_of

SPREAD = 0.45       # units that the shadow reaches beyond the card


class Panel(Prop):
    """A rounded card that fills its region. Shows no quantity. framed: it is a slate in a wooden frame."""

    def __init__(self, theme: Theme, region: Region, radius: float = 0.22, framed: bool = False) -> None:
        super().__init__()
        self.region = region
        shade = painted("#000000", theme.shadow_alpha * soft_box(region))
        self.add(Picture(shade, region.width + 2 * SPREAD, region.height + 2 * SPREAD,
                         (region.x, region.y - 0.12)))
        light = theme.panel if theme.dark else blend(theme.panel, "#FFFFFF", 0.45)
        self.shape(rectangle(region.width, region.height, (region.x, region.y), radius),
                   fill=(blend(theme.panel, theme.bg, 0.35), theme.panel, light),
                   stroke=blend(theme.panel, theme.line, 0.45), width=1.6)
        if framed:
            self._frame(theme, region, radius)

    def _frame(self, theme: Theme, region: Region, radius: float) -> None:
        foot, front, light = board_of(theme)
        for inset, colour, width in ((0.0, foot, 15.0), (0.0, front, 11.0), (0.028, light, 1.6)):
            size = region.width + 2 * inset, region.height + 2 * inset
            self.shape(rectangle(*size, (region.x, region.y), radius + inset), stroke=colour, width=width)


def soft_box(region: Region, across: float = SPREAD, along: float = SPREAD, per_unit: int = 24) -> np.ndarray:
    """(h, w) in 0…1 over the region and as much round it: a smooth step, as far inwards as outwards.

    across, along: how far it reaches at the left and right, and at the top and bottom.
    """
    inwards = []
    for size, spread in ((region.height, along), (region.width, across)):
        n = np.arange(round(per_unit * (size + 2 * spread)))
        inwards.append(np.clip(np.minimum(n, n[::-1]) / (2 * spread * per_unit), 0, 1))
    return np.outer(*map(smoothstep_of, inwards))
