"""A red strip along the ruler, from the boots to the flag: how far off a cook is, cut into points."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import EMPTY, polyline, rectangle, together
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

THICK, CUT = 0.13, 2.4        # of the strip; how wide a cut is


class StripToFlag(Prop):
    """Lies on a lane's board, y = 0. Exact: its length (units), from where a cook stands to the flag; cut at each
    whole point from there."""

    def __init__(self, theme: Theme, point: float) -> None:
        """point: how long one is."""
        super().__init__()
        self.point = point
        self.band = self.shape(fill=theme.loss, stroke=theme.outline, width=1.2)
        self.cuts = self.shape(stroke=theme.outline, width=CUT)

    def draw(self, foot: float, flag: float) -> None:
        self.band.outline(rectangle(abs(flag - foot), THICK, ((foot + flag) / 2, 0.0)))
        way = np.sign(foot - flag) * self.point
        cuts = [flag + k * way for k in range(1, int(np.ceil(abs(flag - foot) / self.point - 1e-6)))]
        self.cuts.outline(together(polyline([(x, -THICK / 2), (x, THICK / 2)]) for x in cuts) if cuts else EMPTY)

    def read(self) -> float:
        return float(np.ptp(self.at_home(self.band)[:, 0]))
