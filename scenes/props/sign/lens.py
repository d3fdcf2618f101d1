"""The glass of a loupe: its rim, its handle, and the beam to what is looked at."""

from __future__ import annotations

import math

import numpy as np

from scenes.kit.outline import arc, circle, polyline, ribbon
from scenes.kit.prop import Prop
from scenes.kit.shape import blend
from scenes.kit.theme import Theme


class Lens(Prop):
    """A round glass at a place; what it enlarges, and in which order its parts lie, is said by those who use it."""

    def __init__(self, at: tuple[float, float], radius: float) -> None:
        super().__init__()
        self.at, self.radius = at, radius

    def _glass(self, theme: Theme) -> None:
        self.shape(circle(self.radius, self.at), fill=(blend(theme.panel, theme.bg, 0.4), theme.panel))

    def _beam(self, theme: Theme, aim: tuple[float, float], eye: float) -> None:
        """A ring round what is looked at, and two lines from it to the lens."""
        way = np.subtract(self.at, aim)
        angle = math.atan2(way[1], way[0])
        tilts = [angle + side * 1.5 for side in (-1, 1)]
        self.lines = [[np.add(at, radius * np.array([math.cos(tilt), math.sin(tilt)]))
                       for at, radius in ((aim, eye), (self.at, self.radius))] for tilt in tilts]
        for ends in self.lines:
            self.shape(polyline(ends), stroke=theme.line, width=2.5, stroke_alpha=0.8)
        self.shape(circle(eye, aim), stroke=theme.copper_light if theme.dark else theme.copper, width=4.0)

    def _beside(self, y: float, side: float) -> float:
        """How far the beam reaches to a side of the lens' middle at a height: 1 to the right, −1 to the left."""
        return max(side * (float(np.interp(y, [low[1], high[1]], [low[0], high[0]])) - self.at[0])
                   for low, high in self.lines)

    def _handle(self, theme: Theme) -> None:
        out = np.array([math.cos(0.9), math.sin(0.9)])
        along = np.add(self.at, (self.radius + np.linspace(0.0, 0.62, 12))[:, None] * out)
        dark, wood, light, _ = theme.wood
        for thick, colour in ((0.10, dark), (0.075, wood), (0.03, light)):
            self.shape(ribbon(along, thick), fill=colour)

    def _rim(self, theme: Theme) -> None:
        for width, colour in ((15.0, theme.copper_dark), (10.0, theme.copper), (3.0, theme.copper_rim)):
            self.shape(circle(self.radius, self.at), stroke=colour, width=width)
        for begin, end, alpha in ((1.9, 2.7, 0.55), (5.2, 5.6, 0.25)):
            self.shape(arc(0.86 * self.radius, 0.86 * self.radius, begin, end, self.at), stroke="#FFFFFF",
                       width=4.0, stroke_alpha=alpha, round_ends=True)
