"""Optimizers: rules that turn a slope into a step.

An optimizer is a pair of pure functions. `init(point)` gives the state before the first step;
`update(gradient, state, point)` gives the step to add to the point and the next state. Points and
gradients have shape (..., n): many descents in one array are as good as one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple

import numpy as np

from .arguments import Array, floats, refusal
from .schedules import Schedule, as_schedule

Update = Callable[[Array, Any, Array], tuple[Array, Any]]


@dataclass(frozen=True)
class Optimizer:
    """A named pair of pure functions with the numbers it was made from."""

    name: str
    init: Callable[[Array], Any]
    update: Update
    hyperparameters: Mapping[str, Any] = field(default_factory=dict)

    def learning_rate(self, step: int) -> float:
        """The learning rate used at `step`."""
        return as_schedule(self.hyperparameters["learning_rate"])(step)


class Count(NamedTuple):
    """The state of a rule without memory: how many steps were made."""

    step: int


def gradient_descent(learning_rate: float | Schedule) -> Optimizer:
    """step = −η g. Cauchy, Comptes Rendus 25 (1847), 536-538; `torch.optim.SGD` without momentum."""
    rate = as_schedule(learning_rate)
    return Optimizer("gradient_descent", _start_counting, partial(_gradient_descent, rate=rate),
                     {"learning_rate": learning_rate})


def coordinate_descent(curvatures: Sequence[float], learning_rate: float | Schedule = 1.0) -> Optimizer:
    """Steepest coordinate: i = argmax |gᵢ| (the lowest on a tie), stepᵢ = −η gᵢ / Hᵢᵢ, no other moves.

    curvatures (n,) are the Hᵢᵢ, above 0. With η = 1 each step is exact on a quadratic: it ends where
    its own slope is 0. Known as the Gauss-Southwell rule; Nutini et al., ICML 2015, arXiv:1506.00552.
    """
    H = floats("curvatures", curvatures)
    if H.ndim != 1 or not (H > 0).all():
        raise refusal("curvatures", "be positive numbers, one for each parameter", curvatures)
    rate = as_schedule(learning_rate)
    return Optimizer("coordinate_descent", _start_counting,
                     partial(_coordinate_descent, rate=rate, curvatures=H),
                     {"learning_rate": learning_rate, "curvatures": tuple(H.tolist())})


def _start_counting(point: Array) -> Count:
    return Count(0)


def _gradient_descent(gradient: Array, state: Count, point: Array, rate: Schedule) -> tuple[Array, Count]:
    return -rate(state.step) * gradient, Count(state.step + 1)


def _coordinate_descent(gradient: Array, state: Count, point: Array, rate: Schedule,
                        curvatures: Array) -> tuple[Array, Count]:
    steepest = np.expand_dims(np.abs(gradient).argmax(axis=-1), -1)
    picked = np.arange(gradient.shape[-1]) == steepest
    exact = np.where(picked, -gradient / curvatures, 0.0)
    return rate(state.step) * exact, Count(state.step + 1)


OPTIMIZERS: Mapping[str, Callable[..., Optimizer]] = {
    "gradient_descent": gradient_descent,
    "coordinate_descent": coordinate_descent,
}
