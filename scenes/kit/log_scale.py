"""Amounts along a line: tongues work in ratios, so a ruler of amounts is logarithmic. No manim here."""

from __future__ import annotations

import math
from dataclasses import dataclass

from scenes.kit.far import FAR, near

ROUNDING = 1e-9


@dataclass(frozen=True)
class LogScale:
    """Amounts low…high (above 0) spread over left…right (units) by their logarithm."""

    low: float
    high: float
    left: float
    right: float

    @property
    def per_fold(self) -> float:
        """Units for one e-fold: the length of a step of 1 in θ = ln amount."""
        return (self.right - self.left) / math.log(self.high / self.low)

    def x(self, amount: float) -> float:
        """Where an amount stands, beyond the ends too, but no further than FAR."""
        return near(self.left + self.per_fold * math.log(amount / self.low)) if amount > 0 else -FAR

    def amount(self, x: float) -> float:
        """The amount that stands at x."""
        return self.low * math.exp((x - self.left) / self.per_fold)

    def near(self, amount: float) -> float:
        """The amount, or that which stands FAR out."""
        return amount if abs(self.x(amount)) < FAR else self.amount(self.x(amount))

    def beyond(self, amount: float) -> int:
        """1 past the upper end, −1 past the lower one, 0 on the scale; an end is on it, but for rounding."""
        low, high = self.low * (1 - ROUNDING), self.high * (1 + ROUNDING)
        return int(amount > high) - int(amount < low)

    def clipped(self, amount: float) -> float:
        """The amount, or the end of the scale that it lies beyond."""
        return min(max(amount, self.low), self.high)
