"""Light on those whom the words name, and shade on the others: a warm pool on the wall, and a dusk before the set."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from manim.utils.color import ManimColor

from scenes.kit.pixels import Pixels
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme

FINE = 16               # pixels to a unit: light has soft edges
REACH = 0.25            # units that a pool reaches over its place, on each side
ROUND = 3.0             # from an ellipse (2) to a rectangle (without end)
RIM = 0.20              # of it, to each side of its edge, over which it ends
WARM = 0.17, 0.55       # how strong a pool is: over a dark theme, over a light one
SHADE = 0.43, 0.34      # how much of what is in the dusk is covered: over half of it is always seen
DUSK = "#0A0A16", "#57526E"
BLEED = 0.1


class Spotlight(Prop):
    """show(lights): how much light is on each place, 0 to 1. front: the dusk, else the warm pool. Shows no quantity."""

    bleeds = True

    def __init__(self, theme: Theme, frame: Region, places: Sequence[Region], front: bool) -> None:
        super().__init__()
        self.front, light = front, not theme.dark
        self.much = (SHADE if front else WARM)[light]
        rows, columns = (round((size + 2 * BLEED) * FINE) for size in (frame.height, frame.width))
        y = np.linspace(frame.top + BLEED, frame.bottom - BLEED, rows)[:, None]
        x = np.linspace(frame.left - BLEED, frame.right + BLEED, columns)[None, :]
        self.pools = np.array([_pool((x - one.x) / (one.width / 2 + REACH), (y - one.y) / (one.height / 2 + REACH))
                               for one in places])
        self.pixels: Pixels = np.zeros((rows, columns, 4), dtype=np.uint8)
        self.pixels[..., :3] = np.round(255 * np.array(ManimColor(DUSK[light] if front else theme.glow).to_rgb()))
        self.noise = np.random.default_rng(5).uniform(-0.5, 0.5, (rows, columns))
        self.picture = Picture(self.pixels, frame.width + 2 * BLEED, frame.height + 2 * BLEED, (frame.x, frame.y))
        self.add(self.picture)

    def draw(self, lights: tuple[float, ...]) -> None:
        lit = (self.pools * np.array(lights)[:, None, None]).sum(axis=0).clip(0, 1)
        alpha = self.much * ((1.0 - min(lights)) * (1.0 - lit) if self.front else lit)
        pixels = self.pixels.copy()
        pixels[..., 3] = np.where(alpha > 0, np.clip(np.round(255 * alpha + self.noise), 0, 255), 0)
        self.picture.repaint(pixels)


def _pool(across: np.ndarray, up: np.ndarray) -> np.ndarray:
    """1 well within, 0 well without; across, up: of its half-axes."""
    away = (np.abs(across) ** ROUND + np.abs(up) ** ROUND) ** (1 / ROUND)
    x = np.clip(0.5 + (1.0 - away) / RIM / 2, 0, 1)
    return np.asarray(x * x * (3 - 2 * x))
