"""Whether a translation says what the English says: the same facts and cues, and no other marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from scenes.studio.script import sentences

FIELD = re.compile(r"\{[^{}]*\}")


def wrong(english: tuple[str, ...], forms: tuple[str, ...]) -> Iterator[str]:
    """What must hold and does not, of a translation; english: one text, or two where a number decides."""
    asked = [set(FIELD.findall(text)) for text in english]      # "one step" needs no {n}
    cues = set(sentences.CUE.findall(english[0]))
    for form in forms:
        if (found := set(FIELD.findall(form))) not in asked:
            yield f"must have the same {{…}} as the English: {_listed(asked[-1])}, got {_listed(found)}"
        if (found := set(sentences.CUE.findall(form))) != cues:
            yield f"must have the same [cues] as the English: {_listed(cues)}, got {_listed(found)}"
        if (stray := sentences.stray(form)) and not sentences.stray(english[0]):
            yield f"must hold no mark but facts and cues, got {stray}"


def _listed(names: set[str]) -> str:
    return " ".join(sorted(names)) or "none"
