"""A run over any amounts, as what a jug pours into a pot. manim-free."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

import soupmath as sm
from scenes.kit.heights import Heights
from scenes.props.kitchen.grain_kinds import GrainKind
from scenes.props.kitchen.pouring import Pouring
from scenes.stagings.soup_pot.needs import SOUP

JUG = "jug"
GRAINS = 40                     # of an amount, at least, that lie in the pot when all of it is added that ever is
TINY = 1e-290
LOOKS = (("#FFF6E2", True), ("#D98A45", False), ("#A9B0B4", True), ("#8C5A66", False), ("#5A3320", True))
SIZE = 0.060                    # units
OVER = 0.15                     # of the highest amount, that a jar is higher where no window says how high
DIGITS = 3                      # of an amount in print


def is_soup(run: sm.Trajectory) -> bool:
    """Whether it has a taste, and a score."""
    return SOUP.loss.fits(run.loss)


class Mixing(Pouring):
    """A run of any loss as grains and bowls. A jug holds all that a step adds, so that all of it falls together."""

    def __init__(self, run: sm.Trajectory) -> None:
        self.names = tuple(run.loss.names)
        super().__init__(run)
        self.all = {name: np.array([self._amount(name, k) for k in range(run.steps + 1)]) for name in self.names}
        self.kinds = {name: GrainKind(self._grain(name), SIZE, 0.35, colour, 1.0, round_, air=1.2, drawn_out=1.2,
                                      dark=colour == LOOKS[-1][0], seed=k + 1)
                      for k, (name, (colour, round_)) in enumerate(zip(self.names, LOOKS, strict=False))}

    def held(self, k: int) -> list[str]:
        """The jug, where a step adds anything."""
        return [JUG] if self.poured(k) else []

    def grain(self, name: str) -> float:
        return self.kinds[name].amount

    def _grain(self, name: str) -> float:
        """A round amount, such that there are about GRAINS of all that a run adds."""
        most = self._finite(name)
        wide = float(np.ptp(most)) / GRAINS if len(most) else 0.0
        if wide < TINY:
            return 1.0
        power = 10.0 ** math.floor(math.log10(wide))
        return max(power * digit for digit in (1, 2, 5) if power * digit <= max(wide, power))

    def _amount(self, name: str, s: float) -> float:
        loss, point = self.run.loss, self.run.at(s)
        amounts = point if loss.reference is None else loss.amounts(point)
        return float(amounts[self.names.index(name)])

    def _way(self, amounts: NDArray[np.floating], first: float, last: float) -> NDArray[np.floating]:
        if self.run.loss.reference is not None:
            return super()._way(amounts, first, last)
        return (amounts - first) / (last - first)

    def _finite(self, name: str) -> NDArray[np.floating]:
        return self.all[name][np.isfinite(self.all[name])]

    # as it is shown -------------------------------------------------------------
    def scale(self, name: str) -> Heights:
        """From zero to the end of its window, or a little over the most that there ever is."""
        loss, k = self.run.loss, self.names.index(name)
        most = float(self._finite(name).max(initial=0.0))
        end = 0.0 if loss.window is None or loss.reference is not None else float(loss.window[k, 1])
        top = end if most <= end else most * (1 + OVER)
        return Heights(top if top > 0 and math.isfinite(top) else 1.0)

    def said(self, name: str, k: int) -> tuple[str, str]:
        """The amount at a whole step as it is printed, and what stands for it where there is no room."""
        return self.scale(name).said(float(self.all[name][min(k, self.run.steps)]), DIGITS)

    def texts(self, name: str) -> list[str]:
        """All that is ever printed of it."""
        return [self.said(name, k)[0] for k in range(self.run.steps + 1)]

    def called(self, name: str) -> str:
        return name.replace("_", " ")

    def unit(self, name: str) -> str:
        units = self.run.loss.units
        return units[self.names.index(name)] if units else ""
