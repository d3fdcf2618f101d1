"""Boxes of pixels, and the tiles of a frame in which something changed."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

import cairo
import numpy as np
from numpy.typing import NDArray

from scenes.stage.view import View

Box = tuple[int, int, int, int]       # left, top, right, bottom in pixels, right and bottom are outside
NOWHERE: Box = (0, 0, 0, 0)
TILE = 32           # pixels
WHOLE = View()


@dataclass(frozen=True)
class PixelGrid:
    """Where units of the world fall on pixels, seen through a view.

    width, height: of the frame; unit: pixels of a unit of the frame.
    """

    width: int
    height: int
    unit: float
    view: View = WHOLE

    @property
    def pixels_per_unit(self) -> float:
        """How large a unit of the world is."""
        return self.unit * self.view.zoom

    def box(self, left: float, bottom: float, right: float, top: float, margin: float) -> Box:
        """Pixels that a rectangle in units touches, a `margin` in units of the frame added around it."""
        s, more = self.pixels_per_unit, margin * self.unit
        x, y = self.width / 2 - self.view.x * s, self.height / 2 + self.view.y * s
        found = (max(0, math.floor(left * s + x - more) - 1), max(0, math.floor(y - top * s - more) - 1),
                 min(self.width, math.ceil(right * s + x + more) + 1),
                 min(self.height, math.ceil(y - bottom * s + more) + 1))
        return found if found[0] < found[2] and found[1] < found[3] else NOWHERE

    def matrix(self) -> cairo.Matrix:
        """From units to pixels."""
        s = self.pixels_per_unit
        return cairo.Matrix(s, 0, 0, -s, self.width / 2 - self.view.x * s, self.height / 2 + self.view.y * s)


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
