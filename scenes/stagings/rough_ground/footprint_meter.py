"""The loss of a run, told at its footprints: the pointer goes along, its number is there where it is true."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import soupmath as sm
from scenes.kit.numerals import printed_loss
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.counter import Counter
from scenes.props.measure.instruments import RATE
from scenes.props.measure.jar import Jar
from scenes.stage.timeline import whole_step

CLEAR = 0.10            # units of the picture, by which pointer and number are apart when the number has gone


@dataclass(frozen=True)
class Letters:
    """Ems of the loss, of labels and of ticks; digits: of the printed loss, 2 or 3."""

    reading: float
    label: float
    tick: float
    digits: int


class FootprintMeter:
    """A jar whose number is that of the nearest whole step; it fades away while the needle is not at it.

    follows: whether the liquid goes along between steps, as it must where it shares its height with a hill;
    else it rests until the step is made. counter: where steps and learning rate are printed, if they are.
    """

    def __init__(self, theme: Theme, run: sm.Trajectory, jar: Region, top: float, letters: Letters,
                 counter: Region | None = None, follows: bool = True, ticks: tuple[float, ...] = ()) -> None:
        """ticks: losses with a number on the glass."""
        self.run, self.digits, self.follows = run, letters.digits, follows
        self.jar = Jar(jar, theme, top, letters.reading, numbered=ticks)
        widest = RATE.format(run.optimizer.learning_rate(0))
        self.counter = Counter(theme, counter, letters.label, letters.tick, RATE, widest) if counter else None

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        counter = [self.counter] if self.counter else []
        return [self.jar, self.jar.reading, self.jar.caption, *self.jar.numbers, *counter]

    def pose(self, there: float, s: float, legible: float = 1.0, told: float | None = None) -> None:
        """legible: how far the number is, where it may be; told: how far the counter is there, if not as far as
        the jar."""
        self.jar.appear(there)
        if self.counter:
            self.counter.appear(there if told is None else told)
        if there <= 0:
            return
        step = whole_step(s)
        self.jar.show(self._level(s))
        number = max(0.0, 2.0 * there - 1.0)        # so that it never stands over that of another jar
        self.jar.reading.appear(number * legible * self._true(s))
        self.jar.caption.appear(number)
        for label in self.jar.numbers:
            label.appear(label.faded * number / there)
        self.jar.reading.show(printed_loss(self._named(s), self.digits))
        if self.counter:
            self.counter.show(step, self.run.optimizer.learning_rate(step))

    def _named(self, s: float) -> float:
        """The loss that is printed: of the step that the needle is next to."""
        return float(self.run.losses[whole_step(s + 0.5 if self.follows else s)])

    def _true(self, s: float) -> float:
        """How far the needle is at the printed loss; one that it only passes, on the way, is not printed."""
        landing = min(1.0, max(0.0, 2.0 - 8.0 * abs(s - whole_step(s + 0.5))))
        return self._shown(self._level(s) - self._named(s)) * max(landing, self.steady(s))

    def _shown(self, change: float) -> float:
        """How far a number may stand beside a needle that is off by a change of loss."""
        return max(0.0, 1.0 - abs(self.jar.y_of(change) - self.jar.y_of(0.0)) / CLEAR)

    def steady(self, s: float) -> float:
        """The same of whole steps before and after: small ones keep the number, so that it never flickers."""
        step, losses = whole_step(s), self.run.losses
        largest = [max(abs(float(losses[min(k + 1, self.run.steps)] - losses[k])),
                       abs(float(losses[k] - losses[max(k - 1, 0)]))) for k in (step, min(step + 1, self.run.steps))]
        return self._shown(largest[0] + (s - step) * (largest[1] - largest[0]))

    def _level(self, s: float) -> float:
        return float(self.run.loss_at(s) if self.follows else self.run.losses[whole_step(s)])

    def readings(self, s: float) -> Iterator[Reading]:
        step, clipped = whole_step(s), self.jar.clipped
        yield Reading("the jar", "exact", self.jar.read(), clipped(self._level(s)))
        yield Reading("the jar's needle", "exact", self.jar.read_needle(), clipped(self._level(s)))
        yield Reading("the jar's number", "printed", self.jar.reading.read(), printed_loss(self._named(s), self.digits))
        if not self.counter:
            return
        steps, rate = self.counter.read()
        yield Reading("the number of steps", "printed", steps, f"{step}")
        yield Reading("the learning rate", "printed", rate, RATE.format(self.run.optimizer.learning_rate(step)))
