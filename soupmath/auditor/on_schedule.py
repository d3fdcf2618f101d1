"""Which rule on which usual schedule explains a path: the numbers of both are looked for together."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..arguments import Array
from .fit import MOST_DIGITS, Fit, judged, numbers_of, rounded
from .places import numbers_at
from .rules import KnownRule
from .search import NEAR, ROUGHLY, Search, squares
from .shapes import Shape, best_shapes, on
from .walk import Walk

__all__ = ["FOLLOWED", "LOOKS", "REFINED", "fit_on_schedule"]

FOLLOWED = 5            # kinds of schedules, the best of the grid
LOOKS = 4               # at all counts of steps of a kind, once its other numbers are nearly known
REFINED = 3             # of those, so many ends


def fit_on_schedule(search: Search, walk: Walk) -> Fit | None:
    """The fit of a rule with a learning rate on a usual schedule, or None if there is none that makes every move."""
    if len(walk.moves) < 2:
        return None
    with np.errstate(all="ignore"):
        ends = sorted(_ends(search), key=lambda end: end[0])
        near = [(shape, place) for off, shape, place in ends[:REFINED] if off <= NEAR**2 * search.walk.moves.size]
        fits = ((shape.freedom, _fitted(search.rule, walk, shape, place)) for shape, place in near)
        fitting = [(freedom, fit) for freedom, fit in fits if fit is not None]
    return min(fitting, key=lambda found: found[0])[1] if fitting else None


def _ends(search: Search) -> Iterator[tuple[float, Shape, Array]]:
    """The places (p,) that rough searches lead to, as (sum of squares, shape, place)."""
    for places in _beginnings(search):
        found = sorted(_shaped(search, places, coarse=True), key=lambda found: -found[0])
        for _, row, shape, value in found[:FOLLOWED]:
            yield _downhill(search, shape, places[row], value)


def _beginnings(search: Search) -> Iterator[Array]:
    """Places (C, p) to begin at: by the directions of the moves alone, and of all that the schedule suits best."""
    if search.walk.moves.shape[1] == 1:
        yield search.places
    elif search.directed is not None:
        if len(search.directed):
            yield search.starts(search.residuals(search.roughly, free=True))
        yield search.directed[None]


def _downhill(search: Search, shape: Shape, place: Array, value: float) -> tuple[float, Shape, Array]:
    least = np.inf, shape, place
    for _ in range(LOOKS):
        on_it = Search(on(search.rule, shape), search.walk)
        residuals = on_it.residuals(on_it.roughly)
        end = on_it.downhill(residuals, _joined(place, shape, value), ROUGHLY)
        found = float(squares(residuals(end[None]))[0])
        if found < least[0]:
            least = found, shape, end
        place = end[:len(place)]
        before = shape
        shape, value = next((better, value) for _, _, better, value in _shaped(search, place[None], coarse=False)
                            if better.kind is shape.kind)
        if shape == before:
            break
    return least


def _shaped(search: Search, places: Array, coarse: bool) -> Iterator[tuple[float, int, Shape, float]]:
    """Of each kind of schedule the best (gain, row, shape, value), beside the rule's numbers at places (C, p)."""
    walk, sigma = search.walk, search.roughly
    steps = search.rule.steps(walk.slopes[None], walk.points[None], numbers_at(search.rule, places)) / sigma
    moves = walk.moves / sigma
    yield from best_shapes((steps * moves).sum(axis=2), (steps * steps).sum(axis=2), coarse)


def _joined(place: Array, shape: Shape, value: float) -> Array:
    name = shape.kind.number
    return np.concatenate([place, [np.log(value) if name == "factor" else value]]) if name else place


def _fitted(rule: KnownRule, walk: Walk, shape: Shape, place: Array) -> Fit | None:
    scheduled = on(rule, shape)
    worst, place = Search(scheduled, walk.part(rule)).refined(place)
    if worst > 1:
        return None
    found = rounded(scheduled, walk, judged(scheduled, walk, numbers_of(scheduled, place)))
    return _with_its_schedule(rule, walk, shape, found) if found.ok else None


def _with_its_schedule(rule: KnownRule, walk: Walk, shape: Shape, found: Fit) -> Fit | None:
    """The fit with its schedule as an object, of the roundest numbers."""
    numbers = dict(found.numbers)
    rate = numbers.pop("learning_rate")
    value = numbers.pop(shape.kind.number, 0.0)
    value *= rate if shape.kind.number == "lowest" else 1.0
    for digits in (*range(1, MOST_DIGITS), 17):
        made = judged(rule, walk, numbers, shape.schedule(rate, float(f"{value:.{digits}g}")))
        if made.ok:
            return made
    return None
