"""Optimizers: rules that turn a slope into a step.

An optimizer is a pair of pure functions. `init(point)` gives the state before the first step;
`update(gradient, state, point)` gives the step to add to the point and the next state. Points and
gradients have shape (..., n): many descents in one array are as good as one.

Below, g is the gradient, η the learning rate at this step, t the number of this step counted from 1;
squares, roots and quotients of vectors go part by part. Where torch.optim has the rule, ours is its twin
to rounding, and so are the defaults.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NamedTuple

import numpy as np

from .arguments import Array, floats, real, refusal
from .frozen import Frozen, FrozenDict
from .schedules import Schedule, as_schedule

Update = Callable[[Array, Any, Array], tuple[Array, Any]]
Rate = float | Schedule


@dataclass(frozen=True)
class Optimizer(Frozen):
    """A named pair of pure functions with the numbers it was made from."""

    name: str
    init: Callable[[Array], Any]
    update: Update
    hyperparameters: Mapping[str, Any] = field(default_factory=dict)

    def learning_rate(self, step: int) -> float:
        """The learning rate used at `step`, counted from 0."""
        return as_schedule(self.hyperparameters["learning_rate"])(step)


class Count(NamedTuple):
    """The state of a rule without memory: how many steps were made."""

    step: int


class Memory(NamedTuple):
    """The state of a rule that remembers one vector: a velocity, or a sum or mean of squares."""

    step: int
    kept: Array


class Moments(NamedTuple):
    """The state of Adam: decaying means of the gradient and of its square."""

    step: int
    mean: Array
    square: Array


def gradient_descent(learning_rate: Rate = 1e-3) -> Optimizer:
    """step = −η g.

    Cauchy, Comptes rendus 25 (1847), 536-538. Twin: `torch.optim.SGD` without momentum.
    """
    return _optimizer("gradient_descent", _count, _gradient_descent, learning_rate)


def coordinate_descent(curvatures: Sequence[float] | Array, learning_rate: Rate = 1.0) -> Optimizer:
    """Steepest coordinate: i = argmax |gᵢ| (the lowest on a tie), stepᵢ = −η gᵢ / Hᵢᵢ; no other part moves.

    curvatures (n,) are the Hᵢᵢ, above 0. With η = 1 each step is exact on a quadratic: it ends where
    its own slope is 0. The Gauss-Southwell rule; Nutini et al., ICML 2015, arXiv:1506.00552.
    """
    H = floats("curvatures", curvatures)
    if H.ndim != 1 or H.size == 0 or not (H > 0).all():
        raise refusal("curvatures", "be positive numbers, one for each parameter", curvatures)
    rule = partial(_coordinate_descent, rate=as_schedule(learning_rate), curvatures=H)
    return Optimizer("coordinate_descent", _count, rule,
                     {"learning_rate": learning_rate, "curvatures": tuple(H.tolist())})


def momentum(learning_rate: Rate = 1e-3, beta: float = 0.9) -> Optimizer:
    """v ← β v + g, step = −η v, with v = 0 at first.

    The form of `torch.optim.SGD(momentum=β)`. Polyak's heavy ball (USSR Comput. Math. and Math. Phys. 4
    (1964), 1-17), step = −η g + β · (the step before), is the same walk while η stays the same; when η
    changes, Polyak's form carries the old η on in its velocity and this one does not.
    """
    return _optimizer("momentum", _memory, _momentum, learning_rate, beta=_fraction("beta", beta))


def nesterov(learning_rate: Rate = 1e-3, beta: float = 0.9) -> Optimizer:
    """v ← β v + g, step = −η (g + β v), with v = 0 at first.

    The form of `torch.optim.SGD(momentum=β, nesterov=True)`, from Sutskever et al., ICML 2013. Nesterov's
    own (Soviet Math. Dokl. 27 (1983), 372-376) takes the gradient ahead of the point, at x − η β v; these
    are its look-ahead points, for constant η and a constant β in place of his growing sequence.
    """
    return _optimizer("nesterov", _memory, _nesterov, learning_rate, beta=_fraction("beta", beta))


def adagrad(learning_rate: Rate = 1e-2, epsilon: float = 1e-10) -> Optimizer:
    """s ← s + g², step = −η g / (√s + ε), with s = 0 at first.

    Duchi, Hazan and Singer, JMLR 12 (2011), 2121-2159. ε is outside the root, as in `torch.optim.Adagrad`.
    """
    return _optimizer("adagrad", _memory, _adagrad, learning_rate,
                      epsilon=real("epsilon", epsilon, at_least=0))


def rmsprop(learning_rate: Rate = 1e-2, alpha: float = 0.99, epsilon: float = 1e-8) -> Optimizer:
    """s ← α s + (1 − α) g², step = −η g / (√s + ε), with s = 0 at first and no correction of that bias.

    Hinton, Neural Networks for Machine Learning, lecture 6e (2012), which has no ε. It stands outside the
    root, as in `torch.optim.RMSprop`; Keras' and TensorFlow's twins have had it inside.
    """
    return _optimizer("rmsprop", _memory, _rmsprop, learning_rate, alpha=_fraction("alpha", alpha),
                      epsilon=real("epsilon", epsilon, at_least=0))


def adam(learning_rate: Rate = 1e-3, beta1: float = 0.9, beta2: float = 0.999,
         epsilon: float = 1e-8) -> Optimizer:
    """m ← β₁ m + (1 − β₁) g, s ← β₂ s + (1 − β₂) g², step = −η m̂ / (√ŝ + ε).

    m̂ = m / (1 − β₁ᵗ) and ŝ = s / (1 − β₂ᵗ) correct the bias of starting at 0. Kingma and Ba, ICLR 2015,
    arXiv:1412.6980, algorithm 1; `torch.optim.Adam`. The short form at the end of section 2 of the paper
    is another rule: its ε is not divided by √(1 − β₂ᵗ).
    """
    return _optimizer("adam", _moments, _adam, learning_rate, **_adam_arguments(beta1, beta2, epsilon))


def adamw(learning_rate: Rate = 1e-3, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-8,
          weight_decay: float = 1e-2) -> Optimizer:
    """Adam's step, and −η λ x beside it: the decay is not part of the gradient.

    Loshchilov and Hutter, ICLR 2019, arXiv:1711.05101. As in `torch.optim.AdamW` the decay is multiplied
    by the learning rate; the paper multiplies it by the schedule's factor only. The pull is towards 0.
    """
    return _optimizer("adamw", _moments, _adamw, learning_rate, **_adam_arguments(beta1, beta2, epsilon),
                      weight_decay=real("weight_decay", weight_decay, at_least=0))


OPTIMIZERS: Mapping[str, Callable[..., Optimizer]] = FrozenDict({
    make.__name__: make
    for make in (gradient_descent, coordinate_descent, momentum, nesterov, adagrad, rmsprop, adam, adamw)
})


def _optimizer(name: str, init: Callable[[Array], Any], update: Callable[..., tuple[Array, Any]],
               learning_rate: Rate, **numbers: Any) -> Optimizer:
    """An optimizer whose hyperparameters are its update's keyword arguments."""
    rule = partial(update, rate=as_schedule(learning_rate), **numbers)
    return Optimizer(name, init, rule, {"learning_rate": learning_rate, **numbers})


