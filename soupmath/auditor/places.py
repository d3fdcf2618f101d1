"""Where a rule's numbers lie while they are looked for: a share by ln(1 − share), ε by ln(1 + ε / BENDS), a factor by
its logarithm."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

import numpy as np

from ..arguments import Array
from .rules import KnownRule

__all__ = ["AS_THEY_ARE", "BENDS", "BOUNDS", "SHARES", "bounds", "grid", "numbers_at", "place_of"]

BENDS = 1e-3                # ε is looked for in even steps below it and in even ratios above
BOUNDS = {"epsilon": (0.0, 7.0), "weight_decay": (-0.1, 2.0), "factor": (-9.0, 0.5), "lowest": (0.0, 5.0)}
AS_THEY_ARE = ("weight_decay", "lowest")
SHARES = (-20.0, 0.0)


def numbers_at(rule: KnownRule, places: Array) -> dict[str, Array]:
    """The numbers (C, 1) at places (C, p)."""
    return {name: _from_place(name, column[:, None])
            for name, column in zip(rule.defaults, places.T, strict=True)}


def place_of(rule: KnownRule, numbers: Mapping[str, float]) -> Array:
    """The place (p,) of numbers."""
    return np.array([_to_place(name, numbers[name]) for name in rule.defaults], dtype=float)


def grid(rule: KnownRule) -> Array:
    """Places (C, p) to begin at."""
    names = tuple(rule.defaults)
    rows = product(*(rule.grid[name] for name in names))
    return np.array([place_of(rule, dict(zip(names, row, strict=True))) for row in rows])


def bounds(rule: KnownRule) -> tuple[Array, Array]:
    """The lowest and the highest place (p,)."""
    low, high = np.array([BOUNDS.get(name, SHARES) for name in rule.defaults]).reshape(-1, 2).T
    return low, high


def _to_place(name: str, value: float) -> float:
    if name in AS_THEY_ARE:
        return value
    if name == "factor":
        return float(np.log(value))
    return float(np.log1p(value / BENDS) if name == "epsilon" else np.log(1 - value))


def _from_place(name: str, place: Array) -> Array:
    if name in AS_THEY_ARE:
        return place
    if name == "factor":
        return np.exp(place)
    if name == "epsilon":
        return BENDS * np.expm1(np.maximum(place, 0))
    return -np.expm1(np.minimum(place, 0))
