"""Light and shade over all of a frame, with soft edges: a raster of few pixels in one colour."""

from __future__ import annotations

import numpy as np
from manim.utils.color import ManimColor
from numpy.typing import NDArray

from scenes.kit.easing import smoothstep_of
from scenes.kit.pixels import Pixels
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture

BLEED = 0.1             # units past the frame
ROUND = 2.6             # power of a pool's outline, between an ellipse and a rectangle
CORNERS = 2 ** (1 / ROUND)      # so much larger than a place it is, or the place's corners were in the dark
Alphas = NDArray[np.float64]


class Haze(Prop):
    """lay(alpha): how much of what is behind it is covered, at each of its pixels. Shows no quantity."""

    bleeds = True
    backdrop = True

    def __init__(self, frame: Region, colour: str, fine: int) -> None:
        """fine: pixels to a unit."""
        super().__init__()
        rows, columns = (round((size + 2 * BLEED) * fine) for size in (frame.height, frame.width))
        self.y = np.linspace(frame.top + BLEED, frame.bottom - BLEED, rows)[:, None]
        self.x = np.linspace(frame.left - BLEED, frame.right + BLEED, columns)[None, :]
        self.pixels: Pixels = np.zeros((rows, columns, 4), dtype=np.uint8)
        self.pixels[..., :3] = np.round(255 * np.array(ManimColor(colour).to_rgb()))
        self.noise = np.random.default_rng(5).uniform(-0.5, 0.5, (rows, columns))       # so that nothing bands
        self.picture = Picture(self.pixels, frame.width + 2 * BLEED, frame.height + 2 * BLEED, (frame.x, frame.y))
        self.add(self.picture)

    def lay(self, alpha: Alphas) -> None:
        pixels = self.pixels.copy()
        pixels[..., 3] = np.where(alpha > 0, np.clip(np.round(255 * alpha + self.noise), 0, 255), 0)
        self.picture.repaint(pixels)

    def pool(self, place: Region, reach: float, soft: float) -> Alphas:
        """1 within a place and `reach` units about it, 0 from `soft` units further on; round, as light is."""
        halves = [CORNERS * size / 2 + reach for size in (place.width, place.height)]
        away = ((np.abs(self.x - place.x) / halves[0]) ** ROUND + (np.abs(self.y - place.y) / halves[1]) ** ROUND)
        beyond = (away ** (1 / ROUND) - 1.0) * min(halves)
        return np.asarray(smoothstep_of(np.clip(1.0 - beyond / soft, 0.0, 1.0)))
