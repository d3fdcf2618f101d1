"""What an optimizer is: a named pair of pure functions, with the numbers it was made from.

`init(point)` gives the state before the first step; `update(gradient, state, point, loss)` gives the step to
add to the point and the next state. Points and gradients have shape (..., n): many descents in one array are
as good as one. A rule that only turns slopes into steps leaves the loss alone; one that looks further, along
a line or at the curvature, says in `asks` what of the loss it calls.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, NamedTuple

import numpy as np

from .arguments import Array, real, refusal, wrong_type
from .frozen import Frozen
from .losses import Loss
from .schedules import Schedule, as_schedule

__all__ = ["Count", "Memory", "Optimizer", "Rate", "Update", "asking", "check_optimizer", "count", "fraction",
           "made", "memory"]

Update = Callable[[Array, Any, Array, Loss], tuple[Array, Any]]
Rate = float | Schedule


@dataclass(frozen=True, eq=False, repr=False)
class Optimizer(Frozen):
    """A rule. Two are equal if name, hyperparameters and the function behind `update` are.

    asks: which of "value", "gradient" and "hessian" the rule calls of the loss by itself.

    >>> import soupmath as sm
    >>> sm.optimizers.momentum(0.01, beta=0.8)
    momentum(learning_rate=0.01, beta=0.8)
    >>> sm.optimizers.momentum(0.01) == sm.optimizers.momentum(0.01, 0.9)
    True
    """

    name: str
    init: Callable[[Array], Any]
    update: Update
    hyperparameters: Mapping[str, Any] = field(default_factory=dict)
    asks: tuple[str, ...] = ()

    def learning_rate(self, step: int) -> float:
        """The learning rate used at `step`, counted from 0; ValueError where it is not known."""
        if "learning_rate" not in self.hyperparameters:
            raise refusal("optimizer", "have a known learning rate", self.name)
        return as_schedule(self.hyperparameters["learning_rate"])(step)

    def __eq__(self, other: object) -> bool:
        return self._identity() == other._identity() if isinstance(other, Optimizer) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.name)      # a hyperparameter may be a list, or a schedule that has no hash

    def __repr__(self) -> str:
        numbers = ", ".join(f"{key}={value!r}" for key, value in self.hyperparameters.items())
        return f"{self.name}({numbers})"

    def _identity(self) -> tuple[Any, ...]:
        function = self.update.func if isinstance(self.update, partial) else self.update
        return self.name, dict(self.hyperparameters), function, self.asks


class Count(NamedTuple):
    """The state of a rule without memory: how many steps were made."""

    step: int


class Memory(NamedTuple):
    """The state of a rule that remembers one vector: a velocity, or a sum or mean of squares."""

    step: int
    kept: Array


def made(name: str, init: Callable[[Array], Any], update: Callable[..., tuple[Array, Any]],
         learning_rate: Rate, **numbers: Any) -> Optimizer:
    """An optimizer whose hyperparameters are its update's keyword arguments."""
    rule = partial(update, rate=as_schedule(learning_rate), **numbers)
    return Optimizer(name, init, rule, {"learning_rate": learning_rate, **numbers})


def asking(optimizer: Optimizer, *what: str) -> Optimizer:
    """The same rule, saying what it calls of the loss: "value", "gradient", "hessian"."""
    return replace(optimizer, asks=what)


def count(point: Array) -> Count:
    """The state before the first step of a rule without memory."""
    return Count(0)


def memory(point: Array) -> Memory:
    """The state before the first step of a rule that remembers one vector (..., n), 0 at first."""
    return Memory(0, np.zeros_like(point))


def fraction(argument: str, value: float) -> float:
    """`value` as a number in 0 ≤ value < 1."""
    return real(argument, value, at_least=0, below=1)


def check_optimizer(optimizer: Optimizer, loss: Loss, batched: bool = False) -> None:
    """Raises unless `optimizer` is one, and the loss has what it asks for.

    batched: whether the gradients it is given are those of mini-batches.
    """
    if not isinstance(optimizer, Optimizer):
        raise wrong_type("optimizer", "be an Optimizer", optimizer)
    curvatures = optimizer.hyperparameters.get("curvatures")
    if curvatures is not None and len(curvatures) != loss.dimension:
        raise refusal("curvatures", f"be {loss.dimension} numbers for the loss {loss.name}", curvatures)
    if "hessian" in optimizer.asks and loss.hessian is None:
        raise refusal("loss", f"have a hessian, which {optimizer.name} asks for", loss.name)
    if optimizer.asks and batched:
        raise refusal("batches", f"be None for {optimizer.name}, which looks at the whole loss", "batches")
