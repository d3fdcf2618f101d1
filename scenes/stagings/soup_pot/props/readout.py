"""What the tasting says, in words: "The soup tastes like a 2.0 of 10"."""

from __future__ import annotations

import numpy as np

from scenes.kit.lettering import HALF_CAPITAL, Label, Number, outline_of
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme
from scenes.props.measure.taste_ruler import FULL

GAP = 0.22                       # between the number and what is behind it


class Readout(Prop):
    """A large number with its sentence above or before it, and its scale behind. All are centred together.

    Origin: the middle of the number's foot. show(text, swell). printed: the number, `swell` times its size
    about its middle.
    """

    def __init__(self, theme: Theme, hero: float, label: float, beside: bool) -> None:
        """hero, label: ems of the number and of the words; beside: the sentence stands before it, on its line."""
        super().__init__()
        self.hero, self.beside, self.leftward = hero, beside, theme.words.leftward
        above = (0.0, 0.0 if beside else 0.705 * hero + 0.62 * label)
        # For translators: one line: The soup tastes like a 2.0 of 10
        self.said = Label(theme.words.gettext("The soup tastes like a"), label, theme.soft, above, "right" if beside
                          else "centre")
        self.said_at_home = self.said.ink.rest.copy()
        self.number = Number(hero, theme.ink, (0.0, 0.0), words=theme.words)
        self.behind, self.advance = outline_of(theme.words.gettext("of {n}", n=FULL))
        self.size_of_scale = 1.15 * label
        self.tail = self.shape(fill=theme.soft)
        self.add(self.said, self.number)

    def draw(self, text: str, swell: float = 1.0) -> None:
        self.number.size = self.hero
        self.number.draw(text)
        wide, before = self.number.width_of_text, self.said.width_of_text + GAP if self.beside else 0.0
        after = GAP + self.advance * self.size_of_scale
        left = 0.5 * (after - wide - before) if self.leftward else 0.5 * (before - wide - after)
        self.number.size = swell * self.hero
        self.number.at = (left - 0.5 * (swell - 1.0) * wide, -HALF_CAPITAL * (swell - 1.0) * self.hero)
        self.number.shown = (text,)
        self.number.draw(text)
        self.tail.outline(self.behind * self.size_of_scale + (left - after if self.leftward else left + wide + GAP,
                                                               0.0, 0.0))
        if self.beside:
            end = left + wide + before if self.leftward else left - GAP
            self.said.ink.outline(np.add(self.said_at_home, (end, 0.0, 0.0)))

    def read(self) -> str:
        return self.number.read()
