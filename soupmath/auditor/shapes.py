"""The shapes that a learning rate can have over the steps, as shares of its first or full value."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any

import numpy as np

from ..arguments import Array
from ..schedules import Cosine, Exponential, InverseSquareRoot, Linear, LinearWarmUp, Schedule, StepDecay
from .rules import KnownRule, Numbers

__all__ = ["COARSE", "FURTHER", "KINDS", "Grid", "Shape", "ShapeKind", "best_shapes", "grids", "on"]

FURTHER = 3             # a schedule may be made for so many times the steps that are there
COARSE = 1.15           # of a coarse grid, the ratio of neighbouring counts


@dataclass(frozen=True)
class ShapeKind:
    """A kind of schedule: its shares (C, T) for steps k (T,), a count n (C, 1), and a number v (C, 1).

    number is the name of v, usual what it usually is, tried where it is looked for. most is the largest n for so
    many steps; None where there is no n.
    """

    make: Callable[..., Schedule]
    shares: Callable[[Array, Any, Any], Array]
    number: str = ""
    usual: float = 0.0
    tried: Callable[[int], Array] = lambda steps: np.zeros(1)
    most: Callable[[int], int] | None = None


@dataclass(frozen=True)
class Shape:
    """A kind with its count of steps, 0 where it has none."""

    kind: ShapeKind
    count: int

    @property
    def freedom(self) -> int:
        """How many numbers it has besides the learning rate."""
        return bool(self.kind.number) + bool(self.count)

    def schedule(self, rate: float, value: float) -> Schedule:
        """The schedule with a learning rate and a value of its number."""
        counted = (self.count,) if self.count else ()
        return self.kind.make(rate, *counted, *((value,) if self.kind.number else ()))


@dataclass(frozen=True)
class Grid:
    """Shapes of a kind to look among: their counts (S,), values (S,) and shares (S, T)."""

    kind: ShapeKind
    counts: Array
    values: Array
    shares: Array


def on(rule: KnownRule, shape: Shape) -> KnownRule:
    """The rule on a schedule of that shape: one with a number more, or none."""
    kind = shape.kind
    more = {kind.number: kind.usual} if kind.number else {}
    return replace(rule, steps=partial(_on, rule=rule, shape=shape), defaults={**rule.defaults, **more})


@cache
def grids(steps: int, coarse: bool) -> tuple[Grid, ...]:
    """All kinds' grids for a walk of so many steps."""
    k = np.arange(steps)
    found = []
    for kind in KINDS:
        counts, values = np.meshgrid(_counts(kind, steps, coarse), kind.tried(steps), indexing="ij")
        counts, values = counts.ravel(), values.ravel()
        found.append(Grid(kind, counts, values, np.atleast_2d(kind.shares(k, counts[:, None], values[:, None]))))
    return tuple(found)


def best_shapes(along: Array, square: Array, coarse: bool) -> Iterator[tuple[float, int, Shape, float]]:
    """Of each kind the best as (gain, row, shape, value): for rows (C, T) of a rule's steps times the moves, and of
    those steps' squares. The gain is what least squares take off the moves' own sum of squares."""
    for grid in grids(along.shape[1], coarse):
        downhill = np.maximum(along @ grid.shares.T, 0.0)
        gains = downhill**2 / np.maximum(square @ (grid.shares**2).T, 1e-300)
        row, best = np.unravel_index(int(np.nan_to_num(gains).argmax()), gains.shape)
        yield float(gains[row, best]), int(row), Shape(grid.kind, int(grid.counts[best])), float(grid.values[best])


def _on(g: Array, x: Array, numbers: Numbers, rule: KnownRule, shape: Shape) -> Array:
    shares = shape.kind.shares(np.arange(g.shape[1]), shape.count, numbers.get(shape.kind.number, 0.0))
    return np.atleast_2d(shares)[:, :, None] * rule.steps(g, x, numbers)


def _counts(kind: ShapeKind, steps: int, coarse: bool) -> Array:
    if kind.most is None:
        return np.zeros(1, dtype=int)
    most = max(kind.most(steps), 2)         # of one step they are constant, or another kind
    if not coarse:
        return np.arange(2, most + 1)
    return np.unique(np.round(COARSE ** np.arange(0, np.log(most) / np.log(COARSE) + 1)).astype(int).clip(2, most))


def _lowest(steps: int) -> Array:
    return np.array([0.0, 0.01, 0.03, 0.1, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8])


KINDS = (
    ShapeKind(InverseSquareRoot, lambda k, n, v: 1 / np.sqrt(k + 1)),
    ShapeKind(Exponential, lambda k, n, v: v**k, "factor", 0.9,
              lambda steps: np.exp(np.concatenate([-np.geomspace(0.02, 20, 24), [0.05, 0.5]]) / max(steps - 1, 1))),
    ShapeKind(LinearWarmUp, lambda k, n, v: np.minimum((k + 1) / n, 1.0), most=lambda steps: steps),
    ShapeKind(StepDecay, lambda k, n, v: v ** (k // n), "factor", 0.1,
              lambda steps: np.array([0.01, 0.03, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97]),
              lambda steps: steps - 1),
    ShapeKind(Linear, lambda k, n, v: 1 + (v - 1) * np.minimum(k / n, 1.0), "lowest", 0.0, _lowest,
              lambda steps: FURTHER * steps),
    ShapeKind(Cosine, lambda k, n, v: v + 0.5 * (1 - v) * (1 + np.cos(np.pi * np.minimum(k / n, 1.0))), "lowest", 0.0,
              _lowest, lambda steps: FURTHER * steps),
)
