"""A ring of light round a place."""

from __future__ import annotations

import math

from scenes.kit.outline import circle
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme


class Halo(Prop):
    """A ring about the origin that breathes. show(phase), in cycles. Shows no quantity."""

    def __init__(self, theme: Theme, radius: float) -> None:
        super().__init__()
        self.radius = radius
        self.round = self.shape(stroke=theme.ink, width=4.0)

    def draw(self, phase: float) -> None:
        self.round.outline(circle(self.radius * (1 + 0.12 * math.sin(2 * math.pi * phase))))
