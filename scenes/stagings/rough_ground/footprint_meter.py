"""The loss of a run, told at its footprints: the pointer goes along, its number is there where it is true."""

from __future__ import annotations

import soupmath as sm
from scenes.kit.numerals import whole_step
from scenes.kit.theme import Theme
from scenes.props.measure.instruments import InstrumentPlaces, InstrumentPose, Instruments, Letters, LossMarks

CLEAR = 0.10            # units of the picture, by which pointer and number are apart when the number has gone
LANDS = 1 / 8           # of a step, in which the number comes before a footprint and goes after it


class FootprintMeter(Instruments):
    """A jar whose number is that of the nearest whole step; it fades away while the needle is not at it.

    follows: whether the liquid goes along between steps, as it must where it shares its height with a hill;
    else it rests until the step is made.
    """

    def __init__(self, theme: Theme, run: sm.Trajectory, places: InstrumentPlaces, letters: Letters,
                 marks: LossMarks, follows: bool = True) -> None:
        super().__init__(theme, run, places, letters, marks)
        self.follows = follows

    def told(self, s: float, there: float, legible: float = 1.0, tally: float | None = None) -> InstrumentPose:
        """legible: how far the number is, where it may be; tally: how far the counter is there, if not as far as
        the jar."""
        letters = max(0.0, 2.0 * there - 1.0)       # so that none stand over those of another jar
        return InstrumentPose(level=self._level(s), named=self._named(s), step=whole_step(s), there=there,
                              letters=letters, number=legible * self._true(s), tally=there if tally is None else tally)

    def _level(self, s: float) -> float:
        return s if self.follows else whole_step(s)

    def _named(self, s: float) -> int:
        """The step that the needle is next to."""
        return whole_step(s + 0.5 if self.follows else s)

    def _true(self, s: float) -> float:
        """How far the needle is at the printed loss; one that it only passes, on the way, is not printed."""
        landing = min(1.0, max(0.0, 2.0 - abs(s - whole_step(s + 0.5)) / LANDS))
        off = self.run.loss_at(self._level(s)) - float(self.run.losses[self._named(s)])
        return self._shown(off) * max(landing, self.steady(s))

    def _shown(self, change: float) -> float:
        """How far a number may stand beside a needle that is off by a change of loss."""
        return max(0.0, 1.0 - abs(self.jar.y_of(change) - self.jar.y_of(0.0)) / CLEAR)

    def steady(self, s: float) -> float:
        """The same of whole steps before and after: small ones keep the number, so that it never flickers."""
        step, losses = whole_step(s), self.run.losses
        largest = [max(abs(float(losses[min(k + 1, self.run.steps)] - losses[k])),
                       abs(float(losses[k] - losses[max(k - 1, 0)]))) for k in (step, min(step + 1, self.run.steps))]
        return self._shown(largest[0] + (s - step) * (largest[1] - largest[0]))
