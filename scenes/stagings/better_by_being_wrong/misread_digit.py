"""A digit that is read wrongly, enlarged on a card: what it is taken for, and what it is."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from scenes.kit.easing import between
from scenes.kit.lettering import Label, Number, reach, side_by_side
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.sign.digit_tile import DigitTile
from scenes.props.sign.panel import Panel
from scenes.stagings.better_by_being_wrong.timing import MISREAD, passed

SIZE, HIGH = 0.60, 0.48         # em of the words, at most: in units, and of the card's height
DIGIT, APART = 0.6, 0.12        # ems of a digit; units between both
INDENT, LONG = 2.83, 3.45       # ems from a word to its digit, and to where that ends
UP, DOWN = 0.22, -0.86          # of both lines, from the card's middle, in ems
EDGE, NEAR = 0.06, 0.03     # units that a card's words keep from its sides, at least, and from its top and foot


class MisreadDigit:
    """Counted: the pixels; printed: the digit it is taken for, and the true one in the wish's green."""

    def __init__(self, theme: Theme, cell: Region, place: Region, pixels: NDArray[np.float64], guess: int,
                 truth: int) -> None:
        """cell: where its card lies; place: where it stands among all."""
        self.pixels, self.guess, self.truth, self.place = pixels, guess, truth, place
        card = Region(cell.x, cell.y, cell.width - 0.12, cell.height - 0.12)
        self.card = Panel(theme, card, 0.12)
        self.size = min(card.height, 0.40 * card.width) - 0.14
        self.tile = DigitTile(theme, pixels, self.size)
        self.at = (card.left + 0.09 + self.size / 2, cell.y)
        x = self.at[0] + self.size / 2 + 0.16
        # For translators: a scribbled digit: the machine reads 4
        reads = theme.words.gettext("reads")
        # For translators: and what it is in truth: is 9
        truly = theme.words.gettext("is")
        (_, over), (under, _) = (reach([word], "NORMAL", theme.words) for word in (reads, truly))
        self.em = min(SIZE, HIGH * card.height, (card.right - EDGE - x) / LONG,
                      (card.height / 2 - NEAR) / max(UP + over, under - DOWN))
        self.says, self.said = self._line(theme, reads, guess, theme.soft, theme.ink, (x, cell.y + UP * self.em))
        self.truly, self.true = self._line(theme, truly, truth, theme.wish, theme.wish, (x, cell.y + DOWN * self.em))

    def _line(self, theme: Theme, word: str, digit: int, soft: str, ink: str,
              at: tuple[float, float]) -> tuple[Label, Number]:
        em = self.em
        label = Label(word, em, soft, at, "left")
        name, after = side_by_side(theme.words, label.width_of_text, DIGIT * em, APART, INDENT * em)
        label.place(name)
        number = Number(em, ink, (at[0] + after, at[1]), words=theme.words)
        number.show(f"{digit}")
        return label, number

    @property
    def props(self) -> list[Prop]:
        return [self.card, self.tile, self.says, self.said, self.truly, self.true]

    def pose(self, out: float, told: float, calm: bool) -> None:
        """out: 0…1: it comes out of its place and lies enlarged on its card; told: it is said what it is taken for,
        and then what it is."""
        way = 1.0 if calm else out
        x, y = (between(a, b, way) for a, b in zip((self.place.x, self.place.y), self.at, strict=True))
        self.tile.place(x, y, 0.0, between(self.place.width / self.size, 1.0, way))
        self.tile.appear(out if calm else float(out > 0))
        self.card.appear(passed(out, MISREAD["card"]))
        for what, props in (("taken for", (self.says, self.said)), ("truly", (self.truly, self.true))):
            for prop in props:
                prop.appear(passed(told, MISREAD[what]))

    def readings(self, told: float) -> Iterator[Reading]:
        """Once all of it is told."""
        if passed(told, MISREAD["truly"]) > 0:
            yield Reading("pixels of a misread digit", "counted", float(self.tile.read().sum()),
                          float(self.pixels.sum()))
            yield Reading("taken for", "printed", self.said.read(), f"{self.guess}")
            yield Reading("truly", "printed", self.true.read(), f"{self.truth}")
