"""A red strip along the ruler, from the boots to the flag: how far off a cook is."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import rectangle
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

THICK = 0.13


class StripToFlag(Prop):
    """Lies on a lane's board, y = 0. Exact: its length (units), from where a cook stands to the flag."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.band = self.shape(fill=theme.loss, stroke=theme.outline, width=1.2)

    def draw(self, foot: float, flag: float) -> None:
        self.band.outline(rectangle(abs(flag - foot), THICK, ((foot + flag) / 2, 0.0)))

    def read(self) -> float:
        return float(np.ptp(self.at_home(self.band)[:, 0]))
