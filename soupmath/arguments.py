"""How soupmath refuses an argument: it names the argument, the rule and what was given."""

from __future__ import annotations

import difflib
import math
import numbers
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

__all__ = ["Array", "floats", "point", "real", "refusal", "unknown", "whole", "wrong_type"]

Array = np.ndarray


def refusal(argument: str, rule: str, given: Any) -> ValueError:
    """The error for a value of the right type that breaks a rule."""
    return ValueError(f"{argument} must {rule}, got {_shown(given)}")


def wrong_type(argument: str, rule: str, given: Any) -> TypeError:
    """The error for a value of the wrong type."""
    return TypeError(f"{argument} must {rule}, got {_shown(given)} ({type(given).__name__})")


def unknown(argument: str, given: str, known: Iterable[str]) -> ValueError:
    """The error for a name that is not in a list, with the nearest that is."""
    known = sorted(known)
    near = difflib.get_close_matches(str(given), known, n=1)
    hint = f" Did you mean {near[0]!r}?" if near else ""
    return ValueError(f"{argument} must be one of {', '.join(known)}, got {given!r}.{hint}")


def real(argument: str, given: Any, *, above: float = -math.inf, at_least: float = -math.inf,
         below: float = math.inf) -> float:
    """`given` as a finite float within the bounds; `above` and `below` are open, `at_least` is closed."""
    if isinstance(given, bool) or not isinstance(given, numbers.Real):
        raise wrong_type(argument, "be a real number", given)
    try:
        number = float(given)
    except OverflowError:
        number = math.inf
    rule = _interval(above, at_least, below)
    if not (math.isfinite(number) and above < number < below and number >= at_least):
        raise refusal(argument, rule, given)
    return number


def whole(argument: str, given: Any, *, at_least: int = 0, at_most: int | None = None) -> int:
    """`given` as an int within the bounds; 3.0 is no whole number here."""
    if isinstance(given, bool) or not isinstance(given, numbers.Integral):
        raise wrong_type(argument, "be a whole number", given)
    number = int(given)
    if number < at_least or (at_most is not None and number > at_most):
        upper = "" if at_most is None else f" and at most {at_most:,}"
        raise refusal(argument, f"be at least {at_least:,}{upper}", given)
    return number


def point(argument: str, given: Any, dimension: int) -> Array:
    """`given` as a finite float64 point of shape (dimension,)."""
    array = floats(argument, given)
    if array.shape != (dimension,):
        raise refusal(argument, f"have shape ({dimension},)", f"shape {array.shape}")
    return array


def floats(argument: str, given: Any) -> Array:
    """`given` as a float64 array of finite numbers (a copy). Text, booleans and complex numbers are none."""
    for stranger in _strangers(given):
        raise wrong_type(argument, "be an array of real numbers", stranger)
    try:
        array = np.array(given, dtype=np.float64)
    except (TypeError, ValueError) as error:
        raise wrong_type(argument, "be an array of real numbers", given) from error
    if not np.isfinite(array).all():
        raise refusal(argument, "hold finite numbers only", given)
    return array


def _strangers(given: Any) -> Iterator[Any]:
    """What in `given`, at whatever depth, numpy would take for numbers though it is none."""
    if isinstance(given, np.ndarray | np.generic) and given.dtype.kind != "O":
        if given.dtype.kind not in "iuf":
            yield given
    elif isinstance(given, np.ndarray | list | tuple):
        for item in given:
            yield from _strangers(item)
    elif given is None or isinstance(given, bool | str | bytes | complex):
        yield given


def _interval(above: float, at_least: float, below: float) -> str:
    parts = ["be finite"]
    if above > -math.inf:
        parts.append(f"above {above:g}")
    if at_least > -math.inf:
        parts.append(f"at least {at_least:g}")
    if below < math.inf:
        parts.append(f"below {below:g}")
    return ", ".join(parts)


def _shown(given: Any) -> str:
    text = given if isinstance(given, str) and given.startswith("shape ") else repr(given)
    return text if len(text) <= 80 else text[:77] + "..."
