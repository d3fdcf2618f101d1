"""What of a rectangle is left by straight cuts, and so the ground on which a kind is the likeliest. No manim here."""

from __future__ import annotations

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
