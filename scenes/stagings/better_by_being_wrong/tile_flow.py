"""How tiles of words are laid in lines. No manim here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from scenes.kit.region import Region
from scenes.kit.shaping import line as shaped

BETWEEN, TALL, STACKED = 0.10, 1.6, 0.05        # units, ems, units: gap of tiles, their height, gap of lines


@dataclass(frozen=True)
class TileSpot:
    """Where a tile stands: the middle of it, and its line."""

    x: float
    y: float
    line: int


def flow(words: Sequence[str], size: float, region: Region, lines: int) -> list[TileSpot]:
    """Places of as many words as fit into lines, from the foot of their row; the first line is on top."""
    x, line, spots = region.left, 0, []
    for word in words:
        width = width_of(word, size)
        if x + width > region.right + 1e-9:
            x, line = region.left, line + 1
            if line == lines:
                break
        spots.append((x + width / 2, line))
        x += width + BETWEEN
    last = spots[-1][1] if spots else 0
    pitch = TALL * size + STACKED
    return [TileSpot(x, (last - line) * pitch + TALL * size / 2, line) for x, line in spots]


def width_of(word: str, size: float) -> float:
    """Of a word's tile."""
    return max(shaped(word, "BOLD").advance * size + 0.8 * size, 1.6 * size)


def height_of(lines: int, size: float) -> float:
    """Of so many lines of tiles."""
    return lines * TALL * size + (lines - 1) * STACKED
