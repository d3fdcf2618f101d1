"""A card to lay things on, with the shadow it throws."""

from __future__ import annotations

import numpy as np

from scenes.props.outline import rectangle
from scenes.props.prop import Prop
from scenes.props.region import Region
from scenes.props.shape import Picture, blend
from scenes.props.softness import painted
from scenes.props.theme import Theme

SPREAD = 0.45       # units that the shadow reaches beyond the card


class Panel(Prop):
    """A rounded card that fills its region. Shows no quantity."""

    def __init__(self, theme: Theme, region: Region, radius: float = 0.22) -> None:
        super().__init__()
        self.region = region
        shade = painted("#000000", theme.shadow_alpha * _soft_box(region))
        self.add(Picture(shade, region.width + 2 * SPREAD, region.height + 2 * SPREAD,
                         (region.x, region.y - 0.12)))
        light = theme.panel if theme.dark else blend(theme.panel, "#FFFFFF", 0.45)
        self.shape(rectangle(region.width, region.height, (region.x, region.y), radius),
                   fill=(blend(theme.panel, theme.bg, 0.35), theme.panel, light),
                   stroke=blend(theme.panel, theme.line, 0.45), width=1.6)


def _soft_box(region: Region, per_unit: int = 24) -> np.ndarray:
    """(h, w) in 0…1: a smooth step from every edge inwards."""
    sides = [np.arange(round(per_unit * (size + 2 * SPREAD))) for size in (region.height, region.width)]
    inwards = [np.clip(np.minimum(n, n[::-1]) / (2 * SPREAD * per_unit), 0, 1) for n in sides]
    return np.outer(*(x**2 * (3 - 2 * x) for x in inwards))
