"""A handwritten digit, as few pixels as it is."""

from __future__ import annotations

import numpy as np
from manim.utils.color import ManimColor
from numpy.typing import NDArray

from scenes.kit.outline import rectangle
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture, blend
from scenes.kit.theme import Theme
from scenes.props.sign.word_tile import PAPER, PRINT

FULL = 16.0         # value of a black pixel
SHARP = 24          # pixels of the picture for one of the digit's
EDGE = 0.09         # paper round the digit, of the tile's size


class DigitTile(Prop):
    """A square card `size` wide; the middle of it is the origin. Counted: the value of each pixel, 0…16."""

    def __init__(self, theme: Theme, pixels: NDArray[np.float64], size: float) -> None:
        """pixels: (n, n), 0 paper, 16 ink."""
        super().__init__()
        self.count = len(pixels)
        shadow = glow("#000000", theme.shadow_alpha, 1.0, 96)
        self.add(Picture(shadow, 1.35 * size, 1.35 * size, (0.0, -0.06 * size)))
        self.shape(rectangle(size, size, radius=0.05 * size), fill=PAPER, stroke=blend(PRINT, PAPER[0], 0.55),
                   width=1.6)
        inner = size * (1 - 2 * EDGE)
        self.digit = Picture(_ink(np.asarray(pixels, dtype=float)), inner, inner)
        self.add(self.digit)

    def read(self) -> NDArray[np.int64]:
        """The values (n, n) of the pixels as they stand in the picture."""
        alpha = self.digit.full_alpha.astype(float)
        blocks = alpha.reshape(self.count, SHARP, self.count, SHARP)[:, SHARP // 2, :, SHARP // 2]
        return np.rint(blocks / 255 * FULL).astype(int)


def _ink(values: NDArray[np.float64]) -> NDArray[np.uint8]:
    """Ink as strong as the value; each of the digit's pixels is a square with a hair of paper round it."""
    strength = np.kron(values / FULL, np.ones((SHARP, SHARP)))
    gap = np.arange(len(strength)) % SHARP == 0
    strength[gap, :] *= 0.55
    strength[:, gap] *= 0.55
    pixels = np.empty((*strength.shape, 4), dtype=np.uint8)
    pixels[..., :3] = np.round(255 * np.array(ManimColor(PRINT).to_rgb()))
    pixels[..., 3] = np.round(255 * strength)
    return pixels
