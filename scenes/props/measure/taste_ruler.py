"""The taste ruler: score upwards."""

from __future__ import annotations

import math

from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.full import FULL
from scenes.props.measure.upright_ruler import RulerLook, UprightRuler

NUMBERED = (0, 2, 4, 6, 8, 10)
MARKS = range(FULL + 1)
LOW = 0.60                 # ems that its name may reach over its line: it stands under a shelf


class Ruler(UprightRuler):
    """A wooden ruler that stands upright: the bottom of its region is 0 points, the top is 10.

    Exact: y_of gives the height of a score, and read() measures it at both ends. Numbers and name are props of their
    own: put(ruler, *ruler.labels).
    """

    def __init__(self, region: Region, theme: Theme, look: RulerLook) -> None:
        super().__init__(region, theme, look,
                         [(score, score % 2 == 0) for score in MARKS], [(score, str(score)) for score in NUMBERED],
                         # For translators: over a ruler
                         theme.words.gettext("score"))
        self.heading.keep(under=math.inf, over=LOW)

    def y_of(self, score: float) -> float:
        """Height of a score, inside the ruler or beyond."""
        return self.region.bottom + self.region.height * score / FULL

    @staticmethod
    def clipped(score: float) -> float:
        """The score, or the end of the ruler next to it."""
        return min(max(score, 0.0), float(FULL))

    def read(self) -> tuple[float, float]:
        """(height of score 0, height of score 10), by the first and the last mark."""
        marks = self.at_home(self.marks).reshape(len(MARKS), -1, 3)
        first, last = (0.5 * (marks[k, :, 1].min() + marks[k, :, 1].max()) for k in (0, -1))
        return float(first), float(last)
