"""A spout over a jar, and what runs out of it."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.shape import blend
from scenes.kit.theme import Theme

PIPE, NOZZLE, LIPS = (0.15, 0.16), (0.10, 0.16), 0.13     # half-widths and heights in units; half the nozzle's rim
STREAM = 0.055          # half the width of what runs


class Spout(Prop):
    """Hangs at the origin, which is where it is fixed, over what it fills. show(level, runs): level: the y under it,
    in units, down to which a stream falls; runs: 0 … 1, how strong that is. Shows no quantity."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        copper = (theme.copper_dark, theme.copper, theme.copper_light, theme.copper, theme.copper_dark)
        light = blend(theme.loss, "#FFFFFF", 0.25)
        self.stream = self.shape(fill=(theme.loss, light, theme.loss), axis="right")
        self.mouth = -PIPE[1] - NOZZLE[1]
        for (half, high), top in ((PIPE, 0.0), (NOZZLE, -PIPE[1])):
            self.shape(o.rectangle(2 * half, high, (0.0, top - high / 2), 0.02), fill=copper, axis="right",
                       stroke=theme.copper_dark, width=1.4)
        self.shape(o.ellipse(LIPS, 0.035, (0.0, self.mouth)), fill=theme.copper_dark, stroke=theme.copper_light,
                   width=1.2)
        self.show(0.0, 0.0)

    def draw(self, level: float, runs: float) -> None:
        """It grows thin where it begins and where it ends."""
        if runs <= 0:
            self.stream.outline(o.EMPTY)
            return
        down = np.linspace(0.0, 1.0, 8)
        spine = np.column_stack([np.zeros(8), self.mouth + down * (level - self.mouth)])
        self.stream.outline(o.ribbon(spine, runs * STREAM * (1 + 0.35 * down**3)))
