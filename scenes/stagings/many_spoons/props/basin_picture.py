"""A million starts as grains of light on a hill: a grain takes its valley's colour once its walk has come to rest."""

from __future__ import annotations

import math

import numpy as np
from manim.utils.color import ManimColor
from numpy.typing import NDArray

from scenes.kit.easing import smoothstep
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture

BASINS = ("#F3DFB0", "#B8623A", "#5C2F22", "#A7A8A2")   # cream, copper, chocolate, pewter: four different greys
WOOD, LIGHT = "#43301F", "#FFE9C2"      # of the hill and of a start, in every theme: what glows needs the dark
SUN, DEPTH = 0.75, 0.72     # how much lighter a slope is that faces the light; how much darker a dip than the heights
LINES, WIDE = 11, 0.002     # level lines, ever closer towards the dips; how wide one is, as a share of the picture
COARSE = 20                 # starts from side to side, at least, for each of them
GLEAM, DULL = 0.42, 0.55    # how light a level line is on the wood; what it leaves of a valley's colour
STILL_LIT = 0.36            # of a slope's light and shade that is left once it has its valley's colour
RASTER = 1000           # pixels across when starts are seen one by one
DOT, HALO = 0.27, 0.16  # radius of a start's dot, and how far its light fades, in the distance between two starts
GLOW = 0.55             # of the light is in the halo at most
MELT = (2.5, 7.0)       # pixels of the raster from one dot to the next between which dots melt into the picture
FOCUS = (0.60, 0.35)    # where the one start lies that is seen first: shares of the picture from its upper left corner
FAINT, BRIGHT = 0.09, 0.91      # of the light that the faintest grain has, and what the brightest has more
FEW = 16                # power of a grain's share that is left of its light: the higher, the fewer are bright
EVEN = 0.80             # of its colour that the darkest grain has in a valley
LATE = 0.15             # of its colour that the last grain to come to rest has lost
Field = NDArray[np.float64]


