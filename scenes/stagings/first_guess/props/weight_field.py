"""Parameters as a field of shades: every one of them, none set yet."""

from __future__ import annotations

import numpy as np
from manim.utils.color import ManimColor
from numpy.typing import NDArray

from scenes.kit.outline import rectangle
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme

FINEST = 480        # pixels of the picture along its longer side, at least
COARSE = 0.1        # units of a square from which lines part it from the next


class WeightField(Prop):
    """A rectangle of `width`, one square for each value, row by row; the middle of it is the origin.

    Darkest is the lowest value, lightest the highest; equal values give one even shade.
    Shows: counted, the number of parameters, by the squares.
    """

    def __init__(self, theme: Theme, values: NDArray[np.float64], columns: int, width: float) -> None:
        """values: (n,). Where n does not fill the last row, the rest of it stays empty."""
        super().__init__()
        rows = -(-len(values) // columns)
        self.width_of_field, self.height_of_field = width, width * rows / columns
        self.grid = np.full(rows * columns, np.nan)
        self.grid[: len(values)] = values
        self.grid = self.grid.reshape(rows, columns)
        pixels = _shades(self.grid, theme)
        self.sharp = max(1, -(-FINEST // max(rows, columns)))
        fine = np.kron(pixels, np.ones((self.sharp, self.sharp, 1), dtype=np.uint8))
        if width / columns >= COARSE:
            _part(fine, self.sharp)
        self.field = Picture(fine, width, self.height_of_field)
        self.add(self.field)
        self.shape(rectangle(width, self.height_of_field), stroke=theme.line, width=1.6)

    def read(self) -> int:
        """How many squares there are."""
        middles = slice(self.sharp // 2, None, self.sharp)
        return int((self.field.full_alpha[middles, middles] > 0).sum())


def _shades(grid: NDArray[np.float64], theme: Theme) -> NDArray[np.uint8]:
    low, high = np.nanmin(grid), np.nanmax(grid)
    share = np.nan_to_num((grid - low) / (high - low) if high > low else grid * 0 + 0.5)
    colours = (theme.counter_deep, theme.copper, theme.cream)
    stops = np.array([ManimColor(colour).to_rgb() for colour in colours])
    rgb = np.stack([np.interp(share, (0.0, 0.5, 1.0), stops[:, k]) for k in range(3)], axis=-1)
    return np.concatenate([np.round(255 * rgb), 255 * ~np.isnan(grid)[..., None]], axis=-1).astype(np.uint8)


def _part(fine: NDArray[np.uint8], sharp: int) -> None:
    """Thin dark lines between squares that are large enough to be told apart."""
    line = max(1, sharp // 12)
    for first in range(line):
        fine[first::sharp, :, :3] = fine[first::sharp, :, :3] // 2
        fine[:, first::sharp, :3] = fine[:, first::sharp, :3] // 2
