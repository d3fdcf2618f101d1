"""A line or a curve through measured pairs: mean squared residuals, in the units of y."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from ..arguments import Array, refusal, whole
from ..frozen import Frozen
from ..losses import Loss
from ..samples import least_squares
from .scaling import Scaling, column, scaling_of
from .split import split

__all__ = ["MOST_DEGREE", "Polynomial", "curve", "line"]

MOST_DEGREE = 6
_BEYOND = 1.25          # of the way from the minimum to the furthest start
_NAMES = ("height", "tilt", "bend", "twist", "fourth", "fifth", "sixth")


@dataclass(frozen=True, eq=False, repr=False)
class Polynomial(Frozen):
    """y = height + tilt z + bend z² + …, where z is x in its spreads from its middle.

    x, y (N,) are learned from, test_x, test_y (M,) are only asked about; all in their own units, columns
    are what they are called. height is y in the middle, and every parameter has the units of y: a change of x's
    units changes none of them.
    """

    x: Array
    y: Array
    test_x: Array
    test_y: Array
    degree: int
    scaling: Scaling
    columns: tuple[str, str] = ("x", "y")

    @property
    def parameter_count(self) -> int:
        """degree + 1."""
        return self.degree + 1

    def features(self, x: Array) -> Array:
        """1, z, z² … (M, degree + 1) of x (M,)."""
        return np.vander(self.scaling.scaled(x), self.degree + 1, increasing=True)

    def predict(self, point: Array, x: Array) -> Array:
        """y (..., M) for x (M,) by parameters (..., n)."""
        return np.asarray(point) @ self.features(np.asarray(x, dtype=float)).T

    def coefficients(self, point: Array) -> Array:
        """a (..., n) with y = a₀ + a₁ x + …, in the table's own units, of parameters (..., n)."""
        return np.asarray(point) @ _unscaled(self.degree, self.scaling)

    def residuals(self, point: Array) -> Array:
        """What each sample learned from is above the line, (..., N)."""
        return self.y - self.predict(point, self.x)

    def loss(self) -> Loss:
        """Mean squared residual, in y². Readings: `error`, the root of it, in y; of a line `rise`, in y for each
        unit of x, and `intercept`, its y at x = 0; `test_loss` and `test_error` where some are kept for the test.

        Starts: `flat` at the mean of y, `low` at its lowest, `rising` and `falling` by a spread of y each spread.
        """
        readings: dict[str, Any] = {"error": partial(_error, fit=self, x=self.x, y=self.y)}
        if self.degree == 1:
            readings |= {"rise": partial(_coefficient, fit=self, which=1),
                         "intercept": partial(_coefficient, fit=self, which=0)}
        if len(self.test_x):
            readings |= {"test_loss": partial(_mean_square, fit=self, x=self.test_x, y=self.test_y),
                         "test_error": partial(_error, fit=self, x=self.test_x, y=self.test_y)}
        return least_squares(self.features(self.x), self.y, name="line" if self.degree == 1 else "curve",
                             readings=readings, places=self.starts(), names=_NAMES[:self.parameter_count],
                             window=self.window())

    def window(self) -> Array:
        """Where to look (n, 2): about the numbers of numpy's least squares, as far as every start is and beyond."""
        best = np.linalg.lstsq(self.features(self.x), self.y, rcond=None)[0]
        away = _BEYOND * np.max([np.abs(start - best) for start in self.starts().values()], axis=0)
        reach = np.maximum(away, self.y.std())
        return np.stack([best - reach, best + reach], axis=1)

    def starts(self) -> dict[str, Array]:
        """Where runs may begin, by name: (n,) each."""
        mean, spread, rest = float(self.y.mean()), float(self.y.std()), [0.0] * (self.degree - 1)
        return {"flat": np.array([mean, 0.0, *rest]), "low": np.array([float(self.y.min()), 0.0, *rest]),
                "rising": np.array([mean - spread, spread, *rest]),
                "falling": np.array([mean + spread, -spread, *rest])}

    def __repr__(self) -> str:
        return f"<Polynomial of degree {self.degree}: {len(self.x)} to learn from, {len(self.test_x)} for the test>"


def line(x: Array, y: Array, *, columns: tuple[str, str] = ("x", "y"), test: float = 0.0, seed: int = 0) -> Polynomial:
    """The line through pairs x, y (N,); test: the share kept for the test, drawn by seed.

    >>> import soupmath as sm
    >>> fit = sm.fits.line([1.0, 2.0, 3.0, 4.0], [5.0, 7.0, 9.0, 11.0])
    >>> loss = fit.loss()
    >>> run = sm.descend(loss, sm.optimizers.gradient_descent(0.25), loss.places["flat"], 30)
    >>> round(run.facts()["rise_last"], 6), round(run.facts()["intercept_last"], 6)
    (2.0, 3.0)
    """
    return curve(x, y, 1, columns=columns, test=test, seed=seed)


def curve(x: Array, y: Array, degree: int, *, columns: tuple[str, str] = ("x", "y"), test: float = 0.0,
          seed: int = 0) -> Polynomial:
    """The polynomial of a degree (1 to 6) through pairs x, y (N,). ValueError where they do not determine it."""
    degree = whole("degree", degree, at_least=1, at_most=MOST_DEGREE)
    x, y = column("x", x), column("y", y)
    if len(x) != len(y):
        raise refusal("y", f"have one number for each of the {len(x)} of x", f"shape {y.shape}")
    scaling_of("y", y)
    learn, unseen = split(len(x), test, seed)
    if len(np.unique(x[learn])) <= degree:
        raise refusal("x", f"hold at least {degree + 1} different numbers to learn from", len(np.unique(x[learn])))
    return Polynomial(x[learn], y[learn], x[unseen], y[unseen], degree, scaling_of("x", x[learn]), columns)


def _unscaled(degree: int, scaling: Scaling) -> Array:
    """Row k: the coefficients (degree + 1,) of ((x − middle) / spread)^k in powers of x."""
    rows, row = [], np.eye(1, degree + 1)[0]
    for _ in range(degree + 1):
        rows.append(row)
        row = (np.append(0.0, row[:-1]) - scaling.middle * row) / scaling.spread
    return np.array(rows)


def _coefficient(points: Array, fit: Polynomial, which: int) -> Any:
    return fit.coefficients(points)[..., which]


def _mean_square(points: Array, fit: Polynomial, x: Array, y: Array) -> Any:
    return ((fit.predict(points, x) - y) ** 2).mean(axis=-1)


def _error(points: Array, fit: Polynomial, x: Array, y: Array) -> Any:
    return np.sqrt(_mean_square(points, fit, x, y))
