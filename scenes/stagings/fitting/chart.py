"""Where a table's numbers lie on the board, and what of a line is on it. No manim here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenes.kit.even_scale import EvenScale
from scenes.kit.region import Region
from scenes.props.map.window import pieces
from soupmath import Trajectory
from soupmath.fits.table import Classes, Fit

Field = NDArray[np.float64]
Span = tuple[float, float]

ACROSS = 121            # places at which a curve is drawn
AIR = 0.08              # of the data's width, free beside it
OVER = 0.12             # of the data's height, free over and under it
GUESS = 0.5             # of the data's height, by which the first line may widen the board


@dataclass(frozen=True)
class Chart:
    """Two even scales over a plot, in the units of the table's columns."""

    plot: Region
    x_scale: EvenScale
    y_scale: EvenScale

    @property
    def window(self) -> tuple[float, float, float, float]:
        """The plot, as a window in units of the picture."""
        return self.plot.left, self.plot.right, self.plot.bottom, self.plot.top

    def places(self, x: Field, y: Field) -> Field:
        """Where numbers (N,) and (N,) stand, (N, 2), off the board too."""
        across = self.plot.left + (np.asarray(x) - self.x_scale.low) * self.x_scale.per_unit
        return np.stack([across, self.heights(y)], axis=-1)

    def heights(self, y: Field) -> Field:
        """Where numbers of the upright column stand, of any size."""
        with np.errstate(over="ignore"):
            return self.plot.bottom + (np.asarray(y) - self.y_scale.low) * self.y_scale.per_unit

    def across(self) -> Field:
        """The numbers (ACROSS,) at which a curve is drawn, from edge to edge."""
        return np.linspace(self.x_scale.low, self.x_scale.high, ACROSS)

    def seen(self, x: Field, y: Field, upto: float = 1.0) -> list[Field]:
        """The pieces on the board of the line through (x, y), from the left as far as a share of the width."""
        way = self.places(x, y)
        way = way[np.isfinite(way).all(axis=1)]
        reach = self.plot.left + upto * self.plot.width
        if upto <= 0 or len(way) < 2:
            return []
        return pieces((self.plot.left, reach, self.plot.bottom, self.plot.top), way)


def columns_of(fit: Fit) -> tuple[Field, Field]:
    """The two columns that lie across and upright, of what is learned from."""
    return (fit.x[:, 0], fit.x[:, 1]) if isinstance(fit, Classes) else (fit.x, fit.y)


def tested(fit: Fit) -> tuple[Field, Field]:
    """The same of what is kept for the test."""
    return (fit.test_x[:, 0], fit.test_x[:, 1]) if isinstance(fit, Classes) else (fit.test_x, fit.test_y)


def spans_of(fit: Fit, run: Trajectory) -> tuple[Span, Span]:
    """What of the two columns the board shows: every row, and of a model of y, as far as that may widen it, its first
    and its last line."""
    (x, y), (far_x, far_y) = columns_of(fit), tested(fit)
    left, right = _widened([*x, *far_x], AIR)
    low, high = _widened([*y, *far_y], OVER)
    if not isinstance(fit, Classes):
        with np.errstate(all="ignore"):
            lines = fit.predict(run.points[[0, -1]], np.linspace(left, right, ACROSS)).ravel()
        reach = GUESS * (high - low)
        inside = np.clip(lines[np.isfinite(lines)], low - reach, high + reach)
        low, high = min(low, float(inside.min(initial=low))), max(high, float(inside.max(initial=high)))
    return (left, right), (low, high)


def chart_of(plot: Region, spans: tuple[Span, Span]) -> Chart:
    """The scales of a plot that shows as much."""
    (left, right), (low, high) = spans
    return Chart(plot, EvenScale(left, right, plot.left, plot.right), EvenScale(low, high, plot.bottom, plot.top))


def shown_rows(count: int, most: int) -> NDArray[np.intp]:
    """Which of the rows are drawn: all of them, or as many as can be told apart, evenly spread."""
    return np.arange(count) if count <= most else np.unique(np.linspace(0, count - 1, most).astype(int))


def _widened(values: Sequence[float], share: float) -> tuple[float, float]:
    low, high = min(values), max(values)
    room = share * (high - low) or max(abs(high), 1.0) * 0.5
    return float(low - room), float(high + room)


