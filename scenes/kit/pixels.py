"""Soft rasters: light and mist as pixels. A little noise keeps wide gradients from banding."""

from __future__ import annotations

import numpy as np
from manim.utils.color import ManimColor
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]


def glow(colour: str, alpha: float, power: float = 2.2, size: int = 256) -> Pixels:
    """(size, size, 4): `alpha` in the middle, 0 at the inscribed circle, (1 − distance)^power between."""
    y, x = np.mgrid[-1 : 1 : size * 1j, -1 : 1 : size * 1j]
    light = np.clip(1 - np.hypot(x, y), 0, 1) ** power
    return painted(colour, alpha * light)


def painted(colour: str, alpha: NDArray[np.float64], seed: int = 0) -> Pixels:
    """(h, w, 4): one colour under an alpha field (h, w) in [0, 1]."""
    noise = np.random.default_rng(seed).uniform(-0.5, 0.5, alpha.shape)
    pixels = np.empty((*alpha.shape, 4), dtype=np.uint8)
    pixels[..., :3] = np.round(255 * np.array(ManimColor(colour).to_rgb()))
    pixels[..., 3] = np.where(alpha > 0, np.clip(np.round(255 * alpha + noise), 0, 255), 0)
    return pixels
