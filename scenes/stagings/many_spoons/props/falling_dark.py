"""Dark wood that closes round one point, until nothing but that point glows: the one becomes the first of many."""

from __future__ import annotations

import math

from scenes.kit import outline as o
from scenes.kit.easing import between
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.stagings.many_spoons.props.basin_picture import LIGHT

BEFORE = 0.075          # radius of the dot before, in units
HALOS = ((2.0, 0.10), (1.6, 0.16), (1.3, 0.22))     # of the glow: sizes in radii of the dot, and how strong each is


class FallingDark(Prop):
    """show(part, x, y): 1 when all of the frame is dark and the dot, `radius` large, has come to its middle.

    It lies before the set like a curtain: no view moves it.
    """

    bleeds = True
    margin = True
    veil = True

    def __init__(self, frame: Region, radius: float, wood: str) -> None:
        """wood: the colour of what is there about the dot."""
        super().__init__()
        self.radius, self.far = radius, math.hypot(frame.width, frame.height)
        self.dark = self.shape(fill=wood)
        self.halos = [self.shape(fill=LIGHT, alpha=alpha) for _, alpha in HALOS]
        self.dot = self.shape(fill=LIGHT)

    def draw(self, part: float, x: float, y: float) -> None:
        at = (between(x, 0.0, part), between(y, 0.0, part))
        radius = between(BEFORE, self.radius, part)
        self.dark.outline(o.circle(max(1e-3, self.far * part**1.5), at))
        for halo, (size, _) in zip(self.halos, HALOS, strict=True):
            halo.outline(o.circle(radius * between(1.0, size, part), at))
        self.dot.outline(o.circle(radius, at))
