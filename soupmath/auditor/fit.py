"""Which numbers of a rule explain a path best, and how far it is then off at worst."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from ..arguments import Array
from ..schedules import Schedule
from .places import numbers_at, place_of
from .printed import ALL_DIGITS
from .rules import KnownRule
from .search import Residuals, Search
from .walk import Walk
from .way import Way, along

__all__ = ["MOST_DIGITS", "NOTHING", "SHOWN", "Fit", "beside", "fit", "fit_with_own_rates", "judged",
           "numbers_of", "rounded"]

SHOWN = 3.0                 # decimal digits in which a path must agree beyond what its rule's numbers can be made to
NOTHING = 1e-6              # a number that makes a rule another
MOST_DIGITS = 7             # of a rounder number


@dataclass(frozen=True, eq=False)
class Fit:
    """A rule with the numbers that explain a path best.

    misfit is the worst difference between a move and the rule's, in units of what digits and rounding allow, and
    step (from 1) is where; share is that difference as a share of the move. evidence counts the decimal digits in
    which the path agrees with the rule beyond those that fitting its numbers can buy. rate is a schedule, or the
    lowest and the highest of rates that follow none; then the learning rate among the numbers is the first one.
    """

    rule: str
    numbers: dict[str, float]
    misfit: float
    step: int
    share: float
    evidence: float
    rate: Schedule | tuple[float, float] | None = None

    @property
    def ok(self) -> bool:
        """Whether the rule makes every move, as far as its digits tell."""
        return self.misfit <= 1 and self.numbers["learning_rate"] > 0

    @property
    def hollow(self) -> bool:
        """Whether its numbers make it a simpler rule: momentum that keeps nothing, AdamW that decays nothing."""
        kept = [self.numbers[name] for name in ("beta", "beta1", "weight_decay") if name in self.numbers]
        return self.rule != "lion" and bool(kept) and min(map(abs, kept)) < NOTHING

    @property
    def shown(self) -> bool:
        """Whether another path would hardly have agreed by chance."""
        return self.ok and self.evidence >= SHOWN


def fit(rule: KnownRule, walk: Walk) -> Fit:
    """The best fit of `rule` with one learning rate to a walk of at least one step."""
    with np.errstate(all="ignore"):
        place = Search(rule, walk.part(rule)).best()
        return rounded(rule, walk, judged(rule, walk, numbers_of(rule, place)))


def fit_with_own_rates(search: Search, walk: Walk) -> Fit | None:
    """The fit of a rule with a rate of its own for each step, of any size above 0, if there is one.

    Its other numbers are those whose steps have the right directions, which a single parameter has none of.
    """
    rule = search.rule
    with np.errstate(all="ignore"):
        if not rule.defaults:
            return _with_own_rates(rule, walk, {})
        if walk.moves.shape[1] == 1 or search.directed is None:
            return None
        fine = search.residuals(search.allowed(search.directed), free=True)
        return _with_own_rates(rule, walk, _with_fewest_digits(rule, search.downhill(fine, search.directed), fine))


def _with_own_rates(rule: KnownRule, walk: Walk, numbers: dict[str, float]) -> Fit | None:
    found = walk.way(rule, _arrays(numbers)).rates()
    if not found.straight or not found.told.any() or not (found.low[found.told] > 0).all():
        return None
    told = np.where(found.told, found.middle, np.median(found.middle[found.told]))
    fit = judged(rule, walk, numbers, told[:, None])
    return replace(fit, evidence=0.0) if walk.straight else fit


def _with_fewest_digits(rule: KnownRule, place: Array, residuals: Residuals) -> dict[str, float]:
    """The numbers at a place, each as round as it can be without being further off."""
    numbers = numbers_of(rule, place)
    bound = max(1.0, 1.05 * float(np.abs(residuals(place[None])).max()))
    for name in reversed(list(rule.defaults)):
        for value in _rounder(rule, name, numbers[name]):
            tried = {**numbers, name: value}
            if np.abs(residuals(place_of(rule, tried)[None])).max() <= bound:
                numbers = tried
                break
    return numbers


def judged(rule: KnownRule, walk: Walk, numbers: dict[str, float],
           given: Array | Schedule | float | None = None) -> Fit:
    """How a rule with these numbers fits with a learning rate, a schedule, or rates (T, 1); else with the best rate."""
    way = walk.way(rule, _arrays(numbers))
    if callable(given):
        found = beside(rule.name, way, along(given, len(walk.moves))[:, None], numbers, rule.freedom + 2)
        return replace(found, rate=given)
    if isinstance(given, np.ndarray):
        found = beside(rule.name, way, given, numbers, rule.freedom, own_rates=True)
        return replace(found, rate=(float(np.min(given)), float(np.max(given))))
    return beside(rule.name, way, way.rate() if given is None else given, numbers, rule.freedom)


def beside(name: str, way: Way, rate: Array | float, numbers: dict[str, float], freedom: int,
           own_rates: bool = False) -> Fit:
    """How far the moves are from a rule's steps times a rate, or rates (T, 1)."""
    allowed = way.allowed(rate)
    off = np.abs(way.moves - rate * way.steps)
    ratio = np.where(off == 0, 0.0, off / allowed).max(axis=1)
    ratio = np.where(np.isnan(ratio), np.inf, ratio)
    worst = int(ratio.argmax())
    size = float(np.abs(way.moves[worst]).max())
    return Fit(name, {"learning_rate": float(np.ravel(rate)[0]), **numbers}, float(ratio[worst]), worst + 1,
               float(off[worst].max() / size) if size else np.inf,
               _evidence(way.moves, allowed, freedom, own_rates))


