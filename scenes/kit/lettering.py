"""Words and numbers. Glyphs are shaped once (by Pango) and then only moved.

Sizes are ems in units. A Label says one thing for ever; a Number changes every
frame if it must, at the price of moving outlines, never of shaping text.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Literal, Self

import numpy as np
from numpy.typing import NDArray

from scenes.kit import shaping
from scenes.kit.numerals import tight
from scenes.kit.outline import together
from scenes.kit.prop import Prop, Reading
from scenes.kit.shape import Colour
from scenes.kit.shaping import FAMILY
from scenes.kit.words import ENGLISH, RIGHT_TO_LEFT_MARK, Words, leftward

Align = Literal["left", "centre", "right"]
LARGE = 0.5             # em from which on letters need less contrast
SMALLEST = 0.33         # em under which nobody reads on a telephone
HALF_CAPITAL = 0.35     # half the height of a capital, in ems
LATIN_DEEP = 0.19       # ems that Latin letters reach under their baseline
ROUND = 0.05            # ems that round letters without a tail reach under it
EDGE = 0.05             # units of a plate over letters that are high, and under deep ones
NEAR = 0.015            # units from a letter to an edge that it seems to touch
_MATHS = "[-+−<>=×%\u200e?0-9.,⁻⁰¹²³⁴⁵⁶⁷⁸⁹]"
MATHS = re.compile(f"({_MATHS}+(?: {_MATHS}+)*)")       # what runs from left to right among words that do not


def outline_of(text: str, weight: str = "NORMAL", family: str = FAMILY,
               lang: str = "") -> tuple[NDArray[np.float64], float]:
    """(outline, advance) of a text set at 1 em, its origin at the left end of the baseline."""
    line = shaping.line(text, weight, family, lang)
    return line.outline, line.advance


def shortened(name: str, ems: float, weight: str = "NORMAL") -> str:
    """A name, or as much of it as is at most so many ems wide."""
    if outline_of(name, weight)[1] <= ems:
        return name
    return next((f"{name[:k].rstrip()}…" for k in range(len(name) - 1, 1, -1)
                 if outline_of(f"{name[:k].rstrip()}…", weight)[1] <= ems), name[:1])


def _shift(align: Align, advance: float) -> float:
    return {"left": 0.0, "centre": -advance / 2, "right": -advance}[align]


def side_by_side(words: Words, name: float, number: float, apart: float, indent: float = 0.0) -> tuple[float, float]:
    """Where a name and the number that it names begin on their line, from its left end: the name is read first.

    name, number: their widths; apart: what is between them; indent: at least, from the name's begin to the number's.
    """
    return (number + apart, 0.0) if words.leftward else (0.0, max(indent, name + apart))


def reach(texts: Iterable[str], weight: str = "BOLD", words: Words = ENGLISH) -> tuple[float, float]:
    """How far, in ems, letters reach under their baseline and over it, the deepest and the highest of some texts."""
    ends = [outline_of(words.figures(text), weight)[0][:, 1] for text in texts]
    return max(-float(end.min()) for end in ends), max(float(end.max()) for end in ends)


def plate_for(usual: float, texts: Iterable[str], size: float, weight: str = "BOLD",
              words: Words = ENGLISH) -> tuple[float, float]:
    """How far a plate reaches under and over the middle of its capitals: `usual`, and further where letters need it.

    texts: what may stand on it; usual: units.
    """
    under, over = reach(texts, weight, words)
    below, above = (half + EDGE if half + NEAR > usual else usual
                    for half in (size * (under + HALF_CAPITAL), size * (over - HALF_CAPITAL)))
    return below, above


def baseline(middle: float, size: float) -> float:
    """Where the baseline of letters lies whose capitals have their middle at this height."""
    return middle - HALF_CAPITAL * size


class Label(Prop):
    """A text that never changes, by its baseline: `at` is the left end, the centre or the right end.

    words: of the film; they say how numbers in the text are written. room: the widest that it may be: its letters
    shrink to it, not under the SMALLEST. high, deep: how far it reaches over its baseline, and under it.
    """

    def __init__(self, text: str, size: float, colour: Colour, at: tuple[float, float] = (0.0, 0.0),
                 align: Align = "centre", weight: str = "NORMAL", family: str = FAMILY, lang: str = "",
                 words: Words = ENGLISH, room: float = math.inf) -> None:
        super().__init__()
        self.text, self.written = text, words.figures(text)
        outline, advance = outline_of(self.written, weight, family, lang)
        # Arabic letters pass the ends of their line
        wide = outline[:, 0].max(initial=advance) - outline[:, 0].min(initial=0.0)
        size = size if wide * size <= room else max(room / wide, min(size, SMALLEST))
        self.size = size
        self.high, self.deep = (size * max(0.0, end) for end in (outline[:, 1].max(initial=0.0),
                                                                 -outline[:, 1].min(initial=0.0)))
        self.width_of_text = advance * size
        at3 = np.array([at[0] + _shift(align, advance) * size, at[1], 0.0])
        self.ink = self.shape(outline * size + at3, fill=colour)

    def nudge(self, x: float, y: float) -> None:
        """Set its letters a little further, within the prop that it is a part of."""
        self.ink.outline(self.ink.rest + np.array([x, y, 0.0]))

    def keep(self, under: float = ROUND, over: float = math.inf) -> Self:
        """Raise letters that reach further than `under` ems below their line, or lower those that are higher than
        `over`, where something stands close that Latin ones leave free."""
        self.nudge(0.0, max(0.0, self.deep - under * self.size) - max(0.0, self.high - over * self.size))
        return self

    @property
    def ends(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """The lower left and the upper right corner of its letters, where it is at home."""
        return self.ink.rest.min(axis=0), self.ink.rest.max(axis=0)

    def read(self) -> str:
        return self.text


class Number(Prop):
    """A text that changes: digits are laid side by side from outlines prepared once.

    room: the widest that it may be. Its letters shrink to it, not under the SMALLEST; where that is not enough
    it shows what it was given as `brief`. How numbers themselves are shortened: numerals.
    words: of the film; they say how its numbers are written. It is given, and read back, as English writes them.
    """

    def __init__(self, size: float, colour: Colour, at: tuple[float, float] = (0.0, 0.0), align: Align = "left",
                 weight: str = "BOLD", family: str = FAMILY, room: float = math.inf, words: Words = ENGLISH) -> None:
        super().__init__()
        self.size, self.at, self.align, self.weight, self.family = size, at, align, weight, family
        self.room, self.em, self.text, self.words = room, size, "", words
        self.ink = self.shape(fill=colour)
        self.width_of_text = 0.0

    def fitting(self, text: str, brief: str = "") -> str:
        """What it shows of a text: the text itself, without the spaces round ×, or `brief`: the first that fits."""
        return next(filter(self.fits, (text, tight(text))), brief or text)

    def fits(self, text: str) -> bool:
        """Whether it can show the text in its room."""
        ems = sum(advance for _, advance in self._pieces(text))
        return ems * min(self.size, SMALLEST) <= self.room

    def draw(self, text: str, brief: str = "") -> None:
        self.text = self.fitting(text, brief)
        parts, x = [], 0.0
        for outline, advance in self._pieces(self.text):
            parts.append(outline + np.array([x, 0.0, 0.0]))
            x += advance
        self.em = self.size if x * self.size <= self.room else max(self.room / x, min(self.size, SMALLEST))
        at = np.array([self.at[0] + _shift(self.align, x) * self.em, self.at[1], 0.0])
        self.width_of_text = x * self.em
        self.ink.outline(together(parts) * self.em + at)

    def reading(self, what: str, text: str, brief: str = "") -> Reading:
        """What stands in the picture, beside what fits of the text that should."""
        return Reading(what, "printed", self.read(), self.fitting(text, brief))

    def read(self) -> str:
        """The text whose glyphs stand in the picture; "?" where another outline stands."""
        if not self.shown:
            return ""
        origin = np.array([self.at[0] + _shift(self.align, self.width_of_text / self.em) * self.em,
                           self.at[1], 0.0])
        outline, x, first, letters = (self.ink.rest - origin) / self.em, 0.0, 0, []
        written = pieces(self.words.figures(self.text))
        for letter, (glyph, advance) in zip(written, self._pieces(self.text), strict=True):
            there = outline[first : first + len(glyph)]
            same = there.shape == glyph.shape and np.allclose(there, glyph + np.array([x, 0.0, 0.0]), atol=1e-9)
            letters.append(letter if same else "?")
            first, x = first + len(glyph), x + advance
        whole = letters == list(written)
        return (self.text if whole else "".join(letters)) + "?" * (first < len(outline))

    def _pieces(self, text: str) -> list[tuple[NDArray[np.float64], float]]:
        """(outline, advance) of its pieces, as the film's language writes them."""
        return [outline_of(piece, self.weight, self.family) for piece in pieces(self.words.figures(text))]


def pieces(text: str) -> tuple[str, ...]:
    """What is shaped by itself, from left to right: each letter, or words where they run from right to left."""
    if not any(map(leftward, text)):
        return tuple(text)
    parts = [part for part in MATHS.split(text.replace(RIGHT_TO_LEFT_MARK, "")) if part]
    return tuple(piece for part in reversed(parts) for piece in (part if MATHS.fullmatch(part) else (part,)))
