"""Text that a person wrote: on one line, and such that every letter can be set."""

from __future__ import annotations

import re
import unicodedata

JOINERS = "\u200c\u200d"
UNPRINTABLE = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")


def tidy(text: str) -> str:
    """The text on one line, each run of blanks as one space; a no-break space stays."""
    return re.sub(r"[ \t\r\n]+", " ", text).strip(" ")


def printable(text: str) -> bool:
    """Whether every letter can be set: no controls and no marks that turn the line round, but joiners."""
    return all(mark in JOINERS or unicodedata.category(mark) not in UNPRINTABLE for mark in text)
