"""A curve that bends where it must: one hidden layer between one number and another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

import numpy as np

from ..arguments import Array, refusal, whole
from ..frozen import Frozen
from ..losses import Loss
from ..network import Network, network
from .scaling import Scaling, column, scaling_of
from .split import split

__all__ = ["MOST_HIDDEN", "SmallNet", "small_net"]

MOST_HIDDEN = 64


@dataclass(frozen=True, eq=False, repr=False)
class SmallNet(Frozen):
    """y = middle + spread · W (tanh(V (z, 1)), 1), where z is x in its spreads from its middle.

    x, y (N,) are learned from, test_x, test_y (M,) are only asked about; all in their own units. `start` (n,) is
    what the seed draws, columns are what x and y are called.
    """

    x: Array
    y: Array
    test_x: Array
    test_y: Array
    hidden: int
    scaling: Scaling
    y_scaling: Scaling
    start: Array
    columns: tuple[str, str] = ("x", "y")

    @property
    def parameter_count(self) -> int:
        """3 · hidden + 1."""
        return 3 * self.hidden + 1

    def predict(self, point: Array, x: Array) -> Array:
        """y (..., M) for x (M,) by parameters (..., n)."""
        rows = self.scaling.scaled(np.asarray(x, dtype=float))[:, None]
        return self.y_scaling.undone(self._network().answers(point, rows)[..., 0])

    def residuals(self, point: Array) -> Array:
        """What each sample learned from is above the curve, (..., N)."""
        return self.y - self.predict(point, self.x)

    def loss(self) -> Loss:
        """Mean squared residual in squared spreads of y: 1 is what the mean of y alone would get.

        Readings: `error`, the root of the mean in the units of y; `test_loss` and `test_error` where some are kept
        for the test. Start: `untaught`.
        """
        readings: dict[str, Any] = {"error": partial(_error, fit=self, x=self.x, y=self.y)}
        if len(self.test_x):
            readings |= {"test_loss": partial(_loss, fit=self, x=self.test_x, y=self.test_y),
                         "test_error": partial(_error, fit=self, x=self.test_x, y=self.test_y)}
        return replace(self._network().loss(), name="small net", readings=readings,
                       places={"untaught": self.start})

    def _network(self) -> Network:
        return _network(self.x, self.y, self.hidden, self.scaling, self.y_scaling)

    def __repr__(self) -> str:
        return f"<SmallNet of {self.hidden}: {len(self.x)} to learn from, {len(self.test_x)} for the test>"


def small_net(x: Array, y: Array, hidden: int = 8, *, columns: tuple[str, str] = ("x", "y"), test: float = 0.0,
              seed: int = 0) -> SmallNet:
    """The network with `hidden` neurons between pairs x, y (N,); seed: of its start and of the test's rows."""
    hidden = whole("hidden", hidden, at_least=1, at_most=MOST_HIDDEN)
    x, y = column("x", x), column("y", y)
    if len(x) != len(y):
        raise refusal("y", f"have one number for each of the {len(x)} of x", f"shape {y.shape}")
    learn, unseen = split(len(x), test, seed)
    x_scaling, y_scaling = scaling_of("x", x[learn]), scaling_of("y", y[learn])
    start = _network(x[learn], y[learn], hidden, x_scaling, y_scaling).start(seed)
    return SmallNet(x[learn], y[learn], x[unseen], y[unseen], hidden, x_scaling, y_scaling, start, columns)


def _network(x: Array, y: Array, hidden: int, x_scaling: Scaling, y_scaling: Scaling) -> Network:
    return network(x_scaling.scaled(x)[:, None], y_scaling.scaled(y), hidden)


def _loss(points: Array, fit: SmallNet, x: Array, y: Array) -> Any:
    miss = (fit.predict(points, x) - y) / fit.y_scaling.spread
    return (miss * miss).mean(axis=-1)


def _error(points: Array, fit: SmallNet, x: Array, y: Array) -> Any:
    return np.sqrt(((fit.predict(points, x) - y) ** 2).mean(axis=-1))
