"""What the tasting says, in words: "The soup tastes like a 2.0 of 10"."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline
from scenes.kit.lettering import HALF_CAPITAL, Label, Number, baseline, outline_of
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

GAP = 0.22                       # between the number and "of 10"


class Readout(Prop):
    """A large number with its sentence above or before it, and its scale behind. All are centred together.

    Origin: the middle of the number's foot. show(text, swell). printed: the number, `swell` times its size
    about its middle.
    """

    def __init__(self, theme: Theme, hero: float, label: float, said: str = "The soup tastes like a",
                 scale: str = "of 10", beside: bool = False) -> None:
        """beside: the sentence stands before the number, on its line."""
        super().__init__()
        self.hero, self.beside = hero, beside
        above = (0.0, 0.0 if beside else 0.705 * hero + 0.62 * label)
        self.said = Label(said, label, theme.soft, above, "right" if beside else "centre")
        self.said_at_home = self.said.ink.rest.copy()
        self.number = Number(hero, theme.ink, (0.0, 0.0))
        self.behind, self.advance = outline_of(scale)
        self.size_of_scale = 1.15 * label
        self.tail = self.shape(fill=theme.soft)
        self.add(self.said, self.number)

    def draw(self, text: str, swell: float = 1.0) -> None:
        self.number.size = self.hero
        self.number.draw(text)
        wide, before = self.number.width_of_text, self.said.width_of_text + GAP if self.beside else 0.0
        left = 0.5 * (before - wide - GAP - self.advance * self.size_of_scale)
        self.number.size = swell * self.hero
        self.number.at = (left - 0.5 * (swell - 1.0) * wide, -HALF_CAPITAL * (swell - 1.0) * self.hero)
        self.number.shown = (text,)
        self.number.draw(text)
        self.tail.outline(self.behind * self.size_of_scale + (left + wide + GAP, 0.0, 0.0))
        if self.beside:
            self.said.ink.outline(np.add(self.said_at_home, (left - GAP, 0.0, 0.0)))

    def read(self) -> str:
        return self.number.read()


class Pill(Prop):
    """A yellow pill with a step in it, such as "step: + 4.7 g salt". Origin: its middle; printed."""

    meaning = "step"

    def __init__(self, theme: Theme, size: float) -> None:
        super().__init__()
        self.size, self.high = size, 1.72 * size
        edge = theme.step if theme.dark else theme.ink
        self.plate = self.shape(fill=theme.step if theme.dark else "#FBE7AE",
                                alpha=0.16 if theme.dark else 1.0, stroke=edge, width=2.5)
        self.number = Number(size, theme.step_text, (0.0, baseline(0.0, size)), "centre")
        self.add(self.number)

    def draw(self, text: str) -> None:
        self.number.show(text)
        width = self.number.width_of_text + 1.3 * self.size if text else 0.0
        self.plate.outline(outline.rectangle(width, self.high, (0.0, 0.0), self.high / 2) if text
                           else outline.EMPTY)

    def read(self) -> str:
        return self.number.read()
