"""The hour of the day over a ground: what its sky and its far plain are like, and the light that lies on its goals."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from manim.utils.color import ManimColor
from numpy.typing import NDArray

from scenes.kit.easing import smoothstep_of
from scenes.kit.region import Region
from scenes.kit.theme import Theme

Field = NDArray[np.float64]
HIGH, LOW = (0.80, 0.60), (0.50, 0.45)      # of the way from a sky to the hour's colour, and from that to its light
REACH = 4.4             # units that the light over a goal reaches
OVER = 0.9              # units that its middle is over the goal
GLOW = (0.62, 0.50)     # how strong it is, over a dark theme and a light one
EARTH = (0.18, 0.10)    # of the hour's colour in the earth


def rgb(colour: str) -> Field:
    return np.array(ManimColor(colour).to_rgb())


def far_and_near(theme: Theme) -> tuple[Field, Field]:
    """The hour's colour high up, and what is nearer to its light."""
    light = not theme.dark
    cast, window = rgb(theme.hour.cast[light]), rgb(theme.hour.window)
    if theme.dark:
        cast = cast * 0.82
    high = rgb(theme.sky[2]) + (cast - rgb(theme.sky[2])) * HIGH[light]
    return high, high + (window - high) * LOW[light]


def with_hour(theme: Theme, pixels: NDArray[np.uint8], frame: Region, goals: Sequence[tuple[float, float]],
              horizon: float) -> NDArray[np.uint8]:
    """A sky at the hour: from its light at the height of the horizon to its colour at the top; goals are lit."""
    high, low = far_and_near(theme)
    xs, ys = _grid(pixels.shape, frame)
    up = smoothstep_of(np.clip((ys - horizon) / (frame.top - horizon), 0, 1))[..., None]
    colour = low + (high - low) * np.sqrt(up)
    image = pixels[..., :3] / 255.0
    stars = np.clip(image - image.mean(axis=(0, 1)), 0, 1) if theme.dark else 0.0 * image
    lit = glow_on(theme, xs, ys, goals)[..., None]
    return _as_pixels(pixels, colour + stars * up + (rgb(theme.hour.window) - colour) * lit)


def tinted(theme: Theme, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Earth with something of the hour's colour."""
    cast = rgb(theme.hour.cast[not theme.dark])
    image = pixels[..., :3] / 255.0
    return _as_pixels(pixels, image + (cast - image) * EARTH[not theme.dark])


def glow_on(theme: Theme, xs: Field, ys: Field, goals: Sequence[tuple[float, float]], reach: float = REACH,
            over: float = OVER) -> Field:
    """How strong the light is that leads to a goal."""
    lit = np.zeros(np.broadcast(xs, ys).shape)
    for x, y in goals:
        lit = np.maximum(lit, np.exp(-((xs - x) ** 2 + (ys - y - over) ** 2) / (0.32 * reach**2)))
    return GLOW[not theme.dark] * lit


def _grid(shape: tuple[int, ...], frame: Region) -> tuple[Field, Field]:
    rows, columns = shape[:2]
    xs = frame.left + (np.arange(columns) + 0.5) / columns * frame.width
    ys = frame.top - (np.arange(rows) + 0.5) / rows * frame.height
    return xs[None, :], ys[:, None]


def _as_pixels(pixels: NDArray[np.uint8], image: Field) -> NDArray[np.uint8]:
    made = pixels.copy()
    noise = np.random.default_rng(4).uniform(-0.5, 0.5, (*image.shape[:2], 1))      # wide gradients band without
    made[..., :3] = np.clip(np.round(255 * image + noise), 0, 255)
    return made