class BasinPicture(Prop):
    """heights (n, n): the loss of each start; basins: which valley it ends in, −1 none; settled_at: since which step.
    Row 0 is lowest.

    show(step, across, others): `across` starts are seen from one side to the other, all of them where it is None;
    while few are, each is a dot, and the dots melt into grains as they grow many. others: how far those are lit that
    are not the first. counted: how many grains have their colour; the dots, while they stand.
    """

    bleeds = True

    def __init__(self, region: Region, heights: Field, basins: NDArray[np.int8], settled_at: NDArray[np.int32]) -> None:
        super().__init__()
        self.dot = np.array(ManimColor(LIGHT).to_rgb())
        shade, line = _relief(heights[::-1])
        self.wood = np.array(ManimColor(WOOD).to_rgb()) * shade[..., None]
        rows, self.settled = basins[::-1], settled_at[::-1]
        self.side = len(rows)
        self.one = np.floor(self.side * np.array(FOCUS)).astype(int)        # its number along a row, and down
        self.focus = (self.one + 0.5) / self.side
        spark = np.random.default_rng(0).uniform(0, 1, (*rows.shape, 1))
        self.lit_pixels = self._lit(rows, spark, (1 + STILL_LIT * (shade - 1)) * np.where(line, DULL, 1.0))
        ground = self.wood + (self.dot - self.wood) * (GLEAM * line[..., None])
        unlit = ground + (self.dot - ground) * (FAINT + BRIGHT * spark**FEW)
        self.dark = np.round(255 * unlit).astype(np.uint8)
        self.dark[..., 2] -= (self.dark == self.lit_pixels).all(axis=-1)      # so that what is lit can be counted
        self._kept: dict[int, NDArray[np.uint8]] = {}
        blank = np.full((*rows.shape, 4), 255, dtype=np.uint8)
        self.picture = Picture(blank, region.width, region.height, (region.x, region.y))
        self.add(self.picture)

    @property
    def wood_there(self) -> str:
        """The colour of the hill about the start that is seen first."""
        return str(ManimColor(self.wood[self.one[1], self.one[0]]).to_hex())

    def _lit(self, rows: NDArray[np.int8], spark: Field, light: Field) -> NDArray[np.uint8]:
        """Later arrivals a little darker; what never settles is never lit."""
        colours = np.array([ManimColor(c).to_rgb() for c in BASINS])
        own = np.where((rows >= 0)[..., None], colours[rows % len(colours)], 0.0)
        fresh = np.where(self.settled >= 0, self.settled, 0)
        late = 1.0 - LATE * np.minimum(1.0, fresh / max(1.0, float(np.percentile(fresh, 99))))
        lit = own * (late * light)[..., None] * (EVEN + (1 - EVEN) * spark)
        return np.round(255 * np.clip(lit, 0, 1)).astype(np.uint8)

    def draw(self, step: int, across: float | None = None, others: float = 1.0) -> None:
        whole = self._whole(step)
        if across is not None:
            whole = self._close(whole, across, others)
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

        The starts are those whose middle, and a pixel round it, is seen: their numbers along a row, and down a column.
        """
        corner, rim = (self.side - across) * self.focus, across / RASTER
        along, down = (np.arange(math.ceil(at - 0.5 + rim), math.floor(at + across - 0.5 - rim) + 1)
                       for at in corner.tolist())
        return corner, (along, down)

    def _close(self, whole: NDArray[np.uint8], across: float, others: float) -> NDArray[np.uint8]:
        corner, _ = self.seen(across)
        at = corner[:, None] + across * (np.arange(RASTER) + 0.5) / RASTER
        nearest = np.clip(np.floor(at).astype(int), 0, self.side - 1)
        apart, (x, y) = RASTER / across, at - nearest - 0.5
        out = np.sqrt(x[None] ** 2 + y[:, None] ** 2)
        ink = np.clip((DOT - out) * apart + 0.5, 0, 1)
        ink = np.maximum(ink, GLOW * np.exp(-np.maximum(0.0, out - DOT) / HALO * 2) * np.clip((0.5 - out) / 0.2, 0, 1))
        if others < 1:
            mine = (nearest[0] == self.one[0])[None] & (nearest[1] == self.one[1])[:, None]
            ink = np.where(mine, ink, others * ink)
        melt = 1 - smoothstep((apart - MELT[0]) / (MELT[1] - MELT[0]))
        below = whole[nearest[1][:, None], nearest[0][None]] if melt else whole[:1, :1]
        close = np.empty((RASTER, RASTER, 3), dtype=np.uint8)
        for channel in range(3):       # numpy is slow along an axis of three
            wood = self.wood[..., channel][nearest[1][:, None], nearest[0][None]]
            dots = 255 * (wood + (self.dot[channel] - wood) * ink)
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


def _relief(heights: Field) -> tuple[Field, NDArray[np.bool_]]:
    """Of a hill, row 0 at its top, how light each place is: lit from the upper left, and darker the lower it lies; and
    where its level lines are."""
    up = np.sqrt(np.maximum(heights - heights.min(), 0.0))      # so that a dip is as steep at its foot as above
    up /= max(float(up.max()), np.finfo(float).tiny)
    down, along = np.gradient(up)
    steep = np.hypot(down, along)
    facing = (along + down) / math.sqrt(2) / (steep + np.median(steep) + np.finfo(float).tiny)
    shade = (1 - DEPTH + DEPTH * 2 * np.sqrt(up)) * (1 + SUN * facing)
    level, wide = np.floor(min(LINES, len(up) // COARSE) * up), max(1, round(WIDE * len(up)))
    line = np.zeros(up.shape, dtype=bool)
    for axis in (0, 1):
        for far in range(1, wide + 1):
            line |= level != np.roll(level, far, axis)
    line[:wide], line[:, :wide] = False, False      # there a roll comes from the other side
    return shade, line
