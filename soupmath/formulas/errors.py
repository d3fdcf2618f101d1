"""What is wrong with a formula, and where in it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

__all__ = ["BEFORE", "WIDEST", "FormulaError", "near"]

WIDEST = 72             # letters of a formula that a message shows
BEFORE = 48             # of them, at most, before the place


class FormulaError(ValueError):
    """A formula that is refused.

    rule: what must hold, "must …"; got: what stands there instead, as text; cure: how to mend it.
    at: the letter of `text`, counted from 0, where it is; None where it is about the whole.
    key: which argument is wrong, with the name of the parameter where it is about one, as ("over", "x").
    """

    def __init__(self, rule: str, got: str, cure: str = "", *, text: str = "", at: int | None = None,
                 key: tuple[str, ...] = ("formula",)) -> None:
        self.rule, self.got, self.cure, self.text, self.at, self.key = rule, got, cure, text, at, key
        told = f"{'.'.join(key)} {rule}, got {got}. {cure}".rstrip()
        super().__init__("\n".join(filter(None, [told, self.excerpt])))

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (self.rule, self.got, self.cure, self.text, self.at, self.key)

    @property
    def excerpt(self) -> str:
        """The formula, or the part of it around the place, and under it a caret; "" where there is no place."""
        if self.at is None:
            return ""
        first = 0 if len(self.text) <= WIDEST else max(0, min(self.at - BEFORE, len(self.text) - WIDEST))
        shown = "".join(mark if mark.isprintable() else "·" for mark in self.text[first : first + WIDEST])
        return f"    {shown}\n    {' ' * (self.at - first)}^"


def near(given: str, known: Iterable[str], what: str = "Known") -> str:
    """A cure for a name that is not known: the nearest that is, and the others."""
    known = sorted(known)
    hits = difflib.get_close_matches(given, known, n=1)
    guess = f"Did you mean {hits[0]!r}? " if hits else ""
    return f"{guess}{what}: {', '.join(known)}."


def _again(rule: str, got: str, cure: str, text: str, at: int | None, key: tuple[str, ...]) -> FormulaError:
    return FormulaError(rule, got, cure, text=text, at=at, key=key)
