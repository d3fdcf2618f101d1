"""A loupe over the floor of a jar: a loss too small to be seen, made larger on its own scale."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from scenes.props.lettering import Label
from scenes.props.outline import arc, circle, dashes, polygon, polyline, ribbon
from scenes.props.prop import Prop
from scenes.props.region import Region
from scenes.props.shape import blend
from scenes.props.theme import Theme

FLOOR = -0.30           # where zero is, in radii from the middle
WANTED = 0.42           # how high the loss should stand at most, in radii
EYE = 0.17              # radius of the ring at the jar's floor

Points = NDArray[np.float64]


class Loupe(Prop):
    """A lens in its region, aimed at a point of a jar's floor where `unit` is the length of a loss of 1.

    It enlarges by a round number, `power`. show(loss).
    Shows: exact, the loss, by the height of the liquid over the floor. `said` is the power in print, a prop
    of its own: put(loupe, loupe.said).
    """

    def __init__(self, region: Region, theme: Theme, aim: tuple[float, float], unit: float, loss: float,
                 size: float = 0.40) -> None:
        """loss: what will be shown; it decides the power."""
        super().__init__()
        self.radius = r = region.height / 2
        self.at, self.floor = (region.x, region.y), region.y + FLOOR * r
        self.power = round_below(WANTED * r / (unit * loss))
        self.unit = unit * self.power
        self._beam(theme, aim)
        self._handle(theme)
        self.shape(circle(r, self.at), fill=(blend(theme.panel, theme.bg, 0.4), theme.panel))
        self.shape(self._band(-r, 0.0), fill="#DCE8EE", alpha=0.16 if theme.dark else 0.55)
        dark, light = blend(theme.loss, "#000000", 0.35), blend(theme.loss, "#FFFFFF", 0.25)
        self.liquid = self.shape(np.zeros((0, 3)), fill=(dark, theme.loss, light, theme.loss, dark),
                                 axis="right")
        self.surface = self.shape(np.zeros((0, 3)), stroke=light, width=3.5)
        half = math.sqrt(r**2 - (FLOOR * r) ** 2)
        self.shape(dashes((region.x - half, self.floor), (region.x + half, self.floor), 0.12, 0.09),
                   stroke=theme.wish, width=5.0)
        self._rim(theme)
        away = math.copysign(0.5 * r, region.x - aim[0])                    # beside the beam
        below = (region.x + away, region.bottom - 0.20 - 0.7 * size)
        self.said = Label(f"× {self.power:,}", size, theme.soft, below)

    def draw(self, loss: float) -> None:  # type: ignore[override]
        self.liquid.outline(self._band(0.0, loss * self.unit) if loss > 0 else np.zeros((0, 3)))
        y = self.floor + loss * self.unit
        half = math.sqrt(max(0.0, self.radius**2 - (y - self.at[1]) ** 2))
        self.surface.outline(polyline([(self.at[0] - half, y), (self.at[0] + half, y)]))

    def read(self) -> float:
        """The loss at which the enlarged liquid stands."""
        return float(self.at_home(self.liquid)[:, 1].max() - self.floor) / self.unit

    def _band(self, low: float, high: float) -> Points:
        """What of the lens lies between two heights over the floor."""
        r, (x, y) = self.radius, self.at
        down, up = (math.asin(np.clip((self.floor + level - y) / r, -1.0, 1.0)) for level in (low, high))
        right = np.linspace(down, up, 33)
        around = np.concatenate([right, np.pi - right[::-1]])
        return polygon(np.column_stack([x + r * np.cos(around), y + r * np.sin(around)]))

    def _beam(self, theme: Theme, aim: tuple[float, float]) -> None:
        """A ring round what is looked at, and two lines from it to the lens."""
        way = np.subtract(self.at, aim)
        angle = math.atan2(way[1], way[0])
        for side in (-1, 1):
            tilt = angle + side * 1.5
            ends = [np.add(at, radius * np.array([math.cos(tilt), math.sin(tilt)]))
                    for at, radius in ((aim, EYE), (self.at, self.radius))]
            self.shape(polyline(ends), stroke=theme.line, width=2.5, stroke_alpha=0.8)
        self.shape(circle(EYE, aim), stroke=theme.copper_light if theme.dark else theme.copper, width=4.0)

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


def round_below(number: float) -> int:
    """The largest of 1, 2, 5, 10, 20, 50 … that is at most `number`; at least 1."""
    if number < 2:
        return 1
    power = 10 ** math.floor(math.log10(number))
    return max(factor * power for factor in (1, 2, 5) if factor * power <= number)
