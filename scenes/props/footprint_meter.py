"""The loss of a run, told at its footprints: the printed number stands where the loss it names is."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import soupmath as sm
from scenes.props.counter import Counter
from scenes.props.instruments import RATE, printed_loss
from scenes.props.jar import Jar
from scenes.props.prop import Prop, Reading
from scenes.props.region import Region
from scenes.props.theme import Theme

DIMMED = 0.6            # by which a number is dimmed that the liquid has left


@dataclass(frozen=True)
class Letters:
    """Ems of the loss, of labels and of ticks; digits: of the printed loss, 2 or 3."""

    reading: float
    label: float
    tick: float
    digits: int


class FootprintMeter:
    """A jar whose number is that of the last whole step, with its needle at that number.

    follows: whether the liquid goes along between steps, as it must where it shares its height with a hill;
    else it rests until the step is made. counter: where steps and learning rate are printed, if they are.
    """

    def __init__(self, theme: Theme, run: sm.Trajectory, jar: Region, top: float, letters: Letters,
                 counter: Region | None = None, follows: bool = True, ticks: tuple[float, ...] = ()) -> None:
        """ticks: losses with a number on the glass."""
        self.run, self.digits, self.follows, self.aloft = run, letters.digits, follows, False
        self.jar = Jar(jar, theme, top, letters.reading, numbered=ticks)
        widest = RATE.format(run.optimizer.learning_rate(0))
        self.counter = Counter(theme, counter, letters.label, letters.tick, RATE, widest) if counter else None

    def parts(self) -> list[Prop]:
        """From back to front."""
        counter = [self.counter] if self.counter else []
        return [self.jar, self.jar.reading, self.jar.caption, *self.jar.numbers, *counter]

    def pose(self, there: float, s: float, aloft: float = 0.0, told: float | None = None) -> None:
        """aloft: 0 … 1, whether no footprint is being made: then the needle goes along, and the number of the last
        one is dimmed; told: how far the counter is there, if not as far as the jar."""
        self.aloft = aloft > 0
        self.jar.fade(there)
        if self.counter:
            self.counter.fade(there if told is None else told)
        if there <= 0:
            return
        step = whole(s)
        self.jar.show(self._level(s), self._marked(s))
        number = max(0.0, 2.0 * there - 1.0)        # so that it never stands over that of another jar
        self.jar.reading.fade(number * (1.0 - DIMMED * aloft))
        self.jar.caption.fade(number)
        for label in self.jar.numbers:
            label.fade(label.faded * number / there)
        self.jar.reading.show(printed_loss(self.run.losses[step], self.digits))
        if self.counter:
            self.counter.show(step, self.run.optimizer.learning_rate(step))

    def _marked(self, s: float) -> float:
        return self._level(s) if self.aloft else float(self.run.losses[whole(s)])

    def _level(self, s: float) -> float:
        return float(self.run.loss_at(s) if self.follows else self.run.losses[whole(s)])

    def readings(self, s: float) -> Iterator[Reading]:
        step, clipped = whole(s), self.jar.clipped
        loss = float(self.run.losses[step])
        yield Reading("the jar", "exact", self.jar.read(), clipped(self._level(s)))
        yield Reading("the jar's needle", "exact", self.jar.read_needle(), clipped(self._marked(s)))
        yield Reading("the jar's number", "printed", self.jar.reading.read(), printed_loss(loss, self.digits))
        if not self.counter:
            return
        steps, rate = self.counter.read()
        yield Reading("the number of steps", "printed", steps, f"{step}")
        yield Reading("the learning rate", "printed", rate, RATE.format(self.run.optimizer.learning_rate(step)))


def whole(s: float) -> int:
    """The last whole step of a playhead."""
    return math.floor(s + 1e-9)
