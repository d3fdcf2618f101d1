"""How a model's numbers are written, in the units of its table. No manim here."""

from __future__ import annotations

import math
import re

from scenes.kit.numerals import MANY, power_of_ten

DIGITS = 3              # of a number
UNIT = re.compile(r"[(\[]\s*([^()\[\]]+?)\s*[)\]]\s*$")


def told(value: float, digits: int = DIGITS) -> str:
    """So many significant digits, or more before the point: 4.21, −0.0312, 1.25 × 10⁷."""
    if value == 0:
        return "0"
    if not 1e-3 <= abs(value) < MANY:
        return power_of_ten(value, digits=digits - 1)
    decimals = max(0, digits - 1 - math.floor(math.log10(abs(value))))
    return f"{value:.{decimals}f}".replace("-", "−")


def unit_of(column: str) -> str:
    """The unit that stands in brackets after a column's name, with the space before it; "" for none."""
    found = UNIT.search(column)
    return f" {found[1]}" if found else ""
