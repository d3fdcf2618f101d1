"""The taste ruler: score upwards on its front, how much is short upwards on its back."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.props.lettering import Label
from scenes.props.outline import rectangle
from scenes.props.prop import Prop
from scenes.props.region import Region
from scenes.props.shape import Picture
from scenes.props.softness import glow
from scenes.props.theme import Theme

FULL = 10                  # points from one end to the other
END = 0.16                 # wood beyond the first and the last mark
THICKNESS = 0.10           # seen while it turns
FRONT = (0, 2, 4, 6, 8, 10)
BACK = (0, 2, 4, 6, 8, 10)     # points off
MARKS = range(FULL + 1)


class Ruler(Prop):
    """A wooden ruler that stands upright: the bottom of its region is 0 points, the top is 10.

    It turns over about its middle, so that the end with the wish comes to the floor; then it is
    lettered with points off. Exact: y_of gives the height of a score
    at any turn, and read() measures it. Numbers are props of their own: put(ruler, *ruler.labels).
    """

    def __init__(self, region: Region, theme: Theme, size: float = 0.34,
                 names: tuple[str, str] = ("score", "short"), side: int = -1, stands: bool = True) -> None:
        """size: em of the numbers; side: -1 puts them left of the ruler, 1 right of it;
        names: what front and back show; stands: on something that it throws a shadow on."""
        super().__init__()
        self.region, self.theme, self.size, self.side = region, theme, size, side
        shadow = glow("#000000", theme.shadow_alpha, power=1.1, size=96)
        if stands:
            self.add(Picture(shadow, 3.2 * region.width, 0.34, (region.x, region.bottom - END)))
        self.wood = self.shape(_nothing(), fill=theme.wood, stroke=theme.outline, width=1.6,
                               stroke_alpha=0.55, axis="right")
        self.grain = self.shape(_nothing(), fill=theme.wood[0], alpha=0.35)
        self.gloss = self.shape(_nothing(), fill="#FFFFFF", alpha=(0.0, 0.20, 0.12), axis="up")
        self.shade = self.shape(_nothing(), fill="#000000", alpha=0.0)
        self.marks = self.shape(_nothing(), fill=theme.wood[0])
        self.front = [self._number(str(score), theme) for score in FRONT]
        self.back = [self._number(str(off), theme) for off in BACK]
        self.names = [Label(name, 0.36, theme.soft, weight="BOLD") for name in names]
        self.labels = [*self.front, *self.back, *self.names]

    def y_of(self, score: float, turn: float = 0.0) -> float:
        """Height of a score, inside the ruler or beyond, when it has turned by `turn` (0 to 1)."""
        return self.region.y + self.region.height * (score / FULL - 0.5) * float(np.cos(np.pi * turn))

    @staticmethod
    def clipped(score: float) -> float:
        """The score, or the end of the ruler next to it."""
        return min(max(score, 0.0), float(FULL))

    def draw(self, turn: float, clear: float = 0.0, held: float = 0.0) -> None:  # type: ignore[override]
        """turn: 0 the front with 10 on top, 1 the back with the wish on the floor;
        clear: a height at which no number of the ruler may stand, because a larger one is there;
        held: how far that one is there, 0 to 1."""
        cos, sin = float(np.cos(np.pi * turn)), float(np.sin(np.pi * turn))
        x, y, w = self.region.x, self.region.y, self.region.width * (1 + 0.10 * sin)
        h = (self.region.height + 2 * END) * abs(cos) + THICKNESS * sin
        self.wood.outline(rectangle(w, h, (x, y), min(0.09, h / 2)))
        self.gloss.outline(rectangle(0.12 * w, 0.96 * h, (x - 0.22 * w, y), 0.02))
        fibres = [rectangle(0.012, 0.94 * h, (x + at * w, y)) for at in (-0.36, -0.06, 0.2)]
        self.grain.outline(np.vstack(fibres))
        self.shade.outline(self.wood.rest)
        self.shade.paint(fill="#000000", alpha=0.45 * sin)
        self.marks.outline(np.vstack([self._mark(off, turn, w) for off in MARKS]))
        self._letter(turn, cos, clear, held)

    def read(self) -> tuple[float, float]:
        """(height of score 0, height of score 10), by the first and the last mark."""
        marks = self.at_home(self.marks).reshape(len(MARKS), -1, 3)
        first, last = (0.5 * (marks[k, :, 1].min() + marks[k, :, 1].max()) for k in (0, -1))
        return float(first), float(last)

    def fade(self, amount: float) -> Ruler:
        super().fade(amount)
        if self.shown is not None:
            turn, clear, held = (float(value) for value in (*self.shown, 0.0, 0.0)[:3])  # type: ignore[arg-type]
            self._letter(turn, float(np.cos(np.pi * turn)), clear, held)
        return self

    def _number(self, text: str, theme: Theme) -> Label:
        align = "right" if self.side < 0 else "left"
        return Label(text, self.size, theme.soft, (0.0, -0.352 * self.size), align, weight="SEMIBOLD")

    def _mark(self, score: int, turn: float, width: float) -> NDArray[np.float64]:
        """Engraved at the edge away from the numbers, where the spoon points."""
        long = (0.42 if score % 2 == 0 else 0.26) * width
        at = self.region.x - self.side * (width / 2 - long / 2)
        return rectangle(long, 0.03, (at, self.y_of(score, turn)))

    def _letter(self, turn: float, cos: float, clear: float, held: float) -> None:
        """Numbers ride on their marks; the face that is turned away has none."""
        x = self.region.x + self.side * (self.region.width / 2 + 0.14)
        seen = min(1.0, max(0.0, (abs(cos) - 0.75) / 0.24)) * self.faded
        for face, scores in ((self.front, FRONT), (self.back, tuple(FULL - off for off in BACK))):
            here = seen if (turn < 0.5) == (face is self.front) else 0.0
            for label, score in zip(face, scores, strict=True):
                y = self.y_of(score, turn)
                label.place(x, y).fade(here * (1.0 - held * _near(y, clear, self.size)))
        top = self.region.top + END + 0.16
        for name, face in zip(self.names, (turn < 0.5, turn >= 0.5), strict=True):
            name.place(self.region.x, top).fade(seen if face else 0.0)


def _near(y: float, clear: float, size: float) -> float:
    """1 where a number would touch the larger one at `clear`, 0 from a little further on."""
    return min(1.0, max(0.0, (1.35 * size - abs(y - clear)) / (0.5 * size)))


def _nothing() -> NDArray[np.float64]:
    return np.zeros((0, 3))
