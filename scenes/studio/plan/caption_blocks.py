"""Sentences cut into captions, and how long each takes to read."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

LINES = 2                   # of a caption
SHORTEST = 1.0              # seconds a caption stands, at least


@dataclass(frozen=True)
class Script:
    """What a reader manages: letters a second, letters a line. between: what a line break stands for."""

    per_second: float
    per_line: int
    between: str = " "


LATIN, CHINESE = Script(17.0, 42), Script(9.0, 16, between="")


def script(lang: str) -> Script:
    """The script of a language code; Arabic is read and set like Latin."""
    return CHINESE if lang.split("-")[0] == "zh" else LATIN


Block = tuple[str, ...]     # the lines of one caption


def blocks(text: str, lang: str = "en") -> list[Block]:
    """A sentence cut into captions of at most two lines: as few as can be, ending where sense does."""
    limit = script(lang).per_line
    words = _words(text, lang, limit)
    best: list[tuple[float, list[Block]]] = [(0.0, [])]
    for end in range(1, len(words) + 1):
        options = []
        for start in range(end - 1, -1, -1):
            lines = _lines(words[start:end], limit)
            if lines is None:
                break
            cost, before = best[start]
            options.append((cost + 100 + _awkward(lines), [*before, lines]))
        best.append(min(options, key=lambda option: option[0]))
    return best[-1][1]


def reading_ticks(text: str, lang: str = "en", ticks_per_second: int = 15) -> int:
    """How long the captions of a sentence must stand, together."""
    return sum(block_ticks(block, lang, ticks_per_second) for block in blocks(text, lang))


def block_ticks(block: Block, lang: str = "en", ticks_per_second: int = 15) -> int:
    """How long one caption must stand."""
    how = script(lang)
    seconds = len(how.between.join(block)) / how.per_second
    return math.ceil(max(SHORTEST, seconds) * ticks_per_second)


def _words(text: str, lang: str, limit: int) -> list[str]:
    """What a line may be broken between, with the spaces that follow; no piece is longer than a line."""
    pattern = r"[^ ]+ *" if script(lang) is LATIN else CHINESE_WORD
    found = re.findall(pattern, text.strip(" "))
    return [word[k : k + limit] for word in found for k in range(0, len(word.rstrip(" ")), limit)]


# a sign or a run of Latin, with opening marks before it and closing ones after it
CHINESE_WORD = (r"[「『（《“‘]*(?:[A-Za-z0-9][A-Za-z0-9.,%+-]*|[^ ])"
                r"[，。！？；：、」』）》”’…—]*\s*")


def _lines(words: list[str], limit: int) -> Block | None:
    """One line, or the two most even ones; None where two do not hold the words."""
    whole = "".join(words).rstrip(" ")
    if len(whole) <= limit:
        return (whole,)
    if len(whole) > LINES * limit + 1:
        return None
    pairs = [("".join(words[:k]).rstrip(" "), "".join(words[k:]).rstrip(" ")) for k in range(1, len(words))]
    fitting = [pair for pair in pairs if max(map(len, pair)) <= limit]
    return min(fitting, key=lambda pair: max(map(len, pair)), default=None)


def _awkward(lines: Block) -> float:
    """0 where a caption ends with a sentence, little after a comma, more in the middle of a phrase."""
    end = lines[-1][-1]
    return 0.0 if end in ".!?…。！？" else 5.0 if end in ",;:–—，；：、" else 10.0
