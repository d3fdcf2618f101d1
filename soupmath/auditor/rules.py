"""The steps that each rule would make along a path that is already there, for learning rate 1.

The rules are those of `optimizers`, written once more for many hyperparameters at once: slopes and points
have shape (C, T, n), or (1, T, n), every number shape (C, 1), and the steps shape (C, T, n).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from ..arguments import Array

__all__ = [
    "BETAS",
    "BLOCK",
    "EPSILONS",
    "RULES",
    "SQUARES",
    "TINY",
    "KnownRule",
    "Numbers",
    "adagrad",
    "adam",
    "adamw",
    "coordinate",
    "momentum",
    "nesterov",
    "plain",
    "remembered",
    "rmsprop",
    "rules",
]

Numbers = Mapping[str, Array]
TINY = 1e-300
BLOCK = 32


@dataclass(frozen=True)
class KnownRule:
    """A rule: its steps; its numbers besides the learning rate with their defaults; where to look for them."""

    name: str
    steps: Callable[[Array, Array, Numbers], Array]
    defaults: Mapping[str, float] = field(default_factory=dict)
    grid: Mapping[str, tuple[float, ...]] = field(default_factory=dict)

    @property
    def freedom(self) -> int:
        """How many numbers are fitted, the learning rate included."""
        return 1 + len(self.defaults)


def plain(g: Array, x: Array, numbers: Numbers) -> Array:
    """−g"""
    return -g


def momentum(g: Array, x: Array, numbers: Numbers) -> Array:
    """−v, v ← β v + g"""
    return -remembered(g, numbers["beta"])


def nesterov(g: Array, x: Array, numbers: Numbers) -> Array:
    """−(g + β v), v ← β v + g"""
    beta = numbers["beta"]
    return -(g + beta[:, None] * remembered(g, beta))


def adagrad(g: Array, x: Array, numbers: Numbers) -> Array:
    """−g / (√s + ε), s ← s + g²"""
    return -g / (np.sqrt(np.cumsum(g * g, axis=1)) + numbers["epsilon"][:, None] + TINY)


def rmsprop(g: Array, x: Array, numbers: Numbers) -> Array:
    """−g / (√s + ε), s ← α s + (1 − α) g²"""
    alpha = numbers["alpha"]
    square = (1 - alpha)[:, None] * remembered(g * g, alpha)
    return -g / (np.sqrt(square) + numbers["epsilon"][:, None] + TINY)


def adam(g: Array, x: Array, numbers: Numbers) -> Array:
    """−m̂ / (√ŝ + ε)"""
    mean, square = _corrected(g, numbers["beta1"]), _corrected(g * g, numbers["beta2"])
    return -mean / (np.sqrt(square) + numbers["epsilon"][:, None] + TINY)


def adamw(g: Array, x: Array, numbers: Numbers) -> Array:
    """−m̂ / (√ŝ + ε) − λ x"""
    return adam(g, x, numbers) - numbers["weight_decay"][:, None] * x


def coordinate(g: Array, x: Array, numbers: Numbers, curvatures: Array) -> Array:
    """−gᵢ / Hᵢᵢ for the steepest i, the lowest on a tie"""
    picked = np.arange(g.shape[-1]) == np.abs(g).argmax(axis=-1)[..., None]
    return np.where(picked, -g / curvatures, 0.0)


def remembered(series: Array, keep: Array) -> Array:
    """v ← keep · v + series (C, T, n), with v = 0 at first; by blocks of steps, each one product of matrices."""
    back = np.subtract.outer(np.arange(BLOCK), np.arange(BLOCK))
    powers = np.where(back >= 0, keep[:, :, None] ** np.maximum(back, 0), 0.0)
    found = np.empty((max(len(series), len(keep)), *series.shape[1:]))
    kept = np.zeros((len(found), 1, series.shape[2]))
    for first in range(0, series.shape[1], BLOCK):
        block = series[:, first:first + BLOCK]
        size = block.shape[1]
        found[:, first:first + size] = powers[:, :size, :size] @ block + keep[:, :, None] * powers[:, :size, :1] * kept
        kept = found[:, first + size - 1, None]
    return found


def _corrected(series: Array, beta: Array) -> Array:
    """The fading mean, freed from the bias of its start at 0."""
    t = np.arange(1, series.shape[1] + 1)
    return ((1 - beta) / (1 - beta**t))[:, :, None] * remembered(series, beta)


BETAS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99)
SQUARES = (0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9999)
EPSILONS = (1e-10, 1e-8, 1e-6, 1e-4, 1e-2, 1.0)

RULES: tuple[KnownRule, ...] = (
    KnownRule("gradient_descent", plain),
    KnownRule("momentum", momentum, {"beta": 0.9}, {"beta": BETAS}),
    KnownRule("nesterov", nesterov, {"beta": 0.9}, {"beta": BETAS}),
    KnownRule("adagrad", adagrad, {"epsilon": 1e-10}, {"epsilon": EPSILONS}),
    KnownRule("rmsprop", rmsprop, {"alpha": 0.99, "epsilon": 1e-8}, {"alpha": SQUARES, "epsilon": EPSILONS[1:]}),
    KnownRule("adam", adam, {"beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
         {"beta1": BETAS, "beta2": SQUARES, "epsilon": (1e-8, 1e-4, 1e-1)}),
    KnownRule("adamw", adamw, {"beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8, "weight_decay": 0.01},
         {"beta1": BETAS, "beta2": SQUARES, "epsilon": (1e-8, 1e-2), "weight_decay": (0.01,)}),
)


def rules(curvatures: Array | None) -> tuple[KnownRule, ...]:
    """All of them, the simple ones first; coordinate descent where there are curvatures (n,), n above 1."""
    if curvatures is None or len(curvatures) < 2 or not curvatures.all():
        return RULES
    return (RULES[0], KnownRule("coordinate_descent", partial(coordinate, curvatures=np.abs(curvatures))), *RULES[1:])
