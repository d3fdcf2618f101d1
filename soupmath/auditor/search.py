"""The search for the numbers of a rule with which it makes a walk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..arguments import Array
from .places import bounds, grid, numbers_at, place_of
from .rules import KnownRule, Numbers
from .walk import Walk
from .way import best_rates

__all__ = ["DAMPINGS", "DECAYS", "FINELY", "FREE_STARTS", "HOPELESS", "HUGE", "LEVELLINGS", "MOST_DECAY", "NEAR",
           "NEARLY", "REFINED", "ROUGH", "ROUGHLY", "ROUNDS", "STARTS", "Residuals", "Search", "squares"]

Residuals = Callable[[Array], Array]

FREE_STARTS = 3
STARTS = (5, 15)            # of the grid's best places, so many are followed downhill; more if they come near
HOPELESS = 10.0             # typical rough misfit, from which no more are followed
REFINED = 2                 # of their ends, so many
ROUNDS = 25
DAMPINGS = 10.0 ** np.array([-12, -6, -3, -2, -1, 0, 1, 3])
LEVELLINGS = 12
NEARLY = 20.0               # a worst misfit that levelling may still bring below 1
ROUGHLY = 1e-3              # of the squares that are left: a round that gains less is the last
FINELY = 1e-9
NEAR = 3.0                  # typical rough misfit, beyond which no learning rates will do
ROUGH = 1e-2                # at first, a misfit counts by its share of the step
MOST_DECAY = 2.0
DECAYS = (0.0, 0.01, 0.1, 1.0)
HUGE = 1e140


@dataclass(frozen=True, eq=False)
class Search:
    """A rule looked for in a walk."""

    rule: KnownRule
    walk: Walk

    def best(self) -> Array:
        """The place (p,) of the numbers whose worst misfit is least."""
        best, least = np.empty(0), np.inf
        rough = self.residuals(self.roughly)
        for starts in np.split(self.starts(rough), [STARTS[0]]):
            ends = sorted((self.downhill(rough, start, ROUGHLY) for start in starts),
                          key=lambda end: float(squares(rough(end[None]))[0]))
            for end in ends[:REFINED]:
                worst, place = self.refined(end)
                if worst < least or not np.isfinite(least):
                    best, least = place, worst
                if least <= 1:
                    return best
            if squares(rough(best[None]))[0] > HOPELESS**2 * self.walk.moves.size:
                break
        return best

    @cached_property
    def directed(self) -> Array | None:
        """The place (p,) whose steps have most nearly the moves' directions, whatever their lengths; None where
        there is none near, so that no learning rates will help."""
        residuals = self.residuals(self.roughly, free=True)
        ends = [self.downhill(residuals, start, ROUGHLY) for start in self.starts(residuals)[:FREE_STARTS]]
        best = min(ends, key=lambda end: float(squares(residuals(end[None]))[0]))
        return best if squares(residuals(best[None]))[0] <= NEAR**2 * self.walk.moves.size else None

    @cached_property
    def roughly(self) -> Array:
        """What a misfit is first counted in (T, n): what the usual numbers would allow, and a share of the step."""
        numbers = {name: np.array([[value]]) for name, value in self.rule.defaults.items()}
        rough = self.walk.blur + ROUGH * self.walk.size
        return rough - self.walk.blur + self._allowed(numbers, rough)

    def starts(self, residuals: Residuals) -> Array:
        """The best places (C, p), the best first, each with the weight decay that suits it best."""
        blocks = [self.places]
        if "weight_decay" in self.rule.defaults:
            of_decay = list(self.rule.defaults).index("weight_decay")
            blocks = [self.places.copy() for _ in range(1 + len(DECAYS))]
            for block, decay in zip(blocks, [self._decays(self.places), *DECAYS], strict=True):
                block[:, of_decay] = decay
        found = np.concatenate([squares(residuals(block)) for block in blocks])
        return np.concatenate(blocks)[np.argsort(found, kind="stable")[:sum(STARTS)]]

    @cached_property
    def places(self) -> Array:
        """Places (C, p) to look at first."""
        rule = self.rule
        if rule.guess is None:
            return grid(rule)
        guessed = rule.guess(self.walk.moves, self.walk.slopes)[:sum(STARTS)]
        return np.array([place_of(rule, dict(zip(rule.defaults, row, strict=True))) for row in guessed.tolist()])

    def _decays(self, places: Array) -> Array:
        """The weight decays (C,) of least squares: a step is linear in the learning rate and in it times the decay."""
        walk, sigma, numbers = self.walk, self.roughly, numbers_at(self.rule, places)
        numbers["weight_decay"] = np.zeros((1, 1))
        still = self.rule.steps(walk.slopes[None], walk.points[None], numbers) / sigma
        pull, moves = -walk.points / sigma, walk.moves / sigma
        across, own = (still * pull).sum(axis=(1, 2)), (still * still).sum(axis=(1, 2))
        a, b, c = (pull * pull).sum(), (still * moves).sum(axis=(1, 2)), (pull * moves).sum()
        found = (own * c - across * b) / (a * b - across * c)
        return np.where(np.isfinite(found), np.clip(found, 0, MOST_DECAY), 0.01)

    def residuals(self, sigma: Array, free: bool = False) -> Residuals:
        """Misfits (C, T n) in units of sigma (T, n) for places (C, p), each with its own best learning rate; if
        free, with the best one for each move."""
        walk, moves = self.walk, self.walk.moves / sigma

        def of(places: Array) -> Array:
            numbers = numbers_at(self.rule, places)
            steps = self.rule.steps(walk.slopes[None], walk.points[None], numbers) / sigma
            off = moves - best_rates(steps, moves, (2,) if free else (1, 2)) * steps
            return np.where(np.isfinite(off), off, HUGE).reshape(len(steps), -1)
        return of

    def downhill(self, residuals: Residuals, place: Array, enough: float = FINELY) -> Array:
        """Levenberg and Marquardt's way down within bounds, with several dampings tried at once, until a round
        gains less than `enough`, as a share."""
        if not len(place):
            return place
        within, here = bounds(self.rule), residuals(place[None])[0]
        for _ in range(ROUNDS):
            tried = np.clip(place - _shifts(residuals, place, here), *within)
            ends = residuals(tried)
            best = int(squares(ends).argmin())
            gain = 1 - squares(ends[best][None])[0] / max(squares(here[None])[0], 1e-300)
            if not gain > 0:
                break
            place, here = tried[best], ends[best]
            if gain < enough:
                break
        return place

    def allowed(self, place: Array) -> Array:
        """How far each move may be off (T, n)."""
        return self._allowed(numbers_at(self.rule, place[None]), self.roughly)

    def _allowed(self, numbers: Numbers, sigma: Array) -> Array:
        way = self.walk.way(self.rule, numbers)
        return way.allowed(float(best_rates(way.steps / sigma, way.moves / sigma, (0, 1))[0, 0]))

    def refined(self, place: Array) -> tuple[float, Array]:
        """(worst misfit, place) after going downhill by what is allowed, and by Lawson's way from least squares
        towards the least worst misfit: what is far off weighs more, again and again."""
        best, least, weights = place, np.inf, np.ones_like(self.walk.moves)
        for k in range(LEVELLINGS):
            place = self.downhill(self.residuals(self.allowed(place) / weights), place)
            off = np.abs(self.residuals(self.allowed(place))(place[None])).reshape(weights.shape)
            worst = float(off.max())
            if worst < least:
                best, least = place, worst
            if k and not 1 < worst < NEARLY:
                break
            weights = weights * (0.1 + off / worst) if k and worst else weights
        return least, best


def _shifts(residuals: Residuals, place: Array, here: Array) -> Array:
    """Steps (dampings, p) that Levenberg and Marquardt would take back."""
    p, width = len(place), 1e-6 * np.maximum(1, np.abs(place))
    beside = residuals(np.concatenate([place + np.diag(width), place - np.diag(width)]))
    slopes = ((beside[:p] - beside[p:]) / (2 * width[:, None])).T
    scale = np.linalg.norm(slopes, axis=0)
    scale = np.where((scale > 0) & (scale < HUGE), scale, 1.0)
    slopes = np.clip(slopes / scale, -1, 1)
    sizes, axes = np.linalg.eigh(slopes.T @ slopes)
    down = axes.T @ (slopes.T @ np.clip(here, -HUGE, HUGE))
    return (down / (np.maximum(sizes, 0.0) + DAMPINGS[:, None])) @ axes.T / scale


def squares(residuals: Array) -> Array:
    """Sums (C,) of squares of residuals (C, T n)."""
    return (np.clip(residuals, -HUGE, HUGE)**2).sum(axis=1)
