"""What is inside a person who guesses: no knobs, but soft threads that grow together."""

from __future__ import annotations

import math

import numpy as np

from scenes.kit.outline import smooth, together
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture, blend
from scenes.kit.theme import Theme

THREADS, JOINTS, SWAYS = 5, 11, 0.02


class SoftMind(Prop):
    """show(phase, stirred): threads about the origin, `wide` across; they sway, and shine where something is learned.

    Shows no quantity.
    """

    def __init__(self, theme: Theme, wide: float) -> None:
        super().__init__()
        self.wide = wide
        self.light = Picture(glow(theme.flame_core, 0.55, power=1.4, size=96), 1.5 * wide, 1.1 * wide, (0.0, 0.0))
        self.add(self.light)
        self.threads = self.shape(stroke=blend(theme.copper_light, theme.copper, 0.5), width=7.0, round_ends=True,
                                  stroke_alpha=0.8)

    def draw(self, phase: float, stirred: float) -> None:
        t = np.linspace(-1, 1, JOINTS)
        lines = []
        for k in range(THREADS):
            lift = 2 * k / (THREADS - 1) - 1
            sway = SWAYS * (1 + 2 * stirred) * math.sin(2 * math.pi * (phase + k / THREADS))
            x = 0.44 * self.wide * t * math.sqrt(1 - 0.55 * lift * lift)
            y = 0.24 * self.wide * lift + 0.045 * self.wide * np.sin(2.2 * np.pi * t + 2.1 * k)
            lines.append(smooth(np.column_stack([x, y + sway * np.cos(3 * t)])))
        self.threads.outline(together(lines))
