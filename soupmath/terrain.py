"""A loss seen as a hill: height, slope, level lines, and how far the slope can be trusted."""

from __future__ import annotations

import numpy as np

from .arguments import Array, point, real
from .losses import Loss

__all__ = ["DIRECTIONS", "FURTHEST", "RINGS", "height", "level_lines", "slope", "tangent", "trust_radius"]

DIRECTIONS = 72         # in the plane; a line has two
RINGS = 256
FINER, CLOSER = 16, 12   # into how many, and how often, the space before a ring is parted: to a float's last digit
FURTHEST = 1e9


def height(loss: Loss, points: Array) -> Array:
    """The loss of points (..., n), shape (...)."""
    return loss.value(np.asarray(points, dtype=float))


def slope(loss: Loss, points: Array) -> Array:
    """The gradient at points (..., n), shape (..., n). It points uphill."""
    return loss.gradient(np.asarray(points, dtype=float))


def tangent(loss: Loss, foot: Array, points: Array) -> Array:
    """The height (...) at points (..., n) of the plank that touches the hill at `foot` (n,)."""
    return loss.value(foot) + (np.asarray(points) - foot) @ loss.gradient(foot)


def trust_radius(loss: Loss, at: Array, tolerance: float) -> float:
    """How far the slope at the point (n,) can be trusted: the fog's radius, in units of the parameters.

    The largest r such that everywhere within r the tangent is wrong by at most `tolerance` of loss; inf
    where it never is. Found by sampling rings outwards (with more than two parameters along the axes only),
    then ever more closely before the first ring that fails. The Hessian's radius √(2 · tolerance / λ) only sets
    where the search begins.
    """
    foot = point("at", at, loss.dimension)
    tolerance = real("tolerance", tolerance, above=0)
    rays = _rays(loss.dimension)

    def worst(radii: Array) -> Array:
        tips = foot + radii[:, None, None] * rays
        return np.abs(height(loss, tips) - tangent(loss, foot, tips)).max(axis=1)

    with np.errstate(all="ignore"):
        return _first_crossing(worst, tolerance, _hessian_radius(loss, foot, tolerance))


def level_lines(loss: Loss, levels: Array, window: tuple[float, float, float, float],
                cells: int = 128) -> list[list[Array]]:
    """For each level, the pieces (k, 2) of the line of that height inside window = (x0, x1, y0, y1)."""
    from .contours import trace
    x0, x1, y0, y1 = window
    xs, ys = np.linspace(x0, x1, cells + 1), np.linspace(y0, y1, cells + 1)
    heights = height(loss, np.stack(np.meshgrid(xs, ys, indexing="ij"), axis=-1))
    return [trace(xs, ys, heights, float(level)) for level in levels]


def _rays(dimension: int) -> Array:
    """Unit vectors (k, n) in every direction that is looked into."""
    if dimension == 1:
        return np.array([[-1.0], [1.0]])
    if dimension == 2:
        angles = np.arange(DIRECTIONS) * (2 * np.pi / DIRECTIONS)
        return np.stack([np.cos(angles), np.sin(angles)], axis=-1)
    axes = np.eye(dimension)
    return np.concatenate([axes, -axes])


def _hessian_radius(loss: Loss, foot: Array, tolerance: float) -> float:
    if loss.hessian is None:
        return 1.0
    curvature = np.abs(np.linalg.eigvalsh(loss.hessian(foot))).max()
    return float(np.sqrt(2 * tolerance / curvature)) if curvature > 0 else 1.0


def _first_crossing(worst, bound: float, guess: float) -> float:
    reach = guess
    while not (_bad := ~(worst(np.linspace(0, reach, RINGS + 1)[1:]) <= bound)).any():
        reach *= 2
        if reach > FURTHEST:
            return float("inf")
    # Looked at more closely, an earlier ring may fail: repeat until the first to fail is the outermost.
    while (first := int(_bad.argmax())) < RINGS - 1:
        reach *= (first + 1) / RINGS
        _bad = ~(worst(np.linspace(0, reach, RINGS + 1)[1:]) <= bound)
    inside, outside = reach * (RINGS - 1) / RINGS, reach
    for _ in range(CLOSER):
        rings = np.linspace(inside, outside, FINER + 1)
        _bad = np.append(~(worst(rings[1:-1]) <= bound), True)
        inside, outside = rings[_bad.argmax() : _bad.argmax() + 2]
    return float(inside)
