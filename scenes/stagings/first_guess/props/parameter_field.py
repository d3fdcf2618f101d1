"""Parameters as a field, every one of them: as small dials, or as shades where dials were too small to be seen."""

from __future__ import annotations

import numpy as np
from manim.utils.color import ManimColor
from numpy.typing import NDArray

from scenes.kit.outline import circle, polyline, rectangle
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture, blend
from scenes.kit.theme import Theme

MANY = 1000                 # values; more than these are shades
FULL = 0.75 * np.pi         # how far the pointer of the largest value is turned
RADIUS, REACH = 0.43, 0.92  # of a dial, in pitches; of its pointer, in radii
RIM, POINTER = 6, 15        # how thick these lines are at a pitch of 1
STOPS = (0.0, 0.42, 0.62, 0.95)        # of the way from the lowest value to the highest, for its shades
FINEST = 480                # pixels of the shades along the longer side, at least
Array = NDArray[np.float64]


class ParameterField(Prop):
    """`width` wide, one place for each value, row by row; the middle of it is `at`. What is left of the last row,
    and where a value is nan, is empty.

    A dial of 0 stands upright; the angle grows with the value, and the largest of all is turned by FULL. Of shades
    the darkest is the lowest value, the lightest the highest; equal values give one even shade.
    Shows: counted, the parameters; exact, where they are dials, their values, by the directions of the pointers.
    """

    def __init__(self, theme: Theme, values: Array, columns: int, width: float,
                 at: tuple[float, float] = (0.0, 0.0)) -> None:
        """values: (n,)."""
        super().__init__()
        rows = -(-len(values) // columns)
        grid = np.full(rows * columns, np.nan)
        grid[: len(values)] = values
        self.grid, self.pitch = grid.reshape(rows, columns), width / columns
        self.width_of_field, self.height_of_field = width, width * rows / columns
        self.largest = float(np.nanmax(np.abs(grid))) or 1.0
        self.dials = len(values) <= MANY
        if self.dials:
            self._build_dials(theme, at)
        else:
            self._build_shades(theme, at)

    def _build_dials(self, theme: Theme, at: tuple[float, float]) -> None:
        rows, columns = self.grid.shape
        k = np.flatnonzero(~np.isnan(self.grid))
        middles = np.column_stack([(k % columns - (columns - 1) / 2) * self.pitch,
                                   ((rows - 1) / 2 - k // columns) * self.pitch]) + at
        self.outline_of_one = circle(RADIUS * self.pitch)
        discs = [np.add(self.outline_of_one, (*middle, 0.0)) for middle in middles]
        edge = blend(theme.copper_dark, "#000000", 0.35)
        self.discs = self.shape(np.vstack(discs), fill=theme.copper_mid, stroke=edge, width=RIM * self.pitch)
        turn = FULL * self.grid.ravel()[k] / self.largest
        way = RADIUS * self.pitch * np.column_stack([np.sin(turn), np.cos(turn)])
        lines = [polyline([middle, middle + REACH * u]) for middle, u in zip(middles, way, strict=True)]
        self.pointers = self.shape(np.vstack(lines), stroke=theme.cream, width=POINTER * self.pitch, round_ends=True)

    def _build_shades(self, theme: Theme, at: tuple[float, float]) -> None:
        self.sharp = max(1, -(-FINEST // max(self.grid.shape)))      # pixels of a shade, to either side
        pixels = np.kron(_shades(self.grid, theme), np.ones((self.sharp, self.sharp, 1), dtype=np.uint8))
        self.shades = Picture(pixels, self.width_of_field, self.height_of_field, at)
        self.add(self.shades)
        self.shape(rectangle(self.width_of_field, self.height_of_field, at), stroke=theme.line, width=1.6)

    def place_of(self, row: int, column: int) -> tuple[float, float]:
        """The middle of one of them, from the middle of the field."""
        rows, columns = self.grid.shape
        return (self.width_of_field * ((column + 0.5) / columns - 0.5),
                self.height_of_field * (0.5 - (row + 0.5) / rows))

    def read(self) -> int:
        """How many parameters there are."""
        if self.dials:
            return len(self.discs.points) // len(self.outline_of_one)
        middles = slice(self.sharp // 2, None, self.sharp)
        return int((self.shades.full_alpha[middles, middles] > 0).sum())

    def values(self) -> Array:
        """Where they are dials: the values at which the pointers stand."""
        ends = self.at_home(self.pointers).reshape(self.read(), -1, 3)
        x, y = (ends[:, -1, :2] - ends[:, 0, :2]).T
        return np.arctan2(x, y) / FULL * self.largest


def _shades(grid: Array, theme: Theme) -> NDArray[np.uint8]:
    low, high = np.nanmin(grid), np.nanmax(grid)
    share = np.nan_to_num((grid - low) / (high - low) if high > low else grid * 0 + 0.5)
    colours = theme.counter_deep, theme.copper_dark, theme.copper, theme.cream
    stops = np.array([ManimColor(colour).to_rgb() for colour in colours])
    rgb = np.stack([np.interp(share, STOPS, stops[:, k]) for k in range(3)], axis=-1)
    return np.concatenate([np.round(255 * rgb), 255 * ~np.isnan(grid)[..., None]], axis=-1).astype(np.uint8)
