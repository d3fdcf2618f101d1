"""Columns of any units, told in spreads from their middle, and told back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arguments import Array, floats, refusal
from ..frozen import Frozen

__all__ = ["LARGEST", "Scaling", "column", "scaling_of"]

LARGEST = 1e100         # its square is still a number
_EQUAL = 1e-12          # of a column's largest number: a spread below it is rounding


@dataclass(frozen=True, eq=False)
class Scaling(Frozen):
    """What stands for 0 and for 1: mean and standard deviation of each column, (d,) or numbers, in its own units."""

    middle: Array
    spread: Array

    def scaled(self, values: Array) -> Array:
        """Values (..., d) in their units -> in spreads from the middle."""
        return (values - self.middle) / self.spread

    def undone(self, scaled: Array) -> Array:
        """The way back."""
        return self.middle + self.spread * scaled


def scaling_of(argument: str, values: Array) -> Scaling:
    """The scaling of values (N,) or, each column for itself, (N, d). ValueError where all of a column are equal."""
    largest = np.abs(values).max(axis=0)
    unit = np.where(largest > 0, largest, 1.0)      # first in units of the largest, whose squares stay numbers
    spread = (values / unit).std(axis=0)
    if (spread <= _EQUAL).any():
        raise refusal(argument, "hold different numbers", f"{np.size(values)} equal ones")
    return Scaling((values / unit).mean(axis=0) * unit, spread * unit)


def column(argument: str, given: Array) -> Array:
    """`given` as finite numbers (N,) of at most LARGEST, two or more of them."""
    values = floats(argument, given)
    if values.ndim != 1 or len(values) < 2:
        raise refusal(argument, "be one column of 2 numbers or more", f"shape {values.shape}")
    if np.abs(values).max() > LARGEST:
        raise refusal(argument, f"hold numbers up to {LARGEST:g}", np.abs(values).max())
    return values
