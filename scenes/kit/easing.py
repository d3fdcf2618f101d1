"""How things move: from 0 to 1 smoothly, and between two values. No manim here."""

from __future__ import annotations

from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Value = TypeVar("Value", float, NDArray[np.float64])


def smoothstep(x: float) -> float:
    """0 below 0, 1 above 1, 3x² − 2x³ between: no overshoot, so no value the run never had."""
    x = min(1.0, max(0.0, x))
    return x * x * (3.0 - 2.0 * x)


def smoothstep_of(x: NDArray[np.floating]) -> NDArray[np.floating]:
    """The same of every number of an array, in its own precision."""
    x = np.clip(x, 0, 1)
    return x * x * (3 - 2 * x)


def inverse_smoothstep(y: float) -> float:
    """The x in [0, 1] at which 3x² − 2x³ is y."""
    return float(0.5 - np.sin(np.arcsin(1.0 - 2.0 * np.clip(y, 0.0, 1.0)) / 3.0))


def through(x: float, window: tuple[float, float]) -> float:
    """How far something is that happens while x goes from one end of a window to the other, smoothly."""
    low, high = window
    return smoothstep((x - low) / (high - low))


def at_first(way: float, times: float) -> float:
    """How far something is that happens first in a movement, so many times as fast as the whole."""
    return min(1.0, times * way)


def at_last(way: float, times: float) -> float:
    """The same of what happens last in it."""
    return max(0.0, times * way - (times - 1))


def between(first: Value, second: Value, share: float | NDArray[np.floating]) -> Value:
    """The value `share` of the way from the first to the second: numbers, or colours as arrays."""
    return first + (second - first) * share  # type: ignore[return-value]
