"""The grain test: a plank on a pivot, which one more grain tips. Its tilt is the slope."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import polygon, rectangle
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture, blend
from scenes.kit.theme import Theme

THICK = 0.11
STEEPEST = float(np.radians(50))
FLAT = 0.02             # of its height, as it begins to come
SOON = 4.0              # how much sooner than it is up it is seen


class Tilt(Prop):
    """A blue plank over an iron pivot that stands on y = 0; the plank's middle is at (0, rise).

    Shows: exact, the slope (loss per unit of the parameter), by the plank: rise over run is
    slope / per_unit, so that downhill to the right dips its right end; clipped at 50°.
    """

    meaning: str | None = "slope"

    def __init__(self, theme: Theme, length: float, per_unit: float) -> None:
        super().__init__()
        self.length, self.per_unit = length, per_unit
        self.rise = 0.30 * length
        shadow = glow("#000000", theme.shadow_alpha, 1.2, 96)
        self.add(Picture(shadow, 0.75 * length, 0.16, (0.0, -0.02)))
        iron = ("#171210", "#4A4039", "#8B7F74") if theme.dark else ("#3A312B", "#6F645B", "#A79C90")
        foot = 0.19 * length
        self.shape(polygon([(-foot, 0), (foot, 0), (0.05, self.rise), (-0.05, self.rise)]), fill=iron,
                   stroke=theme.outline, width=1.8)
        light, deep = blend(theme.slope, "#FFFFFF", 0.30), blend(theme.slope, "#000000", 0.25)
        self.plank = self.shape(fill=(deep, theme.slope, theme.slope, light),
                                stroke=theme.outline, width=2.0)
        self.pin = self.shape(rectangle(0.09, 0.09, (0.0, self.rise), 0.045), fill=("#4A4039", "#CFC5B8"))
        self.show(0.0)

    def stand(self, x: float, y: float, there: float, seen: float = 1.0, size: float = 1.0) -> None:
        """Put it up at (x, y). there: how far it is up, 0…1; seen: what is left of it then."""
        self.place(x, y, 0.0, size, max(there, FLAT))
        self.appear(min(1.0, SOON * there) * seen)

    def angle(self, slope: float) -> float:
        """The plank's angle (radians) for a slope."""
        return float(np.clip(np.arctan(slope / self.per_unit), -STEEPEST, STEEPEST))

    def clipped(self, slope: float) -> float:
        """What the plank can show of this slope."""
        most = self.per_unit * float(np.tan(STEEPEST))
        return float(np.clip(slope, -most, most))

    def draw(self, slope: float) -> None:
        a = self.angle(slope)
        u, n = np.array([np.cos(a), np.sin(a)]), np.array([-np.sin(a), np.cos(a)])
        middle, half = np.array([0.0, self.rise]), self.length / 2
        corners = [middle + s * half * u + t * THICK * n for s, t in ((-1, 0), (1, 0), (1, 1), (-1, 1))]
        self.plank.outline(polygon(corners))

    def end(self, slope: float, side: int = 1) -> tuple[float, float]:
        """The upper corner of an end of the plank, where it is built."""
        a = self.angle(slope)
        x, y = side * self.length / 2 * np.cos(a), side * self.length / 2 * np.sin(a)
        return float(x - THICK * np.sin(a)), float(self.rise + y + THICK * np.cos(a))

    def read(self) -> float:
        """The slope that the plank's lower edge has."""
        points = self.at_home(self.plank)
        (x0, y0), (x1, y1) = points[0, :2], points[3, :2]
        return float((y1 - y0) / (x1 - x0) * self.per_unit)
