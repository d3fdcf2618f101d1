"""Wood as pixels: long fibres, a few knots, worn edges."""

from __future__ import annotations

import numpy as np
from manim.utils.color import ManimColor
from numpy.typing import NDArray

from scenes.kit.theme import Theme

Field = NDArray[np.float64]

PIXELS_PER_UNIT = 100


def board_of(theme: Theme) -> tuple[str, str, str]:
    """A board's colours: shaded foot, front, lit upper side."""
    return ("#20150E", "#452C1D", "#7E5637") if theme.dark else ("#C89E6C", "#E2BE8E", "#F3DDB8")


def plank(width: float, top: float, face: float, colours: tuple[str, str, str], seed: int,
          depth: float = 1.0) -> NDArray[np.uint8]:
    """(h, w, 4): a board lying on edge, `top` units of its lit upper side over `face` units of its front.

    colours: shaded foot, front, upper side; depth: how strongly the grain shows.
    """
    rows, upper, columns = (round(PIXELS_PER_UNIT * size) for size in (top + face, top, width))
    fibres = grain(rows, columns, seed)
    foot, front, light = (np.array(ManimColor(colour).to_rgb()) for colour in colours)
    down = np.linspace(0, 1, rows - upper)[:, None, None]
    image = np.empty((rows, columns, 3))
    image[:upper] = light * np.linspace(0.86, 1.0, upper)[:, None, None]
    image[upper:] = front + (foot - front) * down**1.5
    image *= 1 + depth * 0.16 * fibres[..., None]
    image[upper : upper + 2] = light * 1.18           # the arris, worn and bright
    return _pixels(image, seed)


def grain(rows: int, columns: int, seed: int) -> Field:
    """(rows, columns), about −1…1: noise drawn out along the board, bent round two knots."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:rows, 0:columns].astype(float)
    bend = np.zeros_like(y)
    for _ in range(max(2, columns // 500)):
        cx, cy, size = rng.uniform(0, columns), rng.uniform(0, rows), rng.uniform(8, 18)
        away = np.exp(-((x - cx) / (3.2 * size)) ** 2)
        bend += away * size * np.tanh((y - cy) / size)
    bend += 3.0 * np.interp(x, np.linspace(0, columns, 9), rng.normal(size=9))
    fibres = np.zeros_like(y)
    for fineness, weight in ((9.0, 0.5), (4.0, 0.35), (1.7, 0.3)):
        table = rng.normal(size=4096)
        at = (y + bend) / fineness + 400 + x / columns * rng.normal()
        fibres += weight * np.interp(at, np.arange(4096), table)
    return fibres


def _pixels(image: Field, seed: int) -> NDArray[np.uint8]:
    noise = np.random.default_rng(seed).uniform(-0.5, 0.5, image.shape)
    pixels = np.full((*image.shape[:2], 4), 255, dtype=np.uint8)
    pixels[..., :3] = np.clip(np.round(255 * image + noise), 0, 255)
    return pixels
