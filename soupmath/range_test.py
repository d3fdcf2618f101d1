"""Which learning rate? One run with a rate that grows at every step, and where its loss falls and turns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from .arguments import Array, real, refusal, whole
from .descent import descend
from .frozen import Frozen
from .losses import Loss
from .optimizers import Optimizer
from .schedules import Exponential
from .trajectory import Trajectory

__all__ = ["RangeTest", "range_test"]


@dataclass(frozen=True, eq=False, repr=False)
class RangeTest(Frozen):
    """rates (T,) are the learning rates of the run's steps, losses (T,) the full losses after them."""

    rates: Array
    losses: Array
    run: Trajectory

    @property
    def lowest(self) -> float:
        """The rate of the step after which the loss was lowest: beyond it the run gets worse."""
        return float(self.rates[self.losses.argmin()])

    @property
    def steepest(self) -> float:
        """The rate up to which a growing rate paid most: the steepest fall of ln loss over ln rate.

        Of losses that reach 0 or less, the fall of the loss itself.
        """
        positive = (self.losses > 0).all() and self.run.losses[0] > 0
        levels = np.log(self.run.losses) if positive else self.run.losses
        until = int(self.losses.argmin()) + 1
        return float(self.rates[np.diff(levels)[:until].argmin()])

    def __repr__(self) -> str:
        return (f"<RangeTest of {self.run.optimizer.name} on {self.run.loss.name}: {len(self.rates)} steps, "
                f"rates {self.rates[0]:.3g} to {self.rates[-1]:.3g}, steepest {self.steepest:.3g}, "
                f"lowest {self.lowest:.3g}>")


def range_test(loss: Loss, make: Callable[[Any], Optimizer], start: Any, *, lowest: float = 1e-6,
               highest: float = 10.0, steps: int = 100, batches: Array | None = None) -> RangeTest:
    """One run from `start` (n,), whose rate grows from `lowest` to `highest` by the same factor each step.

    make takes a learning rate, as the factories in `optimizers` do. batches (steps, size) as in `descend`. A
    run that diverges ends there; that is no fault. Smith, WACV 2017, arXiv:1506.01186, section 3.3, with his
    straight growth replaced by Gugger's (2018), by factors.

    >>> import soupmath as sm
    >>> soup = sm.soup.taste_loss()
    >>> sm.range_test(soup, sm.optimizers.gradient_descent, soup.places["tastes_six"], lowest=1e-4, highest=1.0)
    <RangeTest of gradient_descent on soup: 100 steps, rates 0.0001 to 1, steepest 0.0614, lowest 0.0673>
    """
    steps = whole("steps", steps, at_least=2)
    low = real("lowest", lowest, above=0)
    high = real("highest", highest, above=low)
    rate = Exponential(low, (high / low) ** (1 / (steps - 1)))
    run = descend(loss, make(rate), start, steps, batches=batches)
    if run.steps < 1:
        raise refusal("lowest", "be a rate at which the first step is finite", lowest)
    return RangeTest(np.array([rate(k) for k in range(run.steps)]), run.losses[1:], run)
