"""A digit that is read wrongly, enlarged on a card: what it is taken for, and what it is."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from scenes.kit.easing import between
from scenes.kit.lettering import Label, Number, side_by_side
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.sign.digit_tile import DigitTile
from scenes.props.sign.panel import Panel
from scenes.stagings.better_by_being_wrong.timing import MISREAD, passed

SIZE = 0.36         # em of the words
DIGIT, APART = 0.6, 0.12        # ems of a digit; units between both
INDENT = 1.02       # from a word to its digit
SMALL = 0.5         # how large it is when it comes


class MisreadDigit:
    """Counted: the pixels; printed: the digit it is taken for, and the true one in the wish's green."""

    def __init__(self, theme: Theme, cell: Region, pixels: NDArray[np.float64], guess: int, truth: int) -> None:
        self.pixels, self.guess, self.truth = pixels, guess, truth
        card = Region(cell.x, cell.y, cell.width - 0.12, cell.height - 0.12)
        self.card = Panel(theme, card, 0.12)
        self.size = min(card.height, 0.40 * card.width) - 0.14
        self.tile = DigitTile(theme, pixels, self.size)
        self.at = (card.left + 0.09 + self.size / 2, cell.y)
        x = self.at[0] + self.size / 2 + 0.16
        # For translators: a scribbled digit: the machine reads 4
        self.says, self.said = self._line(theme, theme.words.gettext("reads"), guess, theme.soft, theme.ink,
                                          (x, cell.y + 0.08))
        # For translators: and what it is in truth: is 9
        self.truly, self.true = self._line(theme, theme.words.gettext("is"), truth, theme.wish, theme.wish,
                                           (x, cell.y - 0.31))

    @staticmethod
    def _line(theme: Theme, word: str, digit: int, soft: str, ink: str,
              at: tuple[float, float]) -> tuple[Label, Number]:
        label = Label(word, SIZE, soft, at, "left")
        name, after = side_by_side(theme.words, label.width_of_text, DIGIT * SIZE, APART, INDENT)
        label.place(name)
        number = Number(SIZE, ink, (at[0] + after, at[1]), words=theme.words)
        number.show(f"{digit}")
        return label, number

    @property
    def props(self) -> list[Prop]:
        return [self.card, self.tile, self.says, self.said, self.truly, self.true]

    def pose(self, told: float, calm: bool) -> None:
        """told: 0…1: it comes enlarged, what it is taken for is said, and then what it is."""
        grown = 1.0 if calm else between(SMALL, 1.0, passed(told, MISREAD["grows"]))
        self.tile.place(*self.at, 0.0, grown)
        parts: dict[str, tuple[Prop, Prop]] = {
            "card": (self.card, self.tile), "taken for": (self.says, self.said), "truly": (self.truly, self.true)}
        for what, props in parts.items():
            for prop in props:
                prop.appear(passed(told, MISREAD[what]))

    def readings(self, told: float) -> Iterator[Reading]:
        """Once all of it is told."""
        if passed(told, MISREAD["truly"]) > 0:
            yield Reading("pixels of a misread digit", "counted", float(self.tile.read().sum()),
                          float(self.pixels.sum()))
            yield Reading("taken for", "printed", self.said.read(), f"{self.guess}")
            yield Reading("truly", "printed", self.true.read(), f"{self.truth}")
