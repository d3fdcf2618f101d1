"""Which rule made a walk: the simplest that makes every move, else one with a schedule, else a noisy one."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from ..losses import Loss
from .fit import Fit, fit, fit_with_own_rates
from .lines import fit_line, line_rules
from .noise import ENOUGH, Noise, noise
from .on_schedule import fit_on_schedule
from .rules import KnownRule
from .rules import rules as rules_on
from .search import Search
from .walk import Walk

__all__ = ["BEYOND_DOUBT", "Found", "Kind", "find"]

BEYOND_DOUBT = 12.0     # digits of evidence for one rule at one rate, from which no other on a schedule is looked for


class Kind(enum.StrEnum):
    """What is known of who made a path."""

    RULE = enum.auto()          # a rule makes every move
    NOISY = enum.auto()         # a rule does, on slopes that scatter
    NONE = enum.auto()          # none of the rules does
    UNTOLD = enum.auto()        # too little is there to tell


@dataclass(frozen=True, eq=False)
class Found:
    """What was found out: the best fit, of all that were tried, and the noise if that is what explains the rest."""

    kind: Kind
    best: Fit | None = None
    fits: tuple[Fit, ...] = ()
    noise: Noise | None = None


def find(walk: Walk, loss: Loss, claimed: str | None) -> Found:
    """Try the rules on a walk of at least one step, the simple ones first; one that is claimed is always tried."""
    rules = rules_on(loss, walk.points[0])
    if not (np.abs(walk.moves) > walk.blur).any():
        return Found(Kind.UNTOLD)
    fits = _at_one_rate(walk, loss, rules, claimed)
    best = _best(fits, claimed)
    if best.ok and best.rule == (claimed or best.rule):
        return Found(Kind.RULE if best.shown else Kind.UNTOLD, best, tuple(fits))
    open_ = [rule for rule in rules if not best.ok or (rule.name == claimed and best.evidence < BEYOND_DOUBT)]
    changing = _with_changing_rate(walk, open_, claimed)
    if changing is not None:
        return Found(Kind.RULE if changing.shown else Kind.UNTOLD, changing, (*fits, changing))
    if best.ok:
        return Found(Kind.RULE if best.shown else Kind.UNTOLD, best, tuple(fits))
    heard = noise(walk, loss, claimed)
    if heard is None:
        return Found(Kind.NONE, best, tuple(fits))
    return Found(Kind.NOISY if walk.moves.size >= ENOUGH else Kind.UNTOLD, best, tuple(fits), heard)


def _at_one_rate(walk: Walk, loss: Loss, rules: Sequence[KnownRule], claimed: str | None) -> list[Fit]:
    """The fits of the simplest rules that do, or of all, and of the claimed one."""
    fits = list(_until_one_fits(walk, rules))
    fits += [fit(rule, walk) for rule in rules if rule.name == claimed and all(one.rule != claimed for one in fits)]
    enough = any(found.ok for found in fits)
    return fits + [fit_line(rule, walk, loss) for rule in line_rules(loss) if not enough or rule.name == claimed]


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


def _with_changing_rate(walk: Walk, rules: Sequence[KnownRule], claimed: str | None) -> Fit | None:
    """The first rule that makes every move on a schedule, else with rates of its own; the claimed one before others."""
    searches = [Search(rule, walk.part(rule))
                for rule in sorted(rules, key=lambda rule: (rule.name != claimed, rule.freedom))]
    for way in (fit_on_schedule, fit_with_own_rates):
        found = []
        for search in searches:
            found += [fit for fit in [way(search, walk)] if fit is not None and not fit.hollow]
            if found and found[-1].shown:
                return found[-1]
        if found:
            return found[0]
    return None
