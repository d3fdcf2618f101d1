"""Pieces that go round an optimizer: clipping what it is given, projecting where it goes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np

from .arguments import Array, real, refusal
from .frozen import FrozenDict
from .losses import Loss
from .rule import Optimizer, Update

__all__ = ["WRAPPERS", "clip_by_norm", "clip_by_value", "project"]


def clip_by_norm(optimizer: Optimizer, norm: float) -> Optimizer:
    """The optimizer sees g · min(1, norm / ‖g‖). Pascanu, Mikolov and Bengio, ICML 2013, arXiv:1211.5063.

    The length of a clipped gradient is `norm`; `torch.nn.utils.clip_grad_norm_` divides by ‖g‖ + 1e-6 and
    stays a little below it.
    """
    norm = real("norm", norm, above=0)
    return _wrapped(optimizer, "clip_by_norm", partial(_clipped_norm, inner=optimizer.update, norm=norm),
                    norm=norm)


def clip_by_value(optimizer: Optimizer, bound: float) -> Optimizer:
    """The optimizer sees each part of g held within ±bound. Twin: `torch.nn.utils.clip_grad_value_`."""
    bound = real("bound", bound, above=0)
    return _wrapped(optimizer, "clip_by_value", partial(_clipped_value, inner=optimizer.update, bound=bound),
                    bound=bound)


def project(optimizer: Optimizer, lower: Any = -np.inf, upper: Any = np.inf) -> Optimizer:
    """Each step ends at the nearest point of the box lower ≤ x ≤ upper (numbers, or arrays (n,)).

    Projected descent: Goldstein, Bull. AMS 70 (1964), 709-710. The optimizer's own memory is left alone.
    """
    low, high = np.asarray(lower, dtype=float), np.asarray(upper, dtype=float)
    if not (low <= high).all():
        raise refusal("lower", "be at most upper in every part", (lower, upper))
    return _wrapped(optimizer, "project", partial(_projected, inner=optimizer.update, low=low, high=high),
                    lower=tuple(np.ravel(low).tolist()), upper=tuple(np.ravel(high).tolist()))


WRAPPERS: Mapping[str, Callable[..., Optimizer]] = FrozenDict({
    wrap.__name__: wrap for wrap in (clip_by_norm, clip_by_value, project)
})


def _wrapped(optimizer: Optimizer, name: str, update: Update, **numbers: Any) -> Optimizer:
    described = {f"{name}.{key}": value for key, value in numbers.items()}
    return replace(optimizer, name=f"{name}({optimizer.name})", update=update,
                   hyperparameters={**optimizer.hyperparameters, **described})


def _clipped_norm(g: Array, state: Any, point: Array, loss: Loss, inner: Update, norm: float) -> tuple[Array, Any]:
    length = np.linalg.norm(g, axis=-1, keepdims=True)
    return inner(np.where(length > norm, g * (norm / length), g), state, point, loss)


def _clipped_value(g: Array, state: Any, point: Array, loss: Loss, inner: Update, bound: float) -> tuple[Array, Any]:
    return inner(np.clip(g, -bound, bound), state, point, loss)


def _projected(g: Array, state: Any, point: Array, loss: Loss, inner: Update, low: Array,
               high: Array) -> tuple[Array, Any]:
    step, after = inner(g, state, point, loss)
    held = np.clip(point + step, low, high) - point
    # Subtracting and adding again can miss the edge by the last bit; one bit inward is inside.
    end = point + held
    held = np.where(end > high, np.nextafter(held, -np.inf), held)
    return np.where(end < low, np.nextafter(held, np.inf), held), after
