"""A tilting plank as a gauge: how steep a small sample says the ground is, and how far samples disagree."""

from __future__ import annotations

import math

import numpy as np

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.shape import Shape
from scenes.kit.theme import Theme

WIDEST = math.radians(44)       # the tilt that the end of the scale has
THICK = 0.20                    # units of the plank
KEPT = 0.16                     # how strong a wedge is that is kept


class SlopeFan(Prop):
    """A blue plank on a pivot at the origin, `reach` units to each side.

    show(slope, seen, middle, spread, kept): the plank tilts in proportion to the slope, `full_scale` being WIDEST;
    the tilts seen before stay as thin lines; a wedge spans middle ± spread (none where spread is None), and fainter
    ones the spreads that are kept of other samples.
    exact: slope, spread. clipped: a tilt beyond the scale stops at its end, and the plank's ends turn to ink.
    """

    meaning = "slope"

    def __init__(self, theme: Theme, reach: float, full_scale: float, stand: float = 0.55) -> None:
        """stand: how high its pivot stands."""
        super().__init__()
        self.theme, self.reach, self.full_scale = theme, reach, full_scale
        self.kept = self.shape(fill=theme.slope, alpha=KEPT)
        self.wedge = self.shape(fill=theme.slope, alpha=0.32)
        self.level = self.shape(o.dashes((-1.05 * reach, 0.0), (1.05 * reach, 0.0)), stroke=theme.line, width=2.5)
        self.ghosts = self.shape(stroke=theme.slope, width=3.0, stroke_alpha=0.55)
        self.shape(o.polygon([(0.0, -0.04), (-0.34, -stand), (0.34, -stand)]),
                   fill=(theme.iron, "#6B5D52" if theme.dark else "#85735F"))
        edge = "#0E1A24" if theme.dark else "#FFFFFF"
        self.plank = self.shape(fill=theme.slope, stroke=edge, width=2.5)
        self.shape(o.circle(0.09), fill=theme.ink)

    def tilt(self, slope: float) -> float:
        """Radians; a slope that falls to the right (more salt, less loss) dips to the right."""
        return WIDEST * min(1.0, max(-1.0, slope / self.full_scale))

    def draw(self, slope: float, seen: tuple[float, ...], middle: float, spread: float | None,
             kept: tuple[float, ...] = ()) -> None:
        self.plank.outline(self._bar(self.tilt(slope)))
        lines = [o.polyline([-self._end(self.tilt(s)), self._end(self.tilt(s))]) for s in seen]
        self.ghosts.outline(o.together(lines))
        self.kept.outline(o.together([self._both_wedges(middle, wide) for wide in kept]))
        self.wedge.outline(o.EMPTY if spread is None else self._both_wedges(middle, spread))

    def _end(self, tilt: float) -> np.ndarray:
        return self.reach * np.array([math.cos(tilt), math.sin(tilt)])

    def _bar(self, tilt: float) -> np.ndarray:
        bar = o.rectangle(2 * self.reach, THICK, radius=0.04)
        turn = np.array([[math.cos(tilt), -math.sin(tilt), 0], [math.sin(tilt), math.cos(tilt), 0], [0, 0, 1.0]])
        return bar @ turn.T

    def _both_wedges(self, middle: float, spread: float) -> np.ndarray:
        low, high = self.tilt(middle - spread), self.tilt(middle + spread)
        return np.vstack([self._wedge(low + turn, high + turn) for turn in (0.0, math.pi)])

    def _wedge(self, low: float, high: float) -> np.ndarray:
        edge = o.arc(0.98 * self.reach, 0.98 * self.reach, low, high)
        return o.join(o.polyline(np.vstack([(0.0, 0.0), edge[0, :2]])), edge, closed=True)

    def read(self) -> float:
        """The slope, from the plank's long edge."""
        points = self.at_home(self.plank)
        far = points[np.hypot(points[:, 0], points[:, 1]) > 0.9 * self.reach]
        right = far[far[:, 0] > 0].mean(axis=0)
        return math.atan2(right[1], right[0]) / WIDEST * self.full_scale

    def read_spread(self) -> float:
        """Half the wedge's opening, as a slope; 0 without a wedge."""
        return self._opening(self.wedge)

    def read_kept(self) -> float:
        """The same of the widest wedge that is kept."""
        return self._opening(self.kept)

    def _opening(self, wedge: Shape) -> float:
        points = self.at_home(wedge)
        if not len(points):
            return 0.0
        rim = points[np.hypot(points[:, 0], points[:, 1]) > 0.97 * self.reach]
        angles = np.arctan2(rim[:, 1], rim[:, 0])
        angles = angles[np.abs(angles) < math.pi / 2]
        return float(np.ptp(angles)) / 2 / WIDEST * self.full_scale
