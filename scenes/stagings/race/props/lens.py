"""A round glass over a place: the ground there, much nearer, and a ring about its middle."""

from __future__ import annotations

import math

import numpy as np

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.kit.wood import board_of

DASHES = 20             # of the ring


class Lens(Prop):
    """exact: the radius of the ring, and the place that a thin line leads to. ring: in units."""

    margin = True

    def __init__(self, theme: Theme, region: Region, ring: float, over: tuple[float, float]) -> None:
        super().__init__()
        self.middle, self.radius = (region.x, region.y), 0.5 * min(region.width, region.height)
        way = np.array(over) - np.array(self.middle)
        from_it = np.array(self.middle) + self.radius * way / max(float(np.hypot(*way)), 1e-9)
        self.line = self.shape(o.polyline([from_it, over]), stroke=theme.wish, width=2.5, stroke_alpha=0.8)
        _, front, light = board_of(theme)
        self.shape(o.circle(self.radius, self.middle), fill=(theme.relief[0], theme.relief[1]))
        turns = np.linspace(0.0, 2 * math.pi, DASHES + 1)
        self.ring = self.shape(o.together(o.arc(ring, ring, a, a + 0.6 * 2 * math.pi / DASHES, self.middle)
                                          for a in turns[:-1]), stroke=theme.wish, width=4.5)
        for colour, width in ((theme.outline, 9.0), (front, 6.0), (light, 1.4)):
            self.shape(o.circle(self.radius, self.middle), stroke=colour, width=width)

    def read(self) -> float:
        """The ring's radius."""
        away = self.at_home(self.ring)[::4, :2] - np.array(self.middle)
        return float(np.hypot(*away.T).mean())
