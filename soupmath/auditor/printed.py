"""How precisely numbers were written down, read off their digits: what a judge must forgive."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import numpy as np

from ..arguments import Array

__all__ = ["ALL_DIGITS", "ENOUGH", "LOOKED_AT", "SMALLEST", "Printed", "Printing", "printed", "shaken"]

DOUBLE, SINGLE = 2.0**-53, 2.0**-24     # the rounding of float64 and of float32, relative
SMALLEST = {DOUBLE: 2.0**-1022, SINGLE: 2.0**-126}      # below it, absolute
ALL_DIGITS = 16
LOOKED_AT = 4000                        # numbers of a column whose digits are counted
SHAKEN, MOST_SHAKEN = 12, 4_000_000      # paths that are written alike, and the most numbers in all of them
ENOUGH = 5                              # different numbers that show how a column was written


@dataclass(frozen=True, eq=False)
class Printed:
    """half (K, n): by how much each number may be off; unit: the relative rounding of its arithmetic."""

    half: Array
    unit: float
    words: str


@dataclass(frozen=True)
class Printing:
    """The most decimals and the most significant digits of a column's numbers."""

    decimals: int
    digits: int

    def __or__(self, other: Printing) -> Printing:
        return Printing(max(self.decimals, other.decimals), max(self.digits, other.digits))


def printed(columns: Array) -> Printed:
    """How the finite numbers (K, n) were written, a format for each column.

    `%.4f` leaves at most 4 decimals, `%.6g` at most 6 digits: a number's last place is the coarser of the two
    that its column keeps to. Numbers that float32 can hold, to that place, may come from arithmetic in it.
    """
    formats = _formats(columns)
    half = np.stack([_half(column, form) for column, form in zip(columns.T, formats, strict=True)], axis=-1)
    unit = SINGLE if _are_single(columns, half) else DOUBLE
    return Printed(np.maximum(half, unit * np.abs(columns) + SMALLEST[unit]), unit, _words(columns, formats, unit))


def shaken(points: Array, written: Printed) -> Array:
    """What may be added to points (K, n) so that they are written alike, as (M, K, n); the same every time.

    In half of them each number is off for itself. In the others all of a column are off alike: a slow path is
    written with the same error again and again, and a rule with memory adds that up.
    """
    K, n = points.shape
    count = int(np.clip(MOST_SHAKEN // max(points.size, 1), 2, SHAKEN))
    dice = np.random.default_rng(0)
    afresh = dice.uniform(-1, 1, (count // 2, K, n))
    alike = np.broadcast_to(dice.choice((-1.0, 1.0), (count - count // 2, 1, n)), (count - count // 2, K, n))
    return (written.half + 3 * written.unit * np.abs(points)) * np.concatenate([afresh, alike])


def _formats(columns: Array) -> list[Printing]:
    """A column of few different numbers tells little of how it was written; the whole file tells more."""
    each = [_format(column) for column in columns.T]
    telling = [form for form, column in zip(each, columns.T, strict=True) if len(np.unique(column)) >= ENOUGH]
    of_all = Printing(0, 0)
    for form in telling or each:
        of_all |= form
    return [form if form in telling else form | of_all for form in each]


def _format(column: Array) -> Printing:
    rows = np.unique(np.linspace(0, len(column) - 1, min(len(column), LOOKED_AT)).astype(int))
    parts = [Decimal(repr(value)).normalize().as_tuple() for value in column[rows].tolist() if value]
    return Printing(max((-int(part.exponent) for part in parts), default=0),
                  max((len(part.digits) for part in parts), default=0))


def _half(column: Array, form: Printing) -> Array:
    """Half of the last place (K,) of each number; 0 where all digits are there."""
    if form.digits >= ALL_DIGITS:
        return np.zeros_like(column)
    with np.errstate(divide="ignore"):
        leading = np.floor(np.log10(np.abs(column)))
    places = np.maximum(-form.decimals, leading + 1 - form.digits)
    return 0.5 * 10.0**places


def _are_single(columns: Array, half: Array) -> bool:
    """Whether float32 holds the numbers, to their last place; or they are the shortest that name one of its."""
    with np.errstate(over="ignore"):
        near = columns.astype(np.float32)
    other = np.abs(columns - near) > half
    pairs = zip(columns[other].tolist()[:LOOKED_AT], near[other][:LOOKED_AT], strict=True)
    return all(float(str(single)) == value for value, single in pairs)


def _words(columns: Array, formats: list[Printing], unit: float) -> str:
    most = max(form.digits for form in formats)
    if most >= ALL_DIGITS:
        return "float32, all digits" if unit == SINGLE else "all digits"
    if unit == SINGLE and most >= 8:
        return "float32"
    decimals = max(form.decimals for form in formats)
    size = np.abs(columns).max(initial=0.0)
    whole = len(str(int(size))) if size >= 1 else 0
    if most <= decimals + whole and decimals < most + 3:
        return f"{decimals} decimal{'s' * (decimals != 1)}"
    return f"{most} digit{'s' * (most != 1)}"
