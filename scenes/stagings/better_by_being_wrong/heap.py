"""Where words lie that fell: side by side on the counter, from its front to its back. No manim here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from scenes.kit.region import Region
from scenes.kit.shaping import line as shaped

TALL, ASKEW, BETWEEN = 1.6, np.deg2rad(4), 0.14      # ems of a tile's height; how it lies at most; units


@dataclass(frozen=True)
class Lying:
    """The middle of a tile, and how it is turned."""

    x: float
    y: float
    angle: float


def width_of(word: str, size: float) -> float:
    """Of a word's tile."""
    return max(shaped(word, "BOLD").advance * size + 0.8 * size, 1.6 * size)


def heap(widths: Sequence[float], size: float, region: Region, beyond: float) -> list[Lying]:
    """Places of tiles in lines, the first along the region's bottom; where it is full they fall to a height beyond."""
    dice, pitch = np.random.default_rng(3), TALL * size + 0.02
    x, y, places = region.left, region.bottom + TALL * size / 2, []
    for width in widths:
        if x + width > region.right and x > region.left:
            x, y = region.left + dice.uniform(0.0, 0.3), y + pitch
        full = y + TALL * size / 2 > region.top + 1e-9
        places.append(Lying(x + width / 2, beyond if full else y, float(dice.uniform(-ASKEW, ASKEW))))
        x += width + BETWEEN
    return places
