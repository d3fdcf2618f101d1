"""Which hollow each start comes down into: the map of a hill's basins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from .arguments import Array, floats, real, refusal, whole
from .frozen import Frozen
from .losses import Loss
from .many import NEVER, Descents, descend_many
from .optimizers import Optimizer
from .outcomes import Outcome

__all__ = ["MOST_HOLLOWS", "Basins", "grid", "of"]

MOST_HOLLOWS = 256


@dataclass(frozen=True, eq=False, repr=False)
class Basins(Frozen):
    """labels (...) are rows of `minima` (k, n), one for each start, −1 where a descent did not converge.

    minima are the loss's known ones, then those that were found, in the order of the starts. descents are
    the descents themselves, starts in rows.
    """

    labels: Array
    minima: Array
    descents: Descents

    def shares(self) -> Array:
        """The share of the starts (k,) that comes down into each minimum."""
        return np.bincount(self.labels[self.labels >= 0], minlength=len(self.minima)) / self.labels.size

    def __repr__(self) -> str:
        shares = ", ".join(f"{share:.1%}" for share in self.shares()[:8])
        more = ", …" if len(self.minima) > 8 else ""
        return (f"<Basins of {self.descents.loss.name}: {self.labels.size} starts, {len(self.minima)} minima "
                f"with {shares}{more}>")


def of(loss: Loss, optimizer: Optimizer, starts: Any, steps: int, *, near: float = 1e-3,
       threads: int = 1) -> Basins:
    """Descend from starts (..., n) and label each by the minimum that it has come to.

    A start has come to a minimum if its descent converged within the distance `near` of it. Where it
    converged elsewhere, that is a new minimum, and ends within `near` of the first that came there are the
    same one; up to 256 are told apart. What converges at a saddle is labelled −1.

    >>> import soupmath as sm
    >>> hill = sm.TERRAINS["himmelblau"]
    >>> starts = sm.basins.grid((-5, 5, -5, 5), 20)
    >>> sm.basins.of(hill, sm.optimizers.gradient_descent(0.01), starts, 300)
    <Basins of himmelblau: 400 starts, 4 minima with 26.2%, 25.5%, 24.0%, 24.2%>
    """
    x, near = floats("starts", starts), real("near", near, above=0)
    if x.ndim < 2 or x.shape[-1] != loss.dimension or x.size == 0:
        raise refusal("starts", f"have shape (..., {loss.dimension})", f"shape {x.shape}")
    made = descend_many(loss, optimizer, x.reshape(-1, loss.dimension), steps, threads=threads)
    arrived = made.ended(Outcome.CONVERGED)
    labels, minima = np.full(len(arrived), NEVER), list(loss.minima)
    for i, minimum in enumerate(minima):
        _label(labels, made.points, arrived, minimum, near, i)
    while (left := np.flatnonzero(arrived & (labels == NEVER))).size:
        if len(minima) >= MOST_HOLLOWS:
            raise refusal("near", f"leave at most {MOST_HOLLOWS} minima to tell apart", near)
        minima.append(made.points[left[0]])
        _label(labels, made.points, arrived, minima[-1], near, len(minima) - 1)
    return Basins(labels.reshape(x.shape[:-1]), np.array(minima).reshape(-1, loss.dimension), made)


def grid(window: tuple[float, float, float, float], side: int) -> Array:
    """Starts (side, side, 2) over window = (x0, x1, y0, y1), edges included; rows go with y."""
    x0, x1, y0, y1 = (real("window", edge) for edge in window)
    side = whole("side", side, at_least=2, at_most=10_000)
    return np.stack(np.meshgrid(np.linspace(x0, x1, side), np.linspace(y0, y1, side)), axis=-1)


def _label(labels: Array, points: Array, arrived: Array, minimum: Array, near: float, row: int) -> None:
    there = arrived & (labels == NEVER) & (np.linalg.norm(points - minimum, axis=-1) <= near)
    labels[there] = row
