"""Sentences: filling in facts, finding cues, and how long words take to read.

A sentence may hold ``{fact}``, ``{fact:.1f}`` and ``[cue]``, and no other brace or bracket; nor a tag,
which players of captions would take as markup.
Filling looks a number up and formats it; it can do nothing else.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

FACT = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)(?::([^{}]*))?\}")
FORM = re.compile(r"\+?,?(?:\.([0-9]))?([fegd%]?)")     # no width, no fill: a number stays a number's length
CUE = re.compile(r"\s*\[([a-z][a-z0-9_-]*)\]\s*")
JOINERS = "\u200c\u200d"
UNPRINTABLE = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")
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


def tidy(text: str) -> str:
    """The text on one line, each run of blanks as one space; a no-break space stays."""
    return re.sub(r"[ \t\r\n]+", " ", text).strip(" ")


def printable(text: str) -> bool:
    """Whether every letter can be set: no controls and no marks that turn the line round, but joiners."""
    return all(mark in JOINERS or unicodedata.category(mark) not in UNPRINTABLE for mark in text)


def quoted(say: str) -> list[tuple[str, str]]:
    """Every (fact, form) that a sentence quotes."""
    return [(m.group(1), m.group(2) or "") for m in FACT.finditer(say)]


def stray(say: str) -> str | None:
    """The first mark that is neither a fact nor a cue, with what follows it; None where there is none."""
    rest = CUE.sub(" ", FACT.sub(" ", say))
    found = re.search(r"([{}\[\]\\]|<(?=[A-Za-z/!])).{0,20}", rest)
    return found.group(0) if found else None


def bad_form(form: str) -> bool:
    return FORM.fullmatch(form) is None


def fill(say: str, facts: Mapping[str, float]) -> str:
    """The sentence with its numbers. The facts must be known and the forms good (`Lesson` sees to both)."""
    return FACT.sub(lambda m: number(facts[m.group(1)], m.group(2) or ""), say)


def number(value: float, form: str = "") -> str:
    """A number as words print it: whole ones whole, others to six digits, and never a negative zero."""
    kind = form[-1:] if form[-1:] in "fegd%" else ""
    if kind == "d" or (not kind and float(value).is_integer() and "." not in form):
        return format(round(value), form.rstrip("d"))
    text = format(float(value), form if kind else form + "g")
    return text.lstrip("-") if text.startswith("-") and not re.search("[1-9]", text) else text


def cues(text: str) -> tuple[str, dict[str, int]]:
    """(the sentence without its cues, cue -> letters that come before it)."""
    plain, found, last = "", {}, 0
    for match in CUE.finditer(text):
        plain += text[last : match.start()]
        found[match.group(1)] = len(plain)
        plain += " " if plain and match.end() < len(text) else ""
        last = match.end()
    return plain + text[last:], found


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
