"""Where words lie that fell: below their places on the counter, from its front to its back. No manim here."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from scenes.kit.region import Region
from scenes.kit.shaping import line as shaped

TALL, ASKEW = 1.6, np.deg2rad(4)        # ems of a tile's height; how it lies at most
LAPS = 0.3                      # ems that a card lies on its neighbour, at most
BETWEEN, APART = 0.12, 0.02             # units from tile to tile, from line to line


@dataclass(frozen=True)
class Lying:
    """The middle of a tile, and how it is turned."""

    x: float
    y: float
    angle: float


def width_of(word: str, size: float) -> float:
    """Of a word's tile."""
    return max(shaped(word, "BOLD").advance * size + 0.8 * size, 1.6 * size)


def heap(falling: Sequence[tuple[float, float]], size: float, region: Region, beyond: float) -> list[Lying]:
    """Where tiles lie, each given by (where it falls from, its width): below that place if all find room so.

    If not, side by side from the left; where the region is full they fall to a height beyond.
    """
    spots = _below(falling, size, region) or _packed([width for _, width in falling], size, region, beyond)
    dice = np.random.default_rng(3)
    return [Lying(x, y, float(dice.uniform(-ASKEW, ASKEW))) for x, y in spots]


def _below(falling: Sequence[tuple[float, float]], size: float, region: Region) -> list[tuple[float, float]]:
    """Straight below, the first in front, or as little to the right as can be, or to the left; [] if one has no room.

    What goes aside lies as far back as it can: what lies already is in front of it.
    """
    high, spots = TALL * size, []
    count = math.floor((region.height + 1e-9 - high) / (high + APART)) + 1
    lines: list[list[tuple[float, float]]] = [[] for _ in range(count)]
    for x, width in falling:
        found = [(there < x - 1e-9, round(abs(there - x), 6), -k if abs(there - x) > 1e-6 else k, k, there)
                 for k, line in enumerate(lines) for there in _free(x, width, line, region)]
        if not found:
            return []
        *_, k, there = min(found)
        lines[k].append((there, width))
        spots.append((there, region.bottom + high / 2 + k * (high + APART)))
    return spots


def _packed(widths: Sequence[float], size: float, region: Region, beyond: float) -> list[tuple[float, float]]:
    """In lines from the left, the first along the region's bottom."""
    dice, high = np.random.default_rng(4), TALL * size
    apart = BETWEEN
    if region.height < 2 * high + APART and len(widths) > 1:        # one line: its cards may lie on one another's edges
        apart = max(-LAPS * size, min(BETWEEN, (region.width - sum(widths)) / (len(widths) - 1)))
    x, y, spots = region.left, region.bottom + high / 2, []
    for width in widths:
        if x + width > region.right + 1e-9 and x > region.left:
            x, y = region.left + dice.uniform(0.0, 0.3), y + high + APART
        spots.append((x + width / 2, beyond if y + high / 2 > region.top + 1e-9 else y))
        x += width + apart
    return spots


def _free(x: float, width: float, line: Sequence[tuple[float, float]], region: Region) -> list[float]:
    """Where a tile finds room on a line: at x, or beside what lies there, given as (its middle, its width)."""
    low, high = region.left + width / 2, region.right - width / 2
    beside = [at + side * ((wide + width) / 2 + BETWEEN) for at, wide in line for side in (-1, 1)]
    return [there for there in (min(max(x, low), high), *beside) if low - 1e-9 <= there <= high + 1e-9
            and all(abs(there - at) >= (wide + width) / 2 + BETWEEN - 1e-9 for at, wide in line)]
