"""How a gain of points is printed. No manim here."""

from __future__ import annotations

from scenes.kit.numerals import beyond, minus, printed

ZERO = 0.05                      # points that are printed as none


def said_gain(gain: float) -> tuple[str, str]:
    """What is printed of it, and what where that has no room: with a decimal, as scores have."""
    return minus(printed(gain, "{:.1f}")) if abs(gain) >= ZERO else "0", beyond(gain)
