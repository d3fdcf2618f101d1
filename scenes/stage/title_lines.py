"""How a title stands in its place: on one line, as large as fits, or on two. manim-free."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from scenes.kit.breaks import letters, words
from scenes.kit.shaping import family_for, line

WEIGHT = "BOLD"
SMALLEST = 0.33     # em: the smallest that is read in a film
LEADING = 1.2       # ems from one baseline to the next


@dataclass(frozen=True)
class TitleLines:
    """lines from the top; size: the em, in units; fits: whether the widest is within the place."""

    lines: tuple[str, ...]
    size: float
    family: str
    fits: bool = True


def title_lines(text: str, size: float, width: float, lang: str = "en") -> TitleLines:
    """The title at its size where that fits; else as large as fits, at least SMALLEST; else on two lines of that."""
    family = family_for(text, WEIGHT)
    fitting = width / max(_advance(text, family, lang), 1e-9)
    if fitting >= SMALLEST:
        return TitleLines((text,), min(size, fitting), family)
    pieces = words(text, lang)
    pairs: list[tuple[str, ...]] = [("".join(pieces[:k]).rstrip(), "".join(pieces[k:]))
                                    for k in range(1, len(pieces))] or [(text,)]
    widest, pair = min((max(_advance(part, family, lang) for part in pair), pair) for pair in pairs)
    lines = tuple(turned(part, leftward(text)) for part in pair)
    return TitleLines(lines, SMALLEST, family, widest * SMALLEST <= width)


def room(text: str, width: float, lang: str = "en") -> int:
    """About how many letters like these fit on two lines, which are seldom quite full."""
    share = 2 * width / (SMALLEST * _advance(text, family_for(text, WEIGHT), lang))
    return int(0.95 * share * len(letters(text)))


def _advance(text: str, family: str, lang: str) -> float:
    return line(text, WEIGHT, family, shaping_language(lang)).advance


def shaping_language(lang: str) -> str:
    """What Pango is told; English is set as without a language."""
    return "" if lang == "en" else lang


def turned(part: str, whole: bool) -> str:
    """The line with a mark before it, where its own first letter would turn it against the whole text's direction."""
    return part if leftward(part) == whole else ("\u200f" if whole else "\u200e") + part


def leftward(text: str) -> bool:
    """Whether the first letter that has a direction is of a script written from right to left."""
    return next((unicodedata.bidirectional(letter) != "L" for letter in text
                 if unicodedata.bidirectional(letter) in ("L", "R", "AL")), False)
