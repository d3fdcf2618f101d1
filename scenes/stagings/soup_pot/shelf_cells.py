"""Where jars stand on shelves, up to five of them, as large as their region lets them be. manim-free."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from scenes.kit.region import Region

WIDE, TALL = 2.6, 1.0           # of a cell that is as large as it is wanted
LARGE = 0.9                     # of that: from here on a cell is large
HIGHEST, FLATTEST = 1.7, 0.52   # of a cell: its height at most, in units and in widths
JAR = 0.62                      # a jar's width, of its height
HEAD, BOARD = 0.06, 0.14        # of a cell's height: free over the jar, and under its foot
APART, MARGIN = 0.14, 0.16      # units from a jar to its letters, and from these to the next jar


@dataclass(frozen=True)
class Cell:
    """A jar's place: it stands on foot, height units high; letters stand in `letters`."""

    region: Region

    @property
    def foot(self) -> float:
        return self.region.bottom + BOARD * self.region.height

    @property
    def height(self) -> float:
        return (1 - HEAD - BOARD) * self.region.height

    @property
    def jar_x(self) -> float:
        return self.region.left + JAR * self.height / 2

    @property
    def letters(self) -> Region:
        left = self.region.left + JAR * self.height + APART
        return Region.spanning(left, self.region.right - MARGIN, self.foot, self.region.top)


def cells(region: Region, count: int) -> list[Cell]:
    """As many cells, row by row from the top, in as many columns as make them largest."""
    columns = max(range(1, count + 1), key=lambda n: _merit(region, n, count))
    rows, wide = ceil(count / columns), region.width / columns
    tall = _height(region, columns, rows)
    top = region.y + rows * tall / 2
    return [Cell(Region.spanning(region.left + k % columns * wide, region.left + (k % columns + 1) * wide,
                                 top - (k // columns + 1) * tall, top - k // columns * tall)) for k in range(count)]


def _merit(region: Region, columns: int, count: int) -> tuple[float, int, float]:
    """How good it is to have so many columns: of large cells those that leave no gap, and of these the highest."""
    rows = ceil(count / columns)
    size = min(region.width / columns / WIDE, region.height / rows / TALL, LARGE)
    return size, count - columns * rows, _height(region, columns, rows)


def _height(region: Region, columns: int, rows: int) -> float:
    return min(region.height / rows, HIGHEST, FLATTEST * region.width / columns)
