"""A wooden ruler with one scale and two names: it counts a score, and then points off, from the same foot."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from scenes.kit.lettering import Label
from scenes.kit.outline import rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.full import FULL

END = 0.16                 # wood beyond the first and the last mark
NUMBERED = (0, 2, 4, 6, 8, 10)
MARKS = range(FULL + 1)
NAME = 0.44                # em of its names
LOW = 0.50                 # ems that the first may reach over its line, where the title is


class NamedRuler(Prop):
    """Stands upright: the bottom of its region is 0 points, the top is 10, whatever it is called.

    Exact: y_of gives the height of a number of points, and read() measures it at both ends. Numbers and names are props
    of their own: put(ruler, *ruler.labels); rename() says which name is there.
    """

    def __init__(self, region: Region, theme: Theme, size: float, names: tuple[str, str], right: float) -> None:
        """size: em of the numbers, right of it; names: what it counts first, and afterwards; right:
        where they end at most."""
        super().__init__()
        self.region = region
        w, at = region.width, (region.x, region.y)
        high = region.height + 2 * END
        self.shape(rectangle(w, high, at, radius=0.09), fill=theme.wood, stroke=theme.outline, width=1.6,
                   stroke_alpha=0.55, axis="right")
        fibres = [rectangle(0.012, 0.94 * high, (at[0] + share * w, at[1])) for share in (-0.36, -0.06, 0.2)]
        self.shape(np.vstack(fibres), fill=theme.wood[0], alpha=0.35)
        self.shape(rectangle(0.12 * w, 0.96 * high, (at[0] - 0.22 * w, at[1]), 0.02), fill="#FFFFFF",
                   alpha=(0.0, 0.20, 0.12))
        self.marks = self.shape(np.vstack([self._mark(score) for score in MARKS]), fill=theme.wood[0])
        x = region.right + 0.14
        self.numbers = [Label(str(score), size, theme.ink, (x, self.y_of(score) - 0.352 * size), "left",
                              weight="SEMIBOLD") for score in NUMBERED]
        self.names = [Label(name, NAME, theme.ink, (region.x, self.name_at), weight="BOLD") for name in names]
        for name in self.names:
            name.nudge(min(0.0, right - region.x - name.width_of_text / 2), 0.0)
        self.names[0].keep(under=math.inf, over=LOW)
        self.labels = [*self.numbers, *self.names]

    def y_of(self, score: float) -> float:
        """Height of a score, inside the ruler or beyond."""
        return self.region.y + self.region.height * (score / FULL - 0.5)

    @property
    def name_at(self) -> float:
        """The baseline of its names."""
        return self.region.top + END + 0.26

    @staticmethod
    def clipped(score: float) -> float:
        """The score, or the end of the ruler next to it."""
        return min(max(score, 0.0), float(FULL))

    def rename(self, renamed: float, named: float, away: float, there: float, lettered: float) -> None:
        """renamed: how far the second name has taken the place of the first, which is gone before it comes; named: how
        far it is called anything; away: units that all of it has been pushed to the right; there: how far it is;
        lettered: how far its numbers are."""
        self.place(away).appear(there)
        for label in self.labels:
            label.place(away).appear(there * lettered)
        for name, seen in zip(self.names, (1 - 2 * renamed, 2 * renamed - 1), strict=True):
            name.appear(there * named * max(0.0, seen))

    def read(self) -> tuple[float, float]:
        """(height of score 0, height of score 10), by the first and the last mark."""
        marks = self.at_home(self.marks).reshape(len(MARKS), -1, 3)
        first, last = (0.5 * (marks[k, :, 1].min() + marks[k, :, 1].max()) for k in (0, -1))
        return float(first), float(last)

    def _mark(self, score: int) -> NDArray[np.float64]:
        """At the edge away from the numbers, where the spoon points."""
        width = self.region.width
        long = (0.42 if score % 2 == 0 else 0.26) * width
        return rectangle(long, 0.03, (self.region.left + long / 2, self.y_of(score)))
