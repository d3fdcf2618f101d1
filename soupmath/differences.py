"""A slope for a loss that has none: by central differences, and said so wherever it is relied on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np

from .arguments import Array

if TYPE_CHECKING:
    from .losses import Loss

__all__ = ["SAID", "CentralDifferences", "by_differences", "told"]

SAID = "the slope is by central differences"
Judged = TypeVar("Judged")


@dataclass(frozen=True)
class CentralDifferences:
    """(loss(x + hᵢeᵢ) − loss(x − hᵢeᵢ)) / 2hᵢ in each parameter, hᵢ = ε^(1/3) · max(|xᵢ|, 1e-3 of the largest).

    Two values of the loss a parameter; right to about 1e-10 of the loss over the parameter's size, where the
    loss is smooth. At a point of zeros hᵢ = ε^(1/3). Nocedal and Wright, Numerical Optimization (2006), (8.7).
    """

    value: Callable[[Array], Any]

    def __call__(self, points: Array) -> Array:
        """The slopes (..., n) at points (..., n)."""
        x = np.asarray(points, dtype=float)
        sizes = np.maximum(np.abs(x), 1e-3 * np.abs(x).max(axis=-1, keepdims=True))
        h = np.cbrt(np.finfo(float).eps) * np.where(sizes > 0, sizes, 1.0)
        return np.stack([self._part(x, h, i) for i in range(x.shape[-1])], axis=-1)

    def _part(self, x: Array, h: Array, i: int) -> Any:
        above, below = x.copy(), x.copy()
        above[..., i] += h[..., i]
        below[..., i] -= h[..., i]
        return (self.value(above) - self.value(below)) / (above[..., i] - below[..., i])


def by_differences(loss: Loss) -> bool:
    """Whether the loss's slope is made of differences, and not its own."""
    return isinstance(getattr(loss.gradient, "of", loss.gradient), CentralDifferences)


def told(loss: Loss, verdict: Judged) -> Judged:
    """The verdict, saying where the slopes it speaks of come from, if they are not the loss's own."""
    return replace(verdict, detail=f"{verdict.detail} ({SAID})") if by_differences(loss) else verdict   # type: ignore
