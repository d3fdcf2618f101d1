"""Which numbers of a rule explain a path best, and how far it is then off at worst."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..arguments import Array
from ..schedules import Schedule
from .places import numbers_at, place_of
from .printed import ALL_DIGITS
from .rates import along, rates, schedule
from .rules import KnownRule
from .search import Residuals, Search, best_rates
from .walk import Walk

__all__ = ["FREE_STARTS", "MOST_DIGITS", "SHOWN", "Fit", "fit", "fit_with_schedule", "judged"]

SHOWN = 3.0                 # decimal digits in which a path must agree beyond what its rule's numbers can be made to
FREE_STARTS = 3
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
        return 0.0 in (self.numbers.get("beta"), self.numbers.get("weight_decay"))

    @property
    def shown(self) -> bool:
        """Whether another path would hardly have agreed by chance."""
        return self.ok and self.evidence >= SHOWN


def fit(rule: KnownRule, walk: Walk) -> Fit:
    """The best fit of `rule` with one learning rate to a walk of at least one step."""
    with np.errstate(all="ignore"):
        place = Search(rule, walk.part()).best()
        return _rounded(rule, walk, judged(rule, walk, _numbers(rule, place)))


def fit_with_schedule(rule: KnownRule, walk: Walk) -> Fit | None:
    """The fit of `rule` with a learning rate that follows a schedule; for plain descent, else, with any rates.

    Its other numbers are those whose steps have the right directions; a single parameter has none, and there only
    the usual numbers are tried.
    """
    with np.errstate(all="ignore"):
        numbers = _numbers_of_directions(rule, walk)
        found = rates(rule, walk, _arrays(numbers))
        made = schedule(found)
        if made is not None:
            return judged(rule, walk, numbers, made)
        if rule.defaults or not found.straight or not found.told.any() or not (found.low[found.told] > 0).all():
            return None
        told = np.where(found.told, found.middle, np.median(found.middle[found.told]))
        return judged(rule, walk, numbers, told[:, None])


def _numbers_of_directions(rule: KnownRule, walk: Walk) -> dict[str, float]:
    if walk.moves.shape[1] == 1 or not rule.defaults:
        return dict(rule.defaults)
    search = Search(rule, walk.part())
    residuals = search.residuals(search.roughly, free=True)
    ends = [search.downhill(residuals, start) for start in search.starts(residuals)[:FREE_STARTS]]
    place = min(ends, key=lambda end: float((residuals(end[None])**2).sum()))
    fine = search.residuals(search.allowed(place), free=True)
    return _with_fewest_digits(rule, search.downhill(fine, place), fine)


def _with_fewest_digits(rule: KnownRule, place: Array, residuals: Residuals) -> dict[str, float]:
    """The numbers at a place, each as round as it can be without being further off."""
    numbers = _numbers(rule, place)
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
    rate = along(given, len(walk.moves))[:, None] if callable(given) else given
    arrays = _arrays(numbers)
    steps = rule.steps(walk.slopes[None], walk.points[None], arrays)
    if rate is None:
        rough = float(best_rates(steps / walk.blur, walk.moves / walk.blur)[0, 0, 0])
        sigma = walk.allowed(rule, arrays, rough)
        rate = float(best_rates(steps / sigma, walk.moves / sigma)[0, 0, 0])
    allowed = walk.allowed(rule, arrays, rate)
    off = np.abs(walk.moves - rate * steps[0])
    ratio = np.where(off > 0, off / allowed, 0.0).max(axis=1)
    ratio = np.where(np.isnan(ratio), np.inf, ratio)
    worst = int(ratio.argmax())
    size = float(np.abs(walk.moves[worst]).max())
    own = isinstance(given, np.ndarray)
    return Fit(rule.name, {"learning_rate": float(np.ravel(rate)[0]), **numbers}, float(ratio[worst]), worst + 1,
               float(off[worst].max() / size) if size else np.inf,
               _evidence(walk.moves, allowed, rule.freedom + 2 * callable(given), own),
               (float(np.min(rate)), float(np.max(rate))) if own else given if callable(given) else None)


def _evidence(moves: Array, allowed: Array, freedom: int, own_rates: bool) -> float:
    """Digits of agreement; what can be fitted to some moves takes the best agreement of as many away."""
    digits = np.clip(np.log10(np.maximum(np.abs(moves), 1e-300) / (2 * allowed)), 0, ALL_DIGITS)
    if own_rates:
        digits = np.sort(digits, axis=1)[:, :-1]
    digits = np.sort(digits.ravel())
    return float(digits[:max(len(digits) - freedom, 0)].sum())


def _rounded(rule: KnownRule, walk: Walk, found: Fit) -> Fit:
    """The same rule with rounder numbers, where they fit as well: the usual ones, else of the fewest digits."""
    if not found.ok:
        return found
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


def _numbers(rule: KnownRule, place: Array) -> dict[str, float]:
    return {name: float(value[0, 0]) for name, value in numbers_at(rule, place[None]).items()}


def _arrays(numbers: dict[str, float]) -> dict[str, Array]:
    return {name: np.array([[value]]) for name, value in numbers.items()}
