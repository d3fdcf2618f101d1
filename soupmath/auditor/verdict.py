"""Which rule made a walk: the simplest that makes every move, else one with a schedule, else a noisy one."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from .fit import Fit, fit, fit_with_schedule
from .noise import Noise, noise
from .rules import KnownRule
from .walk import Walk

__all__ = ["Found", "Kind", "find"]


class Kind(enum.StrEnum):
    """What is known of who made a path."""

    RULE = enum.auto()          # a rule makes every move
    NOISY = enum.auto()         # plain descent or momentum, on slopes that scatter
    NONE = enum.auto()          # none of the rules does
    UNTOLD = enum.auto()        # too little is there to tell


@dataclass(frozen=True, eq=False)
class Found:
    """What was found out: the best fit, of all that were tried, and the noise if that is what explains the rest."""

    kind: Kind
    best: Fit | None = None
    fits: tuple[Fit, ...] = ()
    noise: Noise | None = None


def find(walk: Walk, rules: Sequence[KnownRule], claimed: str | None) -> Found:
    """Try the rules on a walk of at least one step, the simple ones first; one that is claimed is always tried."""
    if not (np.abs(walk.moves) > walk.blur).any():
        return Found(Kind.UNTOLD)
    fits = list(_until_one_fits(walk, rules))
    if claimed is not None and all(found.rule != claimed for found in fits):
        fits += [fit(rule, walk) for rule in rules if rule.name == claimed]
    best = _best(fits, claimed)
    if best.ok:
        return Found(Kind.RULE if best.shown else Kind.UNTOLD, best, tuple(fits))
    tried = (fit_with_schedule(rule, walk) for rule in _claimed_first(rules, claimed))
    scheduled = [found for found in tried if found is not None]
    if any(found.shown for found in scheduled):
        shown = [found for found in scheduled if found.shown]
        on_schedule = [found for found in shown if not isinstance(found.rate, tuple)]
        return Found(Kind.RULE, _best(on_schedule or shown, claimed), (*fits, *scheduled))
    heard = noise(walk)
    return Found(Kind.NONE if heard is None else Kind.NOISY, best, tuple(fits), heard)


def _until_one_fits(walk: Walk, rules: Iterable[KnownRule]) -> Iterable[Fit]:
    for _, alike in groupby(rules, key=lambda rule: rule.freedom):
        fits = [fit(rule, walk) for rule in alike]
        yield from fits
        if any(found.ok for found in fits):
            return


def _best(fits: Sequence[Fit], claimed: str | None) -> Fit:
    """What is claimed if it fits, else the simplest that does, else the nearest."""
    def order(found: Fit) -> tuple[bool, bool, int, float]:
        is_claimed = found.rule == claimed and not found.hollow
        return not found.ok, not is_claimed, len(found.numbers), found.misfit
    fitting = [found for found in fits if found.ok]
    return min(fitting, key=order) if fitting else min(fits, key=lambda found: found.misfit)


def _claimed_first(rules: Sequence[KnownRule], claimed: str | None) -> list[KnownRule]:
    return sorted(rules, key=lambda rule: rule.name != claimed)
