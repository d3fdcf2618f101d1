"""The form of a quadratic loss: value, slope and curvature of a parabola in n parameters."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from .arguments import Array
from .frozen import Frozen
from .products import inner, times

__all__ = ["Parabola", "constant_hessian", "quadratic_gradient"]


@dataclass(frozen=True, eq=False)
class Parabola(Frozen):
    """½ (x − c)ᵀ H (x − c) for a symmetric H (n, n) and the centre c (n,), with its derivatives."""

    H: Array
    centre: Array

    def value(self, x: Array) -> Any:
        """Shape (...)."""
        return self.value_and_gradient(x)[0]

    def gradient(self, x: Array) -> Array:
        """H (x − c); shape (..., n)."""
        return quadratic_gradient(x, self.H, self.centre)

    def hessian(self, x: Array) -> Array:
        """H at every point; shape (..., n, n)."""
        return constant_hessian(x, self.H)

    def value_and_gradient(self, x: Array) -> tuple[Any, Array]:
        """Both, from one product with H."""
        away = x - self.centre
        slope = times(away, self.H)
        return 0.5 * inner(slope, away), slope


def quadratic_gradient(x: Array, H: Array, centre: Array) -> Array:
    """H (x − c); shape (..., n)."""
    return times(x - centre, H)


def constant_hessian(x: Array, H: Array) -> Array:
    """H at every point; shape (..., n, n)."""
    return np.broadcast_to(H, (*np.shape(x)[:-1], *H.shape))
