"""A wall of knobs, too many for outlines: painted, each of them, as fine as it is seen from where one stands."""

from __future__ import annotations

import numpy as np
from manim.utils.color import ManimColor
from numpy.typing import NDArray

from scenes.kit.easing import through
from scenes.kit.outline import polyline, together
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme
from scenes.stagings.first_guess.props.parameter_field import FULL, INNER, POINTER, RADIUS, REACH, RIM, edge_of

FINE = (16, 8, 4)           # pixels of a knob, from near to far; from very far it is one
SEEN = (0.5, 0.65)          # of these pixels, on the screen: from where on a finer picture is seen, and alone
PER_UNIT = 90.0             # pixels of the screen to a unit, as of a film of 720 lines
DIRECTIONS, SHARP = 64, 6   # of pointers; pixels that are made one
GRAIN, SPREADS = 0.34, 2.0  # by how much a very far knob is brighter or darker by its value, at so many spreads
Array = NDArray[np.float64]


class KnobWall:
    """`columns` in a row; square, or nearly. Counted: the knobs, by the pixels of the picture from very far.

    Groups of knobs, each `group` wide and high, are parted by lines.
    """

    def __init__(self, theme: Theme, values: Array, columns: int, pitch: float, corner: tuple[float, float],
                 ground: str, group: tuple[int, int], window: tuple[float, float]) -> None:
        """corner: lower left; window: width and height of what is seen of the world at a zoom of 1."""
        rows = -(-len(values) // columns)
        grid = np.full(rows * columns, np.nan)
        grid[:len(values)] = values
        self.grid, self.pitch = grid.reshape(rows, columns), pitch
        left, bottom = corner
        self.region = Region.spanning(left, left + columns * pitch, bottom, bottom + rows * pitch)
        self.far = _Painted(_far(self.grid, theme, ground), self.region)
        self.near = [_Painted(*self._corner(theme, fine, ground, window)) for fine in FINE]
        self.lines = _Lines(theme, self.region, pitch, group, ground)

    def _corner(self, theme: Theme, fine: int, ground: str,
                window: tuple[float, float]) -> tuple[NDArray[np.uint8], Region]:
        """What of it is seen, at most, while it is so fine."""
        zoom = SEEN[0] * fine / (self.pitch * PER_UNIT)
        rows, columns = (min(have, int(side / zoom / self.pitch) + 1)
                         for have, side in zip(self.grid.shape, window[::-1], strict=True))
        box = self.region
        region = Region.spanning(box.left, box.left + columns * self.pitch, box.bottom, box.bottom + rows * self.pitch)
        return _stamped(self.grid[-rows:, :columns], float(np.nanmax(np.abs(self.grid))), theme, fine, ground), region

    @property
    def props(self) -> list[Prop]:
        """From the coarsest to the finest picture."""
        return [self.far, *reversed(self.near), self.lines]

    def show(self, zoom: float) -> None:
        """As it is seen in a view."""
        pixels = zoom * self.pitch * PER_UNIT
        for painted, fine in zip(self.near, FINE, strict=True):
            painted.appear(through(pixels, (SEEN[0] * fine, SEEN[1] * fine)))

    def inside(self, window: Region) -> int:
        """How many of its knobs are inside a window onto the world."""
        rows, columns = self.grid.shape
        x = self.region.left + (np.arange(columns) + 0.5) * self.pitch
        y = self.region.top - (np.arange(rows) + 0.5) * self.pitch
        across, up = (x >= window.left) & (x <= window.right), (y >= window.bottom) & (y <= window.top)
        return int((~np.isnan(self.grid[np.ix_(up, across)])).sum())

    def read(self) -> int:
        return int((self.far.picture.full_alpha > 0).sum())


class _Painted(Prop):
    """A picture over a region."""

    bleeds = True

    def __init__(self, pixels: NDArray[np.uint8], region: Region) -> None:
        super().__init__()
        self.picture = Picture(pixels, region.width, region.height, (region.x, region.y))
        self.add(self.picture)


class _Lines(Prop):
    """Lines between groups, counted from the lower left corner: as wide on the screen in every view."""

    bleeds = True

    def __init__(self, theme: Theme, box: Region, pitch: float, group: tuple[int, int], ground: str) -> None:
        super().__init__()
        wide, high = group[0] * pitch, group[1] * pitch
        across = [polyline([(x, box.bottom), (x, box.top)]) for x in np.arange(box.left + wide, box.right - 1e-6, wide)]
        up = [polyline([(box.left, y), (box.right, y)]) for y in np.arange(box.bottom + high, box.top - 1e-6, high)]
        self.shape(together([*across, *up]), stroke=ground, width=1.6)


def _far(grid: Array, theme: Theme, ground: str) -> NDArray[np.uint8]:
    """A pixel a knob: what one is on the whole, brighter where its value is higher."""
    mean = _stamps(theme, 8, ground).reshape(-1, 3).mean(axis=0)
    share = np.clip(np.nan_to_num(grid / (SPREADS * np.nanstd(grid) or 1.0)), -1, 1)
    rgb = np.clip(np.round(mean * (1.0 + GRAIN * share[..., None])), 0, 255)
    return np.concatenate([rgb, 255.0 * ~np.isnan(grid)[..., None]], axis=-1).astype(np.uint8)


def _stamped(grid: Array, top: float, theme: Theme, fine: int, ground: str) -> NDArray[np.uint8]:
    opaque = np.full((DIRECTIONS, fine, fine, 1), 255.0)
    stamps = np.concatenate([np.round(_stamps(theme, fine, ground)), opaque], axis=-1).astype(np.uint8)
    turn = FULL * np.nan_to_num(grid) / top / (2 * np.pi)
    pixels = stamps[np.rint(turn * DIRECTIONS).astype(int) % DIRECTIONS]
    pixels[np.isnan(grid)] = 0
    rows, columns = grid.shape
    return np.ascontiguousarray(pixels.transpose(0, 2, 1, 3, 4).reshape(rows * fine, columns * fine, 4))


def _stamps(theme: Theme, fine: int, ground: str) -> Array:
    """(DIRECTIONS, fine, fine, 3): a knob as its outlines would draw it, with its pointer to each direction."""
    size = fine * SHARP
    y, x = np.mgrid[0.5:-0.5:size * 1j, -0.5:0.5:size * 1j]
    away, rim = np.hypot(x, y), RIM / 200
    image = np.broadcast_to(_rgb(ground), (size, size, 3)).copy()
    image[away < RADIUS + rim] = _rgb(edge_of(theme))
    image[away < RADIUS - rim] = _rgb(theme.copper_mid)
    image[away < INNER * RADIUS] = _rgb(theme.copper)
    stamps = []
    for k in range(DIRECTIONS):
        ux, uy = np.sin(2 * np.pi * k / DIRECTIONS), np.cos(2 * np.pi * k / DIRECTIONS)
        along = np.clip(x * ux + y * uy, 0.0, REACH * RADIUS)
        one = image.copy()
        one[np.hypot(x - along * ux, y - along * uy) < POINTER / 200] = _rgb(theme.cream)
        stamps.append(one.reshape(fine, SHARP, fine, SHARP, 3).mean(axis=(1, 3)))
    return np.array(stamps)


def _rgb(colour: str) -> Array:
    return 255.0 * np.array(ManimColor(colour).to_rgb())
