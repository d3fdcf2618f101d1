"""Light on what the words are about: the rest of the picture lies in shade."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from manim.utils.color import ManimColor

from scenes.kit.pixels import Pixels
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme
from scenes.stage.pace import Move

GOES = Move(2, 12)      # from one place to another
FINE = 10               # pixels to a unit: light has soft edges
REACH = 0.30            # units that it reaches beyond a place, on each side
SOFT = 1.1              # units further, over which it ends
SHADE = 0.34, 0.26      # how much of the picture is covered in the shade of a dark theme, and of a light one
COLOUR = "#07070F", "#4A4560"
BLEED = 0.1
Lit = Sequence[Region]


class Dusk(Prop):
    """show(before, after, part): places of the frame that are lit, and how far the light has gone to the others.

    No place at all means that all is lit. It lies before the set and its margin. Shows no quantity.
    """

    bleeds = True
    margin = True

    def __init__(self, theme: Theme, frame: Region) -> None:
        super().__init__()
        light = not theme.dark
        self.much = SHADE[light]
        rows, columns = (round((size + 2 * BLEED) * FINE) for size in (frame.height, frame.width))
        self.y = np.linspace(frame.top + BLEED, frame.bottom - BLEED, rows)[:, None]
        self.x = np.linspace(frame.left - BLEED, frame.right + BLEED, columns)[None, :]
        self.pixels: Pixels = np.zeros((rows, columns, 4), dtype=np.uint8)
        self.pixels[..., :3] = np.round(255 * np.array(ManimColor(COLOUR[light]).to_rgb()))
        self.noise = np.random.default_rng(5).uniform(-0.5, 0.5, (rows, columns))
        self.picture = Picture(self.pixels, frame.width + 2 * BLEED, frame.height + 2 * BLEED, (frame.x, frame.y))
        self.add(self.picture)

    def draw(self, before: tuple[Region, ...], after: tuple[Region, ...], part: float) -> None:
        shade = (1.0 - part) * self._shade(before) + part * self._shade(after)
        pixels = self.pixels.copy()
        pixels[..., 3] = np.clip(np.round(255 * self.much * shade + self.noise * (shade > 0)), 0, 255)
        self.picture.repaint(pixels)

    def _shade(self, places: Lit) -> np.ndarray:
        """(rows, columns): 0 where it is light."""
        if not places:
            return np.zeros_like(self.noise)
        return 1.0 - np.max([_pool(self.x, self.y, place) for place in places], axis=0)


def _pool(x: np.ndarray, y: np.ndarray, place: Region) -> np.ndarray:
    """1 within a place and about it, 0 well without."""
    across = np.maximum(np.abs(x - place.x) - place.width / 2 - REACH, 0.0)
    up = np.maximum(np.abs(y - place.y) - place.height / 2 - REACH, 0.0)
    part = np.clip(1.0 - np.hypot(across, up) / SOFT, 0.0, 1.0)
    return np.asarray(part * part * (3 - 2 * part))