def _fraction(argument: str, value: float) -> float:
    return real(argument, value, at_least=0, below=1)


def _adam_arguments(beta1: float, beta2: float, epsilon: float) -> dict[str, float]:
    return {"beta1": _fraction("beta1", beta1), "beta2": _fraction("beta2", beta2),
            "epsilon": real("epsilon", epsilon, at_least=0)}


def _count(point: Array) -> Count:
    return Count(0)


def _memory(point: Array) -> Memory:
    return Memory(0, np.zeros_like(point))


def _moments(point: Array) -> Moments:
    return Moments(0, np.zeros_like(point), np.zeros_like(point))


def _gradient_descent(g: Array, state: Count, point: Array, rate: Schedule) -> tuple[Array, Count]:
    return -rate(state.step) * g, Count(state.step + 1)


def _coordinate_descent(g: Array, state: Count, point: Array, rate: Schedule,
                        curvatures: Array) -> tuple[Array, Count]:
    steepest = np.expand_dims(np.abs(g).argmax(axis=-1), -1)
    picked = np.arange(g.shape[-1]) == steepest
    return np.where(picked, -rate(state.step) * g / curvatures, 0.0), Count(state.step + 1)


def _momentum(g: Array, state: Memory, point: Array, rate: Schedule, beta: float) -> tuple[Array, Memory]:
    velocity = beta * state.kept + g
    return -rate(state.step) * velocity, Memory(state.step + 1, velocity)


def _nesterov(g: Array, state: Memory, point: Array, rate: Schedule, beta: float) -> tuple[Array, Memory]:
    velocity = beta * state.kept + g
    return -rate(state.step) * (g + beta * velocity), Memory(state.step + 1, velocity)


def _adagrad(g: Array, state: Memory, point: Array, rate: Schedule, epsilon: float) -> tuple[Array, Memory]:
    total = state.kept + g * g
    return -rate(state.step) * g / (np.sqrt(total) + epsilon), Memory(state.step + 1, total)


def _rmsprop(g: Array, state: Memory, point: Array, rate: Schedule, alpha: float,
             epsilon: float) -> tuple[Array, Memory]:
    mean = alpha * state.kept + (1 - alpha) * (g * g)
    return -rate(state.step) * g / (np.sqrt(mean) + epsilon), Memory(state.step + 1, mean)


def _adam(g: Array, state: Moments, point: Array, rate: Schedule, beta1: float, beta2: float,
          epsilon: float) -> tuple[Array, Moments]:
    t = state.step + 1
    mean = beta1 * state.mean
    mean += (1 - beta1) * g
    square = beta2 * state.square
    square += (1 - beta2) * (g * g)
    scale = np.sqrt(square)         # in place from here on: a million descents need no more arrays
    scale *= 1 / math.sqrt(1 - beta2**t)
    scale += epsilon
    step = (-rate(state.step) / (1 - beta1**t)) * mean
    step /= scale
    return step, Moments(t, mean, square)


def _adamw(g: Array, state: Moments, point: Array, rate: Schedule, beta1: float, beta2: float,
           epsilon: float, weight_decay: float) -> tuple[Array, Moments]:
    step, after = _adam(g, state, point, rate, beta1, beta2, epsilon)
    return step - (rate(state.step) * weight_decay) * point, after
