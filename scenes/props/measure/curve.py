"""What curves of a loss have in common: an axis, the wish at zero, dots, and a line drawn as far as asked."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from scenes.kit.outline import EMPTY, Points, circle, dashes, polyline, together
from scenes.kit.region import Region

CURVES_OF_A_DOT = 8      # what outline.circle makes
Spot = tuple[float, float]


def upright_axis(plot: Region, over: float) -> Points:
    """At the left of a plot, and so far over it."""
    return polyline([(plot.left, plot.top + over), (plot.left, plot.bottom)])


def line_at_zero(plot: Region, beyond: float = 0.0) -> Points:
    """The dashes along which the wish lies, and so far beyond the plot."""
    return dashes((plot.left, plot.bottom), (plot.right + beyond, plot.bottom), 0.08, 0.07)


def path(spots: Sequence[Spot], upto: float) -> Points:
    """Lines through the spots as far as number `upto`, straight on the way to the next."""
    whole = min(math.floor(upto), len(spots) - 1)
    reached = [np.asarray(spot) for spot in spots[: whole + 1]]
    if upto > whole and whole < len(spots) - 1:
        reached.append(reached[-1] + (upto - whole) * (np.asarray(spots[whole + 1]) - reached[-1]))
    return polyline(reached) if len(reached) > 1 else EMPTY


def along(step: float, steps: int, numbers: NDArray[np.generic]) -> float:
    """Where a step stands on an axis of so many steps: of a recorded run, by the number that it has there."""
    if len(numbers) < 3:
        return step
    first, last = (float(end) for end in numbers[[0, -1]])
    return steps * (float(np.interp(step, np.arange(len(numbers)), numbers.astype(float))) - first) / (last - first)


def dots(spots: Iterable[Spot], radius: float) -> Points:
    return together(circle(radius, spot) for spot in spots)


def middles(points: Points) -> NDArray[np.float64]:
    """Of the dots that stand in the picture, (n, 3)."""
    return np.asarray(points[::4].reshape(-1, CURVES_OF_A_DOT, 3).mean(axis=1))
