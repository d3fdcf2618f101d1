"""A million starts as a picture: a pixel lights up in its valley's colour once its walk has come to rest."""

from __future__ import annotations

import math

import numpy as np
from manim.utils.color import ManimColor
from numpy.typing import NDArray

from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme

BASINS = ("#F0D9A6", "#B5633A", "#754231", "#ADA498")   # cream, copper, chocolate, pewter: four different greys
BANDS = 11              # level lines that the unlit ground shows
RASTER = 500            # pixels across when starts are seen one by one
DOT = 0.34              # radius of a start's dot, in the distance from one start to the next
DUST = np.pi * DOT**2    # the share of the picture that the dots cover: what is seen of them from far off
GRAIN = 0.35            # by how much of itself the dust varies from start to start
MELT = (2.0, 6.0)       # pixels of the raster from one dot to the next between which dots melt into the picture
Field = NDArray[np.float64]


class BasinPicture(Prop):
    """basins (n, n): which valley each start ends in, −1 none; settled_at (n, n): since which step; heights
    (n, n): the loss at each start, which the unlit ground shows faintly, with level lines, under the dust of
    the starts. Row 0 is lowest.

    show(step, across, melted): `across` starts are seen from one side to the other, all of them where it is
    None; while few are, each is a dot, and the dots melt into the picture as they grow many (melted says how
    far, else it follows from how close they lie). counted: how many pixels are lit; the dots, while they stand.
    """

    bleeds = True

    def __init__(self, theme: Theme, region: Region, basins: NDArray[np.int8], settled_at: NDArray[np.int32],
                 heights: Field | None = None) -> None:
        super().__init__()
        colours = np.array([ManimColor(c).to_rgb() for c in BASINS])
        self.ground = np.array(ManimColor(theme.panel if theme.dark else theme.fog).to_rgb())
        self.dot = np.array(ManimColor(theme.soft).to_rgb())
        rows, self.settled = basins[::-1], settled_at[::-1]
        self.side = len(rows)
        own = np.where((rows >= 0)[..., None], colours[rows % len(colours)], self.ground)
        fresh = np.where(self.settled >= 0, self.settled, 0)
        shade = 1.0 - 0.30 * fresh / max(1, fresh.max())       # later arrivals are a little darker
        lit = np.round(255 * own * shade[..., None]).astype(np.uint8)
        self.lit_pixels = np.where((rows >= 0)[..., None], lit, 0)       # what never settles is never lit
        up = np.zeros(rows.shape) if heights is None else _up(heights[::-1])
        self.dark = _dusty(_unlit(self.ground, np.array(ManimColor(theme.line).to_rgb()), up), self.dot)
        self.dark[..., 2] -= (self.dark == self.lit_pixels).all(axis=-1)      # so that what is lit can be counted
        self._kept: dict[int, NDArray[np.uint8]] = {}
        blank = np.full((*rows.shape, 4), 255, dtype=np.uint8)
        self.picture = Picture(blank, region.width, region.height, (region.x, region.y))
        self.add(self.picture)

    def draw(self, step: int, across: float | None = None, melted: float | None = None) -> None:
        whole = self._whole(step)
        if across is not None:
            whole = self._close(whole, across, melted)
        pixels = np.full((*whole.shape[:2], 4), 255, dtype=np.uint8)
        pixels[..., :3] = whole
        self.picture.repaint(pixels)

    def _whole(self, step: int) -> NDArray[np.uint8]:
        """The picture of all starts; the last one is kept, for a walk rests while the view draws back."""
        if step not in self._kept:
            lit = (self.settled >= 0) & (self.settled <= step)
            self._kept = {step: np.where(lit[..., None], self.lit_pixels, self.dark)}
        return self._kept[step]

    def seen(self, across: float) -> tuple[Field, tuple[Field, Field]]:
        """(left, top) of what is seen, in starts from the picture's upper left corner, and the starts in it.

        The starts are those whose middle is seen: their numbers along a row, and down a column, where there may
        be one more or less.
        """
        corner = (self.side - across) * np.array([0.60, 0.35])
        along, down = (np.arange(math.ceil(at - 0.5), at + across - 0.5) for at in corner.tolist())
        return corner, (along, down)

    def _close(self, whole: NDArray[np.uint8], across: float, melted: float | None) -> NDArray[np.uint8]:
        corner, _ = self.seen(across)
        at = corner[:, None] + across * (np.arange(RASTER) + 0.5) / RASTER
        nearest = np.clip(np.floor(at).astype(int), 0, self.side - 1)
        below = whole[nearest[1][:, None], nearest[0][None]]
        apart, (x, y) = RASTER / across, at - nearest - 0.5
        ink = np.clip((DOT - np.sqrt(x[None] ** 2 + y[:, None] ** 2)) * apart + 0.5, 0, 1)
        melt = melted if melted is not None else 1 - float(np.clip((apart - MELT[0]) / (MELT[1] - MELT[0]), 0, 1))
        close = np.empty_like(below)
        for channel in range(3):       # numpy is slow along an axis of three
            dots = 255 * (self.ground[channel] + (self.dot[channel] - self.ground[channel]) * ink)
            close[..., channel] = np.round(dots + (below[..., channel] - dots) * melt)
        return close

    def read(self) -> int:
        """How many pixels of the picture have their full colour."""
        return int((self.picture.pixel_array[..., :3] == self.lit_pixels).all(axis=-1).sum())

    def read_dots(self, across: float) -> int:
        """How many of the starts that are seen have a dot standing on them."""
        corner, starts = self.seen(across)
        columns, rows = (np.floor((each + 0.5 - at) / across * RASTER).astype(int).clip(0, RASTER - 1)
                         for each, at in zip(starts, corner, strict=True))
        at = self.picture.pixel_array[rows[:, None], columns[None], :3]
        return int((at == np.round(255 * self.dot)).all(axis=-1).sum())


def _up(heights: Field) -> Field:
    """Heights from 0 to 1, the low ones spread out: valleys are what the eye looks for."""
    over = np.log1p(heights - heights.min())
    return over / max(float(over.max()), 1e-12)


def _dusty(unlit: NDArray[np.uint8], dot: Field) -> NDArray[np.uint8]:
    """Each pixel under its part of a start's dot, which is too small to be seen by itself."""
    share = DUST * (1 + GRAIN * np.random.default_rng(0).uniform(-1, 1, (*unlit.shape[:2], 1)))
    return np.round(unlit + (255 * dot - unlit) * share).astype(np.uint8)


def _unlit(ground: Field, line: Field, up: Field) -> NDArray[np.uint8]:
    """(n, n, 3): higher ground nearer to the colour of lines, and a line wherever a band ends."""
    band = np.floor(BANDS * up)
    edge = np.zeros(up.shape, dtype=bool)
    thick = max(1, len(up) // 220)      # as thick in a large picture as in a small one
    for axis in (0, 1):
        for shift in range(1, 1 + thick):
            edge |= np.roll(band, shift, axis) > band
    edge[:thick] = edge[:, :thick] = False      # there the roll came round from the other side
    mixed = 0.20 * up + 0.34 * edge
    return np.round(255 * (ground + (line - ground) * mixed[..., None])).astype(np.uint8)
