"""Words and numbers. Glyphs are shaped once (by Pango) and then only moved.

Sizes are ems in units. A Label says one thing for ever; a Number changes every
frame if it must, at the price of moving outlines, never of shaping text.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from scenes.kit import shaping
from scenes.kit.outline import together
from scenes.kit.prop import Prop
from scenes.kit.shape import Colour
from scenes.kit.shaping import FAMILY

Align = Literal["left", "centre", "right"]
HALF_CAPITAL = 0.35     # half the height of a capital, in ems


def outline_of(text: str, weight: str = "NORMAL", family: str = FAMILY,
               lang: str = "") -> tuple[NDArray[np.float64], float]:
    """(outline, advance) of a text set at 1 em, its origin at the left end of the baseline."""
    line = shaping.line(text, weight, family, lang)
    return line.outline, line.advance


def _shift(align: Align, advance: float) -> float:
    return {"left": 0.0, "centre": -advance / 2, "right": -advance}[align]


def baseline(middle: float, size: float) -> float:
    """Where the baseline of letters lies whose capitals have their middle at this height."""
    return middle - HALF_CAPITAL * size


class Label(Prop):
    """A text that never changes, by its baseline: `at` is the left end, the centre or the right end."""

    def __init__(self, text: str, size: float, colour: Colour, at: tuple[float, float] = (0.0, 0.0),
                 align: Align = "centre", weight: str = "NORMAL", family: str = FAMILY, lang: str = "") -> None:
        super().__init__()
        self.text, self.size = text, size
        outline, advance = outline_of(text, weight, family, lang)
        self.width_of_text = advance * size
        at3 = np.array([at[0] + _shift(align, advance) * size, at[1], 0.0])
        self.ink = self.shape(outline * size + at3, fill=colour)

    def read(self) -> str:
        return self.text


class Number(Prop):
    """A text that changes: digits are laid side by side from outlines prepared once."""

    def __init__(self, size: float, colour: Colour, at: tuple[float, float] = (0.0, 0.0),
                 align: Align = "left", weight: str = "BOLD", family: str = FAMILY) -> None:
        super().__init__()
        self.size, self.at, self.align, self.weight, self.family = size, at, align, weight, family
        self.ink = self.shape(fill=colour)
        self.width_of_text = 0.0

    def draw(self, text: str) -> None:
        parts, x = [], 0.0
        for letter in text:
            outline, advance = outline_of(letter, self.weight, self.family)
            parts.append(outline + np.array([x, 0.0, 0.0]))
            x += advance
        at = np.array([self.at[0] + _shift(self.align, x) * self.size, self.at[1], 0.0])
        self.width_of_text = x * self.size
        self.ink.outline(together(parts) * self.size + at)

    def read(self) -> str:
        """The text whose glyphs stand in the picture; "?" where another outline stands."""
        if not self.shown:
            return ""
        (text,) = self.shown
        origin = np.array([self.at[0] + _shift(self.align, self.width_of_text / self.size) * self.size,
                           self.at[1], 0.0])
        outline, x, first, letters = (self.ink.rest - origin) / self.size, 0.0, 0, []
        for letter in str(text):
            glyph, advance = outline_of(letter, self.weight, self.family)
            there = outline[first : first + len(glyph)]
            same = there.shape == glyph.shape and np.allclose(there, glyph + np.array([x, 0.0, 0.0]), atol=1e-9)
            letters.append(letter if same else "?")
            first, x = first + len(glyph), x + advance
        return "".join(letters) + "?" * (first < len(outline))
