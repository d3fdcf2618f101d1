"""Where to look at a formula of which nobody said where: the window that shows what lowest places it has."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence

import numpy as np

import soupmath as sm

REACHES = (3.0, 10.0, 100.0, 1_000.0)       # how far about 0 lowest places are looked for, one after another
NEAREST = 0.05          # of the reach, to 0, where a formula has values above it only
BESIDE = 0.4            # of what lies between the outermost of them: left free on both sides
ALONE = 0.5             # of the reach: left free beside a single one

Window = dict[str, tuple[float, float]]


def first_window(formula: str, names: Sequence[str]) -> tuple[Window, str]:
    """The window of each parameter, and why it is this one, as words. The formula is a right one of these names.

    The nearest reach in which there is a lowest place counts; where none has one, the first that the formula suits.
    """
    both = [over for reach in REACHES for over in (_about(names, -reach, reach), _about(names, NEAREST * reach, reach))]
    suits = [over for over in both if not list(sm.formulas.refusals(formula, over, {}, []))]
    suits = [over for over in suits if _known_all_over(formula, over)] or suits
    for over in suits:
        found = sm.formulas.loss(formula, over).minima
        if len(found):
            return _around(over, found), f"{_counted(len(found))} within {_said(over)}, and this is about them"
    over = suits[0] if suits else _about(names, -REACHES[0], REACHES[0])
    return over, f"no lowest place was found as far as {REACHES[-1]:g}, so this is simply about 0"


def _known_all_over(formula: str, over: Window) -> bool:
    """Whether it has a value everywhere: a logarithm has none below 0."""
    return sm.formulas.undefined(sm.formulas.loss(formula, over)) == 0


def _about(names: Sequence[str], low: float, high: float) -> Window:
    return dict.fromkeys(names, (low, high))


def _counted(count: int) -> str:
    return "one lowest place was found" if count == 1 else f"{count} lowest places were found"


def _said(over: Mapping[str, tuple[float, float]]) -> str:
    low, high = next(iter(over.values()))
    return f"{low:g} and {high:g}"


def _around(over: Window, found: np.ndarray) -> Window:
    return {name: _wide(float(column.min()), float(column.max()), over[name])
            for name, column in zip(over, found.T, strict=True)}


def _wide(low: float, high: float, within: tuple[float, float]) -> tuple[float, float]:
    """With room on both sides, as round numbers; where the formula is looked at above 0 only, not below it."""
    room = BESIDE * (high - low) or ALONE * (within[1] - within[0]) / 2
    digit = 10.0 ** math.floor(math.log10(room))
    return (max(_rounded(math.floor, low - room, digit), within[0] if within[0] > 0 else -math.inf),
            _rounded(math.ceil, high + room, digit))


def _rounded(to: Callable[[float], int], value: float, digit: float) -> float:
    return float(f"{to(value / digit) * digit:.12g}")
