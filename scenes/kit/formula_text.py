"""A formula in the picture, as Typst sets it."""

from __future__ import annotations

import numpy as np

from scenes.kit.lettering import SMALLEST, Number
from scenes.kit.mathematics import formula, in_language
from scenes.kit.prop import Reading


class FormulaText(Number):
    """Given in Typst's notation, between its two $. printed: the notation whose outline stands in the picture.

    Its letters shrink to its room, not under the SMALLEST. Every other text is set anew: not for what changes in
    every frame.
    """

    def draw(self, text: str, brief: str = "") -> None:
        self.text, made = text, formula(in_language(text, self.words))
        self.em = self.size if made.width * self.size <= self.room else max(self.room / made.width, SMALLEST)
        self.width_of_text = made.width * self.em
        self.ink.outline(made.outline * self.em + np.array([*self.at, 0.0]))

    def reading(self, what: str, text: str, brief: str = "") -> Reading:
        return Reading(what, "printed", self.read(), text)

    def read(self) -> str:
        """The text, if its outline stands there; else "?"."""
        if not self.shown:
            return ""
        made = formula(in_language(self.text, self.words))
        there = (self.ink.rest - np.array([*self.at, 0.0])) / self.em
        return self.text if there.shape == made.outline.shape and np.allclose(there, made.outline, atol=1e-9) else "?"
