"""Soft spots of light and shadow, as rasters: stacked shapes band, a raster with a little noise does not."""

from __future__ import annotations

from functools import cache

import numpy as np
from manim.utils.color import ManimColor
from numpy.typing import NDArray

from scenes.props.shape import Picture


@cache
def _spot(colour: str, alpha: float, falloff: float, side: int) -> NDArray[np.uint8]:
    y, x = np.mgrid[-1 : 1 : side * 1j, -1 : 1 : side * 1j]
    strength = np.clip(1.0 - np.hypot(x, y), 0.0, 1.0) ** falloff * alpha * 255.0
    noise = np.random.default_rng(0).uniform(-0.5, 0.5, strength.shape)   # half a level: breaks the bands
    pixels = np.empty((side, side, 4), dtype=np.uint8)
    pixels[..., :3] = np.round(np.array(ManimColor(colour).to_rgb()) * 255)
    pixels[..., 3] = np.clip(np.where(strength > 0, strength + noise, 0.0), 0, 255).round()
    return pixels


def spot(colour: str, alpha: float, width: float, height: float, at: tuple[float, float] = (0.0, 0.0),
         falloff: float = 2.2, side: int = 192) -> Picture:
    """An ellipse of light or shadow, strongest in its middle, gone at its rim; resting at `at`."""
    picture = Picture(_spot(colour, alpha, falloff, side).copy(), width, height)
    picture.rest = picture.rest + (at[0], at[1], 0.0)
    picture.points = picture.rest.copy()
    return picture
