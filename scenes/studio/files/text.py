"""Text that a person wrote: on one line, and such that every letter can be set."""

from __future__ import annotations

import re
import unicodedata

INVISIBLE = "\u200c\u200d\u200e\u200f\u061c"     # joiners, and marks that only say which way a line goes
UNPRINTABLE = ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp")


def tidy(text: str) -> str:
    """The text on one line, each run of blanks as one space; a no-break space stays.

    Letters with marks are composed (NFC), however they were typed.
    """
    return unicodedata.normalize("NFC", re.sub(r"[ \t\r\n]+", " ", text).strip(" "))


def printable(text: str) -> bool:
    """Whether every letter can be set: no controls and no marks that turn a part of the line round."""
    return all(mark in INVISIBLE or unicodedata.category(mark) not in UNPRINTABLE for mark in text)
