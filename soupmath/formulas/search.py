"""The minima of a formula within a window: looked for, and so no more than "found in this window"."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np

from ..arguments import Array
from .formula import Formula

__all__ = ["BENDS_DOWN", "CELLS", "FLAT", "LEVEL", "MOST", "ROUNDS", "SAME", "STARTS", "STILL", "minima", "spread"]

CELLS = 4_096           # of a line, between whose ends a slope is looked at
STARTS = 256            # in a plane or a space, spread evenly
ROUNDS = 60             # of steps that each start makes
MOST = 50               # minima that are kept, the lowest
SAME = 1e-6             # of the window: nearer than this two are one
FLAT = 1e-11            # of the terms of a slope
STILL = 1e-9            # of the window: who goes no further has arrived
LEVEL = 1e-7            # of the sharpest curvature: less is none
BENDS_DOWN = -1e-7      # of the sharpest curvature


def minima(formula: Formula, window: Array, log: Array) -> Array:
    """The local minima (m, n) that were found inside window (n, 2), the lowest first, at most MOST.

    log (n,) says which parameters are spread in their logarithms. On a line every change of the slope from
    falling to rising between neighbours of a fine grid is followed to its end; else many starts go down by
    damped Newton steps. A minimum at the window's edge, where the slope is not 0, is none.
    """
    look = _on_a_line if len(window) == 1 else _by_starts
    with np.errstate(all="ignore"):
        found = look(formula, window, log)
    if not len(found):
        return np.zeros((0, len(window)))
    heights = np.array([formula.value(x) for x in found])
    kept = np.isfinite(heights)
    found, heights = found[kept], heights[kept]
    alike = np.round(heights / (np.abs(heights).max(initial=0.0) or 1.0), 11)   # what rounding tells apart is a tie
    return found[np.lexsort((*found.T[::-1], alike))][:MOST]


def spread(shares: Array, window: Array, log: Array) -> Array:
    """The points (..., n) at shares (..., n) of the way through a window, or through its logarithms."""
    low, high = window.T
    with np.errstate(all="ignore"):
        ratios = np.where(log, high / np.where(log, low, 1.0), 1.0)
        return np.where(log, low * ratios**shares, low + (high - low) * shares)


def _on_a_line(formula: Formula, window: Array, log: Array) -> Array:
    grid = spread(np.linspace(0.0, 1.0, CELLS + 1)[:, None], window, log)
    slopes = formula.gradient(grid)[:, 0]
    sloping = np.flatnonzero(np.isfinite(slopes) & (slopes != 0))
    turns = [(i, j) for i, j in pairwise(sloping)
             if slopes[i] < 0 < slopes[j] and np.isfinite(slopes[i:j]).all()]
    points = np.array([_bottom(formula, *grid[[i, j], 0].tolist()) for i, j in turns]).reshape(-1, 1)
    around = np.array([abs(slopes[i]) + abs(slopes[j]) for i, j in turns]).reshape(-1, 1)
    return points[_flat(formula.gradient(points), formula.hessian(points), points, around)]


def _bottom(formula: Formula, low: float, high: float) -> float:
    """Where the slope is 0, between an end where it is below and one where it is above: in the middle, where that is
    a whole stretch."""
    def slope(x: float) -> float:
        return float(formula.gradient(np.array([x]))[0])

    falls = _last(lambda x: slope(x) < 0, low, high)
    rises = _last(lambda x: slope(x) > 0, high, low)
    return min((falls + (rises - falls) / 2, falls, rises), key=lambda x: abs(slope(x)))


def _last(holds: Callable[[float], bool], yes: float, no: float) -> float:
    """The last float on the way from one where something holds to one where it does not."""
    while (middle := yes + (no - yes) / 2) not in (yes, no):
        yes, no = (middle, no) if holds(middle) else (yes, middle)
    return yes


def _by_starts(formula: Formula, window: Array, log: Array) -> Array:
    low, high = window.T
    starts = spread(_evenly(STARTS, len(window)), window, log)
    ends = _sharpened(formula, _descended(formula, starts, window))
    ends = ends[((low < ends) & (ends < high)).all(axis=1)]
    lowest = ends[_are_lowest(formula, ends, _usual(np.abs(formula.gradient(starts))))]
    middle = spread(np.full(len(window), 0.5), window, log)
    nearest = lowest[np.argsort((np.abs(lowest - middle) / (high - low)).max(axis=1), kind="stable")]
    return _told_apart(formula, nearest, high - low)


def _usual(slopes: Array) -> Array:
    """The medians (n,) of the slopes that are numbers."""
    usable = slopes[np.isfinite(slopes).all(axis=1)]
    return np.median(usable, axis=0) if len(usable) else np.zeros(slopes.shape[1])


def _are_lowest(formula: Formula, points: Array, around: Array) -> Array:
    """Which points (m, n) are flat, and bend down no way."""
    bends = formula.hessian(points)
    usable = np.isfinite(bends).all(axis=(1, 2))
    sizes = np.linalg.eigvalsh(np.where(usable[:, None, None], bends, -np.eye(points.shape[1])))
    up = (sizes[:, 0] >= BENDS_DOWN * np.abs(sizes).max(axis=1)) & (sizes[:, -1] > 0)
    return up & _flat(formula.gradient(points), bends, points, around)


def _told_apart(formula: Formula, points: Array, width: Array) -> Array:
    """One of each minimum, and one of each valley whose floor is level, where minima are nowhere alone."""
    found: list[Array] = []
    heights: list[float] = []
    for x in points:
        height, sizes = float(formula.value(x)), np.linalg.eigvalsh(formula.hessian(x))
        level = sizes[0] < LEVEL * sizes[-1]
        near = [(np.abs(x - other) <= SAME * width).all() for other in found]
        floor = [level and abs(height - other) <= SAME * abs(other) + 1e-12 for other in heights]
        if not any(near) and not any(floor):
            found.append(x)
            heights.append(height)
    return np.array(found).reshape(-1, len(width))


def _evenly(count: int, dimension: int) -> Array:
    """Points (count, n) of the unit cube that leave no gaps: an additive recurrence by powers of the root of
    xⁿ⁺¹ = x + 1, as Roberts (2018) chose it."""
    root = 2.0
    for _ in range(60):
        root = (1 + root) ** (1 / (dimension + 1))
    return np.mod(0.5 + np.outer(np.arange(count), root ** -np.arange(1.0, dimension + 1)), 1.0)


def _descended(formula: Formula, points: Array, window: Array) -> Array:
    """Where starts (m, n) come to by Newton's steps, turned downhill where the ground bends down and halved until
    they go down; none leaves the window. Dauphin et al., NeurIPS 2014, arXiv:1406.2572, for the turning."""
    low, high = window.T
    points = points[np.isfinite(formula.value(points))]
    moving = np.arange(len(points))
    for _ in range(ROUNDS):
        heights, slopes = formula.value_and_gradient(points[moving])
        ways = _downhill(slopes, formula.hessian(points[moving]))
        lengths = _first_lower(formula.value, points[moving], ways, heights, lambda x: np.clip(x, low, high))
        moved = np.clip(points[moving] + lengths[:, None] * ways, low, high)
        far = (np.abs(moved - points[moving]) > STILL * (high - low)).any(axis=1)
        points[moving] = moved
        moving = moving[far]
        if not len(moving):
            break
    return points


def _downhill(slopes: Array, bends: Array) -> Array:
    """Newton's ways (m, n), along each axis of the curvature downhill; 0 where there is no curvature."""
    usable = np.isfinite(bends).all(axis=(1, 2)) & np.isfinite(slopes).all(axis=1)
    slopes = np.where(usable[:, None], slopes, 0.0)
    sizes, axes = np.linalg.eigh(np.where(usable[:, None, None], bends, np.eye(slopes.shape[1])))
    sizes = np.abs(sizes)
    sizes = np.maximum(sizes, 1e-8 * sizes.max(axis=1, keepdims=True) + np.finfo(float).tiny)
    along = np.einsum("mij,mi->mj", axes, slopes) / sizes
    return np.nan_to_num(-np.einsum("mij,mj->mi", axes, along), posinf=0.0, neginf=0.0)


