"""A term of a product: its name and its value on a small plate."""

from __future__ import annotations

from scenes.kit import outline as o
from scenes.kit.lettering import Label, Number, baseline, plate_for, side_by_side
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

APART = 0.30            # ems from the name to the value
HALF, SIDE = 0.62, 0.10         # of the plate's height, in ems; units from its end to the letters


class Term(Prop):
    """show(text): the value; its origin is the middle of the plate's left end. printed: the value.

    below, above: how far its plate reaches, in units.
    """

    def __init__(self, theme: Theme, name: str, colour: str, size: float) -> None:
        super().__init__()
        self.words, self.size, self.low = theme.words, size, baseline(0.0, size)
        self.below, self.above = plate_for(HALF * size, [name], size, words=theme.words)
        self.plate = self.shape(fill=theme.bg, alpha=0.94)
        self.called = Label(name, size, colour, (SIDE, self.low), "left", weight="BOLD", words=theme.words)
        self.number = Number(size, colour, (SIDE, self.low), words=theme.words)
        self.width_of_plate, self.named = 0.0, 0.0
        self.add(self.called, self.number)

    def draw(self, text: str) -> None:
        """The plate is as wide as its letters."""
        long = self.number.show(text).width_of_text
        first, second = side_by_side(self.words, self.called.width_of_text, long, APART * self.size)
        self.called.nudge(first - self.named, 0.0)
        self.named = first
        self.number.at = (SIDE + second, self.low)
        self.number.shown = None
        self.number.show(text)
        wide = self.width_of_plate = self.called.width_of_text + APART * self.size + long + 2 * SIDE
        self.plate.outline(o.rectangle(wide, self.above + self.below, (wide / 2, (self.above - self.below) / 2), 0.10))

    def read(self) -> str:
        return self.number.read()
