"""The learning rate as a function of the step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .arguments import real

Schedule = Callable[[int], float]


@dataclass(frozen=True)
class Constant:
    """The same learning rate at every step."""

    learning_rate: float

    def __call__(self, step: int) -> float:
        return self.learning_rate


def constant(learning_rate: float) -> Constant:
    """η at every step; η above 0."""
    return Constant(real("learning_rate", learning_rate, above=0))


def as_schedule(learning_rate: float | Schedule) -> Schedule:
    """A number becomes a constant schedule; a schedule stays as it is."""
    return learning_rate if callable(learning_rate) else constant(learning_rate)
