"""Limbs of two bones: where the joint goes. Pure functions."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Point = NDArray[np.float64]
NEXT_TO_NOTHING = 1e-9


def joint(root: Point, end: Point, upper: float, lower: float, bend: float) -> tuple[Point, Point]:
    """(joint, end) of a limb from root towards end; an end out of reach is drawn in to as far as it goes.

    bend: +1 if the joint lies to the left of the way from root to end, −1 if to the right; between, one sees it from
    in front, and shorter.
    """
    way = end - root
    reach = float(np.hypot(*way))
    if reach < NEXT_TO_NOTHING:
        way, reach = np.array([0.0, -1.0]), 1.0
    far = min(max(float(np.hypot(*(end - root))), abs(upper - lower) + 1e-6), 0.999 * (upper + lower))
    along, across = way / reach, np.array([-way[1], way[0]]) / reach
    before = (far**2 + upper**2 - lower**2) / (2 * far)
    aside = np.sqrt(max(0.0, upper**2 - before**2))
    return root + before * along + bend * aside * across, root + far * along
