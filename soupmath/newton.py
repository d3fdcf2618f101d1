"""Rules that know how the slope itself changes: Newton's step, and the same made safe."""

from __future__ import annotations

import numpy as np

from .arguments import Array
from .line_search import line_numbers, searched
from .losses import Loss
from .rule import Count, Optimizer, Rate, asking, count, made
from .schedules import Schedule

__all__ = ["FLATTEST", "damped_newton", "damped_way", "divided", "modes", "newton"]

FLATTEST = 1e-8         # of the largest curvature: the damped rule takes none for smaller


def newton(learning_rate: Rate = 1.0) -> Optimizer:
    """step = −η H⁻¹ g: to where the parabola that touches the hill is flat, be that below or above.

    H is the Hessian at the point; where it is singular the step is not finite, and the run ends there. With
    η = 1 a quadratic is solved in one step, and near a minimum the correct digits double with each step.
    Nocedal and Wright, Numerical Optimization (2006), (2.15). Twin: x − solve(H, g).

    >>> import soupmath as sm
    >>> loss = sm.soup.taste_loss()
    >>> run = sm.descend(loss, sm.optimizers.newton(), loss.places["tastes_six"], 1)
    >>> print(f"{run.facts()['score_last']:.6f}")
    10.000000
    """
    return asking(made("newton", count, _newton, learning_rate), "hessian")


def damped_newton(learning_rate: Rate = 1.0, shrink: float = 0.5, c1: float = 1e-4) -> Optimizer:
    """step = −t |H|⁻¹ g, with |H| from H by its eigenvalues' sizes, and t found by a line search from η.

    Downhill everywhere, past saddles too; the plain step of Newton where H is positive and t = 1 accepted.
    Sizes below 1e-8 of the largest count as that. Backtracking as in `line_search.backtracking`. Eigenvalue
    modification: Nocedal and Wright, Numerical Optimization (2006), section 3.4; with |λ|: Dauphin et al.,
    NeurIPS 2014, arXiv:1406.2572.
    """
    rule = made("damped_newton", count, _damped_newton, learning_rate, **line_numbers(shrink, c1))
    return asking(rule, "value", "hessian")


def _newton(g: Array, state: Count, point: Array, loss: Loss, rate: Schedule) -> tuple[Array, Count]:
    curvatures, axes = modes(loss, point)
    return -rate(state.step) * divided(g, curvatures, axes), Count(state.step + 1)


def damped_way(g: Array, point: Array, loss: Loss) -> Array:
    """−|H|⁻¹ g (..., n)."""
    curvatures, axes = modes(loss, point)
    sizes = np.abs(curvatures)
    sizes = np.maximum(sizes, FLATTEST * sizes.max(axis=-1, keepdims=True))
    return -divided(g, np.where(sizes == 0, 1.0, sizes), axes)


def _damped_newton(g: Array, state: Count, point: Array, loss: Loss, rate: Schedule, shrink: float,
                   c1: float) -> tuple[Array, Count]:
    direction = damped_way(g, point, loss)
    return searched(loss, point, g, direction, rate(state.step), shrink, c1), Count(state.step + 1)


def modes(loss: Loss, point: Array) -> tuple[Array, Array]:
    """The Hessian's eigenvalues (..., n) and axes (..., n, n); nan where it is not finite."""
    assert loss.hessian is not None     # see rule.check_optimizer
    H = loss.hessian(point)
    known = np.isfinite(H).all(axis=(-2, -1), keepdims=True)
    eigenvalues, axes = np.linalg.eigh(np.where(known, H, 0.0))
    return np.where(known[..., 0], eigenvalues, np.nan), axes


def divided(g: Array, curvatures: Array, axes: Array) -> Array:
    """V (Vᵀ g / λ), shape (..., n)."""
    along = np.einsum("...ij,...i->...j", axes, g)
    return np.einsum("...ij,...j->...i", axes, along / curvatures)
