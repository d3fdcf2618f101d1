"""A name and its number on a small plate: of what moves, and is measured."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline as o
from scenes.kit.lettering import Label, Number, baseline, outline_of, side_by_side
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

APART, PAD, HALF = 0.32, 0.10, 0.575     # ems between both; units at the plate's ends; ems of its half height


class ValueTag(Prop):
    """show(number): its text. Its origin is the middle of the plate's left end. printed: the number."""

    def __init__(self, theme: Theme, name: str, colour: str, size: float) -> None:
        super().__init__()
        self.words, self.size, self.width_of_plate = theme.words, size, 0.0
        self.plate = self.shape(fill=theme.bg, alpha=0.94)
        self.named = outline_of(theme.words.figures(name), "BOLD")[1] * size
        low = baseline(0.0, size)
        self.name_of = Label(name, size, colour, (0.0, low), "left", weight="BOLD", words=theme.words)
        self.number = Number(size, colour, (0.0, low), words=theme.words)
        self.add(self.name_of, self.number)
        self.home = self.name_of.ink.rest

    def draw(self, text: str) -> None:
        wide = outline_of(self.words.figures(text), "BOLD")[1] * self.size
        name, number = side_by_side(self.words, self.named, wide, APART * self.size)
        self.number.at = PAD + number, self.number.at[1]
        self.number.shown = None        # drawn anew where it begins now
        self.number.show(text)
        self.name_of.ink.outline(self.home + np.array([PAD + name, 0.0, 0.0]))
        self.width_of_plate = self.named + APART * self.size + self.number.width_of_text + 2 * PAD
        self.plate.outline(o.rectangle(self.width_of_plate, 2 * HALF * self.size, (self.width_of_plate / 2, 0.0), 0.10))

    def read(self) -> str:
        """The number that stands there."""
        return self.number.read()
