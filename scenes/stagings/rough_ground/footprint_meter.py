"""The loss of a run, told at its footprints: the pointer goes along, its number is there where it is true."""

from __future__ import annotations

import soupmath as sm
from scenes.kit.numerals import whole_step
from scenes.kit.theme import Theme
from scenes.props.measure.instruments import InstrumentPlaces, InstrumentPose, Instruments, Letters, LossMarks

CLEAR = 0.10            # units of the picture, by which pointer and number are apart when the number has gone
LANDS = 1 / 8           # of a step, in which the number comes before a footprint and goes after it


class FootprintMeter(Instruments):
    """A jar whose liquid goes along with the point. Its number is that of the nearest whole step and fades away, with
    its name, while the needle, which goes along too, is not at it.

    stays: needle and number stay at the last footprint until the step is made.
    """

    def __init__(self, theme: Theme, run: sm.Trajectory, places: InstrumentPlaces, letters: Letters,
                 marks: LossMarks, stays: bool = False) -> None:
        super().__init__(theme, run, places, letters, marks)
        self.stays = stays

    def told(self, s: float, there: float, legible: float = 1.0, tally: float | None = None) -> InstrumentPose:
        """legible: how far the number is, where it may be; tally: how far the counter is there, if not as far as
        the jar."""
        letters = max(0.0, 2.0 * there - 1.0)       # so that none stand over those of another jar
        named = whole_step(s) if self.stays else whole_step(s + 0.5)
        return InstrumentPose(level=s, named=named, step=whole_step(s), there=there, letters=letters,
                              number=1.0 if self.stays else legible * self._true(s, named),
                              tally=there if tally is None else tally, pointed=self.stays)

    def pose(self, pose: InstrumentPose) -> None:
        super().pose(pose)
        self.jar.caption.appear(pose.letters * pose.number)

    def _true(self, s: float, named: int) -> float:
        """How far the needle is at the printed loss; one that it only passes, on the way, is not printed."""
        landing = min(1.0, max(0.0, 2.0 - abs(s - whole_step(s + 0.5)) / LANDS))
        off = self.run.loss_at(s) - float(self.run.losses[named])
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
