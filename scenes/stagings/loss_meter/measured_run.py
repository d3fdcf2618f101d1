"""What the loss meter says of a run, and how it prints it. manim-free."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

import soupmath as sm
from scenes.kit.numerals import beyond, printed
from scenes.kit.words import ENGLISH, Words
from scenes.props.measure.full import FULL

GRAIN = 0.1                # grams of salt in a litre
WITHIN = 2.5               # of the first loss: what is larger would leave nothing to see of that


def trimmed(value: float) -> str:
    """Whole numbers whole, others to one decimal."""
    return printed(value, f"{{:.{0 if abs(value - round(value)) < 1e-9 else 1}f}}")


@dataclass(frozen=True)
class MeasuredRun:
    """A run as far as step `last`: the playhead of the lesson goes no further.

    `better`, when given, is a recipe that is nearer to the wish: `slip` (0 to 1) goes straight to it.
    """

    run: sm.Trajectory
    last: int
    better: NDArray[np.float64] | None = None
    words: Words = ENGLISH

    @classmethod
    def first_of(cls, runs: Mapping[str, sm.Trajectory], words: Words = ENGLISH) -> MeasuredRun:
        """The first run; `better` is the start of the one that misses least, when that is less than this one."""
        first, best = next(iter(runs.values())), min(runs.values(), key=lambda run: run.losses[0])
        return cls(first, first.steps, best.points[0] if best.losses[0] < first.losses[0] else None, words)

    @property
    def wish(self) -> float:
        return float(self.run.loss.reading("wish", self.run.points[0]))

    @property
    def highest(self) -> float:
        """The largest loss that the lesson shows to scale: beyond WITHIN times the first one it is off the scale."""
        losses = self.run.losses[: self.last + 1]
        return float(max(loss for loss in losses if loss <= max(WITHIN * losses[0], FULL)))

    def gap(self, s: float, slip: float = 0.0) -> float:
        return float(self.run.loss.reading("gap", self._at(s, slip)))

    def side(self, s: float, slip: float = 0.0) -> float:
        """The side of the square that is drawn: the gap, or the whole ruler where it is longer."""
        return min(self.gap(s, slip), float(FULL))

    def score(self, s: float, slip: float = 0.0) -> float:
        """A display never shows less than 0."""
        return max(0.0, float(self.run.loss.reading("score", self._at(s, slip))))

    def loss(self, s: float, slip: float = 0.0) -> float:
        return float(self.run.loss.value(self._at(s, slip)))

    def _at(self, s: float, slip: float) -> NDArray[np.float64]:
        point = self.run.at(s)
        return point if self.better is None or not slip else point + slip * (self.better - point)

    def losses(self, step: int) -> tuple[float, ...]:
        """The losses of the steps made."""
        return tuple(float(loss) for loss in self.run.losses[: step + 1])

    def one_grain(self, s: float, part: float = 1.0) -> tuple[float, float]:
        """The change of loss that `part` of a grain of salt makes: by the slope, in truth."""
        if not part or "salt" not in self.run.loss.names or not 0 < self._salt(s) < math.inf:
            return 0.0, 0.0
        return sm.soup.one_grain(self.run.loss, self.run.at(s), part * GRAIN)

    def _salt(self, s: float) -> float:
        """The amount, which floats may call 0 or infinite; then one grain more tells nothing."""
        return float(self.run.loss.amounts(self.run.at(s))[list(self.run.loss.names).index("salt")])

    # as printed -----------------------------------------------------------------
    @property
    def decimals(self) -> int:
        """A tenth of a loss is told; where no step is made, hundredths: then one grain is asked for."""
        return 1 if self.last else 2

    def loss_text(self, loss: float) -> str:
        """A whole number whole, wherever it stands."""
        whole = trimmed(loss).isdigit()
        return printed(loss, f"{{:.{0 if whole or loss >= 100 else self.decimals}f}}")

    def score_text(self, step: int) -> str:
        below = float(self.run.loss.reading("score", self._at(step, 0.0))) < 0
        return "<0" if below else trimmed(self.score(step))

    def gap_text(self, step: int, slip: float = 0.0) -> str:
        # For translators: points that are missing to the wish: 4 short
        return self.words.gettext("{gap} short", gap=self.short_text(step, slip))

    def gap_briefly(self, step: int, slip: float = 0.0) -> str:
        """Of a gap that is large, where there is no room for all of it; else nothing."""
        large = beyond(self.gap(step, slip))
        return self.words.gettext("{gap} short", gap=large) if large else ""

    def short_text(self, step: int, slip: float = 0.0) -> str:
        return trimmed(self.gap(step, slip))

    def product_text(self, s: float) -> str:
        gap = self.gap(s)
        return f"{trimmed(gap)} × {trimmed(gap)} = {trimmed(gap * gap)}"
