"""The floor under the set: the plain band on which rulers and captions lie."""

from __future__ import annotations

import numpy as np

from scenes.props import outline as o
from scenes.props.prop import Prop
from scenes.props.region import Region
from scenes.props.theme import Theme


class Floor(Prop):
    """Solid background from y downwards over the whole region, under a thin edge. Shows no quantity."""

    bleeds = True

    def __init__(self, theme: Theme, frame: Region, y: float) -> None:
        super().__init__()
        middle, height = (frame.bottom + y) / 2, y - frame.bottom
        self.shape(o.rectangle(frame.width + 0.2, height, (frame.x, middle - 0.05)), fill=theme.bg)
        shade = o.rectangle(frame.width + 0.2, 0.30, (frame.x, y - 0.15))
        self.shape(shade, fill="#000000", alpha=(0.0, 0.5 * theme.shadow_alpha))
        self.shape(o.polyline(np.array([(frame.left - 0.1, y), (frame.right + 0.1, y)])), stroke=theme.crest[0],
                   width=2.0, stroke_alpha=0.45)
