"""Back from the moves of an adaptive rule to the slopes that it was given.

Such a rule knows no unit of slope: its moves tell each part's slopes up to a scale, which is set by the first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np

from ..arguments import Array
from .walk import Walk

__all__ = ["ALIKE", "KEPT", "SQUARES", "Estimates", "adaptive_estimates"]

KEPT = (0.0, 0.5, 0.8, 0.9, 0.95, 0.98)
SQUARES = (0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9999)
ALIKE = 1e-5        # the first step goes equally far in all parts, but for ε


@dataclass(frozen=True, eq=False)
class Estimates:
    """The slopes (T, n) that a rule with these numbers was given, if it made the moves."""

    rule: str
    numbers: Mapping[str, float]
    learning_rate: float
    slopes: Array


def adaptive_estimates(walk: Walk) -> Iterator[Estimates]:
    """For Adagrad, RMSProp and Adam with the usual numbers, where the first move may be theirs."""
    first = np.abs(walk.moves[0])
    if np.ptp(first) > ALIKE * first.max() + 2 * walk.blur[0].max() or not first.all():
        return
    size = float(first.mean())
    for rule, rows, back in (("adagrad", [{}], _adagrad), ("rmsprop", [{"alpha": a} for a in SQUARES], _rmsprop),
                             ("adam", [{"beta1": b, "beta2": s} for b, s in product(KEPT, SQUARES)], _adam)):
        numbers = {name: np.array([[row[name]] for row in rows]) for name in rows[0]}
        rates = size * np.sqrt(1 - numbers["alpha"]) if rule == "rmsprop" else np.full((len(rows), 1), size)
        for row, rate, slopes in zip(rows, rates[:, 0].tolist(), back(walk, rates, numbers), strict=True):
            if np.isfinite(slopes).all():
                yield Estimates(rule, row, rate, slopes)


def _adagrad(walk: Walk, rates: Array, numbers: Mapping[str, Array]) -> Array:
    return _followed(walk, rates, lambda t, square: (0.0, 1.0, square, 1.0, 1.0))


def _rmsprop(walk: Walk, rates: Array, numbers: Mapping[str, Array]) -> Array:
    alpha = numbers["alpha"]
    return _followed(walk, rates, lambda t, square: (0.0, 1.0, alpha * square, 1 - alpha, 1.0))


def _adam(walk: Walk, rates: Array, numbers: Mapping[str, Array]) -> Array:
    beta1, beta2 = numbers["beta1"], numbers["beta2"]
    return _followed(walk, rates, lambda t, square: (beta1, 1 - beta1, beta2 * square, 1 - beta2,
                                                     (1 - beta1**t) / np.sqrt(1 - beta2**t)))


def _followed(walk: Walk, rates: Array, rule: Callable[[int, Array], tuple[Any, ...]]) -> Array:
    """The slopes (C, T, n): each g solves m / √s = w with m = keep · m₋ + b g, s = c + d g², and w from the move."""
    T, n = walk.moves.shape
    mean, square = np.zeros((len(rates), n)), np.zeros((len(rates), n))
    found = np.empty((len(rates), T, n))
    for k in range(T):
        keep, b, c, d, bias = rule(k + 1, square)
        w = -walk.moves[k] / rates * bias
        a = keep * mean
        g = _root(a, b, c, d, w, walk.slopes[k]) if k else np.sign(w) * np.abs(walk.slopes[0])
        mean, square = a + b * g, c + d * g * g
        found[:, k] = g
    return found


def _root(a: Array, b: Array, c: Array, d: Array, w: Array, near: Array) -> Array:
    """The g nearest to `near` with a + b g = w √(c + d g²)."""
    root = np.abs(w) * np.sqrt(np.maximum(b * b * c + a * a * d - w * w * c * d, 0.0))
    ends = (-a * b + np.stack([root, -root])) / (b * b - w * w * d)
    off = np.where((a + b * ends) * w >= 0, np.abs(ends - near), np.inf)
    return np.where(off[0] <= off[1], ends[0], ends[1])
