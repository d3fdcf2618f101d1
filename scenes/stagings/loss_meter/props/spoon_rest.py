"""What a spoon lies in that points at a ruler: a brass hook, clamped to the ruler's edge."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import rectangle, smooth
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme
from scenes.stagings.loss_meter.props.hinge import BRASS

# in lengths of a spoon that is 1.5 units long, from its tip, its handle to the left
CLAMP = (0.12, 0.26)
ROD = [(0.06, -0.20), (-0.20, -0.225), (-0.46, -0.20), (-0.62, -0.10), (-0.66, 0.06), (-0.62, 0.16)]
ROUND = 4.5         # width of the rod


class SpoonRest(Prop):
    """Its origin is the tip of the spoon that lies in it. Shows no quantity."""

    def __init__(self, theme: Theme, length: float) -> None:
        super().__init__()
        unit = length / 1.5
        rod = smooth(np.array(ROD) * unit)
        self.shape(rod, stroke=theme.outline, width=ROUND + 2.5, stroke_alpha=0.6, round_ends=True)
        self.shape(rod, stroke=BRASS[2], width=ROUND, round_ends=True)
        self.shape(rectangle(*CLAMP, (0.07, -0.17), 0.04), fill=BRASS, stroke=theme.outline, width=1.4,
                   stroke_alpha=0.55)
