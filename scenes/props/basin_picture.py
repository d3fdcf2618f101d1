"""A million starts as a picture: a pixel lights up in its valley's colour once its walk has come to rest."""

from __future__ import annotations

import numpy as np
from manim.utils.color import ManimColor
from numpy.typing import NDArray

from scenes.props.prop import Prop
from scenes.props.region import Region
from scenes.props.shape import Picture
from scenes.props.theme import Theme

BASINS = ("#F0D9A6", "#C77F4A", "#7D6BC4", "#8FC4DE")
BANDS = 11              # level lines that the unlit ground shows


class BasinPicture(Prop):
    """basins (n, n): which valley each start ends in, −1 none; settled_at (n, n): since which step; heights
    (n, n): the loss at each start, which the unlit ground shows faintly, with level lines. Row 0 is lowest.

    show(step). counted: how many pixels are lit.
    """

    bleeds = True

    def __init__(self, theme: Theme, region: Region, basins: NDArray[np.int8], settled_at: NDArray[np.int32],
                 heights: NDArray[np.float64] | None = None) -> None:
        super().__init__()
        colours = np.array([ManimColor(c).to_rgb() for c in BASINS])
        ground = np.array(ManimColor(theme.panel).to_rgb())
        rows, self.settled = basins[::-1], settled_at[::-1]
        own = np.where((rows >= 0)[..., None], colours[rows % len(colours)], ground)
        fresh = np.where(self.settled >= 0, self.settled, 0)
        shade = 1.0 - 0.30 * fresh / max(1, fresh.max())       # later arrivals are a little darker
        lit = np.round(255 * own * shade[..., None]).astype(np.uint8)
        self.lit_pixels = np.where((rows >= 0)[..., None], lit, 0)       # what never settles is never lit
        up = np.zeros(rows.shape) if heights is None else _up(heights[::-1])
        self.dark = _unlit(ground, np.array(ManimColor(theme.line).to_rgb()), up)
        blank = np.full((*rows.shape, 4), 255, dtype=np.uint8)
        self.picture = Picture(blank, region.width, region.height)
        self.picture.rest = self.picture.rest + np.array([region.x, region.y, 0.0])
        self.picture.points = self.picture.rest.copy()
        self.add(self.picture)

    def draw(self, step: int) -> None:  # type: ignore[override]
        lit = (self.settled >= 0) & (self.settled <= step)
        pixels = np.full((*lit.shape, 4), 255, dtype=np.uint8)
        pixels[..., :3] = np.where(lit[..., None], self.lit_pixels, self.dark)
        self.picture.repaint(pixels)

    def read(self) -> int:
        """How many pixels of the picture have their full colour."""
        return int((self.picture.pixel_array[..., :3] == self.lit_pixels).all(axis=-1).sum())


def _up(heights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Heights from 0 to 1, the low ones spread out: valleys are what the eye looks for."""
    over = np.log1p(heights - heights.min())
    return over / max(float(over.max()), 1e-12)


def _unlit(ground: NDArray[np.float64], line: NDArray[np.float64], up: NDArray[np.float64]) -> NDArray[np.uint8]:
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
