"""Contrast by WCAG 2.2: of colours, and of a prop against what really lies behind it."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.studio.draw.seen import SEEN, Text, alpha_of, parts

CASED = 4.5             # a light line in a dark casing carries contrast of its own
LEVEL = 0.02            # sine of twice an angle, within which a text counts as upright, or lying


def luminance(pixels: NDArray[np.integer]) -> NDArray[np.float64]:
    """Relative luminance (WCAG 2.2) of (..., 3) sRGB bytes."""
    c = pixels[..., :3] / 255.0
    linear = np.where(c <= 0.04045, c / 12.92, ((c + 0.055) / 1.055) ** 2.4)
    return linear @ np.array([0.2126, 0.7152, 0.0722])


def contrast(one: NDArray[np.float64] | float, other: NDArray[np.float64] | float) -> NDArray[np.float64]:
    """Contrast ratio of two luminances."""
    high, low = np.maximum(one, other), np.minimum(one, other)
    return (high + 0.05) / (low + 0.05)


def worst_contrast(prop: Prop, box: Region, behind: NDArray[np.float64], short_side: int) -> float:
    """A prop's contrast against what lies behind it, pixel by pixel the best of its fill and its outline.

    A text needs it nearly everywhere in its box (19 of 20 pixels), or where it is turned, and its box is wider than
    its ground, along its outline; a shape along half of its own outline, since what it rests on and points at may
    touch it.
    """
    boxed = isinstance(prop, Text) and not _turned(prop)
    patch = _in_box(box, behind, short_side) if boxed else _along(prop, behind, short_side)
    if not patch.size:
        return float("inf")
    best = np.ones(patch.shape)
    for own in _luminances(prop):
        best = np.maximum(best, contrast(own, patch))
    return float(np.percentile(best, 5 if isinstance(prop, Text) else 50))


def _turned(text: Text) -> bool:
    """Whether it stands neither upright nor on its head, nor lies level on a side."""
    return abs(math.sin(2 * text.placed[2])) > LEVEL


def _luminances(prop: Prop) -> list[float]:
    """Of the fills and strokes that can be seen."""
    styles = [rows for part in parts(prop) if len(part.points)
              for rows, on in ((part.fill_rgbas, True), (part.stroke_rgbas, bool(part.stroke_width)))
              if on and rows[:, 3].max() > 0.2]
    return [float(luminance((rows[:, :3].mean(axis=0) * 255).astype(np.uint8))) for rows in styles]


def cased(prop: Prop) -> bool:
    own = _luminances(prop)
    return bool(own) and float(contrast(max(own), min(own))) >= CASED


def _in_box(box: Region, behind: NDArray[np.float64], short_side: int) -> NDArray[np.float64]:
    height, width = behind.shape
    unit = short_side / 8
    x = np.clip([int(width / 2 + box.left * unit), int(np.ceil(width / 2 + box.right * unit))], 0, width)
    y = np.clip([int(height / 2 - box.top * unit), int(np.ceil(height / 2 - box.bottom * unit))], 0, height)
    return behind[y[0] : y[1], x[0] : x[1]]


def _along(prop: Prop, behind: NDArray[np.float64], short_side: int) -> NDArray[np.float64]:
    """The pixels under the outlines that can be seen."""
    height, width = behind.shape
    seen = [part.points for part in parts(prop) if len(part.points) and alpha_of(part) > SEEN]
    if not seen:
        return np.zeros(0)
    points = np.vstack(seen)[:, :2] * (short_side / 8) * (1, -1) + (width / 2, height / 2)
    x, y = points.astype(int).T
    inside = (x >= 0) & (x < width) & (y >= 0) & (y < height)
    return behind[y[inside], x[inside]]
