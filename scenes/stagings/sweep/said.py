"""How a loss is printed over its jar. No manim here."""

from __future__ import annotations

from scenes.kit.heights import Heights
from scenes.kit.numerals import MANY, power_of_ten, tight

DIGITS = 2


def last_said(heights: Heights, loss: float) -> tuple[str, str]:
    """As it is printed, and in short: its power of ten."""
    said, brief = heights.said(loss, DIGITS)
    return said, tight(power_of_ten(loss, digits=0)) if abs(loss) >= MANY else brief
