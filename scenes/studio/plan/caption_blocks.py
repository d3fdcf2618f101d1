"""Sentences cut into captions, and how long each takes to read."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from scenes.kit.breaks import letters, words
from scenes.kit.scripts import Script, script_of

LINES = 2                   # of a caption
SHORTEST = 1.0              # seconds a caption stands, at least
SENSE = 0.04                # of a line: how much longer it may be to end where sense does, for each point of _awkward
SENTENCE_ENDS, PHRASE_ENDS = ".!?…。！？।॥؟۔։።", ",;:–—，；：、،؛"


Block = tuple[str, ...]     # the lines of one caption


@dataclass(frozen=True)
class LineRoom:
    """What a line may hold. too_wide: tells it of a line that is drawn."""

    letters: int
    too_wide: Callable[[str], bool] = lambda text: False


def blocks(text: str, lang: str = "en", room: LineRoom | None = None) -> list[Block]:
    """A sentence cut into captions of at most two lines: as few as can be, ending where sense does.

    room: of a line; without it that of the language.
    """
    room = room or LineRoom(script_of(lang).per_line)
    pieces = _pieces(text, lang, room.letters)
    best: list[tuple[float, list[Block]]] = [(0.0, [])]
    for end in range(1, len(pieces) + 1):
        options = []
        for start in range(end - 1, -1, -1):
            lines = _lines(pieces[start:end], room)
            if lines is None:
                break
            cost, before = best[start]
            options.append((cost + 100 + _awkward(lines[-1]), [*before, lines]))
        best.append(min(options, key=lambda option: option[0]))
    return best[-1][1]


def reading_ticks(text: str, lang: str = "en", ticks_per_second: int = 15, room: LineRoom | None = None) -> int:
    """How long the captions of a sentence must stand, together."""
    return sum(block_ticks(block, lang, ticks_per_second) for block in blocks(text, lang, room))


def block_ticks(block: Block, lang: str = "en", ticks_per_second: int = 15) -> int:
    """How long one caption must stand."""
    script = script_of(lang)
    seconds = _length(_between(script).join(block)) / script.per_second
    return math.ceil(max(SHORTEST, seconds) * ticks_per_second)


def _between(script: Script) -> str:
    """What a line break stands for."""
    return " " if script.spaced else ""


@lru_cache(65536)
def _length(text: str) -> int:
    """In letters as a reader counts them."""
    return len(letters(text))


def _pieces(text: str, lang: str, limit: int) -> list[str]:
    """What a line may be broken between, with the spaces that follow; none is longer than a line."""
    return [piece for word in words(text.strip(" "), lang) for piece in _cut(word, limit)]


def _cut(word: str, limit: int) -> list[str]:
    """A word cut where it is longer than a line; the spaces after it do not count."""
    whole = letters(word)
    return ["".join(whole[k : k + limit]) for k in range(0, _length(word.rstrip(" ")), limit)]


def _lines(pieces: list[str], room: LineRoom) -> Block | None:
    """One line, or the two that are most even, or nearly so and parted by sense; None where two do not hold the words.
    """
    def fits(line: str) -> bool:
        return _length(line) <= room.letters and not room.too_wide(line)

    whole = "".join(pieces).rstrip(" ")
    if len(pieces) == 1 or fits(whole):
        return (whole,)
    if _length(whole) > LINES * room.letters + 1:
        return None
    pairs = [("".join(pieces[:k]).rstrip(" "), "".join(pieces[k:]).rstrip(" ")) for k in range(1, len(pieces))]
    return min((pair for pair in pairs if all(map(fits, pair))), default=None,
               key=lambda pair: max(map(_length, pair)) / room.letters + SENSE * _awkward(pair[0]))


def _awkward(line: str) -> float:
    """0 where a line ends with a sentence, little after a comma, more in the middle of a phrase, most after a number:
    what it counts follows."""
    end = line[-1]
    return 0.0 if end in SENTENCE_ENDS else 5.0 if end in PHRASE_ENDS else 15.0 if end.isdigit() else 10.0
