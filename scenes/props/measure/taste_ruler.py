"""The taste ruler: score upwards."""

from __future__ import annotations

from typing import Self, cast

import numpy as np
from numpy.typing import NDArray

from scenes.kit.lettering import Align, Label
from scenes.kit.outline import rectangle
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme
from scenes.props.measure.full import FULL

END = 0.16                 # wood beyond the first and the last mark
NUMBERED = (0, 2, 4, 6, 8, 10)
MARKS = range(FULL + 1)
NAME = 0.40                # em of its name


class Ruler(Prop):
    """A wooden ruler that stands upright: the bottom of its region is 0 points, the top is 10.

    Exact: y_of gives the height of a score, and read() measures it at both ends. Numbers and name are props of their
    own: put(ruler, *ruler.labels).
    """

    def __init__(self, region: Region, theme: Theme, size: float = 0.34, side: int = -1, stands: bool = True,
                 clear: bool = False) -> None:
        """size: em of the numbers; side: -1 puts them left of the ruler, 1 right of it;
        stands: on something that it throws a shadow on; clear: letters in ink, where light falls behind them."""
        super().__init__()
        self.region, self.size, self.side = region, size, side
        shadow = glow("#000000", theme.shadow_alpha, power=1.1, size=96)
        w, h, at = region.width, region.height + 2 * END, (region.x, region.y)
        if stands:
            self.add(Picture(shadow, 3.2 * w, 0.34, (region.x, region.bottom - END)))
        self.shape(rectangle(w, h, at, radius=0.09), fill=theme.wood, stroke=theme.outline, width=1.6,
                   stroke_alpha=0.55, axis="right")
        fibres = [rectangle(0.012, 0.94 * h, (at[0] + share * w, at[1])) for share in (-0.36, -0.06, 0.2)]
        self.shape(np.vstack(fibres), fill=theme.wood[0], alpha=0.35)
        self.shape(rectangle(0.12 * w, 0.96 * h, (at[0] - 0.22 * w, at[1]), 0.02), fill="#FFFFFF",
                   alpha=(0.0, 0.20, 0.12), axis="up")
        self.marks = self.shape(np.vstack([self._mark(score) for score in MARKS]), fill=theme.wood[0])
        align: Align = "right" if side < 0 else "left"
        x = region.x + side * (w / 2 + 0.14)
        letters = theme.ink if clear else theme.soft
        self.numbers = [Label(str(score), size, letters, (x, self.y_of(score) - 0.352 * size), align,
                              weight="SEMIBOLD") for score in NUMBERED]
        # For translators: over a ruler
        self.heading = Label(theme.words.gettext("score"), NAME, letters, (region.x, region.top + END + 0.26),
                          weight="BOLD")
        self.labels = [*self.numbers, self.heading]

    def y_of(self, score: float) -> float:
        """Height of a score, inside the ruler or beyond."""
        return self.region.bottom + self.region.height * score / FULL

    @staticmethod
    def clipped(score: float) -> float:
        """The score, or the end of the ruler next to it."""
        return min(max(score, 0.0), float(FULL))

    def draw(self, clear: float = 0.0, held: float = 0.0) -> None:
        """clear: a height at which no number of the ruler may stand, because a larger one is there;
        held: how far that one is there, 0 to 1."""
        self._letter(clear, held)

    def read(self) -> tuple[float, float]:
        """(height of score 0, height of score 10), by the first and the last mark."""
        marks = self.at_home(self.marks).reshape(len(MARKS), -1, 3)
        first, last = (0.5 * (marks[k, :, 1].min() + marks[k, :, 1].max()) for k in (0, -1))
        return float(first), float(last)

    def appear(self, amount: float) -> Self:
        super().appear(amount)
        clear, held = (*cast(tuple[float, ...], self.shown or ()), 0.0, 0.0)[:2]
        self._letter(clear, held)
        return self

    def _mark(self, score: int) -> NDArray[np.float64]:
        """Engraved at the edge away from the numbers, where the spoon points."""
        width = self.region.width
        long = (0.42 if score % 2 == 0 else 0.26) * width
        return rectangle(long, 0.03, (self.region.x - self.side * (width / 2 - long / 2), self.y_of(score)))

    def _letter(self, clear: float, held: float) -> None:
        for label, score in zip(self.numbers, NUMBERED, strict=True):
            label.appear(self.faded * (1.0 - held * _near(self.y_of(score), clear, self.size)))
        self.heading.appear(self.faded)


def _near(y: float, clear: float, size: float) -> float:
    """1 where a number would touch the larger one at `clear`, 0 from a little further on."""
    return min(1.0, max(0.0, (1.5 * size - abs(y - clear)) / (0.45 * size)))

