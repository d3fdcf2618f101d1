"""Cels: what the camera last saw of each part, to know whether it changed and how to draw it again."""

from __future__ import annotations

from typing import Protocol

import cairo
import numpy as np
from numpy.typing import NDArray

from scenes.studio.draw.boxes import Box, PixelGrid

Array = NDArray[np.float64]


class Cel(Protocol):
    """A part as it was last seen."""

    box: Box
    still: int        # frames since it last changed
    cost: float       # of drawing it once, in nanoseconds, by rule of thumb

    def look(self, grid: PixelGrid) -> bool:
        """See the part again; whether it changed."""

    def draw(self, ctx: cairo.Context) -> None:
        """Draw the part as it was seen."""


def same(one: Array, other: Array) -> bool:
    return one is other or (one.shape == other.shape and bool((one == other).all()))


def held(array: Array) -> Array:
    """The array, from now on read-only: changing it in place would go unseen."""
    array.flags.writeable = False
    return array


def named(part: object) -> str:
    """A part as a message names it."""
    return f"a {type(part).__name__}"
