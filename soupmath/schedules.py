"""The learning rate as a function of the step, counted from 0.

A schedule is anything that gives a rate for a step; those here say in their repr what they are.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from .arguments import real, refusal, whole
from .frozen import FrozenDict

__all__ = ["SCHEDULES", "Constant", "Cosine", "Exponential", "InverseSquareRoot", "Joined", "Linear", "LinearWarmUp",
           "RateError", "Schedule", "StepDecay", "as_schedule", "join", "rate_at"]

Schedule = Callable[[int], float]


class RateError(ValueError):
    """A schedule has given what is no learning rate."""


@dataclass(frozen=True)
class Constant:
    """η(k) = η."""

    learning_rate: float

    def __post_init__(self) -> None:
        real("learning_rate", self.learning_rate, above=0)

    def __call__(self, step: int) -> float:
        return self.learning_rate


@dataclass(frozen=True)
class StepDecay:
    """η(k) = η · factor^⌊k / every⌋. Twin: torch's `StepLR`."""

    learning_rate: float
    every: int
    factor: float = 0.1

    def __post_init__(self) -> None:
        real("learning_rate", self.learning_rate, above=0)
        whole("every", self.every, at_least=1)
        real("factor", self.factor, above=0)

    def __call__(self, step: int) -> float:
        return self.learning_rate * self.factor ** (step // self.every)


@dataclass(frozen=True)
class Exponential:
    """η(k) = η · factor^k. Twin: torch's `ExponentialLR`."""

    learning_rate: float
    factor: float

    def __post_init__(self) -> None:
        real("learning_rate", self.learning_rate, above=0)
        real("factor", self.factor, above=0)

    def __call__(self, step: int) -> float:
        return self.learning_rate * self.factor**step


@dataclass(frozen=True)
class Cosine:
    """η(k) = lowest + ½ (η − lowest)(1 + cos(π k / steps)), and lowest from step `steps` on.

    Loshchilov and Hutter, ICLR 2017, arXiv:1608.03983, without restarts. torch's `CosineAnnealingLR` is its
    twin up to `steps` and rises again after.
    """

    learning_rate: float
    steps: int
    lowest: float = 0.0

    def __post_init__(self) -> None:
        real("learning_rate", self.learning_rate, above=0)
        whole("steps", self.steps, at_least=1)
        real("lowest", self.lowest, at_least=0)

    def __call__(self, step: int) -> float:
        way = min(step / self.steps, 1.0)
        return self.lowest + 0.5 * (self.learning_rate - self.lowest) * (1 + math.cos(math.pi * way))


@dataclass(frozen=True)
class LinearWarmUp:
    """η(k) = η · (k + 1) / steps for k < steps, η after: the first step already moves.

    Twin: torch's `LinearLR` with start_factor 1 / steps and total_iters = steps − 1.
    """

    learning_rate: float
    steps: int

    def __post_init__(self) -> None:
        real("learning_rate", self.learning_rate, above=0)
        whole("steps", self.steps, at_least=1)

    def __call__(self, step: int) -> float:
        return self.learning_rate * min((step + 1) / self.steps, 1.0)


@dataclass(frozen=True)
class Linear:
    """η(k) = η + (lowest − η) · k / steps, and lowest from step `steps` on.

    Twin: torch's `LinearLR` with start_factor 1, end_factor lowest / η and total_iters = steps.
    """

    learning_rate: float
    steps: int
    lowest: float = 0.0

    def __post_init__(self) -> None:
        real("learning_rate", self.learning_rate, above=0)
        whole("steps", self.steps, at_least=1)
        real("lowest", self.lowest, at_least=0)

    def __call__(self, step: int) -> float:
        return self.learning_rate + (self.lowest - self.learning_rate) * min(step / self.steps, 1.0)


@dataclass(frozen=True)
class InverseSquareRoot:
    """η(k) = η / √(k + 1): what the regret bounds of online descent ask for.

    Zinkevich, ICML 2003. Twin: torch's `LambdaLR` with that function of k.
    """

    learning_rate: float

    def __post_init__(self) -> None:
        real("learning_rate", self.learning_rate, above=0)

    def __call__(self, step: int) -> float:
        return self.learning_rate / math.sqrt(step + 1)


@dataclass(frozen=True)
class Joined:
    """`before` for its first `steps` steps, then `after`, which counts from 0 again.

    Twin: torch's `SequentialLR` with one milestone. Joins can be joined.
    """

    before: Schedule
    steps: int
    after: Schedule

    def __post_init__(self) -> None:
        whole("steps", self.steps, at_least=1)

    def __call__(self, step: int) -> float:
        return self.before(step) if step < self.steps else self.after(step - self.steps)


def as_schedule(learning_rate: float | Schedule) -> Schedule:
    """A number becomes a constant schedule; any other is asked for its rate at each step, see `rate_at`."""
    if not callable(learning_rate):
        return Constant(learning_rate)
    return learning_rate if isinstance(learning_rate, Constant) else partial(rate_at, learning_rate)


def rate_at(schedule: Schedule, step: int) -> float:
    """What a schedule gives for a step; RateError unless that is a number from 0 on."""
    try:
        return real(f"learning_rate of step {step + 1}", schedule(step), at_least=0)
    except (TypeError, ValueError, OverflowError) as error:
        raise RateError(str(error)) from error


def join(*parts: Schedule | int) -> Schedule:
    """`join(a, 10, b, 20, c)`: a for 10 steps, b for 20, then c; each counts its own steps from 0."""
    if len(parts) % 2 == 0 or not all(callable(part) for part in parts[::2]):
        raise refusal("parts", "be schedules with numbers of steps between them", parts)
    schedule = parts[-1]
    for before, steps in zip(parts[-3::-2], parts[-2::-2], strict=True):
        schedule = Joined(before, steps, schedule)      # type: ignore[arg-type]
    return schedule     # type: ignore[return-value]


SCHEDULES = FrozenDict({"constant": Constant, "step_decay": StepDecay, "exponential": Exponential,
                        "cosine": Cosine, "linear": Linear, "inverse_square_root": InverseSquareRoot,
                        "linear_warm_up": LinearWarmUp})
