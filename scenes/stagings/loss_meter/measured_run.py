"""What the loss meter says of a run, and how it prints it. manim-free."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import soupmath as sm
from scenes.kit.numerals import beyond, printed
from scenes.kit.words import ENGLISH, Words
from scenes.props.measure.full import FULL

WITHIN = 2.5               # of the first loss: what is larger would leave nothing to see of that


def trimmed(value: float, decimals: int = 1) -> str:
    """Whole numbers whole, others to so many decimals."""
    return printed(value, f"{{:.{0 if abs(value - round(value)) < 1e-9 else decimals}f}}")


@dataclass(frozen=True)
class MeasuredRun:
    """A run as far as step `last`: the playhead of the lesson goes no further.

    Misses are printed to hundredths and losses to tenths, so that one is the other's square as printed too, and of
    whole steps only.
    """

    run: sm.Trajectory
    last: int
    words: Words = ENGLISH

    @classmethod
    def first_of(cls, runs: Mapping[str, sm.Trajectory], words: Words = ENGLISH) -> MeasuredRun:
        first = next(iter(runs.values()))
        return cls(first, first.steps, words)

    @property
    def wish(self) -> float:
        return float(self.run.loss.reading("wish", self.run.points[0]))

    @property
    def highest(self) -> float:
        """The largest loss that the lesson shows to scale: beyond WITHIN times the first one it is off the scale."""
        losses = self.run.losses[: self.last + 1]
        return float(max(loss for loss in losses if loss <= max(WITHIN * losses[0], FULL)))

    def gap(self, s: float) -> float:
        return float(self.run.loss.reading("gap", self.run.at(s)))

    def side(self, s: float) -> float:
        """The side of the square that is drawn: the gap, or the whole ruler where it is longer."""
        return min(self.gap(s), float(FULL))

    def score(self, s: float) -> float:
        """A display never shows less than 0."""
        return max(0.0, float(self.run.loss.reading("score", self.run.at(s))))

    def loss(self, s: float) -> float:
        return float(self.run.loss.value(self.run.at(s)))

    # as printed -----------------------------------------------------------------
    def loss_text(self, loss: float) -> str:
        """A whole number whole, wherever it stands."""
        return trimmed(loss, 0 if loss >= 100 else 1)

    def score_text(self, s: float) -> str:
        below = float(self.run.loss.reading("score", self.run.at(s))) < 0
        return "<0" if below else trimmed(self.score(s), 2)

    def gap_text(self, s: float) -> str:
        return self.gap_said(self.gap(s))[0]

    def gap_said(self, gap: float) -> tuple[str, str]:
        """A gap in words, and where there is no room for that."""
        # For translators: points that are missing to the wish: 4 short
        said, large = self.words.gettext("{gap} short", gap=trimmed(gap, 2)), beyond(gap)
        return said, self.words.gettext("{gap} short", gap=large) if large else ""

    def short_text(self, s: float) -> str:
        return trimmed(self.gap(s), 2)

    def product_text(self, s: float) -> str:
        gap = self.gap(s)
        return f"{trimmed(gap, 2)} × {trimmed(gap, 2)} = {self.loss_text(gap * gap)}"
