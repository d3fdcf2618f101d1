"""Keyframes: numbers at times, eased between. Gestures of props are written so."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from scenes.kit.easing import between, smoothstep

Key = tuple[float, tuple[float, ...]]


def along(keys: Sequence[Key], t: float) -> tuple[float, ...]:
    """The values at time t: those of the first key before it, of the last after it, smoothstep between."""
    if t <= keys[0][0]:
        return keys[0][1]
    for (begin, values), (end, after) in pairwise(keys):
        if t < end:
            share = smoothstep((t - begin) / (end - begin))
            return tuple(float(between(a, b, share)) for a, b in zip(values, after, strict=True))
    return keys[-1][1]