def _evidence(moves: Array, allowed: Array, freedom: int, own_rates: bool) -> float:
    """Digits of agreement; what can be fitted to some moves takes the best agreement of as many away."""
    digits = np.clip(np.log10(np.maximum(np.abs(moves), 1e-300) / (2 * allowed)), 0, ALL_DIGITS)
    if own_rates:
        digits = np.sort(digits, axis=1)[:, :-1]
    digits = np.sort(digits.ravel())
    return float(digits[:max(len(digits) - freedom, 0)].sum())


def rounded(rule: KnownRule, walk: Walk, found: Fit) -> Fit:
    """The same rule with rounder numbers, where they fit as well: the usual ones, else of the fewest digits."""
    if not found.ok:
        return found
    for digits in range(1, MOST_DIGITS):        # together first: one by one, each holds the others where they are
        numbers = {name: float(f"{value:.{digits}g}") for name, value in found.numbers.items()}
        tried = judged(rule, walk, numbers, numbers.pop("learning_rate"))
        if tried.ok:
            found = tried
            break
    for name in [*reversed(list(rule.defaults)), "learning_rate"]:
        for value in _rounder(rule, name, found.numbers[name]):
            numbers = {**found.numbers, name: value}
            rate = numbers.pop("learning_rate")
            tried = judged(rule, walk, numbers, rate if name == "learning_rate" else None)
            if tried.ok:
                found = tried
                break
    return found


def _rounder(rule: KnownRule, name: str, value: float) -> list[float]:
    usual = [rule.defaults[name]] if name in rule.defaults else []
    nothing = [0.0] if name in rule.defaults and name != "epsilon" else []
    return usual + nothing + [float(f"{value:.{digits}g}") for digits in range(1, MOST_DIGITS)]


def numbers_of(rule: KnownRule, place: Array) -> dict[str, float]:
    """The numbers at a place (p,)."""
    return {name: float(value[0, 0]) for name, value in numbers_at(rule, place[None]).items()}


def _arrays(numbers: dict[str, float]) -> dict[str, Array]:
    return {name: np.array([[value]]) for name, value in numbers.items()}
