"""Optimizers: rules that turn a slope into a step.

What an optimizer is stands in `rule`. Below, g is the gradient, η the learning rate at this step, t the number
of this step counted from 1; squares, roots and quotients of vectors go part by part. Where torch.optim has
the rule, ours is its twin to rounding, and so are the defaults.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

import numpy as np

from .arguments import Array, floats, real, refusal
from .conjugate import conjugate_gradient
from .frozen import FrozenDict
from .lbfgs import lbfgs
from .line_search import backtracking
from .losses import Loss
from .newton import damped_newton, newton
from .rule import Count, Memory, Optimizer, Rate, count, fraction, made, memory
from .schedules import Schedule, as_schedule

__all__ = ["OPTIMIZERS", "Moments", "adagrad", "adam", "adamw", "coordinate_descent", "gradient_descent",
           "lion", "momentum", "nesterov", "rmsprop", "sgdw"]


class Moments(NamedTuple):
    """The state of Adam: decaying means of the gradient and of its square."""

    step: int
    mean: Array
    square: Array


def gradient_descent(learning_rate: Rate = 1e-3) -> Optimizer:
    """step = −η g.

    Cauchy, Comptes rendus 25 (1847), 536-538. Twin: `torch.optim.SGD` without momentum.
    """
    return made("gradient_descent", count, _gradient_descent, learning_rate)


def coordinate_descent(curvatures: Sequence[float] | Array, learning_rate: Rate = 1.0) -> Optimizer:
    """Steepest coordinate: i = argmax |gᵢ| (the lowest on a tie), stepᵢ = −η gᵢ / Hᵢᵢ; no other part moves.

    curvatures (n,) are the Hᵢᵢ, above 0. With η = 1 each step is exact on a quadratic: it ends where
    its own slope is 0. The Gauss-Southwell rule; Nutini et al., ICML 2015, arXiv:1506.00552.
    """
    H = floats("curvatures", curvatures)
    if H.ndim != 1 or H.size == 0 or not (H > 0).all():
        raise refusal("curvatures", "be positive numbers, one for each parameter", curvatures)
    rule = partial(_coordinate_descent, rate=as_schedule(learning_rate), curvatures=H)
    return Optimizer("coordinate_descent", count, rule,
                     {"learning_rate": learning_rate, "curvatures": tuple(H.tolist())})


def momentum(learning_rate: Rate = 1e-3, beta: float = 0.9) -> Optimizer:
    """v ← β v + g, step = −η v, with v = 0 at first.

    The form of `torch.optim.SGD(momentum=β)`. Polyak's heavy ball (USSR Comput. Math. and Math. Phys. 4
    (1964), 1-17), step = −η g + β · (the step before), is the same walk while η stays the same; when η
    changes, Polyak's form carries the old η on in its velocity and this one does not.
    """
    return made("momentum", memory, _momentum, learning_rate, beta=fraction("beta", beta))


def nesterov(learning_rate: Rate = 1e-3, beta: float = 0.9) -> Optimizer:
    """v ← β v + g, step = −η (g + β v), with v = 0 at first.

    The form of `torch.optim.SGD(momentum=β, nesterov=True)`, from Sutskever et al., ICML 2013. Nesterov's
    own (Soviet Math. Dokl. 27 (1983), 372-376) takes the gradient ahead of the point, at x − η β v; these
    are its look-ahead points, for constant η and a constant β in place of his growing sequence.
    """
    return made("nesterov", memory, _nesterov, learning_rate, beta=fraction("beta", beta))


def sgdw(learning_rate: Rate = 1e-3, beta: float = 0.9, weight_decay: float = 1e-2) -> Optimizer:
    """Momentum's step, and −η λ x beside it: the decay is not part of the gradient, nor of the velocity.

    Loshchilov and Hutter, ICLR 2019, arXiv:1711.05101, algorithm 1; as in `adamw` the decay is multiplied by
    the learning rate. torch's `SGD(weight_decay=…)` is another rule: there the velocity remembers the decay.
    Twin: optax's `trace`, `add_decayed_weights` and `scale_by_learning_rate` in a chain.
    """
    return made("sgdw", memory, _sgdw, learning_rate, beta=fraction("beta", beta),
                weight_decay=real("weight_decay", weight_decay, at_least=0))


def adagrad(learning_rate: Rate = 1e-2, epsilon: float = 1e-10) -> Optimizer:
    """s ← s + g², step = −η g / (√s + ε), with s = 0 at first.

    Duchi, Hazan and Singer, JMLR 12 (2011), 2121-2159. ε is outside the root, as in `torch.optim.Adagrad`.
    """
    return made("adagrad", memory, _adagrad, learning_rate,
                      epsilon=real("epsilon", epsilon, at_least=0))


def rmsprop(learning_rate: Rate = 1e-2, alpha: float = 0.99, epsilon: float = 1e-8) -> Optimizer:
    """s ← α s + (1 − α) g², step = −η g / (√s + ε), with s = 0 at first and no correction of that bias.

    Hinton, Neural Networks for Machine Learning, lecture 6e (2012), which has no ε. It stands outside the
    root, as in `torch.optim.RMSprop`; Keras' and TensorFlow's twins have had it inside.
    """
    return made("rmsprop", memory, _rmsprop, learning_rate, alpha=fraction("alpha", alpha),
                      epsilon=real("epsilon", epsilon, at_least=0))


def adam(learning_rate: Rate = 1e-3, beta1: float = 0.9, beta2: float = 0.999,
         epsilon: float = 1e-8) -> Optimizer:
    """m ← β₁ m + (1 − β₁) g, s ← β₂ s + (1 − β₂) g², step = −η m̂ / (√ŝ + ε).

    m̂ = m / (1 − β₁ᵗ) and ŝ = s / (1 − β₂ᵗ) correct the bias of starting at 0. Kingma and Ba, ICLR 2015,
    arXiv:1412.6980, algorithm 1; `torch.optim.Adam`. The short form at the end of section 2 of the paper
    is another rule: its ε is not divided by √(1 − β₂ᵗ).
    """
    return made("adam", _moments, _adam, learning_rate, **_adam_arguments(beta1, beta2, epsilon))


def adamw(learning_rate: Rate = 1e-3, beta1: float = 0.9, beta2: float = 0.999, epsilon: float = 1e-8,
          weight_decay: float = 1e-2) -> Optimizer:
    """Adam's step, and −η λ x beside it: the decay is not part of the gradient.

    Loshchilov and Hutter, ICLR 2019, arXiv:1711.05101. As in `torch.optim.AdamW` the decay is multiplied
    by the learning rate; the paper multiplies it by the schedule's factor only. The pull is towards 0.
    """
    return made("adamw", _moments, _adamw, learning_rate, **_adam_arguments(beta1, beta2, epsilon),
                      weight_decay=real("weight_decay", weight_decay, at_least=0))


def lion(learning_rate: Rate = 1e-4, beta1: float = 0.9, beta2: float = 0.99,
         weight_decay: float = 0.0) -> Optimizer:
    """step = −η (sign(β₁ m + (1 − β₁) g) + λ x), then m ← β₂ m + (1 − β₂) g, with m = 0 at first.

    All parameters go equally far. Chen et al., NeurIPS 2023, arXiv:2302.06675, algorithm 2. Twin: `optax.lion`,
    whose weight_decay is 1e-3 unless given; the paper's is 0 there.
    """
    return made("lion", memory, _lion, learning_rate, beta1=fraction("beta1", beta1),
                beta2=fraction("beta2", beta2), weight_decay=real("weight_decay", weight_decay, at_least=0))


OPTIMIZERS: Mapping[str, Callable[..., Optimizer]] = FrozenDict({
    make.__name__: make
    for make in (gradient_descent, coordinate_descent, momentum, nesterov, sgdw, adagrad, rmsprop, adam, adamw,
                 lion, backtracking, conjugate_gradient, newton, damped_newton, lbfgs)
})


def _adam_arguments(beta1: float, beta2: float, epsilon: float) -> dict[str, float]:
    return {"beta1": fraction("beta1", beta1), "beta2": fraction("beta2", beta2),
            "epsilon": real("epsilon", epsilon, at_least=0)}


def _moments(point: Array) -> Moments:
    return Moments(0, np.zeros_like(point), np.zeros_like(point))


def _gradient_descent(g: Array, state: Count, point: Array, loss: Loss, rate: Schedule) -> tuple[Array, Count]:
    return -rate(state.step) * g, Count(state.step + 1)


def _coordinate_descent(g: Array, state: Count, point: Array, loss: Loss, rate: Schedule,
                        curvatures: Array) -> tuple[Array, Count]:
    steepest = np.expand_dims(np.abs(g).argmax(axis=-1), -1)
    picked = np.arange(g.shape[-1]) == steepest
    return np.where(picked, -rate(state.step) * g / curvatures, 0.0), Count(state.step + 1)


def _momentum(g: Array, state: Memory, point: Array, loss: Loss, rate: Schedule, beta: float) -> tuple[Array, Memory]:
    velocity = beta * state.kept + g
    return -rate(state.step) * velocity, Memory(state.step + 1, velocity)


def _nesterov(g: Array, state: Memory, point: Array, loss: Loss, rate: Schedule, beta: float) -> tuple[Array, Memory]:
    velocity = beta * state.kept + g
    return -rate(state.step) * (g + beta * velocity), Memory(state.step + 1, velocity)


def _sgdw(g: Array, state: Memory, point: Array, loss: Loss, rate: Schedule, beta: float,
          weight_decay: float) -> tuple[Array, Memory]:
    step, after = _momentum(g, state, point, loss, rate, beta)
    return step - (rate(state.step) * weight_decay) * point, after


def _adagrad(g: Array, state: Memory, point: Array, loss: Loss, rate: Schedule, epsilon: float) -> tuple[Array, Memory]:
    total = state.kept + g * g
    return -rate(state.step) * g / (np.sqrt(total) + epsilon), Memory(state.step + 1, total)


def _rmsprop(g: Array, state: Memory, point: Array, loss: Loss, rate: Schedule, alpha: float,
             epsilon: float) -> tuple[Array, Memory]:
    mean = alpha * state.kept + (1 - alpha) * (g * g)
    return -rate(state.step) * g / (np.sqrt(mean) + epsilon), Memory(state.step + 1, mean)


def _adam(g: Array, state: Moments, point: Array, loss: Loss, rate: Schedule, beta1: float, beta2: float,
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


def _adamw(g: Array, state: Moments, point: Array, loss: Loss, rate: Schedule, beta1: float, beta2: float,
           epsilon: float, weight_decay: float) -> tuple[Array, Moments]:
    step, after = _adam(g, state, point, loss, rate, beta1, beta2, epsilon)
    return step - (rate(state.step) * weight_decay) * point, after


def _lion(g: Array, state: Memory, point: Array, loss: Loss, rate: Schedule, beta1: float, beta2: float,
          weight_decay: float) -> tuple[Array, Memory]:
    way = np.sign(beta1 * state.kept + (1 - beta1) * g)
    step = -rate(state.step) * (way + weight_decay * point)
    return step, Memory(state.step + 1, beta2 * state.kept + (1 - beta2) * g)
