"""A loss by table: what a lesson's `loss = { fit = … }` comes to once its table is read, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np

import soupmath as sm

FITS = ("line", "curve", "classes", "small_net")
HIDDEN = 6              # neurons, where the lesson does not say


@dataclass(frozen=True)
class TableLoss:
    """A model and the numbers it is fitted to.

    x: the names of what it is given, y of what it answers. data: their numbers (rows, columns), float64; of classes
    the last column counts the kinds, whose names are `kinds`.
    """

    fit: str
    x: tuple[str, ...]
    y: str
    data: bytes
    kinds: tuple[str, ...] = ()
    degree: int = 1
    hidden: int = HIDDEN
    test: float = 0.0
    seed: int = 0

    @property
    def said(self) -> str:
        return f'{{ fit = "{self.fit}" }}'

    @property
    def parameters(self) -> int:
        """How many numbers it learns."""
        return {"line": 2, "curve": self.degree + 1, "classes": 3 * len(self.kinds),
                "small_net": 3 * self.hidden + 1}[self.fit]

    def made(self) -> sm.Loss:
        return fitted(self).loss()


@cache
def fitted(loss: TableLoss) -> sm.fits.Fit:
    """The model with its samples. Raises ValueError as soupmath does, where the table does not determine it."""
    table, test, seed = np.frombuffer(loss.data).reshape(-1, len(loss.x) + 1), loss.test, loss.seed
    if loss.fit == "classes":
        columns = (loss.x[0], loss.x[1])
        return sm.fits.classes(table[:, :2], table[:, 2].astype(int), loss.kinds, columns=columns, test=test, seed=seed)
    columns, (x, y) = (loss.x[0], loss.y), table.T
    if loss.fit == "small_net":
        return sm.fits.small_net(x, y, loss.hidden, columns=columns, test=test, seed=seed)
    return sm.fits.curve(x, y, loss.degree, columns=columns, test=test, seed=seed)
