"""Cells of a grid, in a region: how many beside each other, and where each lies. No manim here."""

from __future__ import annotations

import math

from scenes.kit.region import Region

LOOKS_WELL, WITH_HILL = 0.45, 1.0       # width of a cell beside its height: of a jar, and of a hill beside it
NARROWEST, LOWEST = 1.0, 1.60       # units that a cell needs


def columns_of(count: int, region: Region, wished: int = 0, best: float = LOOKS_WELL) -> int:
    """The columns wished for, where cells have room; else those that look best, in full rows if that can be.

    best: the width of a cell beside its height that looks best.
    """
    if wished and _fits(count, region, min(wished, count)):
        return min(wished, count)
    room = [k for k in range(1, count + 1) if _fits(count, region, k)] or [count]
    full = [k for k in room if count % k == 0]
    fitting = full or [k for k in room if count % k > k / 2] or room
    return min(fitting, key=lambda k: abs(math.log(_aspect(count, region, k) / best)))


def cells(count: int, region: Region, columns: int) -> list[Region]:
    """From the upper left, row by row; a last row that is not full stands in the middle."""
    rows = math.ceil(count / columns)
    width, height = region.width / columns, region.height / rows
    places = []
    for k in range(count):
        row, column = divmod(k, columns)
        there = min(columns, count - row * columns)
        left = region.x - there * width / 2
        places.append(Region(left + (column + 0.5) * width, region.top - (row + 0.5) * height, width, height))
    return places


def _fits(count: int, region: Region, columns: int) -> bool:
    return region.width / columns >= NARROWEST and region.height / math.ceil(count / columns) >= LOWEST


def _aspect(count: int, region: Region, columns: int) -> float:
    return region.width / columns * math.ceil(count / columns) / region.height
