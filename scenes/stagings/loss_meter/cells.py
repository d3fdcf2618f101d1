"""The tiles of a square: how many there are, and where. manim-free."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray


def cells(gap: float) -> NDArray[np.float64]:
    """(n, 4): left, bottom, width, height of every tile of a square of side `gap`, in points.

    Whole tiles from the lower left; the last column and row are narrower when the gap is no whole number.
    The areas add up to gap². Ordered from the top row down, each from the right: the order of pouring.
    """
    count = math.ceil(gap - 1e-9)
    sides = np.minimum(1.0, gap - np.arange(count))
    order = range(count - 1, -1, -1)
    return np.array([(i, j, sides[i], sides[j]) for j in order for i in order]).reshape(-1, 4)
