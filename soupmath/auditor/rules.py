"""The steps that each rule would make along a path that is already there, for learning rate 1.

The rules are those of `optimizers` and Newton's, written once more for many hyperparameters at once: slopes and points
have shape (C, T, n), or (1, T, n), every number shape (C, 1), and the steps shape (C, T, n).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from ..arguments import Array
from ..losses import Loss
from ..newton import divided, modes

__all__ = [
    "BETAS",
    "BLOCK",
    "EPSILONS",
    "FINE_SQUARES",
    "MOST_CURVATURES",
    "MOST_MODES",
    "RULES",
    "SQUARES",
    "TINY",
    "KnownRule",
    "Numbers",
    "adagrad",
    "adam",
    "adamw",
    "coordinate",
    "lion",
    "lion_numbers",
    "momentum",
    "nesterov",
    "newton",
    "plain",
    "remembered",
    "rmsprop",
    "rules",
    "sgdw",
]

Numbers = Mapping[str, Array]
MOST_CURVATURES = 1000   # parameters, beyond which no Hessian is asked for
MOST_MODES = 30          # and beyond which none is divided by
TINY = 1e-300
BLOCK = 32


@dataclass(frozen=True)
class KnownRule:
    """A rule: its steps; its numbers besides the learning rate with their defaults; where to look for them.

    whole: whether its steps can only be told from all parameters together. guess: for a rule whose steps leap where
    its numbers change smoothly, the numbers (C, p) that moves (T, n) and slopes (T, n) suggest, the best first.
    """

    name: str
    steps: Callable[[Array, Array, Numbers], Array]
    defaults: Mapping[str, float] = field(default_factory=dict)
    grid: Mapping[str, tuple[float, ...]] = field(default_factory=dict)
    whole: bool = False
    guess: Callable[[Array, Array], Array] | None = None

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


def sgdw(g: Array, x: Array, numbers: Numbers) -> Array:
    """−v − λ x, v ← β v + g"""
    return momentum(g, x, numbers) - numbers["weight_decay"][:, None] * x


def lion(g: Array, x: Array, numbers: Numbers) -> Array:
    """−sign(β₁ m + (1 − β₁) g) − λ x, then m ← β₂ m + (1 − β₂) g"""
    beta1, beta2 = numbers["beta1"], numbers["beta2"]
    before = _means_before(g, beta2)
    way = np.sign(beta1[:, None] * before + (1 - beta1)[:, None] * g)
    return -way - numbers["weight_decay"][:, None] * x


def lion_numbers(moves: Array, g: Array) -> Array:
    """Numbers (C, 3) for Lion. With β₂, and so m, given, the sign that each part of a move has bounds β₁ on one side:
    that of g + β₁ (m − g). The β₂ come first whose bounds leave β₁ the most room."""
    mean = _means_before(g[None], FINE_SQUARES[:, None])
    away = -np.sign(moves)
    there, slope = away * g, away * (mean - g)
    bound = -there / np.where(slope == 0, 1.0, slope)
    low = np.where(slope > 0, bound, 0.0).max(axis=(1, 2), initial=0.0)
    high = np.where(slope < 0, bound, 1.0).min(axis=(1, 2), initial=1.0)
    numbers = np.stack([0.5 * (low + high).clip(0, 2), FINE_SQUARES, np.zeros_like(low)], axis=1)
    return numbers[np.argsort(low - high, kind="stable")]


def newton(g: Array, x: Array, numbers: Numbers, loss: Loss) -> Array:
    """−H⁻¹ g, H at each point"""
    return divided(g, *modes(loss, x)) * -1.0


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


def _means_before(series: Array, beta: Array) -> Array:
    """The fading mean (C, T, n) of what came before each step."""
    mean = (1 - beta)[:, None] * remembered(series, beta)
    return np.concatenate([np.zeros_like(mean[:, :1]), mean[:, :-1]], axis=1)


def _corrected(series: Array, beta: Array) -> Array:
    """The fading mean, freed from the bias of its start at 0."""
    t = np.arange(1, series.shape[1] + 1)
    return ((1 - beta) / (1 - beta**t))[:, :, None] * remembered(series, beta)


BETAS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99)
SQUARES = (0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9999)
FINE_SQUARES = np.unique(np.concatenate([SQUARES, 1 - np.geomspace(1, 1e-4, 120)]))
EPSILONS = (1e-10, 1e-8, 1e-6, 1e-4, 1e-2, 1.0)


RULES: tuple[KnownRule, ...] = (
    KnownRule("gradient_descent", plain),
    KnownRule("momentum", momentum, {"beta": 0.9}, {"beta": BETAS}),
    KnownRule("nesterov", nesterov, {"beta": 0.9}, {"beta": BETAS}),
    KnownRule("sgdw", sgdw, {"beta": 0.9, "weight_decay": 0.01}, {"beta": BETAS, "weight_decay": (0.01,)}),
    KnownRule("adagrad", adagrad, {"epsilon": 1e-10}, {"epsilon": EPSILONS}),
    KnownRule("rmsprop", rmsprop, {"alpha": 0.99, "epsilon": 1e-8}, {"alpha": SQUARES, "epsilon": EPSILONS[1:]}),
    KnownRule("adam", adam, {"beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
         {"beta1": BETAS, "beta2": SQUARES, "epsilon": (1e-8, 1e-4, 1e-1)}),
    KnownRule("adamw", adamw, {"beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8, "weight_decay": 0.01},
         {"beta1": BETAS, "beta2": SQUARES, "epsilon": (1e-8, 1e-2), "weight_decay": (0.01,)}),
    KnownRule("lion", lion, {"beta1": 0.9, "beta2": 0.99, "weight_decay": 0.0},
              guess=lion_numbers),
)


def rules(loss: Loss, at: Array) -> tuple[KnownRule, ...]:
    """All of them for a path on `loss` that begins at a point (n,): coordinate descent and Newton's rule where
    there is a Hessian and it is not too large."""
    if loss.hessian is None or loss.dimension > MOST_CURVATURES:
        return tuple(sorted(RULES, key=lambda rule: rule.freedom))
    curvatures = loss.hessian(at).diagonal()
    found = list(RULES)
    if len(curvatures) > 1 and curvatures.all():
        step = partial(coordinate, curvatures=np.abs(curvatures))
        found.insert(1, KnownRule("coordinate_descent", step, whole=True))
    if loss.dimension <= MOST_MODES:
        found.insert(1, KnownRule("newton", partial(newton, loss=loss), whole=True))
    return tuple(sorted(found, key=lambda rule: rule.freedom))
