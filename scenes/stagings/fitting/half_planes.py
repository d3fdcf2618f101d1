"""What of a rectangle is left by straight cuts, and so the ground on which a kind is the likeliest. No manim here."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float64]


def grounds(weights: Field, corners: Field) -> list[Field]:
    """For each kind the corners (n, 2) of the part of a convex polygon where its logit is the highest.

    weights (kinds, 3): a logit is w₁ x + w₂ y + w₃. Where two kinds are everywhere alike, it is the first's.
    """
    return [_ground(weights, kind, corners) for kind in range(len(weights))]


def _ground(weights: Field, kind: int, corners: Field) -> Field:
    for other, weight in enumerate(weights):
        if other != kind:
            ahead = weights[kind] - weight
            if not ahead.any() and other < kind:
                return np.zeros((0, 2))
            corners = cut(corners, ahead)
    return corners


def cut(corners: Field, plane: Field) -> Field:
    """The part of a convex polygon (n, 2) where a x + b y + c ≥ 0 (Sutherland and Hodgman, CACM 17 (1974), 32-42)."""
    if not len(corners):
        return corners
    over = corners @ plane[:2] + plane[2]
    kept: list[Field] = []
    for k, here in enumerate(corners):
        before = k - 1
        if (over[before] >= 0) != (over[k] >= 0):
            share = over[before] / (over[before] - over[k])
            kept.append(corners[before] + share * (here - corners[before]))
        if over[k] >= 0:
            kept.append(here)
    return np.array(kept).reshape(-1, 2)


def hatched(corners: Field, slope: float, pitch: float) -> list[Field]:
    """The pieces (2, 2) in a convex polygon of the lines y = slope x + k · pitch, for every whole k."""
    offsets = corners[:, 1] - slope * corners[:, 0]
    found: list[Field] = []
    for k in range(math.ceil(offsets.min() / pitch), math.floor(offsets.max() / pitch) + 1):
        ends = _crossings(corners, offsets - k * pitch)
        if len(ends) >= 2:
            ends = ends[np.argsort(ends[:, 0])]
            found.append(ends[[0, -1]])
    return found


def _crossings(corners: Field, over: Field) -> Field:
    """Where the sides of a polygon pass from under to over a line, by how far each corner is over it."""
    here, following = corners, np.roll(corners, -1, axis=0)
    after = np.roll(over, -1)
    passes = (over >= 0) != (after >= 0)
    share = over[passes] / (over[passes] - after[passes])
    return np.asarray(here[passes] + share[:, None] * (following[passes] - here[passes]))


def borders(parts: list[Field], window: tuple[float, float, float, float]) -> list[Field]:
    """The sides (2, 2) of parts of a window that do not lie on its edge, each once."""
    left, right, bottom, top = window
    near = 1e-9 * (right - left + top - bottom)
    found: list[Field] = []
    for corners in parts:
        for k in range(len(corners)):
            side = corners[[k - 1, k]]
            on_edge = any(bool((np.abs(side[:, axis] - at) < near).all())
                          for axis, at in ((0, left), (0, right), (1, bottom), (1, top)))
            twice = any(np.abs(side[::-1] - other).max() < 1e3 * near for other in found)
            if not on_edge and not twice:
                found.append(side)
    return found
