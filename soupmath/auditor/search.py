"""The search for the numbers of a rule with which it makes a walk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from ..arguments import Array
from .places import bounds, grid, numbers_at
from .rules import KnownRule
from .walk import Walk

__all__ = [
    "DAMPINGS",
    "HOPELESS",
    "HUGE",
    "LEVELLINGS",
    "MOST_DECAY",
    "NEARLY",
    "REFINED",
    "ROUGH",
    "ROUNDS",
    "STARTS",
    "Residuals",
    "Search",
    "best_rates",
]

Residuals = Callable[[Array], Array]

STARTS = (5, 15)            # of the grid's best places, so many are followed downhill; more if they come near
HOPELESS = 10.0             # typical rough misfit, from which no more are followed
REFINED = 2                 # of their ends, so many
ROUNDS = 25
DAMPINGS = 10.0 ** np.array([-12, -6, -3, -2, -1, 0, 1, 3])
LEVELLINGS = 12
NEARLY = 20.0               # a worst misfit that levelling may still bring below 1
ROUGH = 1e-2                # at first, a misfit counts by its share of the step
MOST_DECAY = 2.0
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
            ends = sorted((self.downhill(rough, start) for start in starts),
                          key=lambda end: float(_squares(rough(end[None]))[0]))
            for end in ends[:REFINED]:
                worst, place = self._refined(end)
                if worst < least or not np.isfinite(least):
                    best, least = place, worst
                if least <= 1:
                    return best
            if _squares(rough(best[None]))[0] > HOPELESS**2 * self.walk.moves.size:
                break
        return best

    @cached_property
    def roughly(self) -> Array:
        """What a misfit is first counted in (T, n): what the usual numbers would allow, and a share of the step."""
        numbers = {name: np.array([[value]]) for name, value in self.rule.defaults.items()}
        walk, rough = self.walk, self.walk.blur + ROUGH * self.walk.size
        steps = self.rule.steps(walk.slopes[None], walk.points[None], numbers) / rough
        return rough + walk.allowed(self.rule, numbers, float(best_rates(steps, walk.moves / rough)[0, 0, 0]))

    def starts(self, residuals: Residuals) -> Array:
        """The best places (C, p) of the grid, the best first."""
        places = grid(self.rule)
        if "weight_decay" in self.rule.defaults:
            places[:, list(self.rule.defaults).index("weight_decay")] = self._decays(places)
        return places[np.argsort(_squares(residuals(places)), kind="stable")[:sum(STARTS)]]

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

    def downhill(self, residuals: Residuals, place: Array) -> Array:
        """Levenberg and Marquardt's way down within bounds, with several dampings tried at once."""
        if not len(place):
            return place
        within, here = bounds(self.rule), residuals(place[None])[0]
        for _ in range(ROUNDS):
            tried = np.clip(place - _shifts(residuals, place, here), *within)
            ends = residuals(tried)
            best = int(_squares(ends).argmin())
            gain = 1 - _squares(ends[best][None])[0] / max(_squares(here[None])[0], 1e-300)
            if not gain > 0:
                break
            place, here = tried[best], ends[best]
            if gain < 1e-9:
                break
        return place

    def allowed(self, place: Array) -> Array:
        """How far each move may be off (T, n)."""
        walk, rule, numbers = self.walk, self.rule, numbers_at(self.rule, place[None])
        steps = rule.steps(walk.slopes[None], walk.points[None], numbers) / self.roughly
        return walk.allowed(rule, numbers, float(best_rates(steps, walk.moves / self.roughly)[0, 0, 0]))

    def _refined(self, place: Array) -> tuple[float, Array]:
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


def best_rates(steps: Array, moves: Array, axes: tuple[int, ...] = (1, 2)) -> Array:
    """The learning rates of least squares, (C, 1, 1), or with the axis of moves kept (C, T, 1)."""
    square = (steps * steps).sum(axis=axes, keepdims=True)
    return np.where(square > 0, (steps * moves).sum(axis=axes, keepdims=True) / np.where(square > 0, square, 1), 0.0)


def _shifts(residuals: Residuals, place: Array, here: Array) -> Array:
    """Steps (dampings, p) that Levenberg and Marquardt would take back."""
    width = 1e-6 * np.maximum(1, np.abs(place))
    ahead, behind = (residuals(place + side * np.diag(width)) for side in (1, -1))
    slopes = ((ahead - behind) / (2 * width[:, None])).T
    scale = np.linalg.norm(slopes, axis=0)
    scale = np.where((scale > 0) & (scale < HUGE), scale, 1.0)
    slopes = np.clip(slopes / scale, -1, 1)
    curve, down = slopes.T @ slopes, slopes.T @ np.clip(here, -HUGE, HUGE)
    return np.array([np.linalg.lstsq(curve + damping * np.eye(len(place)), down)[0] / scale for damping in DAMPINGS])


def _squares(residuals: Array) -> Array:
    return (np.clip(residuals, -HUGE, HUGE)**2).sum(axis=1)
