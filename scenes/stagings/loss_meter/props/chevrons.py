"""Which way is better: chevrons that point along a scale."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import polyline
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

HALF, TALL = 0.21, 0.16


class Chevrons(Prop):
    """`count` chevrons under one another from `top` to `bottom`, pointing down. Shows no quantity."""

    def __init__(self, theme: Theme, x: float, bottom: float, top: float, count: int = 3) -> None:
        super().__init__()
        self.arms = []
        for y in np.linspace(top, bottom, count):
            line = polyline([(x - HALF, y + TALL), (x, y), (x + HALF, y + TALL)])
            self.arms.append(self.shape(line, stroke=theme.ink, width=6.0, round_ends=True))
        self.show(0.0)

    def draw(self, come: float) -> None:
        """come: 0 none, 1 all; from the top down."""
        for k, arm in enumerate(self.arms):
            part = min(1.0, max(0.0, come * len(self.arms) - k))
            arm.full_stroke[:, 3] = 0.9 * part
            arm.appear(self.faded)
