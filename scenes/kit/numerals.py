"""Numbers as the picture prints them, and round numbers for the ends of scales. No manim here."""

from __future__ import annotations

import math

ROUND = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)


def whole_step(s: float) -> int:
    """The last whole step of a playhead: a hair below one counts as there."""
    return math.floor(s + 1e-9)


def significant(value: float) -> str:
    """Two significant digits of a number that is not negative, without an exponent: 56, 0.0082, 0.46."""
    if value >= 100:
        return f"{value:.0f}"
    return f"{value:.2g}" if value >= 1e-4 or value == 0 else f"{value:.6f}"


def signed(value: float, form: str = "{:+.2f}") -> str:
    """A number with its sign; no sign on zero."""
    text = form.format(value)
    return "0" if float(text) == 0 else text.replace("-", "−")


def printed_loss(loss: float, digits: int) -> str:
    """A loss with two or three digits; never 0 where it is not."""
    decimals = digits - 1 if loss < 10 - 0.5 * 10.0 ** (1 - digits) else digits - 2
    smallest = 10.0 ** (1 - digits)
    return f"<{smallest:g}".replace("0.", ".") if 0 < loss < 0.5 * smallest else f"{loss:.{decimals}f}"


def not_zero(value: float, decimals: int) -> str:
    """A number above 0 with as many decimals as it needs not to look like 0, and at least so many."""
    return f"{value:.{max(decimals, math.ceil(-math.log10(value)))}f}"


def nice_top(highest: float) -> float:
    """The end of a scale that shows `highest` with a little room: a round number."""
    wanted = 1.2 * max(highest, 1e-9)
    power = 10.0 ** math.floor(math.log10(wanted))
    return next(power * nice for nice in ROUND if power * nice >= wanted * (1 - 1e-12))


def round_below(number: float) -> int:
    """The largest of 1, 2, 5, 10, 20, 50 … that is at most `number`; at least 1."""
    if number < 2:
        return 1
    power = 10 ** math.floor(math.log10(number))
    return max(factor * power for factor in (1, 2, 5) if factor * power <= number)
