"""A wall of handwritten digits, each lit when it is read rightly."""

from __future__ import annotations

import numpy as np
from manim.utils.color import ManimColor
from numpy.typing import NDArray

from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture, blend
from scenes.kit.theme import Theme
from scenes.props.sign.panel import Panel
from scenes.props.sign.word_tile import PRINT

FULL = 16.0                     # value of a black pixel
SHARP, EDGE, GAP = 5, 5, 3      # raster pixels of a digit's pixel, of paper round it, between two tiles
LIT_PAPER, FRAME = "#FFF3DA", 0.14

Values = NDArray[np.float64]


class DigitWall(Prop):
    """Digits (n·n, p, p) with values 0…16, n to a row, on a slate that fills the region's square.

    show(levels): one number for each digit, 0 dark … 1 lit, row by row from the top.
    Shows: counted, the digits that are lit, by the paper of their tiles.
    """

    def __init__(self, theme: Theme, region: Region, digits: Values) -> None:
        super().__init__()
        self.side = round(len(digits) ** 0.5)
        size = min(region.width, region.height)
        self.add(Panel(theme, Region(region.x, region.y, size, size), 0.12, framed=True))
        dim_paper, dim_ink = _unlit(theme)
        rows = digits.reshape(self.side, self.side, *digits.shape[1:])
        alpha, ink = _mosaic(rows)
        self.dark = _painted(alpha, ink, dim_paper, dim_ink)
        self.light = _painted(alpha, ink, LIT_PAPER, PRINT)
        self.tile = len(alpha) // self.side
        self.middle, self.inner = (region.x, region.y), size - 2 * FRAME
        inner = self.inner
        self.picture = Picture(self.dark.astype(np.uint8), inner, inner, (region.x, region.y))
        self.add(self.picture)
        self.show((0.0,) * len(digits))

    def draw(self, levels: tuple[float, ...]) -> None:
        share = np.asarray(levels).reshape(self.side, self.side)
        mask = np.kron(share, np.ones((self.tile, self.tile)))[..., None]
        self.picture.repaint(np.round(self.dark + mask * (self.light - self.dark)).astype(np.uint8))

    def cell_of(self, k: int) -> Region:
        """Where the k-th digit stands."""
        row, column = divmod(k, self.side)
        pitch, (x, y) = self.inner / self.side, self.middle
        return Region(x + (column + 0.5) * pitch - self.inner / 2, y + self.inner / 2 - (row + 0.5) * pitch,
                      pitch, pitch)

    def read(self) -> int:
        """How many tiles are nearer to lit than to dark."""
        at = np.arange(self.side) * self.tile + GAP + 1
        paper = [image[np.ix_(at, at)][..., :3].astype(float)
                 for image in (self.picture.pixel_array, self.dark, self.light)]
        shown, dark, light = paper
        return int((np.abs(shown - light).sum(axis=-1) < np.abs(shown - dark).sum(axis=-1)).sum())


def _unlit(theme: Theme) -> tuple[str, str]:
    """Paper and ink of a tile in the dark."""
    paper = blend(theme.panel, theme.ink, 0.10 if theme.dark else 0.16)
    return paper, blend(paper, theme.ink, 0.24 if theme.dark else 0.22)


def _mosaic(rows: Values) -> tuple[Values, Values]:
    """(alpha, ink) of the whole raster, 0…1: tiles with rounded corners, ink as strong as its pixel."""
    pixels = rows.shape[-1]
    side = pixels * SHARP + 2 * EDGE
    tile = np.ones((side, side))
    tile[[0, 0, -1, -1], [0, -1, 0, -1]] = 0.0
    alpha = np.pad(tile, ((GAP, 0), (GAP, 0)))
    ink = [np.hstack([np.pad(np.kron(digit / FULL, np.ones((SHARP, SHARP))), ((EDGE + GAP, EDGE),) * 2)
                      for digit in row]) for row in rows]
    return np.tile(alpha, rows.shape[:2]), np.vstack(ink)


def _painted(alpha: Values, ink: Values, paper: str, print_: str) -> Values:
    low, high = (255 * np.array(ManimColor(colour).to_rgb()) for colour in (paper, print_))
    return np.dstack([low + (high - low) * ink[..., None], 255 * alpha])
