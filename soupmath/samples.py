"""Losses that are a mean over samples: tastings, measured pairs, labelled examples."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np

from .arguments import Array, floats, real, refusal, unknown, whole
from .frozen import FrozenDict
from .losses import Loss
from .parabola import constant_hessian, quadratic_gradient
from .products import inner
from .soup import INGREDIENTS, TASTE, taste_loss

__all__ = ["NOISES", "Draw", "check_labels", "least_squares", "log_sum_exp", "softmax", "softmax_regression",
           "spoonfuls", "tasting_loss"]

Draw = Callable[["np.random.Generator", tuple[int, int]], Array]     # in quotes: loading it takes a while

NOISES: Mapping[str, Draw] = FrozenDict({          # each with mean 0 and variance 1
    "normal": lambda rng, shape: rng.normal(size=shape),
    "uniform": lambda rng, shape: rng.uniform(-np.sqrt(3), np.sqrt(3), size=shape),
    "laplace": lambda rng, shape: rng.laplace(scale=np.sqrt(0.5), size=shape),
})


def tasting_loss(count: int, *, noise: str = "normal", spread: float = 1.0, seed: int = 0,
                 free: tuple[str, ...] = INGREDIENTS) -> Loss:
    """The soup's loss as a mean over `count` spoonfuls, no two of which taste quite alike.

    Spoonful i tastes of y + εᵢ; the εᵢ (3,) are drawn once, in points, from the named noise with standard
    deviation `spread`. Loss: meanᵢ ‖A (θ − θ*) + εᵢ‖². Its readings are those of the soup without noise.
    """
    rng = np.random.default_rng(seed)
    if noise not in NOISES:
        raise unknown("noise", noise, NOISES)
    shape = (whole("count", count, at_least=1), len(TASTE))
    return spoonfuls(real("spread", spread, at_least=0) * NOISES[noise](rng, shape), free)


def spoonfuls(errors: Array, free: tuple[str, ...] = INGREDIENTS) -> Loss:
    """`tasting_loss` for given errors εᵢ (count, 3), in points."""
    soup, errors = taste_loss(free), floats("errors", errors)
    if errors.ndim != 2 or errors.shape[0] == 0 or errors.shape[1] != len(TASTE):
        raise refusal("errors", f"have shape (count, {len(TASTE)})", f"shape {errors.shape}")
    A = TASTE[:, [INGREDIENTS.index(name) for name in soup.names]]
    wish, mean = soup.minima[0], errors.mean(axis=0)
    lowest = wish - np.linalg.lstsq(A, mean, rcond=None)[0]
    assert soup.hessian is not None
    return replace(
        soup, name=f"{soup.name} by spoonfuls",
        value=partial(_tasted, A=A, wish=wish, mean=mean, square=float((errors**2).sum(axis=1).mean())),
        gradient=partial(quadratic_gradient, H=soup.hessian(wish), centre=lowest),
        minima=lowest[None],
        sample_gradient=partial(_tasted_slope, A=A, wish=wish, errors=errors), samples=len(errors),
    )


def least_squares(features: Array, targets: Array, *, name: str = "least squares", **described: Any) -> Loss:
    """meanᵢ (xᵢ · w − tᵢ)² over the weights w (d,), for features (N, d) and targets (N,)."""
    X, t = floats("features", features), floats("targets", targets)
    if X.ndim != 2 or X.size == 0 or t.shape != (len(X),):
        raise refusal("targets", f"have one number for each row of features {X.shape}", f"shape {t.shape}")
    hessian = 2.0 / len(X) * X.T @ X
    eigenvalues = np.linalg.eigvalsh(hessian)
    full = eigenvalues[0] > 1e-12 * eigenvalues[-1]
    return Loss(
        name, X.shape[1],
        value=partial(_squares, X=X, t=t), gradient=partial(_squares_slope, X=X, t=t),
        hessian=partial(constant_hessian, H=hessian),
        minima=np.linalg.lstsq(X, t, rcond=None)[0][None] if full else np.zeros((0, X.shape[1])),
        smoothness=float(eigenvalues[-1]), strong_convexity=float(eigenvalues[0]) if full else None,
        quadratic=True,
        sample_gradient=partial(_squares_sampled, X=X, t=t), samples=len(X), **described,
    )


def softmax_regression(features: Array, labels: Array, classes: int, *, name: str = "softmax regression",
                       **described: Any) -> Loss:
    """meanᵢ −ln p(labelᵢ | xᵢ) with p = softmax(W x), over W (classes, d) laid out row by row.

    features (N, d); labels (N,) in 0..classes − 1. Convex; L = λmax(XᵀX / N) / 2, since the Hessian of
    ln Σ exp is at most ½ (Böhning, Ann. Inst. Statist. Math. 44 (1992), 197-200).
    """
    X, y = floats("features", features), check_labels(labels, classes)
    if X.ndim != 2 or X.size == 0 or y.shape != (len(X),):
        raise refusal("labels", f"have one number for each row of features {X.shape}", f"shape {y.shape}")
    return Loss(
        name, classes * X.shape[1],
        value=partial(_cross_entropy, X=X, y=y), gradient=partial(_cross_entropy_slope, X=X, y=y),
        minima=np.zeros((0, classes * X.shape[1])),
        smoothness=0.5 * float(np.linalg.eigvalsh(X.T @ X / len(X))[-1]),
        sample_gradient=partial(_cross_entropy_sampled, X=X, y=y), samples=len(X), **described,
    )


def check_labels(labels: Array, classes: int) -> Array:
    """`labels` as whole numbers in 0..classes − 1."""
    whole("classes", classes, at_least=2)
    y = np.array(labels)
    if y.dtype.kind not in "iu" or y.ndim != 1 or (y.size and (y.min() < 0 or y.max() >= classes)):
        raise refusal("labels", f"be whole numbers in 0..{classes - 1}", labels)
    return y


def softmax(logits: Array) -> Array:
    """exp(zᵢ) / Σ exp(zⱼ) over the last axis, without overflow."""
    shares = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return shares / shares.sum(axis=-1, keepdims=True)


def log_sum_exp(logits: Array) -> Array:
    """ln Σ exp(zⱼ) over the last axis (...), without overflow; complex steps pass through."""
    largest = logits.real.max(axis=-1, keepdims=True)
    return np.log(np.exp(logits - largest).sum(axis=-1)) + largest[..., 0]


def _tasted(point: Array, A: Array, wish: Array, mean: Array, square: float) -> Any:
    miss = (point - wish).dot(A.T)
    return inner(miss, miss) + 2.0 * miss.dot(mean) + square


def _tasted_slope(point: Array, indices: Array, A: Array, wish: Array, errors: Array) -> Array:
    return 2.0 * (A @ (point - wish) + errors[indices].mean(axis=0)) @ A


def _squares(w: Array, X: Array, t: Array) -> Any:
    miss = w.dot(X.T) - t
    return inner(miss, miss) / len(t)


def _squares_slope(w: Array, X: Array, t: Array) -> Array:
    return (2.0 / len(t)) * (w.dot(X.T) - t).dot(X)


def _squares_sampled(w: Array, indices: Array, X: Array, t: Array) -> Array:
    return _squares_slope(w, X[indices], t[indices])


def _logits(W: Array, X: Array) -> Array:
    """(..., N, classes) from W (..., classes · d) and X (N, d)."""
    return X @ np.swapaxes(W.reshape(*W.shape[:-1], -1, X.shape[1]), -1, -2)


def _cross_entropy(W: Array, X: Array, y: Array) -> Any:
    logits = _logits(W, X)
    return (log_sum_exp(logits) - logits[..., np.arange(len(y)), y]).mean(axis=-1)


def _cross_entropy_slope(W: Array, X: Array, y: Array) -> Array:
    wrong = softmax(_logits(W, X))
    wrong[..., np.arange(len(y)), y] -= 1.0
    return (np.swapaxes(wrong, -1, -2) @ X / len(y)).reshape(W.shape)


def _cross_entropy_sampled(W: Array, indices: Array, X: Array, y: Array) -> Array:
    return _cross_entropy_slope(W, X[indices], y[indices])
