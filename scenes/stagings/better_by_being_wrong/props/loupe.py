"""A loupe over the floor of a jar: a loss too small to be seen, made larger on its own scale."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from scenes.kit.lettering import Label
from scenes.kit.numerals import round_below
from scenes.kit.outline import EMPTY, dashes, polygon, polyline
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.sign.lens import Lens

FLOOR = -0.30           # where zero is, in radii from the middle
WANTED = 0.42           # how high the loss should stand at most, in radii
EYE = 0.17              # radius of the ring at the jar's floor
CLEAR = 0.12            # from the beam to the words beside it

Points = NDArray[np.float64]


class Loupe(Lens):
    """A lens in its region, aimed at a point of a jar's floor where `unit` is the length of a loss of 1.

    It enlarges by a round number, `power`. show(loss).
    Shows: exact, the loss, by the height of the liquid over the floor. `said` is the power in print, a prop
    of its own: put(loupe, loupe.said).
    """

    def __init__(self, region: Region, theme: Theme, aim: tuple[float, float], unit: float, loss: float,
                 size: float = 0.40) -> None:
        """loss: what will be shown; it decides the power."""
        r = region.height / 2
        super().__init__((region.x, region.y), r)
        self.floor = region.y + FLOOR * r
        self.power = round_below(WANTED * r / (unit * loss))
        self.unit = unit * self.power
        self._beam(theme, aim, EYE)
        self._handle(theme)
        self._glass(theme)
        self.shape(self._band(-r, 0.0), fill="#DCE8EE", alpha=0.16 if theme.dark else 0.55)
        dark, light = blend(theme.loss, "#000000", 0.35), blend(theme.loss, "#FFFFFF", 0.25)
        self.liquid = self.shape(fill=(dark, theme.loss, light, theme.loss, dark),
                                 axis="right")
        self.surface = self.shape(stroke=light, width=3.5)
        half = math.sqrt(r**2 - (FLOOR * r) ** 2)
        self.shape(dashes((region.x - half, self.floor), (region.x + half, self.floor), 0.12, 0.09),
                   stroke=theme.wish, width=5.0)
        self._rim(theme)
        self.said = Label(f"× {self.power:,}", size, theme.soft, words=theme.words)
        side, low = math.copysign(1.0, region.x - aim[0]), region.bottom - 0.20 - 0.7 * size
        clear = max(0.5 * r, self._beside(region.bottom - 0.20, side) + CLEAR + 0.5 * self.said.width_of_text)
        self.said.place(region.x + side * clear, low)

    def draw(self, loss: float) -> None:
        self.liquid.outline(self._band(0.0, loss * self.unit) if loss > 0 else EMPTY)
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
