"""Values may be of any size; what is drawn stays within FAR of the picture's middle. No manim here."""

from __future__ import annotations

import math

FAR = 20.0              # units: out of every frame, whatever stands there


def near(at: float) -> float:
    """A place along one axis, or FAR out where it lies beyond that: no picture shows a difference."""
    return min(max(at, -FAR), FAR)


def nearest(x: float, y: float) -> tuple[float, float]:
    """A place, or where the way there from the picture's middle comes to FAR."""
    away = max(abs(x), abs(y)) / FAR
    if away <= 1:
        return x, y
    return (near(x / away), near(y / away)) if math.isfinite(away) else (near(x), near(y))
