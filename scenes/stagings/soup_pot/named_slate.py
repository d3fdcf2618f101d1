"""What is written over the slate, in as many lines as there is room for. No manim here."""

from __future__ import annotations

from itertools import combinations, pairwise

from scenes.kit.lettering import outline_of
from scenes.kit.words import Words

LETTERS, LEAST = 0.48, 0.33      # em, and the em under which another line is begun
LINE = 1.12                      # ems from one line to the next
LINES = 4                        # at most


def named(words: Words, room: float) -> tuple[list[str], float, float]:
    """(its lines, their em, units from one to the next)."""
    # For translators: over three columns, each of something that is poured: how far a tenth more of it would raise the
    # score stands there
    said = words.gettext("a tenth more would gain").split()
    for count in range(2, LINES + 1):
        lines = _parted(said, min(count, len(said)))
        em = min(LETTERS, room / max(map(_wide, lines)))
        if em >= LEAST or count >= min(LINES, len(said)):
            break
    return lines, em, LINE * em


def _parted(said: list[str], count: int) -> list[str]:
    """So many lines, such that the longest is as short as can be."""
    ways = ([0, *cuts, len(said)] for cuts in combinations(range(1, len(said)), count - 1))
    parted = [[" ".join(said[a:b]) for a, b in pairwise(way)] for way in ways]
    return min(parted, key=lambda lines: (max(map(_wide, lines)), sum(_wide(line) ** 2 for line in lines)))


def _wide(text: str) -> float:
    return outline_of(text, "BOLD")[1]
