"""A knob of a soup: how much of one thing there is in it, on its ruler of doublings. Copper, as a machine's knobs are;
what a cook turns by hand is a steel dial."""

from __future__ import annotations

import math

import numpy as np

from scenes.kit.lettering import HALF_CAPITAL, Label, plate_for
from scenes.kit.outline import arc, circle, polyline, rectangle
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture, blend
from scenes.kit.theme import Theme

UNDER = 0.16            # from the knob's scale to its name
FULL = 0.75 * math.pi   # how far the pointer of either end is turned from upright
SCALE, CAP = 1.24, 0.72         # of the radius: that of its scale, and of its cap
PLATE, SIDE = 0.58, 0.10        # of the plate under its name: half its height, in ems; units beside the letters
POINTER = 0.30, 0.92    # of the radius, from where to where it goes


class KnobSign(Prop):
    """show(part): of its ruler, from its low end. exact: that, by the pointer. Its origin is the knob's middle.

    wide: the plate of its name.
    """

    margin = True

    def __init__(self, theme: Theme, name: str, radius: float, em: float) -> None:
        super().__init__()
        self.radius, up = radius, 0.5 * math.pi
        edge = blend(theme.copper_dark, "#000000", 0.45)
        wide, low = 2.7 * radius, -0.1 * radius
        self.add(Picture(glow("#000000", theme.shadow_alpha, 0.8, 96), wide, wide, (0.0, low)))
        self.shape(arc(SCALE * radius, SCALE * radius, up + FULL, up - FULL), stroke=theme.soft, width=4.0)
        self.shape(circle(radius), fill=(theme.copper_dark, theme.copper, theme.copper_light), stroke=edge, width=2.0)
        self.shape(circle(CAP * radius), fill=(theme.copper, theme.copper_mid))
        self.pointer = self.shape(stroke=theme.cream, width=7.0, round_ends=True)
        at = 0.0, -SCALE * radius - UNDER - 0.5 * em
        label = Label(name, em, theme.ink, at, weight="BOLD", words=theme.words)
        below, above = plate_for(PLATE * em, [name], em, words=theme.words)
        middle = at[1] + HALF_CAPITAL * em + (above - below) / 2
        self.wide = label.width_of_text + 2 * SIDE
        plate = rectangle(self.wide, above + below, (0.0, middle), 0.10)
        self.shape(plate, fill=theme.bg, alpha=0.94)
        self.add(label)

    def draw(self, part: float) -> None:
        turned = FULL * (2 * part - 1)
        way = self.radius * np.array([math.sin(turned), math.cos(turned)])
        self.pointer.outline(polyline([POINTER[0] * way, POINTER[1] * way]))

    def read(self) -> float:
        x, y, _ = self.at_home(self.pointer)[-1]
        return 0.5 * (math.atan2(x, y) / FULL + 1.0)
