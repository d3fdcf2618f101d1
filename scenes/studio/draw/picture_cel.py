"""The cel of a raster stretched over a parallelogram."""

from __future__ import annotations

from typing import cast

import cairo
import numpy as np
from numpy.typing import NDArray

from scenes.kit.shape import Picture
from scenes.studio.draw.boxes import NOWHERE, PixelGrid, area
from scenes.studio.draw.cels import held, named, same


class PictureCel:
    """A raster stretched over a parallelogram."""

    def __init__(self, part: Picture) -> None:
        self.part = part
        self.box, self.still, self.cost = NOWHERE, 0, 0.0
        self.points = np.empty(0)
        self.pixels: NDArray[np.uint8] | None = None
        self.fade = -1.0
        self.grid: PixelGrid | None = None
        self._pattern = cairo.SurfacePattern(cairo.ImageSurface(cairo.FORMAT_ARGB32, 1, 1))
        self._corners: list[list[float]] = []

    def look(self, grid: PixelGrid) -> bool:
        part = self.part
        if (grid is self.grid and part.points is self.points and part.pixel_array is self.pixels
                and part.fade_amount == self.fade):
            return False
        moved = not same(part.points, self.points)
        changed = grid is not self.grid or moved or part.fade_amount != self.fade or part.pixel_array is not self.pixels
        if part.pixel_array is not self.pixels:
            self.pixels = part.pixel_array
            self._pattern = _pattern(part)
        self.points, self.fade, self.grid = held(part.points), part.fade_amount, grid
        if changed:
            self._prepare(grid)
        return changed

    def _prepare(self, grid: PixelGrid) -> None:
        points = self.points
        if not np.isfinite(points).all():
            raise ValueError(f"{named(self.part)} has a corner that is no number")
        upper_left, upper_right, lower_left = points[0, :2], points[1, :2], points[2, :2]
        corners = np.array([upper_left, upper_right, upper_right + lower_left - upper_left, lower_left])
        across, down = upper_right - upper_left, lower_left - upper_left
        size = abs(across[0] * down[1] - across[1] * down[0]) * grid.pixels_per_unit**2
        if self.fade <= 0 or size < 0.5:
            self.box, self.cost = NOWHERE, 0.0
            return
        (left, bottom), (right, top) = corners.min(axis=0).tolist(), corners.max(axis=0).tolist()
        self.box, self._corners = grid.box(left, bottom, right, top, 0.0), corners.tolist()
        height, width, _ = self.pixels.shape  # type: ignore[union-attr]
        to_units = cairo.Matrix(across[0] / width, across[1] / width, down[0] / height, down[1] / height,
                                upper_left[0], upper_left[1])
        to_units.invert()
        self._pattern.set_matrix(to_units)
        self.cost = 15e3 + 6.0 * area(self.box)

    def draw(self, ctx: cairo.Context) -> None:
        if self.box == NOWHERE:
            return
        ctx.save()
        ctx.new_path()
        for x, y in self._corners:
            ctx.line_to(x, y)
        ctx.clip()
        ctx.set_source(self._pattern)
        if self.fade < 1:
            ctx.paint_with_alpha(self.fade)
        else:
            ctx.paint()
        ctx.restore()


def _pattern(picture: Picture) -> cairo.SurfacePattern:
    """The raster at full strength as a source: premultiplied, smooth between pixels, no fading at its rim."""
    alpha = picture.full_alpha.astype(np.uint16)
    height, width, _ = shape = cast(tuple[int, int, int], picture.pixel_array.shape)
    pixels = np.empty(shape, dtype=np.uint8)
    for channel in range(3):       # numpy is slow along an axis of three
        x = picture.pixel_array[..., channel] * alpha + 128
        pixels[..., channel] = (x + (x >> 8)) >> 8          # x / 255, rounded, for x below 255²
    pixels[..., 3] = picture.full_alpha
    surface = cairo.ImageSurface.create_for_data(pixels.data, cairo.FORMAT_ARGB32, width, height)
    pattern = cairo.SurfacePattern(surface)
    pattern.set_filter(cairo.FILTER_BILINEAR)
    pattern.set_extend(cairo.EXTEND_PAD)
    return pattern
