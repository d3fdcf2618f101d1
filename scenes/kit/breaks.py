"""Where a text may be cut: between the letters that a reader sees, and between words. manim-free."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import accumulate, pairwise

from scenes.kit.scripts import CHINESE, script_of

# Latin, Han, kana and their punctuation: each is a letter of its own
_PLAIN = re.compile(r"[\x20-\u02ff\u2010-\u2027\u3001-\u3029\u3041-\u3096\u30a1-\u30fe\u4e00-\u9fff\uff01-\uff60]*")

# Chinese: within words that ICU's dictionary lacks, before a particle, and between a number and what it counts
_KEPT = re.compile(r"(?<=旋)(?=钮)|(?<=学习)(?=率)|(?<=满)(?=分)|(?<=越)(?=.越)|(?<=越.)(?=越)|(?<=越.越)(?=.)"
                   r"|(?<=\w)(?=[了的吗呢吧着过得])|(?<=\d)(?=[^\W\d])")


def letters(text: str) -> list[str]:
    """What a reader takes for one letter each: a base with all its marks (Unicode's grapheme clusters)."""
    if _PLAIN.fullmatch(text):
        return list(text)
    from icu4py.breakers import CharacterBreaker  # it takes a moment

    return list(CharacterBreaker(text, "und"))


def words(text: str, lang: str = "en") -> list[str]:
    """What a line may be broken between, with the blanks that follow.

    In scripts that write no blanks between words it is between phrases or words of ICU's dictionaries, and never
    before a mark that may not begin a line; in Chinese not before a particle either.
    """
    if script_of(lang).spaced:
        return re.findall(r"[^ ]+ *", text)
    from icu4py.breakers import LineBreaker, WordBreaker

    ends = _ends(LineBreaker(text, f"{lang}-u-lw-phrase")) & _ends(WordBreaker(text, lang))
    if script_of(lang) is CHINESE:
        ends -= {kept.start() for kept in _KEPT.finditer(text)}
    return [text[begin:end] for begin, end in pairwise([0, *sorted(ends)])]


def _ends(pieces: Iterable[str]) -> set[int]:
    return set(accumulate(map(len, pieces)))
