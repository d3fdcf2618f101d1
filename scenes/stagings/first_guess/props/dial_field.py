"""Parameters as a field of small dials: each pointer stands where its value is."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit.outline import circle, polyline
from scenes.kit.prop import Prop
from scenes.kit.shape import blend
from scenes.kit.theme import Theme

FULL = 0.75 * np.pi         # how far the pointer of the largest value is turned
RADIUS = 0.43               # of the pitch


class DialField(Prop):
    """`width` wide, one dial for each value, row by row; the middle of it is `at`.

    A value of 0 stands upright; the angle grows with the value, and the largest of all is turned by FULL.
    Shows: counted, the parameters, by the dials; exact, the values, by the directions of the pointers.
    """

    def __init__(self, theme: Theme, values: NDArray[np.float64], columns: int, width: float,
                 at: tuple[float, float] = (0.0, 0.0)) -> None:
        """values: (n,); where one is nan, a gap is left."""
        super().__init__()
        rows, pitch = -(-len(values) // columns), width / columns
        k = np.flatnonzero(~np.isnan(values))
        values = values[k]
        self.largest = float(np.abs(values).max())
        middles = np.column_stack([(k % columns - (columns - 1) / 2) * pitch,
                                   ((rows - 1) / 2 - k // columns) * pitch])
        middles += at
        one = circle(RADIUS * pitch)
        self.points_of_one = len(one)
        rim = blend(theme.copper_dark, "#000000", 0.35)
        self.discs = self.shape(np.vstack([np.add(one, (*at, 0.0)) for at in middles]), fill=theme.copper_mid,
                                stroke=rim, width=6 * pitch)
        turn = FULL * values / (self.largest or 1.0)
        way = RADIUS * pitch * np.column_stack([np.sin(turn), np.cos(turn)])
        lines = [polyline([at, at + 0.92 * u]) for at, u in zip(middles, way, strict=True)]
        self.pointers = self.shape(np.vstack(lines), stroke=theme.cream, width=15 * pitch, round_ends=True)

    def read(self) -> int:
        """How many dials there are."""
        return len(self.discs.points) // self.points_of_one

    def values(self) -> NDArray[np.float64]:
        """The values at which the pointers stand."""
        ends = self.at_home(self.pointers).reshape(self.read(), -1, 3)
        x, y = (ends[:, -1, :2] - ends[:, 0, :2]).T
        return np.arctan2(x, y) / FULL * (self.largest or 1.0)
