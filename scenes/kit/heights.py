"""How high losses of any size are drawn: evenly from a base to a top, or by their powers of ten. No manim here."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from scenes.kit.numerals import (
    MANY,
    beyond,
    minus,
    nice_between,
    power_of_ten,
    printed,
    printed_loss,
    tick_letters,
    tight,
)

OVER, UNDER = 0.15, 0.10        # of the losses shown, that are over the highest and under a lowest that is not zero
APART = 2e4             # between a tenth of a window's losses and nine tenths, from which they are drawn by decades
DEEPEST = 8             # decades under the top, at most
SMALL = 0.05            # a top under which hundredths tell nothing
HUNDREDTHS = 2.0        # decades under the range, to which numbers are printed


@dataclass(frozen=True)
class Heights:
    """Losses base … top over heights 0 … 1.

    decades: by their logarithm; then base is above 0, and whatever is lower stands at 0.
    """

    top: float
    base: float = 0.0
    decades: bool = False

    def part(self, losses: ArrayLike) -> Any:
        """The height (...) of losses (...), beyond the ends too; NaN where a loss is undefined."""
        with np.errstate(all="ignore"):
            if self.decades:
                high = np.log(np.maximum(losses, self.base) / self.base) / self._folds
            else:
                high = (np.asarray(losses, dtype=float) - self.base) / (self.top - self.base)
        return high if np.ndim(high) else float(high)

    def loss(self, part: float) -> float:
        """The loss at a height."""
        if self.decades:
            return float(self.base * math.exp(part * self._folds))
        return self.base + part * (self.top - self.base)

    def steepness(self, loss: float) -> float:
        """Heights for one more of loss."""
        if not self.decades:
            return 1.0 / (self.top - self.base)
        return 1.0 / (loss * self._folds) if loss > self.base else 0.0

    def tolerance(self, share: float, loss: float) -> float:
        """Of loss, at a loss: what is such a share of the heights there."""
        return share / self.steepness(max(loss, self.base * (1 + 1e-9)))

    def clipped(self, loss: float) -> float:
        """The loss, or the end that it lies beyond."""
        return min(max(loss, self.base), self.top)

    @property
    def from_zero(self) -> bool:
        """Whether height 0 is loss 0."""
        return self.base == 0.0 and not self.decades

    @cached_property
    def _folds(self) -> float:
        return math.log(self.top / self.base)

    def ticks(self, most: int = 4) -> tuple[float, ...]:
        """Round losses along it, at most so many."""
        if not self.decades:
            return nice_between(self.base, self.top, most)
        powers = range(math.ceil(math.log10(self.base) - 1e-9), math.floor(math.log10(self.top) + 1e-9) + 1)
        return tuple(10.0**power for power in powers[::math.ceil(len(powers) / most)])

    def lettered(self, most: int = 4) -> tuple[tuple[float, str], ...]:
        """Its ticks with their letters."""
        ticks = self.ticks(most)
        return tuple(zip(ticks, tick_letters(ticks), strict=True))

    def said(self, loss: float, digits: int) -> tuple[str, str]:
        """A loss as it is printed, and what stands for it where there is no room: see numerals."""
        size = max(abs(self.base), abs(self.top))
        if self.from_zero and SMALL <= size < MANY:
            return printed_loss(loss, digits), beyond(loss)
        brief = tight(power_of_ten(loss, digits=0))
        if loss == 0:
            return "0", "0"
        if not self.decades and SMALL <= size < MANY and abs(loss) < MANY:
            decimals = max(0, math.ceil(HUNDREDTHS - math.log10(self.top - self.base)))
            return minus(f"{loss:.{decimals}f}"), brief
        if self.decades and SMALL <= abs(loss) < MANY:
            return minus(printed(loss, "{:.2g}" if abs(loss) < 100 else "{:.0f}")), brief
        return power_of_ten(loss), brief


def heights_of(top: float | Heights) -> Heights:
    """Of a top alone: evenly from zero."""
    return top if isinstance(top, Heights) else Heights(float(top))


def heights_for(reached: Iterable[float], seen: ArrayLike) -> Heights:
    """Such that losses that a run has reached stand under the top; seen: the losses (...) of the window, NaN and inf
    where there are none."""
    there = np.asarray(seen, dtype=float)
    there = there[np.isfinite(there)]
    met = np.array([loss for loss in reached if math.isfinite(loss)])
    low = float(min(there.min(initial=math.inf), met.min(initial=math.inf)))
    high = float(met.max(initial=low))
    if not math.isfinite(low):
        return Heights(1.0)
    if low >= 0 and len(there) and _decades_apart(there):
        return _by_decades(there, high)
    wide = max(high - low, 1e-9 * abs(high), 1e-300)
    if wide <= 1e-6 * max(abs(high), abs(low)):         # as good as level: a loss that nothing changes
        wide = max(abs(high), 1e-300)
    if 0 <= low < 0.5 * high:
        return Heights(high + OVER * high)
    return Heights(low + (1 + OVER) * wide, low - UNDER * wide)


def _decades_apart(seen: Any) -> bool:
    few, many = np.quantile(seen, (0.1, 0.9))
    return bool(many > APART * few) and many > 0


def _by_decades(seen: Any, high: float) -> Heights:
    """From a whole power of ten to a little over what was reached."""
    top = max(high, float(np.median(seen))) * 10.0**OVER
    lowest = max(float(seen.min()), top * 10.0**-DEEPEST)
    return Heights(top, min(10.0 ** math.floor(math.log10(lowest)), top / 10), decades=True)
