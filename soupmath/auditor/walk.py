"""A path made ready to be judged: its moves, the slopes at its points, and how far both can be trusted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from ..arguments import Array
from ..differences import CentralDifferences, by_differences
from ..losses import Loss
from .printed import DOUBLE, Printed, shaken
from .rules import KnownRule, Numbers
from .way import Way

__all__ = ["ARITHMETIC", "AROUND", "FADING", "SAFETY", "Walk", "walk"]

SAFETY = 3.0                # the true path may differ by more than each of those that are written alike
ARITHMETIC = 8.0            # roundings in one step
AROUND = 4
FADING = ("beta", "beta1", "beta2", "alpha")    # numbers by which a rule forgets
STEPS, COLUMNS = 300, 32    # of a long path these are fitted, and then all are judged


@dataclass(frozen=True, eq=False)
class Walk:
    """T moves (T, n) between points (T, n) with slopes (T, n).

    blur (T, n) is how far a move may be off for the digits of its two ends; unit is the relative rounding of the
    arithmetic. near_points and near_slopes (M, T, n) belong to M paths that would have been written alike.
    """

    points: Array
    moves: Array
    slopes: Array
    blur: Array
    unit: float
    near_points: Array
    near_slopes: Array

    @property
    def size(self) -> Array:
        """The largest part (T, 1) of a move and of its neighbours: a turning point has moves of no length."""
        largest = np.abs(self.moves).max(axis=1)
        around = np.pad(largest, AROUND, mode="edge")
        return np.lib.stride_tricks.sliding_window_view(around, 2 * AROUND + 1).max(axis=1)[:, None]

    @property
    def straight(self) -> bool:
        """Whether it keeps to one line: rates of their own would explain any such walk downhill."""
        along = self.moves[np.linalg.norm(self.moves, axis=1).argmax()]
        along = along / np.linalg.norm(along)
        across = self.moves - (self.moves @ along)[:, None] * along
        return bool((np.abs(across) <= 2 * SAFETY * self.blur.max()).all())

    def part(self, rule: KnownRule) -> Walk:
        """The first steps and the parameters that move most: enough to find a rule by, but for one that can only be
        told from all parameters, or whose numbers are guessed, which takes all steps."""
        order = np.argsort(-np.abs(self.moves).max(axis=0), kind="stable")
        picked = np.sort(order if rule.whole else order[:COLUMNS])
        steps = slice(0, STEPS if rule.guess is None else None)
        if len(self.moves[steps]) == len(self.moves) and len(picked) == len(order):
            return self
        def cut(array: Array) -> Array:
            return array[..., steps, picked]
        return Walk(cut(self.points), cut(self.moves), cut(self.slopes), cut(self.blur), self.unit,
                    cut(self.near_points), cut(self.near_slopes))

    def way(self, rule: KnownRule, numbers: Numbers) -> Way:
        """The rule's steps, open by what digits leave open of all slopes up to there, and by the roundings of honest
        arithmetic."""
        steps = rule.steps(self.slopes[None], self.points[None], numbers)
        near = rule.steps(self.near_slopes, self.near_points, numbers)
        largest = np.abs(rule.steps(np.abs(self.slopes)[None], np.abs(self.points)[None], numbers))[0]
        return self.way_of(steps[0], near, self._rounding(numbers) * largest)

    def way_of(self, steps: Array, near: Array, rounding: Array) -> Way:
        """Steps (T, n) open by near ones (M, T, n) and by their rounding (T, n)."""
        with np.errstate(invalid="ignore"):
            return Way(self.moves, self.blur, steps, SAFETY * np.abs(near - steps).max(axis=0) + rounding)

    def _rounding(self, numbers: Numbers) -> Array:
        """The share (T, 1) of a step that rounding may make: of each sum that a rule keeps, and of 1 − βᵗ, which is
        always taken in float64, and loses digits while it is small."""
        back = np.arange(1.0, len(self.moves) + 1)[:, None]
        fading = [float(value[0, 0]) for name, value in numbers.items() if name in FADING]
        longest = max([1 / max(1 - keep, 1e-9) for keep in fading], default=1.0)
        summed = back if "epsilon" in numbers and not fading else np.minimum(back, longest)
        return self.unit * (ARITHMETIC + 2 * summed) + 4 * DOUBLE * longest / np.minimum(back, longest)


def walk(points: Array, loss: Loss, written: Printed) -> Walk:
    """The walk of points (T + 1, n) whose slopes are finite."""
    x = points[:-1]
    beside = shaken(points, written)[:, :-1]
    dice = np.random.default_rng(1)
    with np.errstate(all="ignore"):
        slopes, near = loss.gradient(x), loss.gradient(x + beside)
        near = near * (1 + ARITHMETIC * written.unit * dice.uniform(-1, 1, near.shape))
        if by_differences(loss):
            near = near + dice.choice((-1.0, 1.0), near.shape) * np.abs(_other_differences(loss, x) - slopes)
    near = np.where(np.isfinite(near), near, slopes)
    blur = written.half[:-1] + written.half[1:]
    return Walk(x, np.diff(points, axis=0), slopes, blur, written.unit, x + beside, near)


def _other_differences(loss: Loss, points: Array) -> Array:
    """The slopes (T, n) by differences twice as wide: about as far off as those by the loss's own."""
    own: Any = getattr(loss.gradient, "of", loss.gradient)
    return CentralDifferences(own.value, 2 * own.size)(points)
