"""A lane: a wooden ruler of amounts, lying on edge, for a cook to hop along."""

from __future__ import annotations

import numpy as np

from scenes.kit.lettering import Label
from scenes.kit.log_scale import LogScale
from scenes.kit.outline import polyline, together
from scenes.kit.pixels import painted
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture, blend
from scenes.kit.theme import Theme
from scenes.kit.wood import board_of, plank

TOP, FACE = 0.14, 0.40      # height of the board's upper side and of its front
GROUND = FACE + TOP / 2     # from the foot of the board to where feet stand
SHORE = 0.30                # what the board goes on beyond the end of its scale


class Lane(Prop):
    """A board whose front is engraved with amounts, evenly spaced in their logarithm.

    The board ends a little after the scale. Feet stand on y = 0; place() sets it.
    Shows: exact, the amounts of its ticks, by where they are engraved.
    """

    def __init__(self, theme: Theme, scale: LogScale, left: float, marks: tuple[float, ...],
                 name: tuple[str, float], seed: int = 1) -> None:
        """left: where the board begins; marks: amounts with a number; name: what is measured, in which
        unit, and where that is written (the left end of the words)."""
        super().__init__()
        self.scale = scale
        self._board(theme, left, seed)
        baseline = TOP / 2 - TOP - FACE + 0.085
        said = Label(name[0], 0.33, _letters(theme), (name[1], baseline), "left")
        self.add(said)
        clear = scale.amount(name[1] + said.width_of_text + 0.25)      # nothing is engraved under the name
        self.marks = tuple(mark for mark in marks if mark > clear)
        self._ticks(theme, clear)
        for mark in self.marks:
            self.add(Label(f"{mark:g}", 0.33, _letters(theme), (scale.x(mark), baseline), "centre", "BOLD"))

    def _board(self, theme: Theme, left: float, seed: int) -> None:
        right = self.scale.right + SHORE
        width, middle = right - left, (left + right) / 2
        shade = np.linspace(1, 0, 24)[:, None] ** 2 * np.ones((1, 8)) * theme.shadow_alpha * 1.1
        self.add(Picture(painted("#000000", shade), width, 0.30, (middle, TOP / 2 - TOP - FACE - 0.14)))
        self.add(Picture(plank(width, TOP, FACE, board_of(theme), seed, 1.0 if theme.dark else 0.7),
                         width, TOP + FACE, (middle, TOP / 2 - (TOP + FACE) / 2)))

    def _ticks(self, theme: Theme, above: float) -> None:
        edge = -TOP / 2
        whole = range(int(np.ceil(self.scale.low)), int(self.scale.high) + 1)
        fine = [amount for amount in whole if amount > above and amount not in self.marks]
        self.fine = self.shape(_strokes([self.scale.x(a) for a in fine], edge, 0.045),
                               stroke=_letters(theme), width=2.0, stroke_alpha=0.55)
        self.ticks = self.shape(_strokes([self.scale.x(a) for a in self.marks], edge, 0.07),
                                stroke=_letters(theme), width=3.0)

    def read(self) -> list[float]:
        """The amounts at which its numbered ticks stand."""
        return [self.scale.amount(x) for x in self.at_home(self.ticks)[::4, 0]]


def _strokes(xs: list[float], top: float, length: float) -> np.ndarray:
    return together(polyline([(x, top), (x, top - length)]) for x in xs)


def _letters(theme: Theme) -> str:
    return theme.ink if theme.dark else blend(theme.ink, "#000000", 0.2)
