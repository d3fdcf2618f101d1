"""How a beginner's region is divided, and how many things find room in a part of it. manim-free."""

from __future__ import annotations

import math

from scenes.kit.region import Region

PAD = 0.28          # of a slate, that is not written on, at either side
ROW = 0.40          # of a word and its bar, at least
HIGH = 1.6          # of what is written on, when names have room over things
FEW = 20            # dials; the last row of more of them may have gaps


def halves(region: Region) -> tuple[Region, Region]:
    """The place of the question, whose bottom is the shelf it stands on, and of the slate with the answer."""
    if region.height > region.width:
        ground = region.bottom + 0.60 * region.height
        return (Region.spanning(region.left, region.right, ground, region.top),
                Region.spanning(region.left + 0.1, region.right - 0.1, region.bottom + 0.08, ground - 0.45))
    split = region.left + 0.42 * region.width
    ground = region.bottom + 0.25
    return (Region.spanning(region.left, split, ground, region.top),
            Region.spanning(split + 0.1, region.right - 0.08, ground + 0.05, region.top - 0.05))


def inside(slate: Region) -> Region:
    """What of a slate may be written on."""
    edge = 0.20 if slate.height > 1.5 else 0.15
    return Region(slate.x, slate.y, slate.width - 2 * PAD, slate.height - 2 * edge)


def is_high(answer: Region) -> bool:
    """Whether names have room over the things they name."""
    return answer.height > HIGH


def rows_in(region: Region) -> int:
    """How many words the slate of a beginner can hold beside a line for all others: the right one and its rivals."""
    return max(2, min(3, int(inside(halves(region)[1]).height / ROW) - 1))


def pitch(count: int, columns: int, box: Region) -> float:
    """How far apart so many things can stand in a box."""
    return min(box.width / columns, box.height / -(-count // columns))


def best_columns(count: int, box: Region) -> int:
    """In how many columns they stand furthest apart; a few, whose gaps would be seen, fill their rows."""
    most = int(math.sqrt(count * box.width / box.height)) + 2
    choice = list(range(max(1, most - 4), most + 1))
    if count <= FEW:
        choice = [columns for columns in range(1, count + 1) if count % columns == 0]
    return max(choice, key=lambda columns: pitch(count, columns, box))
