"""Earth and sky as pixels: a hill in section, its soil in layers, under a quiet sky."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from manim.utils.color import ManimColor
from numpy.typing import NDArray

from scenes.kit.easing import between, smoothstep_of
from scenes.kit.region import Region
from scenes.kit.theme import Theme

Field = NDArray[np.float64]
Heights = Callable[[Field], Field]

PIXELS_PER_UNIT = 90
LAYER = 0.46            # thickness of a layer of soil
STARS = 70
FADE = 0.5              # units over which the earth fades


def earth(theme: Theme, frame: Region, heights: Heights, floor: float,
          known: tuple[float, float]) -> NDArray[np.uint8]:
    """(h, w, 4) over the frame: earth below heights(x), nothing above; where that is NaN the earth ends.

    floor: where it is darkest. known: the x between which it is seen; it fades away beyond.
    """
    xs, y, rng = *_grid(frame), np.random.default_rng(3)
    high = heights(xs)
    depth = np.where(np.isnan(high), -frame.height, np.clip(high, floor - 2.0, frame.top + 2.0)) - y
    image = _earth(theme, xs, y, depth, floor, rng)
    lit = smoothstep_of(np.clip(np.minimum(xs - known[0], known[1] - xs) / FADE + 1, 0, 1))
    return _pixels(image, lit * (depth > 0), rng)


def sky(theme: Theme, frame: Region) -> NDArray[np.uint8]:
    """(h, w, 4) over the frame: a quiet sky, with stars where it is dark."""
    _, y = _grid(frame)
    rng = np.random.default_rng(8)
    low, middle, high = (_rgb(c) for c in theme.sky)
    up = np.clip((y - frame.bottom) / frame.height, 0, 1)
    image = np.where((up < 0.5)[..., None], _mix(low, middle, 2 * up), _mix(middle, high, 2 * up - 1))
    if theme.dark:
        image = image + _stars(y.shape, rng)[..., None] * (_rgb(theme.ink) - image)
    return _pixels(image, np.ones(y.shape), rng)


def _grid(frame: Region) -> tuple[Field, Field]:
    rows, columns = (round(size * PIXELS_PER_UNIT) for size in (frame.height, frame.width))
    xs = frame.left + (np.arange(columns) + 0.5) / PIXELS_PER_UNIT
    return xs, (frame.top - (np.arange(rows) + 0.5) / PIXELS_PER_UNIT)[:, None] + 0 * xs


def _earth(theme: Theme, xs: Field, y: Field, depth: Field, floor: float, rng: np.random.Generator) -> Field:
    deep, middle, top = (_rgb(c) for c in theme.earth)
    d = np.clip(depth, 0, None)
    image = _mix(_mix(top, middle, smoothstep_of(d / 1.5)), deep, smoothstep_of((d - 0.8) / 3.2))
    image = _mix(image, deep, 0.55 * smoothstep_of((floor + 0.7 - y) / 0.7))
    depth_of_tone = 1.0 if theme.dark else 0.45
    image = image * (1 + depth_of_tone * _layers(xs, y, d, rng))[..., None]
    image = image * (1 + depth_of_tone * 0.10 * _grit(d.shape, rng))[..., None]
    turf = np.exp(-((d / 0.10) ** 2))
    return _mix(image, _rgb(theme.crest[0]), 0.55 * turf)


def _layers(xs: Field, y: Field, d: Field, rng: np.random.Generator) -> Field:
    """Darker and lighter beds that follow the surface, flatten with depth and fade."""
    wave = sum(a * np.sin(k * xs + p) for a, k, p in zip((0.10, 0.06, 0.03), (0.9, 2.1, 4.7),
                                                         rng.uniform(0, 6, 3), strict=True))
    at = (d + wave) / LAYER
    bed = np.floor(at)
    tone = rng.uniform(-1, 1, 64)[bed.astype(int) % 64]
    seam = np.exp(-(((at - bed) * LAYER / 0.022) ** 2))
    fade = np.exp(-d / 1.9)
    return fade * (0.13 * tone - 0.20 * seam)


def _grit(shape: tuple[int, int], rng: np.random.Generator) -> Field:
    """Fine unevenness at two sizes, in about −1..1."""
    fine = rng.normal(size=shape)
    coarse = np.kron(rng.normal(size=(shape[0] // 3 + 1, shape[1] // 4 + 1)), np.ones((3, 4)))
    return 0.35 * fine + 0.5 * coarse[: shape[0], : shape[1]]


def _stars(shape: tuple[int, int], rng: np.random.Generator) -> Field:
    field = np.zeros(shape)
    rows, columns = rng.integers(1, int(0.62 * shape[0]), STARS), rng.integers(1, shape[1] - 1, STARS)
    bright = rng.uniform(0.10, 0.55, STARS)
    disc = np.array([[0.1, 0.3, 0.1], [0.3, 1.0, 0.3], [0.1, 0.3, 0.1]])
    for row, column, b in zip(rows, columns, bright, strict=True):
        field[row - 1 : row + 2, column - 1 : column + 2] += b * disc
    return np.clip(field, 0, 1)


def _pixels(image: Field, alpha: NDArray[np.floating], rng: np.random.Generator) -> NDArray[np.uint8]:
    pixels = np.empty((*image.shape[:2], 4), dtype=np.uint8)
    noise = rng.uniform(-0.5, 0.5, (*image.shape[:2], 1))
    pixels[..., :3] = np.clip(np.round(255 * image + noise), 0, 255)
    pixels[..., 3] = np.round(255 * alpha)
    return pixels


def _rgb(colour: str) -> Field:
    return np.array(ManimColor(colour).to_rgb())


def _mix(first: Field, second: Field, amount: NDArray[np.floating]) -> Field:
    return between(first, second, amount[..., None])
