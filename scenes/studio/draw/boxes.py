"""Boxes of pixels, and the tiles of a frame in which something changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Box = tuple[int, int, int, int]       # left, top, right, bottom in pixels, right and bottom are outside
NOWHERE: Box = (0, 0, 0, 0)
TILE = 32           # pixels


class PixelGrid(Protocol):
    """Where units fall on pixels. pixels_per_unit: how large a unit is."""

    pixels_per_unit: float
    width: int
    height: int

    def box(self, left: float, bottom: float, right: float, top: float, margin: float) -> Box:
        """Pixels that a rectangle in units touches, `margin` units added around it."""


def area(box: Box) -> int:
    return (box[2] - box[0]) * (box[3] - box[1])


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box around boxes."""
    there = [box for box in boxes if box != NOWHERE]
    if not there:
        return NOWHERE
    lefts, tops, rights, bottoms = zip(*there, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _span(box: Box) -> tuple[slice, slice]:
    return slice(box[1] // TILE, -(-box[3] // TILE)), slice(box[0] // TILE, -(-box[2] // TILE))


def mark(tiles: NDArray[np.bool_], box: Box) -> None:
    if box != NOWHERE:
        tiles[_span(box)] = True


def any_in(tiles: NDArray[np.bool_], box: Box) -> bool:
    return bool(tiles[_span(box)].any())


def rectangles(tiles: NDArray[np.bool_]) -> list[Box]:
    """The marked tiles as few rectangles, in tiles: runs of a row, joined with equal runs below."""
    edges = np.flatnonzero(np.diff(np.pad(tiles, ((0, 0), (1, 1))), axis=1))
    rows, columns = np.divmod(edges, tiles.shape[1] + 1)
    growing: dict[tuple[int, int], Box] = {}
    done: list[Box] = []
    for y, left, right in zip(rows[::2].tolist(), columns[::2].tolist(), columns[1::2].tolist(), strict=True):
        above = growing.pop((left, right), None)
        joins = above is not None and above[3] == y
        if above is not None and not joins:
            done.append(above)
        growing[left, right] = (left, above[1] if above and joins else y, right, y + 1)
    return done + list(growing.values())
