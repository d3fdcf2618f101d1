"""How sharply a formula can bend, proved by intervals."""

from __future__ import annotations

import numpy as np

from ..arguments import Array
from .formula import Formula
from .search import spread

__all__ = ["SIDES", "sharpest", "sharpest_within"]

SIDES = {1: 4_096, 2: 64, 3: 16, 4: 8, 5: 5}    # cells along each parameter


def sharpest_within(formula: Formula, window: Array, log: Array) -> float | None:
    """An upper bound of |eigenvalues| of the Hessian within window (n, 2); None where none was found.

    It is the largest over a grid of cells, and may be above the true one, mostly by no more than the curvature
    changes within a cell.
    """
    n, side = len(window), SIDES[len(window)]
    corners = np.stack(np.meshgrid(*[np.arange(side)] * n, indexing="ij"), axis=-1).reshape(-1, n)
    return _bound(formula, spread(corners / side, window, log), spread((corners + 1) / side, window, log))


def sharpest(formula: Formula) -> float | None:
    """The same everywhere, in one cell that has no end: None for most formulas, 1 for sin(x)."""
    n = len(formula.names)
    return _bound(formula, np.full((1, n), -np.inf), np.full((1, n), np.inf))


def _bound(formula: Formula, low: Array, high: Array) -> float | None:
    if not formula.smooth:
        return None
    n = len(formula.names)
    entries = [np.broadcast_to(np.maximum(np.abs(a), np.abs(b)), len(low)) for a, b in formula.bends_between(low, high)]
    sizes = np.stack(entries, axis=-1).reshape(-1, n, n)
    with np.errstate(all="ignore"):     # no eigenvalue is beyond either norm
        norms = np.minimum(sizes.sum(axis=2).max(axis=1), np.sqrt((sizes**2).sum(axis=(1, 2))))
    largest = float(norms.max())
    return largest if 0 < largest < np.inf else None
