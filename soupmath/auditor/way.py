"""The steps that a rule would make along a path for learning rate 1, and how far they can be trusted."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arguments import Array
from ..schedules import Schedule

__all__ = ["Rates", "Way", "along", "best_rates"]


@dataclass(frozen=True, eq=False)
class Rates:
    """For each move the lowest and the highest learning rate (T,) with which a rule makes it, as far as its digits
    tell. None will do where low > high; nothing is said where both are infinite."""

    low: Array
    high: Array

    @property
    def middle(self) -> Array:
        """The rates (T,) between; nan where nothing is said."""
        with np.errstate(invalid="ignore"):
            return 0.5 * (self.low + self.high)

    @property
    def told(self) -> Array:
        """Which moves (T,) tell their rate at all."""
        return np.isfinite(self.low) & np.isfinite(self.high)

    @property
    def straight(self) -> bool:
        """Whether every move goes the rule's way, forwards, whatever its length."""
        return bool((self.low <= self.high).all() and (self.high >= 0).all())


@dataclass(frozen=True, eq=False)
class Way:
    """Beside moves (T, n), open by blur (T, n), the steps (T, n) of a rule for learning rate 1, open by open (T, n)."""

    moves: Array
    blur: Array
    steps: Array
    open: Array

    def allowed(self, rate: Array | float) -> Array:
        """How far (T, n) each move may be from the rule's with a learning rate, or with rates (T, 1)."""
        return self.blur + np.abs(rate) * self.open

    def rate(self) -> float:
        """The learning rate of least squares."""
        rough = float(best_rates(self.steps / self.blur, self.moves / self.blur, (0, 1))[0, 0])
        sigma = self.allowed(rough)
        return float(best_rates(self.steps / sigma, self.moves / sigma, (0, 1))[0, 0])

    def rates(self) -> Rates:
        """What the moves say of the learning rate."""
        with np.errstate(all="ignore"):
            allowed = self.allowed(best_rates(self.steps, self.moves, (1,)))
            ends = np.stack([self.moves - allowed, self.moves + allowed]) / self.steps
            low, high = ends.min(axis=0), ends.max(axis=0)
            still, free = self.steps == 0, np.abs(self.moves) <= allowed
            low = np.where(still, np.where(free, -np.inf, np.inf), low)
            high = np.where(still, np.where(free, np.inf, -np.inf), high)
        return Rates(low.max(axis=1), high.min(axis=1))


def along(made: Schedule, steps: int) -> Array:
    """A schedule's rates (steps,)."""
    return np.array([made(k) for k in range(steps)])


def best_rates(steps: Array, moves: Array, axes: tuple[int, ...] = (1, 2)) -> Array:
    """The learning rates of least squares over these axes, which are kept."""
    square = (steps * steps).sum(axis=axes, keepdims=True)
    return np.where(square > 0, (steps * moves).sum(axis=axes, keepdims=True) / np.where(square > 0, square, 1), 0.0)
