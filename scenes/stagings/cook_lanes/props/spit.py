"""What a cook spits out: drops that fly and fall. No quantity."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import EMPTY, ellipse, together
from scenes.kit.prop import Prop
from scenes.kit.shape import blend
from scenes.kit.theme import Theme

DROPS = 13
FAR, HIGH, FALLS = 0.85, 0.22, 0.62     # of the cook's height: how far they fly, how high, how deep they fall


class Spit(Prop):
    """show(part): 0 before, 1 when all have fallen. Origin: the mouth; they fly to the left."""

    def __init__(self, theme: Theme, tall: float) -> None:
        super().__init__()
        self.tall = tall
        water = "#9FB9C6" if theme.dark else "#5F7F8E"
        self.drops = self.shape(fill=(water, blend(water, "#FFFFFF", 0.35)), stroke=theme.outline, width=1.0)
        spread = np.random.default_rng(4)
        self.speeds, self.lifts = spread.uniform(0.45, 1.0, DROPS), spread.uniform(0.2, 1.0, DROPS)
        self.sizes, self.starts = spread.uniform(0.010, 0.024, DROPS), np.sort(spread.uniform(0.0, 0.35, DROPS))
        self.show(0.0)

    def draw(self, part: float) -> None:
        ways = (part - self.starts) / (1 - self.starts)
        self.drops.outline(together(self._drop(k, float(way)) for k, way in enumerate(ways)))

    def _drop(self, k: int, part: float) -> np.ndarray:
        if not 0 < part < 1:
            return EMPTY
        x = -FAR * self.speeds[k] * part
        y = 4 * HIGH * self.lifts[k] * part - (4 * HIGH * self.lifts[k] + FALLS) * part**2
        size = self.sizes[k] * (1 - 0.3 * part)
        return self.tall * ellipse(size, 0.85 * size, (x, y))
