"""What of a way lies in a window of the parameters. No manim here."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import ArrayLike

from scenes.props.map.projection import Points, Window

ROUNDING = 1e-9         # of the window's size: on the edge is in


def holds(window: Window, point: ArrayLike) -> bool:
    """Whether a point lies in the window."""
    (p, q), (p0, p1, q0, q1) = np.asarray(point, dtype=float), window
    over, up = ROUNDING * (p1 - p0), ROUNDING * (q1 - q0)
    return bool(p0 - over <= p <= p1 + over and q0 - up <= q <= q1 + up)


def pieces(window: Window, way: Points) -> list[Points]:
    """The parts of a way (n, 2) through straight pieces that lie in the window, cut off at its edges, in order."""
    if all(holds(window, point) for point in way):
        return [way]
    found: list[list[Points]] = [[]]
    for start, end in pairwise(way):
        for point in _cut(window, start, end):
            if not (found[-1] and (found[-1][-1] == point).all()):
                found[-1].append(point)
        if not holds(window, end):
            found.append([])
    return [np.array(piece) for piece in found if len(piece) > 1]


def _cut(window: Window, start: Points, end: Points) -> Sequence[Points]:
    """The two ends of what of a straight line lies in the window (Liang and Barsky, 1984); nothing where none does."""
    first, last = 0.0, 1.0
    with np.errstate(over="ignore"):
        reach = end - start
    for at, by, low, high in zip(start, reach, window[::2], window[1::2], strict=True):
        if by == 0 and not low <= at <= high:
            return ()
        if by:
            with np.errstate(over="ignore"):
                enters, leaves = sorted(((low - at) / by, (high - at) / by))
            first, last = max(first, enters), min(last, leaves)
    if first >= last:
        return ()
    return (start if first == 0 else _at(window, start, reach, first),
            end if last == 1 else _at(window, start, reach, last))


def _at(window: Window, start: Points, reach: Points, part: float) -> Points:
    """A point on the way, on the window's edge but for rounding."""
    low, high = np.array(window[::2]), np.array(window[1::2])
    with np.errstate(over="ignore", invalid="ignore"):
        return np.clip(np.nan_to_num(start + part * reach), low, high)
