"""Numbers along a line, evenly spaced. No manim here."""

from __future__ import annotations

from dataclasses import dataclass

from scenes.kit.far import FAR, near

ROUNDING = 1e-9


@dataclass(frozen=True)
class EvenScale:
    """Numbers low…high spread evenly over left…right (units)."""

    low: float
    high: float
    left: float
    right: float

    @property
    def per_unit(self) -> float:
        """Units of length for a difference of 1."""
        return (self.right - self.left) / (self.high - self.low)

    def x(self, amount: float) -> float:
        """Where a number stands, beyond the ends too, but no further than FAR."""
        return near(self.left + (amount - self.low) * self.per_unit)

    def amount(self, x: float) -> float:
        """The number that stands at x."""
        return (x - self.left) / self.per_unit + self.low

    def near(self, amount: float) -> float:
        """The number, or that which stands FAR out."""
        return amount if abs(self.x(amount)) < FAR else self.amount(self.x(amount))

    def beyond(self, amount: float) -> int:
        """1 past the upper end, −1 past the lower one, 0 on the scale; an end is on it, but for rounding."""
        over = ROUNDING * (self.high - self.low)
        return int(amount > self.high + over) - int(amount < self.low - over)

    def clipped(self, amount: float) -> float:
        """The number, or the end of the scale that it lies beyond."""
        return float(min(max(amount, self.low), self.high))
