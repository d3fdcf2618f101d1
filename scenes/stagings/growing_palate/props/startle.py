"""Surprise, as cartoons draw it: three short strokes that spring from a head."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import EMPTY, polyline
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

ANGLES = np.deg2rad((140.0, 90.0, 40.0))
INNER = 0.35        # of the size: where the strokes begin


class Startle(Prop):
    """show(part): the strokes, 0 none to 1 full, round a place just over the head. Shows no quantity."""

    def __init__(self, theme: Theme, size: float) -> None:
        super().__init__()
        self.size = size
        self.strokes = self.shape(stroke=theme.ink, width=6.0, round_ends=True)
        self.show(0.0)

    def draw(self, part: float) -> None:
        ways = np.column_stack([np.cos(ANGLES), np.sin(ANGLES)]) * self.size
        lines = [polyline([INNER * way, (INNER + (1 - INNER) * part) * way]) for way in ways]
        self.strokes.outline(np.vstack(lines) if part > 0 else EMPTY)
