"""A ring round a flag: who is within it has come near."""

from __future__ import annotations

import math

import numpy as np

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

DASHES, DRAWN = 18, 0.62        # in the ring; of one and the gap after it


class NearRing(Prop):
    """show((x, y), radius): a dashed circle. exact: its middle and its radius."""

    meaning = "wish"

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.line = self.shape(stroke=theme.wish, width=4.5, round_ends=True)

    def draw(self, at: tuple[float, float], radius: float) -> None:
        turn = 2 * math.pi / DASHES
        self.line.outline(o.together(o.arc(radius, radius, k * turn, (k + DRAWN) * turn, at) for k in range(DASHES)))

    def read(self) -> tuple[float, float, float]:
        ends = self.at_home(self.line)[::4, :2]         # where each dash begins
        x, y = ends.mean(axis=0)
        return float(x), float(y), float(np.hypot(*(ends - (x, y)).T).mean())
