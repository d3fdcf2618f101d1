"""Loss, steps and learning rate of a run: jar, counter, dial and curve, read off at its footprints."""

from __future__ import annotations

import math
from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass

import soupmath as sm
from scenes.kit.heights import Heights, heights_of
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.counter import Counter, known_rate, rate_said
from scenes.props.measure.dial import Dial
from scenes.props.measure.jar import NAME, NUMBER, Jar, JarLook, room_left
from scenes.props.measure.loss_curve import SIZE, CurveCard

HEADED = 0.8            # of the ems of ticks, those of the numbers on a jar whose name is large
DIAL_MARK, DIAL_MARKS = 0.1, 5.0     # learning rate from one whole mark of the dial to the next, and how many


@dataclass(frozen=True)
class Letters:
    """Ems of the loss, of labels and of ticks; digits: of the printed loss, 2 or 3; edge: how far left it may reach."""

    reading: float
    label: float
    tick: float
    digits: int = 3
    edge: float = -math.inf


@dataclass(frozen=True)
class InstrumentPlaces:
    """Where the instruments stand; where there is no place there is no instrument.

    bare: the curve is on no card; ordinal: steps are counted as "step no.", where the length of one is told of too;
    heading: the name of loss is large, in its colour.
    """

    jar: Region | None = None
    counter: Region | None = None
    card: Region | None = None
    dial: Region | None = None
    bare: bool = False
    ordinal: bool = False
    heading: bool = False


@dataclass(frozen=True)
class LossMarks:
    """The loss at the upper end of jar and card, and the losses that are marked.

    top may be another scale of losses than one from zero.
    jar: engraved on it; numbered: with a number on it; card: with a number on that, whose em is letters.
    """

    top: float | Heights
    jar: tuple[float, ...] = ()
    numbered: tuple[float, ...] = ()
    card: tuple[float, ...] = ()
    letters: float = SIZE


@dataclass(frozen=True)
class InstrumentPose:
    """What the instruments show.

    level: the playhead of the liquid; named: the step whose loss is printed beside it; step: that of counter,
    dial and curve, whose newest dot has grown so far.
    there: how far the jar is there, letters: all that is written beside it, number: the printed loss of these,
    which must not stand beside a level that has moved on; tally: how far all but the jar is there.
    rate: of a dial that has another than the run. pointed: the needle is at the printed loss, not at the liquid.
    """

    level: float
    named: int
    step: int
    there: float
    letters: float
    number: float
    tally: float
    grown: float = 1.0
    rate: float | None = None
    pointed: bool = False


class Instruments:
    """The instruments of one run: those that there is a place for."""

    def __init__(self, theme: Theme, run: sm.Trajectory, places: InstrumentPlaces, letters: Letters,
                 marks: LossMarks) -> None:
        self.run, self.digits, self.scale = run, letters.digits, heights_of(marks.top)
        self._jar = _jar(theme, places, letters, marks) if places.jar else None
        self.counter: Counter | None = None
        if places.counter:
            rates = [rate_said(rate) for k in range(run.steps + 1) if (rate := self._rate(k)) is not None]
            self.counter = Counter(theme, places.counter, letters.label, letters.tick,
                                   max(rates, key=len, default=None), int(run.numbers[-1]) if run.recorded else 0,
                                   theme.ink if places.bare else None, places.ordinal)
        self.card = CurveCard(places.card, theme, run.steps, marks.top, marks.card,
                              places.bare, marks.letters,
                              run.numbers.tolist() if run.recorded else None, places.heading,
                              places.ordinal) if places.card else None
        self.dial: Dial | None = None
        if places.dial:
            self.dial = Dial(theme, places.dial.width / 2, DIAL_MARKS)
            self.dial.place(places.dial.x, places.dial.y)

    def of(self, run: sm.Trajectory) -> Instruments:
        """The same instruments, read off at another run."""
        other = copy(self)
        other.run = run
        return other

    @property
    def jar(self) -> Jar:
        """Where there is a place for it."""
        assert self._jar is not None
        return self._jar

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        jar = [self.jar, self.jar.reading, self.jar.caption, *self.jar.numbers] if self._jar else []
        return [*jar, *self.beside]

    @property
    def beside(self) -> list[Prop]:
        """All but the jar."""
        return [prop for prop in (self.counter, self.dial, self.card) if prop]

    def pose(self, pose: InstrumentPose) -> None:
        if self._jar:
            self.jar.appear(pose.there, pose.letters)
            self.jar.reading.appear(pose.letters * pose.number)
        for prop in self.beside:
            prop.appear(pose.tally)
        if pose.there <= 0:
            return
        if self._jar:
            self.jar.reading.show(*self._printed(pose.named))
            self.jar.show(self.run.loss_at(pose.level), *([self._loss(pose.named)] if pose.pointed else []))
        rate = self._rate(pose.step) if pose.rate is None else pose.rate
        if self.counter:
            self.counter.show(self._number(pose.step), rate)
        if self.dial and rate is not None:
            self.dial.show(rate / DIAL_MARK)
        if self.card:
            self.card.show(tuple(self.run.losses[: pose.step + 1].tolist()), pose.grown)

    def _rate(self, step: int) -> float | None:
        return known_rate(self.run, step)

    def _number(self, step: int) -> int:
        """A step as whoever made the run counted."""
        return int(self.run.numbers[min(step, self.run.steps)]) if self.run.recorded else step

    def loss_said(self, step: int) -> str:
        """The loss of a step, as it is printed where there is room."""
        return self._printed(step)[0]

    def _printed(self, step: int) -> tuple[str, str]:
        """The loss of a step, and what stands for it where there is no room; a run that ended early rests."""
        return self.scale.said(self._loss(step), self.digits)

    def _loss(self, step: int) -> float:
        return float(self.run.losses[min(step, self.run.steps)])

    def readings(self, pose: InstrumentPose) -> Iterator[Reading]:
        """Of those that are there; losses as heights, so that 10⁻⁹ and 10⁹ are read back as closely as 1."""
        high = self.scale.part
        if self._jar:
            loss = high(self.jar.clipped(self.run.loss_at(pose.level)))
            yield Reading("the jar", "exact", high(self.jar.read()), loss)
            needle = high(self.jar.clipped(self._loss(pose.named))) if pose.pointed else loss
            yield Reading("the jar's needle", "exact", high(self.jar.read_needle()), needle)
            yield self.jar.reading.reading("the jar's number", *self._printed(pose.named))
        now = self._rate(pose.step) if pose.rate is None else pose.rate
        if self.counter:
            steps, rate = self.counter.read()
            yield Reading("the number of steps", "printed", steps, f"{self._number(pose.step)}")
            yield Reading("the learning rate", "printed", rate, "" if now is None else rate_said(now))
        if self.dial and now is not None:
            yield Reading("the dial", "exact", self.dial.read() * DIAL_MARK,
                          self.dial.clipped(now / DIAL_MARK) * DIAL_MARK)
        for k, dot in enumerate(self.card.read() if self.card else ()):
            yield Reading(f"dot {k}", "exact", high(dot), high(self.scale.clipped(float(self.run.losses[k]))))


def _jar(theme: Theme, places: InstrumentPlaces, letters: Letters, marks: LossMarks) -> Jar:
    assert places.jar
    number = max(NUMBER, HEADED * letters.tick) if places.heading else NUMBER
    look = JarLook(letters.reading, marks=marks.jar, numbered=marks.numbered, number=number,
                   name=max(NAME, letters.tick), heading=places.heading, wished=not places.heading,
                   room=room_left(places.jar, letters.edge))
    return Jar(places.jar, theme, marks.top, look)
