"""A formula over named parameters, with its slopes and curvatures as formulas too."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from ..arguments import Array
from .derivatives import derivative
from .errors import FormulaError
from .intervals import INTERVALS, Interval
from .printer import printed
from .program import FLOATS, Program, program
from .tree import Node
from .typst import typst

__all__ = ["MOST_PARTS", "Formula"]

MOST_PARTS = 20_000     # of a formula and its curvatures


@dataclass(frozen=True)
class Formula:
    """names are the parameters in their order, n of them.

    Printed it is the formula that it was read from: `str(formula)` as people type it, `typst` for a picture.
    """

    tree: Node
    names: tuple[str, ...]

    def __str__(self) -> str:
        return printed(self.tree)

    def __getstate__(self) -> dict[str, Any]:
        return {"tree": self.tree, "names": self.names}

    def __setstate__(self, state: dict[str, Any]) -> None:
        for name, value in state.items():
            object.__setattr__(self, name, value)

    @property
    def typst(self) -> str:
        return typst(self.tree)

    @cached_property
    def smooth(self) -> bool:
        """Whether it has no kink that a second derivative says nothing of: abs and sign make them."""
        return not any(step == "call" and of[0] in ("abs", "sign") for step, of in self._height.steps)

    @cached_property
    def slopes(self) -> tuple[Node, ...]:
        """∂/∂ each parameter, as trees that `printed` and `typst` take."""
        return tuple(derivative(self.tree, name) for name in self.names)

    @cached_property
    def curvatures(self) -> tuple[tuple[Node, ...], ...]:
        """The rows of the Hessian, as trees."""
        return tuple(tuple(derivative(self.slopes[min(i, j)], self.names[max(i, j)]) for j in range(len(self.names)))
                     for i in range(len(self.names)))

    def value(self, points: Array) -> Any:
        """Shape (...) at points (..., n), real or complex; nan where there is none."""
        return self._run(self._height, points)[0]

    def gradient(self, points: Array) -> Array:
        """Shape (..., n)."""
        return self.value_and_gradient(points)[1]

    def value_and_gradient(self, points: Array) -> tuple[Any, Array]:
        height, *slopes = self._run(self._height_and_slopes, points)
        return height, np.stack(slopes, axis=-1)

    def hessian(self, points: Array) -> Array:
        """Shape (..., n, n)."""
        n = len(self.names)
        found = np.stack(self._run(self._bends, points), axis=-1)
        return found.reshape(*np.shape(points)[:-1], n, n)

    def bends_between(self, low: Array, high: Array) -> list[Interval]:
        """What the n² entries of the Hessian lie between, in boxes from low (..., n) to high (..., n)."""
        with np.errstate(all="ignore"):
            return self._bends.run(INTERVALS, [(low[..., i], high[..., i]) for i in range(len(self.names))])

    @cached_property
    def _height(self) -> Program:
        return program([self.tree], self.names)

    @cached_property
    def _height_and_slopes(self) -> Program:
        return program([self.tree, *self.slopes], self.names)

    @cached_property
    def _bends(self) -> Program:
        made = program([entry for row in self.curvatures for entry in row], self.names)
        if len(made.steps) > MOST_PARTS:
            raise FormulaError("must be simpler", f"a curvature of {len(made.steps):,} parts", "Shorten it.")
        return made

    def _run(self, what: Program, points: Array) -> list[Any]:
        points = np.asarray(points)
        points = points if np.iscomplexobj(points) else np.asarray(points, dtype=float)
        with np.errstate(all="ignore"):
            found = what.run(FLOATS, [points[..., i] for i in range(len(self.names))])
        return [_filling(points.shape[:-1], value) for value in found]


def _filling(shape: tuple[int, ...], value: Any) -> Any:
    """A value in an array of its own, also where it is the same at all points."""
    return np.array(value)[()] if np.shape(value) == shape else np.full(shape, value)
