"""The losses of a path: which steps go uphill, and which printed losses are not the loss."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arguments import Array
from ..losses import Loss
from .noise import CHANCE, FARTHEST
from .printed import Printed, printed, shaken
from .walk import ARITHMETIC

__all__ = ["MANY", "SURELY", "Heights", "heights"]

SURELY = 1.3        # of the most that paths written alike differ
MANY = 0.5          # wrong losses, as a share of all, that are one mistake rather than many


@dataclass(frozen=True, eq=False)
class Heights:
    """The true losses (K,) at the points of a path, and how far each is open for the digits of its point and for
    rounding."""

    losses: Array
    open: Array

    @property
    def uphill(self) -> tuple[int, ...]:
        """The steps (from 1) that go uphill."""
        rises = np.diff(self.losses) > self.open[1:] + self.open[:-1]
        return tuple((np.flatnonzero(rises) + 1).tolist())

    def wrong(self, given: Array, shift: int = 0) -> tuple[int, ...]:
        """The points whose given loss (K,) is not the loss; with a shift, not that of the point so many before."""
        rows = np.arange(max(shift, 0), len(given) + min(shift, 0))
        claimed, of = given[rows], rows - shift
        finite = np.isfinite(claimed)
        written = printed(np.where(finite, claimed, 0.0)[:, None])
        scale = np.abs(self.losses[of]) + np.abs(self.losses[0])
        allowed = written.half[:, 0] + self.open[of] + ARITHMETIC * written.unit * scale
        with np.errstate(invalid="ignore"):
            right = np.where(np.isfinite(self.losses[of]), np.abs(claimed - self.losses[of]) <= allowed, ~finite)
        return tuple(rows[~right].tolist())

    def one_mistake(self, given: Array) -> str:
        """What explains all the wrong losses at once, or nothing."""
        if len(self.wrong(given)) < MANY * len(given) or len(given) < 3:
            return ""
        for shift, where in ((1, "before"), (-1, "after")):
            if not self.wrong(given, shift):
                return f"Each printed loss is that of the point {where}."
        return ""

    def scatter(self, given: Array) -> bool:
        """Whether given losses (K,) scatter about the true ones, as those of mini-batches do."""
        off = given - self.losses
        spread = off.std()
        typical = 1.4826 * np.median(np.abs(off - np.median(off)))
        tied = np.corrcoef(given, self.losses)[0, 1] if spread > 0 else 0.0
        return bool(abs(off.mean()) <= CHANCE * spread / np.sqrt(len(off)) and typical > 0
                    and np.abs(off).max() <= 2 * FARTHEST * typical and tied > 0.5)


def heights(points: Array, loss: Loss, written: Printed) -> Heights:
    """The heights of points (K, n)."""
    with np.errstate(all="ignore"):
        true = loss.value(points)
        near = np.abs(loss.value(points + shaken(points, written)) - true)
        left_open = SURELY * np.nanmax(np.where(np.isfinite(near), near, 0.0), axis=0)
    return Heights(true, left_open + ARITHMETIC * written.unit * (np.abs(true) + np.abs(true[0])))
