"""Cuts through a loss of many parameters: a line or a plane of it is a hill of its own, to look at and to descend."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .arguments import Array, floats, point, refusal
from .frozen import Frozen
from .losses import Loss

__all__ = ["Cut", "cut", "filter_normalised"]


@dataclass(frozen=True, eq=False)
class Cut(Frozen):
    """loss(at + Σ aₖ dₖ) over the shares a (..., k) of the directions dₖ, rows of (k, n)."""

    loss: Loss
    at: Array
    directions: Array

    def points(self, shares: Array) -> Array:
        """Where in the whole space (..., n) the shares (..., k) are."""
        return self.at + shares @ self.directions

    def value(self, shares: Array) -> Any:
        """The loss there (...)."""
        return self.loss.value(self.points(shares))

    def gradient(self, shares: Array) -> Array:
        """Its slope (..., k) along the directions."""
        return self.loss.gradient(self.points(shares)) @ self.directions.T

    def hessian(self, shares: Array) -> Array:
        """Its curvature (..., k, k) along them."""
        assert self.loss.hessian is not None
        return self.directions @ self.loss.hessian(self.points(shares)) @ self.directions.T


def cut(loss: Loss, at: Any, directions: Any) -> Loss:
    """The loss over shares (k,) of `directions` (k, n), or of one (n,), counted from the point `at` (n,).

    Goodfellow, Vinyals and Saxe, ICLR 2015, arXiv:1412.6544, cut so along the way from a start to an end. The
    cut of a loss that states its L or μ states the bounds that follow for it.

    >>> import numpy as np, soupmath as sm
    >>> soup = sm.soup.taste_loss()
    >>> way = soup.minima[0] - soup.places["tastes_six"]
    >>> line = sm.slices.cut(soup, soup.places["tastes_six"], way)
    >>> [round(float(line(np.array([share]))), 6) for share in (0.0, 0.5, 1.0)]
    [16.0, 4.0, 0.0]
    """
    foot = point("at", at, loss.dimension)
    D = np.atleast_2d(floats("directions", directions))
    if D.ndim != 2 or D.shape[1] != loss.dimension or len(D) > loss.dimension:
        raise refusal("directions", f"have shape (k, {loss.dimension}) with k at most {loss.dimension}",
                      f"shape {D.shape}")
    squares = np.linalg.svd(D, compute_uv=False) ** 2
    if not squares[-1] > 1e-20 * squares[0]:
        raise refusal("directions", "be independent of each other and not 0", directions)
    made = Cut(loss, foot, D)
    return Loss(
        f"{loss.name}, cut", len(D), made.value, made.gradient,
        hessian=None if loss.hessian is None else made.hessian, **_bounds(loss, made, squares),
        places={"start": np.zeros(len(D))}, names=tuple("abcdefgh"[:len(D)]) if len(D) <= 8 else ())


def filter_normalised(at: Any, seed: int, filters: Sequence[Array] = ()) -> Array:
    """A random direction (n,), each part of which is as long as the same part of the point `at` (n,).

    filters are the places of the parts, such as `Network.filters`; without them the whole point is one part.
    A part that is 0 at the point stays 0. Cuts of two networks along such directions can be compared, since
    weights can be large in one and small in another that answers the same: Li et al., NeurIPS 2018,
    arXiv:1712.09913, section 4; constants here belong to their neuron.
    """
    foot = floats("at", at)
    if foot.ndim != 1:
        raise refusal("at", "be one point (n,)", f"shape {foot.shape}")
    drawn, made = np.random.default_rng(seed).normal(size=foot.shape), np.zeros_like(foot)
    for places in filters or (np.arange(len(foot)),):
        part = drawn[places]
        made[places] = part * (np.linalg.norm(foot[places]) / np.linalg.norm(part))
    return made


def _bounds(loss: Loss, made: Cut, squares: Array) -> dict[str, Any]:
    """L, μ and where they are known the minimum of a cut; `squares` are the singular values of D, squared."""
    if loss.quadratic and loss.hessian is not None:
        origin = np.zeros(len(squares))
        H, slope = made.hessian(origin), made.gradient(origin)
        bends = np.linalg.eigvalsh(H)
        known: dict[str, Any] = {"quadratic": True, "smoothness": float(np.abs(bends).max())}
        if bends[0] > 1e-12 * bends[-1]:
            known |= {"strong_convexity": float(bends[0]), "minima": -np.linalg.solve(H, slope)[None]}
        return known
    L, mu = loss.smoothness, loss.strong_convexity
    return {"smoothness": L and L * float(squares[0]), "strong_convexity": mu and mu * float(squares[-1])}
