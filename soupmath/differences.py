"""A slope for a loss that has none: by central differences, and said so wherever it is relied on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from .arguments import Array

if TYPE_CHECKING:
    from .losses import Loss

__all__ = ["SAID", "CentralDifferences", "Judged", "by_differences", "told"]

SAID = "the slope is by central differences"
Judged = TypeVar("Judged")


@dataclass(frozen=True)
class CentralDifferences:
    """(loss(x + hᵢeᵢ) − loss(x − hᵢeᵢ)) / 2hᵢ in each parameter, with hᵢ = ε^(1/3) · max(|xᵢ|, size).

    size is about what a parameter is, where it is not near 0: give another than 1 where your unit is small or
    large. Two values of the loss a parameter; right to about 1e-10 of the loss over that size, where the loss is
    smooth. Dennis and Schnabel, Numerical Methods for Unconstrained Optimization (1983), section 5.6.
    """

    value: Callable[[Array], Any]
    size: float = 1.0

    def __call__(self, points: Array) -> Array:
        """The slopes (..., n) at points (..., n)."""
        x = np.asarray(points, dtype=float)
        h = np.cbrt(np.finfo(float).eps) * np.maximum(np.abs(x), self.size)
        return np.stack([self._part(x, h, i) for i in range(x.shape[-1])], axis=-1)

    def _part(self, x: Array, h: Array, i: int) -> Any:
        above, below = x.copy(), x.copy()
        above[..., i] += h[..., i]
        below[..., i] -= h[..., i]
        return (self.value(above) - self.value(below)) / (above[..., i] - below[..., i])


def by_differences(loss: Loss) -> bool:
    """Whether the loss's slope is made of differences, and not its own."""
    return isinstance(getattr(loss.gradient, "of", loss.gradient), CentralDifferences)


def told(verdict: Judged, *losses: Loss) -> Judged:
    """The verdict, saying where the slopes it speaks of come from, if they are not the losses' own."""
    if not any(map(by_differences, losses)):
        return verdict
    return replace(verdict, detail=f"{verdict.detail} ({SAID})")    # type: ignore[type-var, attr-defined]
