"""What a run means for a pot of one litre: what falls into it at each step, and when a fresh bowl is set.

If a step lowers no amount, what falls is the step's amount, into the same soup. If it lowers any,
nothing falls: nobody takes salt out of a soup, so a fresh bowl is set. The run decides.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

import soupmath as sm
from scenes.kit.numerals import beyond, printed
from scenes.kit.words import Words, marked
from scenes.props.kitchen.grain_kinds import KINDS, MOST
from soupmath import Trajectory

INGREDIENTS = sm.soup.INGREDIENTS
FORMATS = {"salt": "{:.1f}", "cream": "{:.0f}", "pepper": "{:.2f}"}
# For translators: what cooks weigh and measure with
UNITS = {"salt": marked("g"), "cream": marked("mL"), "pepper": marked("g")}
# For translators: on shakers and the recipe card
NAMES = {"salt": marked("salt"), "cream": marked("cream"), "pepper": marked("pepper")}
TRACE = 1e-300                   # an amount that floats may call 0
SAME = 1e-9                      # relative change of an amount that counts as none


class Pouring:
    """A run of a soup loss as grains and bowls. Amounts are those of one litre: g, mL, g."""

    names: tuple[str, ...] = INGREDIENTS

    def __init__(self, run: Trajectory) -> None:
        self.run = run
        self.amount = lru_cache(maxsize=64)(self._amount)        # a frame asks for the same again and again
        self.landings = lru_cache(maxsize=16)(self._landings)
        steps = [tuple(self._amount(name, k) for name in self.names) for k in range(run.steps + 1)]
        self.changes = [tuple(map(_change, before, after)) for before, after in pairwise(steps)]
        self.bowls = [0]         # the step at which the bowl that stands at step k was set
        for k in range(run.steps):
            self.bowls.append(k + 1 if self.lowers(k) else self.bowls[-1])

    def lowers(self, k: int) -> bool:
        """Whether step k needs a fresh bowl."""
        return any(change < 0 for change in self._made(k))

    def poured(self, k: int) -> list[str]:
        """What is poured at step k."""
        if self.lowers(k):
            return []
        return [name for name, by in zip(self.names, self._made(k), strict=True) if by > 0]

    def held(self, k: int) -> list[str]:
        """What a hand takes up for step k."""
        return self.poured(k)

    def grain(self, name: str) -> float:
        """The amount that one grain stands for."""
        return KINDS[name].amount

    def _made(self, k: int) -> tuple[float, ...]:
        """By how much step k (from k to k + 1) changes each amount; 0 for a step that was never made."""
        return self.changes[k] if 0 <= k < len(self.changes) else (0.0,) * len(self.names)

    def _amount(self, name: str, s: float) -> float:
        """The amount of an ingredient at the playhead; one that is no parameter is as the wish has it."""
        loss = self.run.loss
        if name not in loss.names:
            return float(sm.soup.WISH[INGREDIENTS.index(name)])
        return float(loss.amounts(self.run.at(s))[list(loss.names).index(name)])

    def fallen(self, name: str, s: float, bowl: int) -> int:
        """Grains that fell until the playhead s since the bowl was set at step `bowl`; no more than a pot shows."""
        more = max(0.0, self.amount(name, s) - self.amount(name, bowl)) / self.grain(name)
        return round(min(more, MOST))

    def _landings(self, name: str, k: int) -> tuple[float, ...]:
        """For each grain of step k, the fraction of the step's way at which it lies in the soup."""
        if name not in self.poured(k):
            return ()
        bowl, grain = self.bowls[k], self.grain(name)
        first, last = self.amount(name, k), self.amount(name, k + 1)
        numbers = np.arange(self.fallen(name, k, bowl), self.fallen(name, k + 1, bowl)) + 0.5
        added = self.amount(name, bowl) + numbers * grain
        return tuple(np.clip(self._way(added, first, last), 0.0, 1.0).tolist())

    def _way(self, amounts: NDArray[np.floating], first: float, last: float) -> NDArray[np.floating]:
        """The share of a step's way at which there is so much: parameters are logarithms, and move evenly."""
        way = math.log(max(last, TRACE)) - math.log(max(first, TRACE))
        return (np.log(amounts) - math.log(max(first, TRACE))) / way

    def words(self, k: int, said: Callable[[Words, str, float], str], words: Words) -> tuple[str, ...]:
        """Step k as the pill prints it, by lines it may be broken into; nothing for a step that was never made.

        said: how an amount of an ingredient is printed.
        """
        if not 0 <= k < len(self.changes):
            return ()
        changes = [(name, by) for name, by in zip(self.names, self._made(k), strict=True) if by]
        parts = [f"{'+' if by > 0 else '−'} {said(words, name, abs(by))}" for name, by in changes]
        if len(changes) == 1:
            # For translators: on the step's pill, as + 5.0 g salt
            named = words.gettext(NAMES[changes[0][0]])
            parts[0] = words.gettext("{amount} {ingredient}", amount=parts[0], ingredient=named)
        first, *others = parts or [words.gettext("none")]
        return (words.gettext("step: {change}", change=first), *([" ".join(others)] if others else []))


def _change(before: float, after: float) -> float:
    """The difference, or 0 for one that is only rounding."""
    same = before == after or (0 < before < math.inf and abs(after / before - 1) <= SAME)
    return 0.0 if same else after - before


def said(words: Words, name: str, amount: float) -> str:
    """An amount of an ingredient, with its unit."""
    return f"{printed(amount, FORMATS[name])} {words.gettext(UNITS[name])}"


def said_briefly(words: Words, name: str, amount: float) -> str:
    """The same where there is no room for all of a large one."""
    return f"{beyond(amount)} {words.gettext(UNITS[name])}" if beyond(amount) else said(words, name, amount)
