"""The words and the numbers of a picture, as the language of its film writes them. No manim here.

What draws opens no file: its words come with the Plan, and to every prop with the theme. A word on screen is
marked by `theme.words.gettext("loss")`, which `soup locale extract` finds; where a number decides the form, by
`ngettext`. Values are put in by their names, `gettext("{gap} short", gap=…)`. Letters that are drawn
(`Label`, `Number`) write digits as `figures` does, so a number is formatted as in English and turned once.
"""

from __future__ import annotations

import gettext
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache

FIGURES = re.compile(r"(?<![^\W\d_])(\.?[0-9](?:[0-9.,]*[0-9])?)(%?)")    # a number, and no digit of a name
THOUSANDS = re.compile(r"[0-9],[0-9]{3}(?![0-9,])")     # a number of four digits before its decimals, grouped
LEFTWARD = ("R", "AL")
RIGHT_TO_LEFT_MARK = "\N{RIGHT-TO-LEFT MARK}"


def marked(word: str) -> str:
    """A word that is on screen, where the theme is not at hand; whoever draws it asks `gettext` for it."""
    return word


@dataclass(frozen=True)
class Words:
    """One language. entries: English words -> its forms, one where no number decides between them.

    plural: which form a number n takes, as the header of a catalogue says it. decimal, group: the marks in a number.
    ungrouped: whether 5000 is written without a mark, where 10,000 has one. percent: how a share is written.
    question: the mark that ends a question. leftward: whether lines run from right to left.
    """

    lang: str = "en"
    entries: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    plural: str = "n != 1"
    decimal: str = "."
    group: str = ","
    ungrouped: bool = False
    percent: str = "{}%"
    question: str = "?"
    leftward: bool = False

    def gettext(self, word: str, /, **values: object) -> str:
        """The word in this language, else as it is; {names} in it are filled with the values."""
        return self._line(self.entries.get(word, (word,))[0], values)

    def ngettext(self, one: str, many: str, n: float, /, **values: object) -> str:
        """The form for a number of n; {n} in it is filled as the values are, if they have one, else with n."""
        forms = self.entries.get(one)
        chosen = forms[min(_form(self.plural)(round(n)), len(forms) - 1)] if forms else one if n == 1 else many
        return self._line(chosen, {"n": n, **values})

    def figures(self, text: str) -> str:
        """A text with its numbers and its question mark, as English writes them, by the marks of this language."""
        return FIGURES.sub(lambda found: self._figure(*found.groups()), text).replace("?", self.question)

    def _figure(self, number: str, percent: str) -> str:
        if self.ungrouped and THOUSANDS.match(number):
            number = number.replace(",", "")
        number = number.translate({ord("."): self.decimal, ord(","): self.group})
        return self.percent.format(number) if percent else number

    def _line(self, text: str, values: Mapping[str, object]) -> str:
        """The text, filled; marked where its first letter would turn it against its language."""
        text = text.format(**values) if values else text
        return RIGHT_TO_LEFT_MARK + text if self.leftward and not leftward(text) else text


ENGLISH = Words()


def leftward(text: str) -> bool:
    """Whether the first letter that has a direction is of a script written from right to left."""
    return next((unicodedata.bidirectional(letter) in LEFTWARD for letter in text
                 if unicodedata.bidirectional(letter) in ("L", *LEFTWARD)), False)


@cache
def _form(plural: str) -> Callable[[int], int]:
    return gettext.c2py(plural)
