"""Streaks in the air behind whoever is thrown."""

from __future__ import annotations

import math

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

LANES = ((0.10, 0.5, 0.9), (0.30, 0.3, 1.0), (0.52, 0.45, 0.75), (0.74, 0.25, 0.95), (0.95, 0.55, 0.6))
# of the cook's height: how high each begins, how far behind, and its share of the length


class Streaks(Prop):
    """show(foot, back): back leads to where one was a moment before. Shows no quantity."""

    bleeds = True

    def __init__(self, theme: Theme, tall: float) -> None:
        super().__init__()
        self.tall = tall
        self.lines = self.shape(stroke=theme.wisp, width=5.0, stroke_alpha=0.85, round_ends=True)

    def draw(self, foot: tuple[float, float], back: tuple[float, float]) -> None:
        long = math.hypot(*back)
        if long < 0.05:
            self.lines.outline(o.EMPTY)
            return
        x, y = back[0] / long, back[1] / long
        drawn = []
        for high, behind, share in LANES:
            at = foot[0] + x * behind * self.tall, foot[1] + (high * self.tall) + y * behind * self.tall
            drawn.append(o.polyline([at, (at[0] + share * back[0], at[1] + share * back[1])]))
        self.lines.outline(o.together(drawn))
