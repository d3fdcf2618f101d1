"""The command's own words, in the language of who types: `SOUP_LANG`, else the system's, as gettext looks for it.

What is printed for programs (--json) and what a file says stays as it is.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache

from scenes.kit.words import Words
from scenes.studio.files.faults import BadInputError, Fault, near, shown
from scenes.studio.files.word_catalogues import ENGLISH, languages, translation

VARIABLE = "SOUP_LANG"
PLACE = "scenes/studio/command/"        # whose texts these are, in the catalogues


def language() -> str:
    """One that has a catalogue; English where none does. BadInputError where SOUP_LANG asks for one that has none."""
    asked = os.environ.get(VARIABLE)
    if asked and asked not in languages():
        raise BadInputError([Fault(VARIABLE, None, "", "must be a language that the command has words in", shown(asked),
                                   near(asked, languages()))])
    return asked or next((lang for lang in _of_system() if lang in languages()), ENGLISH)


def _of_system() -> Iterator[str]:
    """Codes of languages in the order in which they are wanted; none in the locale of programs, C."""
    chosen = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "C")
    if chosen.partition(".")[0] not in ("C", "POSIX"):
        for name in (*os.environ.get("LANGUAGE", "").split(":"), chosen):
            yield name.partition(".")[0].partition("_")[0]


def gettext(text: str, /, **values: object) -> str:
    """The text in that language, else as it is, with its values."""
    return _words(language()).gettext(text, **values)


def ngettext(one: str, many: str, n: float, /, **values: object) -> str:
    """The form for a number of n, which {n} in it is."""
    return _words(language()).ngettext(one, many, n, **values)


@cache
def _words(lang: str) -> Words:
    found = translation(lang)
    entries = {text: entry.forms for text, entry in found.entries.items()
               if any(place.startswith(PLACE) for place in entry.places)}
    return Words(lang, entries, found.plural)
