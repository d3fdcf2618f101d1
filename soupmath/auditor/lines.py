"""Rules that search along a line: their directions are known at every point, and so is what the search would do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import product

import numpy as np

from ..arguments import Array
from ..conjugate import course, next_course
from ..lbfgs import next_remembered, nothing_yet
from ..line_search import ROUNDING
from ..losses import Loss
from ..newton import damped_way
from ..products import inner
from .fit import Fit, beside
from .rules import MOST_MODES
from .walk import ARITHMETIC, SAFETY, Walk
from .way import Way

__all__ = ["C1S", "EARLY", "FIRSTS", "MEMORIES", "MOST_SHORTER", "SHRINKS", "SLACK", "LineRule", "fit_line",
           "line_rules"]

FIRSTS = (1.0, 0.5, 2.0, 0.1)
SHRINKS = (0.5, 0.8, 0.9, 0.7, 0.6, 0.3, 0.2, 0.1)
C1S = (1e-4, 1e-3, 1e-2, 0.1, 0.2, 0.3, 0.5)
MEMORIES = (10, 5, 20, 3, 7, 100)
EARLY = 3                   # steps that L-BFGS with any memory makes alike: without them no other is tried
MOST_SHORTER = 60           # times that a step was made shorter, beyond which it is not looked at
SLACK = 1e-7                # of a rate, besides what the digits leave open


@dataclass(frozen=True)
class LineRule:
    """A rule that searches along ways (M, T, n), which it has at points (M, T, n) with slopes (M, T, n); and the same
    with other numbers."""

    name: str
    ways: Callable[[Array, Array], Array]
    numbers: dict[str, float] = field(default_factory=dict)
    others: tuple[LineRule, ...] = ()


def line_rules(loss: Loss) -> tuple[LineRule, ...]:
    """Those that a loss can be descended on by."""
    found = [LineRule("backtracking", lambda x, g: -g)]
    if loss.hessian is not None and loss.dimension <= MOST_MODES:
        found.append(LineRule("damped_newton", lambda x, g: damped_way(g, x, loss)))
    found.append(LineRule("conjugate_gradient", partial(_conjugate_ways, loss=loss)))
    usual, *others = (LineRule("lbfgs", partial(_remembered_ways, memory=memory), {"memory": memory})
                      for memory in MEMORIES)
    return (*found, replace(usual, others=tuple(others)))


def fit_line(rule: LineRule, walk: Walk, loss: Loss) -> Fit:
    """The best fit of a rule that searches along a line."""
    with np.errstate(all="ignore"):
        best, way = _fit(rule, walk, loss)
        early = Way(*(array[:EARLY] for array in (way.moves, way.blur, way.steps, way.open)))
        for other in rule.others if not best.ok and early.rates().straight else ():
            fit, _ = _fit(other, walk, loss)
            if fit.ok:
                return fit
    return best


def _fit(rule: LineRule, walk: Walk, loss: Loss) -> tuple[Fit, Way]:
    points = np.concatenate([walk.points[None], walk.near_points])
    slopes = np.concatenate([walk.slopes[None], walk.near_slopes])
    ways = np.nan_to_num(rule.ways(points, slopes), posinf=0.0, neginf=0.0)
    way = walk.way_of(ways[0], ways[1:], ARITHMETIC * walk.unit * np.abs(ways[0]))
    falls = _Falls(points, ways, inner(slopes, ways), loss, walk.unit)
    fits = [_searched(rule, way, falls, first, shrink) for first, shrink in _numbers(way)]
    return min(fits, key=lambda fit: 0.0 if fit.ok else fit.misfit), way


@dataclass(frozen=True, eq=False)
class _Falls:
    """What the loss falls by along ways (M, T, n) from points (M, T, n), as a share of what the slope says."""

    points: Array
    ways: Array
    slopes: Array
    loss: Loss
    unit: float

    def shares(self, t: Array) -> tuple[Array, Array]:
        """The least and the most that it may be (T,) after t (T,) of the way."""
        before = self.loss.value(self.points)
        after = self.loss.value(self.points + t[:, None] * self.ways)
        promised = -t * self.slopes
        unsure = (ROUNDING + ARITHMETIC * self.unit) * (np.abs(before) + np.abs(after)) / np.abs(promised)
        share = np.where(np.isfinite(after) & (promised > 0), (before - after) / promised, -np.inf)
        off = unsure[0] + SAFETY * np.nan_to_num(np.abs(share - share[0]).max(axis=0), nan=0.0, posinf=np.inf)
        return share[0] - off, share[0] + off


def _numbers(way: Way) -> Iterator[tuple[float, float]]:
    """First lengths and factors with which the rates can be reached, at most a few; the usual ones anyhow."""
    rates = way.rates()
    seen = rates.told & (rates.low > 0)
    largest = float(rates.middle[seen].max(initial=0.0))
    own = [float(f"{largest:.{digits}g}") for digits in (1, 2, 3, 6)] if largest else []
    yield FIRSTS[0], SHRINKS[0]
    found = 0
    for first, shrink in product(dict.fromkeys((*FIRSTS, *own)), SHRINKS):
        times = np.maximum(np.round(np.log(rates.middle[seen] / first) / np.log(shrink)), 0)
        reached = first * shrink**times
        slack = SLACK * reached
        if ((reached >= rates.low[seen] - slack) & (reached <= rates.high[seen] + slack)).all():
            yield first, shrink
            found += 1
        if found > 3:
            return


def _searched(rule: LineRule, way: Way, falls: _Falls, first: float, shrink: float) -> Fit:
    """The fit with the lengths that the search would come to."""
    rates = way.rates()
    middle = np.where(rates.told, rates.middle, 0.0)
    times = np.where(middle > 0, np.round(np.log(middle / first) / np.log(shrink)), 0)
    most = int(np.clip(times, 0, MOST_SHORTER).max()) + 1
    lengths = first * shrink ** np.arange(most + 1)
    shares = np.array([falls.shares(np.full(len(middle), t)) for t in lengths])
    c1 = _constant(shares, times.astype(int), rates.told & (middle > 0))
    maybe = shares[:, 1] >= c1                                      # (J, T): this length may have been accepted
    surely = np.cumsum(shares[:, 0] >= c1, axis=0) - (shares[:, 0] >= c1) > 0     # and a longer one surely was
    could = maybe & ~surely
    off = np.where(could, np.abs(lengths[:, None] - middle), np.inf)
    chosen = np.where(could.any(axis=0), lengths[off.argmin(axis=0)], 0.0)
    fit = beside(rule.name, way, chosen[:, None], {"shrink": shrink, "c1": c1, **rule.numbers}, 3)
    return Fit(fit.rule, {**fit.numbers, "learning_rate": first}, fit.misfit, fit.step, fit.share, fit.evidence)


def _constant(shares: Array, times: Array, told: Array) -> float:
    """The c₁ that all accepted lengths pass and all longer ones fail; the usual one if it may be, or if none is."""
    steps = np.flatnonzero(told & (times >= 0) & (times < len(shares)))
    at_most = min((float(shares[times[k], 1, k]) for k in steps), default=1.0)
    above = max((float(shares[:times[k], 0, k].max()) for k in steps if times[k]), default=0.0)
    return next((c1 for c1 in C1S if above < c1 <= at_most),
                float(np.sqrt(max(above, 1e-12) * at_most)) if 0 < above < at_most < 1 else C1S[0])


def _conjugate_ways(points: Array, slopes: Array, loss: Loss) -> Array:
    state, ways = course(points[:, 0]), []
    for k in range(points.shape[1]):
        way, state = next_course(slopes[:, k], state, points[:, k], loss)
        ways.append(way)
    return np.stack(ways, axis=1)


def _remembered_ways(points: Array, slopes: Array, memory: int) -> Array:
    state, ways = nothing_yet(points[:, 0], memory), []
    for k in range(points.shape[1]):
        way, state = next_remembered(slopes[:, k], state, points[:, k])
        ways.append(way)
    return np.stack(ways, axis=1)
