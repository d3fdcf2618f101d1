"""A wooden ruler with one scale and two names: it counts a score, and then points off, from the same foot."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit.lettering import Label, baseline
from scenes.kit.outline import rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.full import FULL

END = 0.22                 # wood beyond the first and the last mark
NUMBERED = (0, 2, 4, 6, 8, 10)
MARKS = range(FULL + 1)
LONG, SHORT = 0.15, 0.10   # of its width: marks at both edges, with a number between them and without
INK = "#2A1710"            # of its numbers, burned into the wood in every theme
OVER = 0.14                # units from its upper end to what it is called


class NamedRuler(Prop):
    """Stands upright: the bottom of its region is 0 points, the top is 10, whatever it is called.

    Exact: y_of gives the height of a number of points, and read() measures it at both ends. Numbers and names are props
    of their own: put(ruler, *ruler.labels); rename() says which name is there.
    """

    def __init__(self, region: Region, theme: Theme, size: float, names: tuple[str, str], em: float,
                 left: float) -> None:
        """size: em of the numbers, on its wood; names: what it counts first, and afterwards; em: theirs; left: where
        the longest of them begins at least."""
        super().__init__()
        self.region = region
        w, at = region.width, (region.x, region.y)
        high = region.height + 2 * END
        _, mid, light, _ = theme.wood
        self.shape(rectangle(w, high, at, radius=0.09), fill=(mid, light, light, mid), stroke=theme.outline, width=1.6,
                   stroke_alpha=0.55, axis="right")
        fibres = [rectangle(0.012, 0.94 * high, (at[0] + share * w, at[1])) for share in (-0.36, -0.06, 0.2)]
        self.shape(np.vstack(fibres), fill=theme.wood[0], alpha=0.35)
        self.marks = self.shape(np.vstack([self._mark(score) for score in MARKS]), fill=INK)
        self.numbers = [Label(str(score), size, INK, (region.x, baseline(self.y_of(score), size)), weight="BOLD",
                              room=(1 - 2 * LONG) * w, words=theme.words) for score in NUMBERED]
        self.names = [Label(name, em, theme.ink, (region.x, self.name_at), weight="BOLD") for name in names]
        for name in self.names:
            name.nudge(max(0.0, left - region.x + name.width_of_text / 2), 0.0)
        self.labels = [*self.numbers, *self.names]

    def y_of(self, score: float) -> float:
        """Height of a score, inside the ruler or beyond."""
        return self.region.y + self.region.height * (score / FULL - 0.5)

    @property
    def name_at(self) -> float:
        """The baseline of its names."""
        return self.region.top + END + OVER

    @staticmethod
    def clipped(score: float) -> float:
        """The score, or the end of the ruler next to it."""
        return min(max(score, 0.0), float(FULL))

    def rename(self, renamed: float, named: float, there: float) -> None:
        """renamed: how far the second name has taken the place of the first, which is gone before it comes; named: how
        far it is called anything; there: how far all of it is."""
        for prop in (self, *self.numbers):
            prop.appear(there)
        for name, seen in zip(self.names, (1 - 2 * renamed, 2 * renamed - 1), strict=True):
            name.appear(there * named * max(0.0, seen))

    def stand(self, region: Region) -> None:
        """Put all of it where another region is, as high as that."""
        larger = region.height / self.region.height
        for prop in (self, *self.labels):
            prop.place(region.x - larger * self.region.x, region.y - larger * self.region.y, 0.0, larger)

    def read(self) -> tuple[float, float]:
        """(height of score 0, height of score 10), by the first and the last mark."""
        marks = self.at_home(self.marks).reshape(len(MARKS), -1, 3)
        first, last = (0.5 * (marks[k, :, 1].min() + marks[k, :, 1].max()) for k in (0, -1))
        return float(first), float(last)

    def _mark(self, score: int) -> NDArray[np.float64]:
        """At both edges: something may point at it from either side."""
        width = self.region.width
        long = (LONG if score % 2 == 0 else SHORT) * width
        return np.vstack([rectangle(long, 0.03, (x, self.y_of(score)))
                          for x in (self.region.left + long / 2, self.region.right - long / 2)])
