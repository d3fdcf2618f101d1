"""A track: numbers at times, eased between. Gestures of props are written as tracks."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

Key = tuple[float, tuple[float, ...]]


def along(keys: Sequence[Key], t: float) -> tuple[float, ...]:
    """The values at time t: those of the first key before it, of the last after it, smoothstep between."""
    if t <= keys[0][0]:
        return keys[0][1]
    for (begin, values), (end, after) in pairwise(keys):
        if t < end:
            x = (t - begin) / (end - begin)
            share = x * x * (3.0 - 2.0 * x)
            return tuple(float(a + (b - a) * share) for a, b in zip(values, after, strict=True))
    return keys[-1][1]


def inverse_smoothstep(y: float) -> float:
    """The x in [0, 1] at which 3x² − 2x³ is y."""
    return float(0.5 - np.sin(np.arcsin(1.0 - 2.0 * np.clip(y, 0.0, 1.0)) / 3.0))
