"""Pixels as cairo paints them, made into pixels as files keep them."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def straight(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """(h, w, 4) RGBA with colours by themselves, which cairo multiplies by how opaque they are; black where
    nothing is."""
    opacity = pixels[..., 3:].astype(np.uint16)
    found = pixels.copy()
    found[..., :3] = np.minimum(255, (pixels[..., :3] * np.uint16(255) + opacity // 2) // np.maximum(opacity, 1))
    return found
