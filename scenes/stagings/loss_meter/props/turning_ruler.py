"""The taste ruler on a pin at its middle: it is turned upside down; then a new strip covers it, with points off."""

from __future__ import annotations

from typing import Self

import numpy as np

from scenes.kit.lettering import Label
from scenes.kit.outline import EMPTY, circle, rectangle, together
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.full import FULL
from scenes.stagings.loss_meter.props.hinge import BRASS

BEYOND = 0.48, 0.04         # wood beyond the first and the last mark: ems of a number, and units
PIN = 0.10                  # its radius at most, clear of the numbers a point off
NUMBERED = (0, 2, 4, 6, 8, 10)
MARKS = range(FULL + 1)
LONG, SHORT = 0.15, 0.09    # of a mark, of the ruler's width; at both edges, so that it is a ruler either way up
NUMBER, TIGHT, NAME = (0.50, 0.36), 0.28, (0.46, 0.40)   # em of the numbers on the wood, the lower where a point is
#   shorter than that; of what they are, over it, the lower where a spoon leans
INK = "#140B05"
STRIP, PALE = 0.82, "#F3E6CB"    # of its width, what is laid on it anew; its colour
AHEAD = 1.15                # how much sooner than the numbers that is there
SEEN = (0.93, 0.06)         # of a turn's cosine: no numbers below that, all of them from so much above
CLEAR = 0.07                # units from a spoon that leans to its name
LEAVES = 4.0                # how much sooner than the ruler has turned its name has gone


class TurningRuler(Prop):
    """The bottom of its region is 0 points, the top is 10; turned, the wish is at the bottom.

    It turns to the left, in the picture's plane. Exact: y_of gives the height of a score at any turn, and read()
    measures it at both ends. Numbers and names are props of their own: put(ruler, *ruler.labels).
    """

    def __init__(self, region: Region, theme: Theme, leans: bool = False) -> None:
        """leans: a spoon comes down on its left, past the name, which then begins no further left than the ruler."""
        super().__init__()
        self.region, self.leans = region, leans
        self.em = NUMBER[region.height / FULL < TIGHT]
        self.end = BEYOND[0] * self.em + BEYOND[1]
        w, h = region.width, region.height + 2 * self.end
        self.wood = self.shape(rectangle(w, h, radius=0.09), fill=theme.wood, stroke=theme.outline, width=1.6,
                               stroke_alpha=0.55, axis="right")
        self.shape(together(rectangle(0.008, 0.94 * h, (share * w, 0.0)) for share in (-0.40, -0.18, 0.16, 0.30)),
                   fill=theme.wood[0], alpha=0.35)
        self.marks = self.shape(np.vstack([self._marks(score) for score in MARKS]), fill=INK)
        self.strip = self.shape(fill=PALE)
        pin = min(PIN, region.height / FULL - 0.4 * self.em)
        self.shape(circle(pin), fill=BRASS, stroke=theme.outline, width=1.4, stroke_alpha=0.55)
        self.scores, self.misses = ([Label(str(number), self.em, INK, (0.0, -0.352 * self.em), "centre", "BOLD")
                                     for number in NUMBERED] for _ in range(2))
        self.names = [Label(name, NAME[leans], theme.ink, (0.0, 0.0), "centre", "BOLD")
                      # For translators: over a ruler: the score, and how many points short of the wish
                      for name in (theme.words.gettext("score"), theme.words.gettext("how far short"))]
        self.labels = [*self.scores, *self.misses, *self.names]
        self.show(0.0, 0.0)

    def along(self, score: float) -> float:
        """Units from the pin to a score."""
        return self.region.height * (score / FULL - 0.5)

    def y_of(self, score: float, turn: float = 0.0) -> float:
        """Height of a score, on the ruler or beyond, when it has turned by `turn` (0 to 1)."""
        return self.region.y + self.along(score) * float(np.cos(np.pi * turn))

    def at(self, across: float, score: float, turn: float) -> tuple[float, float]:
        """A point of the ruler in the picture; across: units from its middle to the right, as it stood at first."""
        up, cos, sin = self.along(score), float(np.cos(np.pi * turn)), float(np.sin(np.pi * turn))
        return self.region.x + across * cos - up * sin, self.region.y + across * sin + up * cos

    def draw(self, turn: float, anew: float) -> None:
        """turn: 0 with 10 on top, 1 with the wish on the floor; anew: how far it has been numbered anew."""
        self.strip.outline(self._laid(anew) if anew else EMPTY)
        self.place(self.region.x, self.region.y, np.pi * turn)
        self._letter(turn, anew)

    def read(self) -> tuple[float, float]:
        """(height of score 0, height of score 10), by the first and the last marks as they stand in the picture."""
        marks = self.marks.points.reshape(len(MARKS), -1, 3)
        first, last = (0.5 * (marks[k, :, 1].min() + marks[k, :, 1].max()) for k in (0, -1))
        return float(first), float(last)

    def appear(self, amount: float) -> Self:
        super().appear(amount)
        turn, anew = (float(value) for value in self.shown or (0.0, 0.0))    # type: ignore[arg-type]
        self._letter(turn, anew)
        return self

    def _laid(self, anew: float) -> np.ndarray:
        """The new strip, from the end that is the floor when the ruler has turned."""
        h = self.region.height + 2 * self.end
        laid = h * min(1.0, AHEAD * anew)
        return rectangle(STRIP * self.region.width, laid, (0.0, 0.5 * (h - laid)))

    def _marks(self, score: int) -> np.ndarray:
        w, long = self.region.width, (SHORT if score % 2 else LONG) * self.region.width
        return together(rectangle(long, 0.03, (side * (w - long) / 2, self.along(score))) for side in (-1, 1))

    def _letter(self, turn: float, anew: float) -> None:
        """Scores ride along, upside down at last; from the floor up each of them becomes a miss."""
        seen = self.faded * min(1.0, max(0.0, (abs(float(np.cos(np.pi * turn))) - SEEN[0]) / SEEN[1]))
        for k, (score, miss) in enumerate(zip(reversed(self.scores), self.misses, strict=True)):
            new, at = len(NUMBERED) * anew - k, self.at(0.0, FULL - NUMBERED[k], turn)
            score.place(*at, np.pi * turn).appear(seen * min(1.0, max(0.0, 1 - 2 * new)))
            miss.place(*at, np.pi * (turn - 1)).appear(seen * min(1.0, max(0.0, 2 * new - 1)))
        top = self.region.top + self.end + 0.2
        for name, seen in zip(self.names, (1 - LEAVES * turn, LEAVES * (anew - 1) + 1), strict=True):
            aside = max(0.0, 0.5 * (name.width_of_text - self.region.width) + CLEAR) if self.leans else 0.0
            name.place(self.region.x + aside, top).appear(self.faded * max(0.0, seen))
