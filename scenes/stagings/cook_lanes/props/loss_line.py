"""The loss along the ruler, as a line over the jars."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import EMPTY, polyline
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme


class LossLine(Prop):
    """show(part): how much of it is drawn, from the left. Exact: heights at every point of it."""

    def __init__(self, theme: Theme, xs: np.ndarray, ys: np.ndarray) -> None:
        super().__init__()
        self.line = self.shape(polyline(np.column_stack([xs, ys])), stroke=theme.crest[1], width=4.0)
        self.full = np.column_stack([xs, ys])

    def draw(self, part: float) -> None:
        last = round(part * (len(self.full) - 1))
        self.line.outline(polyline(self.full[: last + 1]) if last else EMPTY)
