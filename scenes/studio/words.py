"""Sentences: filling in facts, finding cues, and how long words take."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping

LETTERS_PER_SECOND = 17.0     # reading speed of a caption, Latin and Arabic
CUE = re.compile(r"\s*\[([a-z][a-z0-9_-]*)\]\s*")


def fill(say: str, facts: Mapping[str, float]) -> str:
    return say.format_map(facts)


def cues(text: str) -> tuple[str, dict[str, int]]:
    """(the sentence without its cues, cue -> letters that come before it)."""
    plain, found, last = "", {}, 0
    for match in CUE.finditer(text):
        plain += text[last : match.start()]
        found[match.group(1)] = len(plain)
        plain += " " if plain and match.end() < len(text) else ""
        last = match.end()
    return plain + text[last:], found


def reading_ticks(text: str, ticks_per_second: int = 15) -> int:
    return math.ceil(len(text) / LETTERS_PER_SECOND * ticks_per_second)
