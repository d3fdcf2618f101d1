"""A lane: a wooden ruler of amounts, lying on edge, for a cook to hop along."""

from __future__ import annotations

import numpy as np

from scenes.kit.lettering import LATIN_DEEP, Label
from scenes.kit.log_scale import LogScale
from scenes.kit.outline import polyline, together
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.kitchen.wooden_board import Sawn, WoodenBoard

CUT = Sawn(top=0.14, face=0.45, shadow=0.30)
GROUND = -CUT.foot          # from the foot of the board to where feet stand
BASELINE = CUT.foot + 0.04      # of what is engraved: a little under the ticks
LETTERS, SPARE = 0.42, 0.06     # em of what is engraved; units that are free under it
SHORE = 0.30                # what the board goes on beyond the end of its scale


class Lane(WoodenBoard):
    """A board whose front is engraved with amounts, evenly spaced in their logarithm.

    The board ends a little after the scale. Feet stand on y = 0; place() sets it.
    Shows: exact, the amounts of its ticks, by where they are engraved.
    """

    def __init__(self, theme: Theme, scale: LogScale, left: float, marks: tuple[float, ...],
                 name: tuple[str, float], seed: int = 1) -> None:
        """left: where the board begins; marks: amounts with a number; name: what is measured, in which
        unit, and where that is written (the left end of the words)."""
        super().__init__(theme, left, scale.right + SHORE, CUT, seed)
        self.along = scale
        self.said = Label(theme.words.gettext(name[0]), LETTERS, _letters(theme), (name[1], BASELINE), "left")
        self.said.nudge(0.0, max(0.0, self.said.deep - LATIN_DEEP * LETTERS - SPARE))
        self.add(self.said)
        clear = scale.amount(name[1] + self.said.width_of_text + 0.25)      # nothing is engraved under the name
        self.marks = tuple(mark for mark in marks if mark > clear)
        self._ticks(theme, clear)
        for mark in self.marks:
            self.add(Label(f"{mark:g}", LETTERS, _letters(theme), (scale.x(mark), BASELINE), "centre", "BOLD",
                           words=theme.words))

    def _ticks(self, theme: Theme, above: float) -> None:
        edge = -CUT.top / 2
        whole = range(int(np.ceil(self.along.low)), int(self.along.high) + 1)
        fine = [amount for amount in whole if amount > above and amount not in self.marks]
        self.fine = self.shape(_strokes([self.along.x(a) for a in fine], edge, 0.045),
                               stroke=_letters(theme), width=2.0, stroke_alpha=0.55)
        self.ticks = self.shape(_strokes([self.along.x(a) for a in self.marks], edge, 0.07),
                                stroke=_letters(theme), width=3.0)

    def read(self) -> list[float]:
        """The amounts at which its numbered ticks stand."""
        return [self.along.amount(x) for x in self.at_home(self.ticks)[::4, 0]]


def _strokes(xs: list[float], top: float, length: float) -> np.ndarray:
    return together(polyline([(x, top), (x, top - length)]) for x in xs)


def _letters(theme: Theme) -> str:
    return theme.ink if theme.dark else blend(theme.ink, "#000000", 0.2)
