"""A taste ruler that turns over: score upwards on its front, points off upwards on its back."""

from __future__ import annotations

import math
from typing import Self, cast

import numpy as np
from numpy.typing import NDArray

from scenes.kit.lettering import Align, Label
from scenes.kit.outline import rectangle
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Colour, Picture
from scenes.kit.theme import Theme
from scenes.props.measure.full import FULL

END = 0.16                 # wood beyond the first and the last mark
THICKNESS = 0.16           # seen while it turns
THIN = 0.05                # of a height: the least that is drawn of what is turned edge on
FRONT = (0, 2, 4, 6, 8, 10)
BACK = (0, 2, 4, 6, 8, 10)     # points off
MARKS = range(FULL + 1)
NAME = 0.40                # em of these
LOW = 0.50                 # ems that the first may reach over its line, where the title is
SEEN = (0.45, 0.75)        # how far the ruler must be turned to us for its numbers to be seen, and to stand


class TurningRuler(Prop):
    """A wooden ruler that stands upright: the bottom of its region is 0 points, the top is 10.

    It turns over on a level hinge at its middle: the end with the wish comes to the floor, and its back is seen. Its
    numbers ride along, so that one sees 10 go down; then it is numbered anew, with points off. Nothing moves to a
    side. Exact: y_of gives the height of a score at any turn, and read() measures it at both
    ends. Numbers are props of their own: put(ruler, *ruler.labels).
    """

    def __init__(self, region: Region, theme: Theme, size: float = 0.34, side: int = -1, stands: bool = True,
                 dark: bool = False, back: str = "") -> None:
        """size: em of the numbers; side: -1 puts them left of the ruler, 1 right of it;
        stands: on something that it throws a shadow on; dark: numbers in ink, for they reach down to a counter;
        back: what its back counts, if not how far short something is."""
        super().__init__()
        self.region, self.theme, self.size, self.side = region, theme, size, side
        shadow = glow("#000000", theme.shadow_alpha, power=1.1, size=96)
        if stands:
            self.add(Picture(shadow, 3.2 * region.width, 0.34, (region.x, region.bottom - END)))
        self.wood = self.shape(fill=theme.wood, stroke=theme.outline, width=1.6,
                               stroke_alpha=0.55, axis="right")
        self.grain = self.shape(fill=theme.wood[0], alpha=0.35)
        self.gloss = self.shape(fill="#FFFFFF", alpha=(0.0, 0.20, 0.12), axis="up")
        self.shade = self.shape(fill="#000000", alpha=0.0)
        self.marks = self.shape(fill=theme.wood[0])
        colour = theme.ink if dark else theme.soft
        self.front_numbers = [self._number(str(score), colour) for score in FRONT]
        self.back_numbers = [self._number(str(off), colour) for off in BACK]
        self.names = [Label(name, NAME, colour, weight="BOLD")       # of what front and back show
                      # For translators: over the two faces of a ruler: the score, and how many points short of the wish
                      for name in (theme.words.gettext("score"), back or theme.words.gettext("how far short"))]
        self.names[0].keep(under=math.inf, over=LOW)
        self.labels = [*self.front_numbers, *self.back_numbers, *self.names]

    def y_of(self, score: float, turn: float = 0.0) -> float:
        """Height of a score, inside the ruler or beyond, when it has turned by `turn` (0 to 1)."""
        return self.region.y + self.region.height * (score / FULL - 0.5) * float(np.cos(np.pi * turn))

    @property
    def name_at(self) -> float:
        """The baseline of the names of its faces."""
        return self.region.top + END + 0.26

    @staticmethod
    def clipped(score: float) -> float:
        """The score, or the end of the ruler next to it."""
        return min(max(score, 0.0), float(FULL))

    def draw(self, turn: float, clear: float = 0.0, held: float = 0.0, anew: float = 0.0) -> None:
        """turn: 0 the front with 10 on top, 1 the back with the wish on the floor;
        anew: how far it has been numbered anew;
        clear: a height at which no number of the ruler may stand, because a larger one is there;
        held: how far that one is there, 0 to 1."""
        cos, sin = float(np.cos(np.pi * turn)), float(np.sin(np.pi * turn))
        w, h = self.region.width, (self.region.height + 2 * END) * abs(cos) + THICKNESS * sin
        at = (self.region.x, self.region.y)
        self.wood.outline(rectangle(w, h, at, radius=0.09))
        self.gloss.outline(rectangle(0.12 * w, 0.96 * h, (at[0] - 0.22 * w, at[1]), 0.02))
        fibres = [rectangle(0.012, 0.94 * h, (at[0] + share * w, at[1])) for share in (-0.36, -0.06, 0.2)]
        self.grain.outline(np.vstack(fibres))
        self.shade.outline(self.wood.rest)
        self.shade.paint(fill="#000000", alpha=0.25 * sin)
        self.marks.outline(np.vstack([self._mark(score, turn) for score in MARKS]))
        self._letter(turn, clear, held, anew)

    def read(self) -> tuple[float, float]:
        """(height of score 0, height of score 10), by the first and the last mark."""
        marks = self.at_home(self.marks).reshape(len(MARKS), -1, 3)
        first, last = (0.5 * (marks[k, :, 1].min() + marks[k, :, 1].max()) for k in (0, -1))
        return float(first), float(last)

    def appear(self, amount: float) -> Self:
        super().appear(amount)
        if self.shown is not None:
            turn, clear, held, anew = (*cast(tuple[float, ...], self.shown), 0.0, 0.0, 0.0)[:4]
            self._letter(turn, clear, held, anew)
        return self

    def _number(self, text: str, colour: Colour) -> Label:
        align: Align = "right" if self.side < 0 else "left"
        return Label(text, self.size, colour, (0.0, -0.352 * self.size), align, weight="SEMIBOLD")

    def _mark(self, score: int, turn: float) -> NDArray[np.float64]:
        """Engraved at the edge away from the numbers, where the spoon points; each face has its own."""
        width = self.region.width
        long = (0.42 if score % 2 == 0 else 0.26) * width
        x = self.region.x - self.side * (width / 2 - long / 2)
        return rectangle(long, 0.03 * max(THIN, abs(float(np.cos(np.pi * turn)))), (x, self.y_of(score, turn)))

    def _letter(self, turn: float, clear: float, held: float, anew: float) -> None:
        """Numbers ride on their marks; those of one face go before the others come."""
        x = self.region.x + self.side * (self.region.width / 2 + 0.14)
        facing = abs(float(np.cos(np.pi * turn)))
        seen = min(1.0, max(0.0, (facing - SEEN[0]) / (SEEN[1] - SEEN[0]))) * self.faded
        front, back = seen * max(0.0, 1 - 2 * anew), seen * max(0.0, 2 * anew - 1)
        for labels, scores, here in ((self.front_numbers, FRONT, front),
                                     (self.back_numbers, tuple(FULL - off for off in BACK), back)):
            for label, score in zip(labels, scores, strict=True):
                y = self.y_of(score, turn)
                label.place(x, y)
                label.appear(here * (1.0 - held * _near(y, clear, self.size)))
        for name, here in zip(self.names, (front, back), strict=True):
            name.place(self.region.x, self.name_at).appear(here)


def _near(y: float, clear: float, size: float) -> float:
    """1 where a number would touch the larger one at `clear`, 0 from a little further on."""
    return min(1.0, max(0.0, (1.5 * size - abs(y - clear)) / (0.45 * size)))

