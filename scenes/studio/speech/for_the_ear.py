"""What is written for the eye, spelled for the ear: numbers, units and signs as words of the film's language.

A language has one table of rules, tried from the top at every place of a sentence; what no rule knows stays as it is.
Each word that is spoken remembers where in the sentence it comes from, so that a moment of the sentence is one of
the speech. Between words stand blanks, in languages that write none too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from scenes.kit import breaks
from scenes.kit.scripts import script_of
from scenes.studio.speech import chinese_ear, english_ear, spanish_ear
from scenes.studio.speech.written import Rules

RULES: Mapping[str, Rules] = {"en": english_ear.RULES, "es": spanish_ear.RULES, "zh": chinese_ear.RULES}


@dataclass(frozen=True)
class Spelled:
    """text: as it is spoken. origins: of each of its words, the letter of the sentence that it comes from."""

    text: str
    origins: tuple[int, ...]

    def word_at(self, letter: int) -> int:
        """The first word that comes from that letter of the sentence or from one after it."""
        return bisect_left(self.origins, letter)


def spelled(say: str, pronounced: Mapping[str, str] | None = None, lang: str = "en") -> Spelled:
    """A sentence for the ear. pronounced: words and how they are to be read, before all other rules."""
    said, at = "", 0
    origins: list[int] = []
    spaced = script_of(lang).spaced
    for found in _forms(lang, tuple(pronounced or ())).finditer(say):
        said, origins, at = said + say[at : found.start()], [*origins, *range(at, found.start())], found.end()
        words = _words(found, pronounced or {}, lang)
        before = " " if spaced and said and said[-1].isalnum() and words else ""
        after = " " if spaced and words and say[at : at + 1].isalnum() else ""
        said, origins = f"{said}{before}{words}{after}", [*origins, *[found.start()] * len(before + words + after)]
    said, origins = said + say[at:], [*origins, *range(at, len(say))]
    pieces = [said] if spaced else breaks.words(said, lang)
    ends = accumulate(map(len, pieces))
    starts = [start for piece, end in zip(pieces, ends, strict=True)
              for start in (end - len(piece) + word.start() for word in re.finditer(r"\S+", piece))]
    return Spelled(" ".join(" ".join(pieces).split()), tuple(origins[start] for start in starts))


def _words(found: re.Match[str], pronounced: Mapping[str, str], lang: str) -> str:
    kind = found.lastgroup or ""
    return pronounced[found[0]] if kind == "own" else _rules(lang)[kind][1](found[0])


def _rules(lang: str) -> Rules:
    """None in languages without a table: whoever speaks them reads numbers by himself."""
    return RULES.get(lang.partition("-")[0], {})


@cache
def _forms(lang: str, pronounced: tuple[str, ...]) -> re.Pattern[str]:
    own = "|".join(rf"(?<!\w){re.escape(word)}(?!\w)" for word in sorted(pronounced, key=len, reverse=True))
    forms = [("own", own)] if own else []
    forms += [(kind, form) for kind, (form, _) in _rules(lang).items()]
    return re.compile("|".join(f"(?P<{kind}>{form})" for kind, form in forms) or "(?!)")
