"""Sentences: filling in facts, and finding cues.

A sentence may hold ``{fact}``, ``{fact:.1f}`` and ``[cue]``, and no other brace or bracket; nor a tag,
which players of captions would take as markup.
Filling looks a number up and formats it; it can do nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

FACT = re.compile(r"\{([A-Za-z_][A-Za-z0-9_]*)(?::([^{}]*))?\}")
FORM = re.compile(r"\+?,?(?:\.([0-9]))?([fegd%]?)")     # no width, no fill: a number stays a number's length
CUE = re.compile(r"\s*\[([a-z][a-z0-9_-]*)\]\s*")


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


def fill(say: str, facts: Mapping[str, float], write: Callable[[str], str] = str) -> str:
    """The sentence with its numbers. The facts must be known and the forms good (`Lesson` sees to both).

    write: turns a number, as English writes it, into what the sentence's language writes.
    """
    return FACT.sub(lambda m: write(number(facts[m.group(1)], m.group(2) or "")), say)


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
        blank = not match.group(0).startswith("[") or not match.group(0).endswith("]")
        plain += " " if blank and plain and plain[-1] != " " and match.end() < len(text) else ""
        last = match.end()
    return plain + text[last:], found
