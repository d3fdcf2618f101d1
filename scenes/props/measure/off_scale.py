"""What says of a ruler that the amount is off its scale: words over its end, and a chevron that points past it."""

from __future__ import annotations

import numpy as np

from scenes.kit.lettering import Label
from scenes.kit.outline import EMPTY
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.goes_on import GoesOn

OVER = 0.18             # from the ruler to the baseline
ROOM = 0.22             # at the end, for the chevron


class OffScale(Prop):
    """show(side): 1 past the right end of the ruler, −1 past the left one, 0 nothing. counted: the side."""

    def __init__(self, theme: Theme, ruler: Region, size: float) -> None:
        super().__init__()
        self.ruler, self.size = ruler, size
        # For translators: an amount is larger than the ruler or map shows
        self.words = Label(theme.words.gettext("off the scale"), size, theme.ink, (0.0, 0.0), "left")
        self.letters = self.words.ink.rest
        self.chevron = GoesOn(theme.ink)
        self.add(self.words, self.chevron)
        self.show(0)

    def draw(self, side: int) -> None:
        if not side:
            self.words.ink.outline(EMPTY)
            self.chevron.show(0.0, 0.0, 0)
            return
        end, y = (self.ruler.right if side > 0 else self.ruler.left), self.ruler.y + OVER
        words = end - side * ROOM           # where they end at the chevron
        left = words - self.words.width_of_text * (side > 0)
        self.words.ink.outline(np.add(self.letters, (left, y, 0.0)))
        self.chevron.show(words, y + 0.25 * self.size, side)

    def read(self) -> int:
        """Which way the chevron points; 0 without one."""
        return self.chevron.read()
