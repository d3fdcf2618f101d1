"""Steps as a length: a bar that grows with them."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import EMPTY, rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region

ROUND = 0.05            # radius of its corners, at most


class StepsBar(Prop):
    """Grows to the right from its region's left edge. show(steps). exact: the steps, `longest` as long as that."""

    margin = True

    def __init__(self, region: Region, longest: float, colour: str) -> None:
        super().__init__()
        self.region, self.unit = region, region.width / longest
        self.bar = self.shape(fill=colour)

    def long(self, steps: float) -> float:
        return steps * self.unit

    def draw(self, steps: float) -> None:
        r, long = self.region, self.long(steps)
        self.bar.outline(rectangle(long, r.height, (r.left + long / 2, r.y), min(ROUND, 0.4 * long)) if long else EMPTY)

    def read(self) -> float:
        """The steps that it is long for."""
        points = self.at_home(self.bar)
        return float(np.ptp(points[:, 0])) / self.unit if len(points) else 0.0
