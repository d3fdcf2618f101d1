"""Samples of one pot: the slope that their spoonfuls give, and where the step lands that it asks for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

import numpy as np

import soupmath as sm
from scenes.kit.words import Words
from scenes.stagings.many_spoons.needs import EACH
from soupmath import Trajectory

FEW = 3.0           # standard deviations of a single spoonful's slope that a scale has room for


class Samples:
    """Of runs over salt and cream by spoonfuls of one pot, all of them from one start."""

    def __init__(self, runs: Mapping[str, Trajectory]) -> None:
        self.runs = runs
        self.names = tuple(runs)
        first = runs[self.names[0]]
        self.loss, self.start = first.loss, first.points[0]

    def amount(self, point: np.ndarray) -> float:
        """Salt, g/L."""
        return float(self.loss.amounts(point)[0])

    @property
    def true_slope(self) -> float:
        """The slope in salt at the start."""
        return float(self.loss.gradient(self.start)[0])

    @property
    def steepest(self) -> float:
        """A slope that hardly any spoonful is beyond."""
        single = float(sm.batches.slope_spread(self.loss, self.start, 1)[0])
        return abs(self.true_slope) + FEW * single

    def count(self, name: str) -> int:
        """How many samples are tasted: all spoonfuls together can be tasted in one way only."""
        return 1 if self.runs[name].batches is None else EACH

    def batch(self, name: str, sample: int) -> np.ndarray:
        """The spoonfuls of a sample: those of the run's own batches; all of them where it has none."""
        run = self.runs[name]
        return np.arange(self.loss.samples) if run.batches is None else run.batches[sample]

    def slope(self, name: str, sample: int) -> float:
        """What the spoonfuls of a sample say of the slope in salt at the start."""
        return float(self._slopes(name, sample)[0])

    def landing(self, name: str, sample: int) -> float:
        """Salt, g/L, after the step that the run's own rule makes of that slope."""
        return self.amount(self.landing_point(name, sample))

    def landing_point(self, name: str, sample: int) -> np.ndarray:
        rule = self.runs[name].optimizer
        step, _ = rule.update(self._slopes(name, sample), rule.init(self.start), self.start, self.runs[name].loss)
        return np.asarray(self.start + step)

    def spread(self, name: str) -> float:
        """The standard deviation of a batch's slope in salt."""
        return self._spreads[name]

    def _slopes(self, name: str, sample: int) -> np.ndarray:
        if self.runs[name].batches is None:
            return self.loss.gradient(self.start)
        return self.loss.sampled(self.start, self.batch(name, sample))

    @cached_property
    def _spreads(self) -> dict[str, float]:
        return {name: self._spread(run) for name, run in self.runs.items()}

    def _spread(self, run: Trajectory) -> float:
        size = self.loss.samples if run.batches is None else run.batches.shape[1]
        return float(sm.batches.slope_spread(self.loss, self.start, size, replace=run.batches is not None)[0])


def sips_said(words: Words, sips: int) -> str:
    return words.ngettext("{n} sip", "{n} sips", sips, n=f"{sips:,}")
