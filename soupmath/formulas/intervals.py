"""Intervals: from what parameters lie between, what a formula must lie between. So bounds are proved, not sampled.

An interval is a pair (low, high) of arrays. It may be wider than it need be, never narrower: every step is rounded
outwards. What has no value anywhere in its interval, or may have none, is (NaN, NaN), and so is all that is made of it;
an infinite end means that there is none.

Source: Moore, Kearfott and Cloud, Introduction to Interval Analysis (2009).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from ..arguments import Array
from .functions import FUNCTIONS

__all__ = ["CALLS", "INTERVALS", "OVER_0", "TINY", "WIDER", "Interval", "Intervals"]

Interval = tuple[Any, Any]
WIDER = 4 * np.finfo(float).eps     # relative: what a step and numpy's own functions may be off by
TINY = np.finfo(float).tiny
OVER_0 = np.nextafter(0.0, 1.0)


class Intervals:
    """Steps of a program over intervals."""

    def number(self, value: float) -> Interval:
        return np.float64(value), np.float64(value)

    def negative(self, a: Interval) -> Interval:
        return -a[1], -a[0]

    def sum(self, a: Interval, b: Interval) -> Interval:
        return _outwards(a[0] + b[0], a[1] + b[1])

    def product(self, a: Interval, b: Interval) -> Interval:
        corners = [_nothing_times(x, y) for x in a for y in b]
        return _outwards(*_hull(corners))

    def quotient(self, a: Interval, b: Interval) -> Interval:
        with_zero = (b[0] <= 0) & (b[1] >= 0)
        low, high = (np.where(with_zero, 1.0, end) for end in b)
        return _known(~with_zero, self.product(a, (1 / high, 1 / low)))

    def power(self, a: Interval, b: Interval) -> Interval:
        """Whole powers as they are; others as exp(b log a), where a is above 0."""
        n = float(np.ravel(b[0])[0])
        if np.ndim(b[0]) == 0 and np.ndim(b[1]) == 0 and b[0] == b[1] and n.is_integer():
            return self._whole(a, n) if n >= 0 else self.quotient(self.number(1.0), self._whole(a, -n))
        return self.call("exp", self.product(b, self.call("log", a)))

    def call(self, name: str, a: Interval) -> Interval:
        return CALLS[name](*a)

    def _whole(self, a: Interval, n: float) -> Interval:
        ends = np.power(a[0], n), np.power(a[1], n)
        if n % 2:
            return _outwards(*ends)
        low, high = _outwards(*_hull(ends))
        return np.where((a[0] <= 0) & (a[1] >= 0), 0.0, np.maximum(low, 0.0)), high


def _outwards(low: Any, high: Any) -> Interval:
    """A little wider."""
    return low - WIDER * np.abs(low) - TINY, high + WIDER * np.abs(high) + TINY


def _nothing_times(x: Any, y: Any) -> Any:
    """x y, where 0 times the end of what has no end is 0."""
    return np.where(((x == 0) & np.isinf(y)) | ((y == 0) & np.isinf(x)), 0.0, x * y)


def _hull(values: Any) -> Interval:
    low = high = values[0]
    for value in values[1:]:
        low, high = np.minimum(low, value), np.maximum(high, value)
    return low, high


def _known(there: Array, a: Interval) -> Interval:
    return np.where(there, a[0], np.nan), np.where(there, a[1], np.nan)


def _rising(name: str, low: float = -np.inf, high: float = np.inf) -> Callable[[Any, Any], Interval]:
    """A function that rises on [low, high], and has no value elsewhere."""
    of = FUNCTIONS[name].of
    return lambda a, b: _known((a >= low) & (b <= high),
                               _outwards(of(np.clip(a, low, high)), of(np.clip(b, low, high))))


def _acos(a: Any, b: Any) -> Interval:
    low, high = CALLS["asin"](a, b)
    return _outwards(np.pi / 2 - high, np.pi / 2 - low)


def _wave(a: Any, b: Any, crest: float) -> Interval:
    """A sine shifted so that a crest lies at `crest`: ±1 where the interval holds a crest or a trough."""
    there, known = ~(np.isnan(a) | np.isnan(b)), np.maximum(np.abs(a), np.abs(b)) < 1e8
    a, b = np.where(known, a, 0.0), np.where(known, b, 0.0)
    shift = WIDER * (crest + np.maximum(np.abs(a), np.abs(b)))      # what a - crest is rounded by; the slope is below 1
    low, high = _hull([np.cos(a - crest), np.cos(b - crest)])
    low, high = _outwards(low - shift, high + shift)
    low = np.where(_holds(a, b, crest + np.pi) | ~known, -1.0, np.maximum(low, -1.0))
    return _known(there, (low, np.where(_holds(a, b, crest) | ~known, 1.0, np.minimum(high, 1.0))))


def _holds(a: Any, b: Any, at: float, period: float = 2 * np.pi) -> Array:
    """Whether one of at + k · period is in [a, b], or as near as rounding."""
    near = 1e-7
    return np.asarray(np.ceil((a - at) / period - near) <= (b - at) / period + near)


def _tan(a: Any, b: Any) -> Interval:
    known = np.isfinite(a) & np.isfinite(b) & (np.maximum(np.abs(a), np.abs(b)) < 1e8)
    poles = ~known | _holds(np.where(known, a, 0.0), np.where(known, b, 0.0), np.pi / 2, np.pi)
    return _known(~poles, _outwards(np.tan(a), np.tan(b)))


def _cosh(a: Any, b: Any) -> Interval:
    low, high = _outwards(*_hull([np.cosh(a), np.cosh(b)]))
    return np.where((a <= 0) & (b >= 0), 1.0, np.maximum(low, 1.0)), high


def _abs(a: Any, b: Any) -> Interval:
    low, high = _hull([np.abs(a), np.abs(b)])
    return np.where((a <= 0) & (b >= 0), 0.0, low), high


def _exp(a: Any, b: Any) -> Interval:
    low, high = _outwards(np.exp(a), np.exp(b))
    return np.maximum(low, 0.0), high


def _tanh(a: Any, b: Any) -> Interval:
    low, high = _outwards(np.tanh(a), np.tanh(b))
    return np.maximum(low, -1.0), np.minimum(high, 1.0)


CALLS: dict[str, Callable[[Any, Any], Interval]] = {
    "exp": _exp, "log": _rising("log", OVER_0), "log10": _rising("log10", OVER_0), "sqrt": _rising("sqrt", 0.0),
    "asin": _rising("asin", -1.0, 1.0), "acos": _acos, "atan": _rising("atan"), "sinh": _rising("sinh"),
    "sin": lambda a, b: _wave(a, b, np.pi / 2), "cos": lambda a, b: _wave(a, b, 0.0), "tan": _tan,
    "cosh": _cosh, "tanh": _tanh, "abs": _abs, "sign": lambda a, b: (np.sign(a), np.sign(b)),
}

INTERVALS = Intervals()
