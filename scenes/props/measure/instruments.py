"""Loss, steps and learning rate of a run: jar, counter and curve, read off at every step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import soupmath as sm
from scenes.kit.numerals import printed_loss
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.counter import Counter
from scenes.props.measure.dial import Dial
from scenes.props.measure.jar import Jar
from scenes.props.measure.loss_curve import CurveCard

RATE = "{:.3g}"
DIAL_MARK, DIAL_MARKS = 0.1, 5.0     # learning rate from one whole mark of the dial to the next, and how many


@dataclass(frozen=True)
class Places:
    """Where the instruments stand, and their letters' sizes. No card where there is no room for one.

    digits: of the printed loss, 2 or 3; dial: x, y and radius of the dial that the rate is set with.
    """

    jar: Region
    counter: Region
    card: Region | None
    reading: float
    label: float
    tick: float
    digits: int = 3
    dial: tuple[float, float, float] | None = None


class Instruments:
    """Jar, counter and curve card of one run; `top` is the loss at the upper end of jar and card."""

    def __init__(self, theme: Theme, run: sm.Trajectory, places: Places, top: float,
                 ticks: tuple[float, ...] = (), marks: tuple[float, ...] = ()) -> None:
        """ticks: losses with a number on the card; marks: losses that the jar is engraved with."""
        self.run, self.top, self.digits = run, top, places.digits
        rates = [RATE.format(run.optimizer.learning_rate(k)) for k in range(run.steps + 1)]
        self.jar = Jar(places.jar, theme, top, places.reading, marks=marks)
        self.counter = Counter(theme, places.counter, places.label, places.tick,
                               RATE, max(rates, key=len))
        self.card = CurveCard(places.card, theme, run.steps, top, ticks=ticks) if places.card else None
        self.dial: Dial | None = None
        if places.dial:
            self.dial = Dial(theme, places.dial[2], DIAL_MARKS)
            self.dial.place(*places.dial[:2])

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        more = [prop for prop in (self.dial, self.card) if prop]
        return [self.jar, self.jar.reading, self.jar.caption, self.counter, *more]

    def pose(self, there: float, s: float, printed: int, grown: float = 1.0, tally: float | None = None,
             number: float = 1.0) -> None:
        """s: the playhead; printed: the step whose numbers stand; grown: how far its dot is there;
        tally: how far all but the jar is there, if not as far as the jar; number: how far the jar's number
        is, which must not stand beside a level that has moved on."""
        self.jar.appear(there)
        self.jar.reading.appear(there * number)
        for prop in (self.counter, self.dial, self.card):
            if prop:
                prop.appear(there if tally is None else tally)
        if there <= 0:
            return
        self.jar.show(self.run.loss_at(s))
        self.jar.reading.show(printed_loss(self.run.losses[printed], self.digits))
        rate = self.run.optimizer.learning_rate(printed)
        self.counter.show(printed, rate)
        if self.dial:
            self.dial.show(rate / DIAL_MARK)
        if self.card:
            self.card.show(tuple(self.run.losses[: printed + 1].tolist()), grown)

    def readings(self, s: float, printed: int) -> Iterator[Reading]:
        loss = self.jar.clipped(self.run.loss_at(s))
        yield Reading("the jar", "exact", self.jar.read(), loss)
        yield Reading("the jar's needle", "exact", self.jar.read_needle(), loss)
        number = printed_loss(self.run.losses[printed], self.digits)
        yield Reading("the jar's number", "printed", self.jar.reading.read(), number)
        steps, rate = self.counter.read()
        yield Reading("the number of steps", "printed", steps, f"{printed}")
        rate_now = self.run.optimizer.learning_rate(printed)
        yield Reading("the learning rate", "printed", rate, self.counter.form.format(rate_now))
        if self.dial:
            yield Reading("the dial", "exact", self.dial.read() * DIAL_MARK, rate_now)
        for k, dot in enumerate(self.card.read() if self.card else ()):
            yield Reading(f"dot {k}", "exact", dot, min(float(self.run.losses[k]), self.top))
