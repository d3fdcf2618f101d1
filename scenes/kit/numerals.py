"""Numbers as the picture prints them, and round numbers for the ends of scales. No manim here."""

from __future__ import annotations

import math
from collections.abc import Sequence

MANY = 1e4              # from here on the digits of a number say nothing: it goes to a power of ten
HUNDREDS = 999.0        # the largest number that is not beyond them
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
ROUND = (1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)


def whole_step(s: float) -> int:
    """The last whole step of a playhead: a hair below one counts as there."""
    return math.floor(s + 1e-9)


def printed(value: float, form: str) -> str:
    """A number by its form; from MANY on, whatever its sign, as a power of ten: 1.6 × 10⁵."""
    return form.format(value) if abs(value) < MANY else power_of_ten(value, form)


def power_of_ten(value: float, form: str = "{}", digits: int = 1) -> str:
    """1.6 × 10⁵, with so many digits behind the point; with a plus where the form has one."""
    if not math.isfinite(value):
        return f"{'−' * (value < 0)}>10{'308'.translate(RAISED)}"
    number, power = f"{value:.{digits}e}".split("e")
    return f"{'+' * ('+' in form and value > 0)}{number} × 10{str(int(power)).translate(RAISED)}".replace("-", "−")


def digits(text: str) -> str:
    """Those of a text, in whatever language its words are."""
    return "".join(filter(str.isdigit, text))


def minus(text: str) -> str:
    """A number with the sign that books have: −3.5; none on zero."""
    return text.replace("-", "−") if any(digit in text for digit in "123456789") else text.replace("-", "")


def tight(text: str) -> str:
    """A power of ten without the spaces round its sign, where room is scarce."""
    return text.replace(" × ", "×")


def beyond(value: float) -> str:
    """What is printed of a large number where there is no room for it; nothing of one that is not large."""
    if abs(value) <= HUNDREDS:
        return ""
    return ">999" if value > 0 else "<−999"


def significant(value: float) -> str:
    """Two significant digits of a number that is not negative: 56, 0.0082, 0.46; 1.6 × 10⁵ from MANY on."""
    if value >= MANY:
        return power_of_ten(value)
    if value >= 100:
        return f"{value:.0f}"
    return f"{value:.2g}" if value >= 1e-4 or value == 0 else f"{value:.6f}"


def signed(value: float, form: str = "{:+.2f}") -> str:
    """A number with its sign; no sign on zero."""
    text = printed(value, form)
    return "0" if abs(value) < MANY and float(text) == 0 else text.replace("-", "−")


def printed_loss(loss: float, digits: int) -> str:
    """A loss with two or three digits, or more before the point; never 0 where it is not."""
    if loss >= 999.5:
        return printed(loss, "{:.0f}")
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


def nice_between(low: float, high: float, most: int = 4) -> tuple[float, ...]:
    """Multiples of 1, 2 or 5 times a power of ten within low … high, as many as there are up to `most`; none where
    floats cannot tell the ends apart."""
    wide = high - low
    if not (math.isfinite(wide) and wide > 1e-12 * max(abs(low), abs(high))):
        return ()
    power = 10.0 ** math.floor(math.log10(wide / most))
    for step in (factor * power for factor in (1, 2, 5, 10, 20, 50)):
        first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
        if last - first < most:
            return tuple(_rounded(k * step, step) for k in range(first, last + 1))
    return ()


def _rounded(value: float, step: float) -> float:
    """Without what is left by multiplying: 0.30000000000000004 is 0.3."""
    return float(f"{value:.{max(1, min(17, round(math.log10(max(abs(value), step) / step)) + 3))}g}")


def tick_letters(values: Sequence[float]) -> list[str]:
    """Of numbers along a ruler: 0.5, −20, 2×10⁵; as many digits as tell them apart."""
    for digits in range(17):
        letters = [_tick(value, digits) for value in values]
        if len(set(letters)) == len(set(values)):
            break
    return letters


def _tick(value: float, digits: int) -> str:
    if value == 0 or 1e-3 <= abs(value) < MANY:
        return minus(f"{value:.{6 + max(0, digits - 5)}g}")
    text = tight(power_of_ten(value, digits=digits))
    return text.replace("1×", "", 1) if text.startswith(("1×", "−1×")) else text
