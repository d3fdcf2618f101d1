"""An auditor for anyone's path: is it gradient descent on this loss, and with what learning rate?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from .arguments import Array, floats, refusal, wrong_type
from .losses import Loss

__all__ = ["LISTED", "SAME_LOSS", "STEADY", "STRAIGHT", "Audit", "audit"]

STRAIGHT = 0.1              # degrees from the negative gradient that still count as straight down
STEADY = 1e-3               # relative spread of the implied learning rate that still counts as constant
SAME_LOSS = 1e-6            # relative difference that printed losses may have from true ones
LISTED = 12


@dataclass(frozen=True, eq=False)
class Audit:
    """What an audit found, for a path of T steps.

    losses (T + 1,) are the true ones; learning_rates (T,) the implied η = −step · g / g · g; angles (T,)
    are degrees between each step and the negative gradient; uphill names the steps (from 1) that raised
    the loss. Rates and angles are nan where the step or the slope is 0. wrong_losses names the points
    whose printed loss is not the loss, and is None if none were given.
    """

    losses: Array
    learning_rates: Array
    angles: Array
    uphill: tuple[int, ...]
    wrong_losses: tuple[int, ...] | None

    @property
    def straight(self) -> bool:
        """Whether every step that can be judged goes straight down the slope."""
        return bool(np.nanmax(self.angles, initial=0.0) <= STRAIGHT)

    @property
    def learning_rate(self) -> float | None:
        """The one learning rate that every step implies, or None."""
        rates = self.learning_rates[np.isfinite(self.learning_rates)]
        if not self.straight or not len(rates) or np.ptp(rates) > STEADY * np.abs(rates).max():
            return None
        return float(np.median(rates))

    @property
    def clean(self) -> bool:
        """No uphill step and no wrong loss."""
        return not self.uphill and not self.wrong_losses

    def words(self) -> str:
        """The verdict, a sentence for each finding."""
        steps = len(self.angles)
        return " ".join(filter(None, [
            f"{steps} step{'s' * (steps != 1)}, loss {self.losses[0]:.4g} to {self.losses[-1]:.4g}.",
            self._said_of_uphill(), self._said_of_direction(), self._said_of_losses(),
        ]))

    def _said_of_uphill(self) -> str:
        return f"Uphill: {_listed('step', self.uphill)}." if self.uphill else "No step goes uphill."

    def _said_of_direction(self) -> str:
        judged = np.isfinite(self.angles)
        if not judged.any():
            return "No step can be compared with a slope."
        worst = int(np.nanargmax(self.angles))
        if not self.straight:
            return (f"Not plain descent: step {worst + 1} leaves the way straight down by "
                    f"{self.angles[worst]:.1f}°.")
        if self.learning_rate is not None:
            return f"Every step is plain descent with learning rate {self.learning_rate:.6g}."
        rates = self.learning_rates[judged]
        return ("Every step goes straight down, with learning rates between "
                f"{rates.min():.4g} and {rates.max():.4g}.")

    def _said_of_losses(self) -> str:
        if self.wrong_losses is None:
            return ""
        return (f"The printed loss is not the loss at {_listed('point', self.wrong_losses)}."
                if self.wrong_losses else "The printed losses are the losses.")


def audit(points: Any, loss: Loss, losses: Any = None) -> Audit:
    """Examine a path of points (T + 1, n) on `loss`; `losses` (T + 1,) are the ones printed with it."""
    if not isinstance(loss, Loss):
        raise wrong_type("loss", "be a Loss", loss)
    x = floats("points", points)
    x = x[:, None] if x.ndim == 1 and loss.dimension == 1 else x
    if x.ndim != 2 or len(x) < 2 or x.shape[1] != loss.dimension:
        raise refusal("points", f"have shape (T + 1, {loss.dimension}) with T at least 1", f"shape {x.shape}")
    with np.errstate(all="ignore"):
        true, slopes, steps = loss.value(x), loss.gradient(x[:-1]), np.diff(x, axis=0)
        along, square = (steps * slopes).sum(axis=1), (slopes**2).sum(axis=1)
        angles = _degrees_between(steps, -slopes)
        rates = np.where(np.isfinite(angles), -along / square, np.nan)
    uphill = tuple((np.flatnonzero(np.diff(true) > 0) + 1).tolist())
    return Audit(true, rates, angles, uphill, _wrong(true, losses))


def _degrees_between(a: Array, b: Array) -> Array:
    """Angles (T,) between rows; by the half-angle form, which is exact for small ones too."""
    a = a / np.linalg.norm(a, axis=1, keepdims=True)
    b = b / np.linalg.norm(b, axis=1, keepdims=True)
    return np.degrees(2 * np.arctan2(np.linalg.norm(a - b, axis=1), np.linalg.norm(a + b, axis=1)))


def _wrong(true: Array, printed: Any) -> tuple[int, ...] | None:
    if printed is None:
        return None
    given = floats("losses", printed)
    if given.shape != true.shape:
        raise refusal("losses", f"have shape {true.shape}, one for each point", f"shape {given.shape}")
    apart = np.abs(given - true) > SAME_LOSS * np.maximum(np.abs(true), 1e-9)
    return tuple(np.flatnonzero(apart).tolist())


def _listed(what: str, numbers: tuple[int, ...]) -> str:
    shown = ", ".join(map(str, numbers[:LISTED]))
    more = f" and {len(numbers) - LISTED} more" if len(numbers) > LISTED else ""
    return f"{what}{'s' * (len(numbers) > 1)} {shown}{more}"