def _first_lower(value: Callable[[Array], Array], points: Array, ways: Array, heights: Array,
                 within: Callable[[Array], Array]) -> Array:
    """How much (m,) of each way goes down: 1, ½, ¼ …, or 0."""
    lengths = np.zeros(len(points))
    for share in 0.5 ** np.arange(20.0):
        open_ = lengths == 0
        if not open_.any():
            break
        tried = value(within(points[open_] + share * ways[open_]))
        lengths[np.flatnonzero(open_)[tried < heights[open_]]] = share
    return lengths


def _sharpened(formula: Formula, points: Array) -> Array:
    """Whole Newton steps, kept where they make the slope smaller: values cannot tell the last digits."""
    for _ in range(ROUNDS):
        slopes, bends = formula.gradient(points), formula.hessian(points)
        usable = np.isfinite(bends).all(axis=(1, 2)) & np.isfinite(slopes).all(axis=1)
        points, slopes, bends = points[usable], slopes[usable], bends[usable]
        nearer = points - np.einsum("mij,mj->mi", np.linalg.pinv(bends), slopes)
        better = np.linalg.norm(formula.gradient(nearer), axis=1) < np.linalg.norm(slopes, axis=1)
        points = np.where(better[:, None], nearer, points)
        if not better.any():
            break
    return points


def _flat(slopes: Array, bends: Array, points: Array, around: Any = 0.0) -> Array:
    """Whether slopes (m, n) are 0 but for the rounding of their terms: those of the curvature, and what the slope
    is round about."""
    sharpest = np.abs(bends).max(axis=(1, 2))
    terms = np.einsum("mij,mj->mi", np.abs(bends), np.abs(points)) + around + 1e-3 * sharpest[:, None]
    return np.asarray((np.abs(slopes) <= FLAT * terms).all(axis=1))
