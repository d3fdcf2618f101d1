"""Slope × learning rate = step, as three things: a blue plank, a grey dial, a yellow arrow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from scenes.kit.lettering import Label, Number
from scenes.kit.numerals import significant
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.kit.words import marked
from scenes.props.measure.dial import Dial
from scenes.props.measure.goes_on import GoesOn
from scenes.props.measure.step_arrow import StepArrow
from scenes.stagings.cook_lanes.props.tilting_plank import Tilt
from scenes.stagings.cook_lanes.timing import Coming

# For translators: slope × learning rate = step; a pinch is the step in salt
NAMES = marked("slope"), marked("rate"), marked("pinch")
DIAL_GROWS = 0.3        # of its size, as it comes
SOON = 3.0              # how much sooner than it is long the arrow is seen
LATE = 8.0              # of the plank's way, in whose last part its words come
NARROW = 9.0        # width below which names and numbers stand on two lines
CLEAR = 2.31        # of name and number under the dial, whose foot none touches
SLOT = 0.8          # of a slot, that its arrow may be long; one that is longer goes on
UNIT = marked("loss per unit")      # of the slope: per unit of what the step is measured in


@dataclass(frozen=True)
class Factors:
    """What is multiplied: the slope, the learning rate (and, as a dial shows it, its `shares` of 1/L), the step."""

    slope: float
    rate: float
    shares: float
    step: float

    def printed(self) -> tuple[str, str, str]:
        """The numbers under the three things: sizes, since plank and arrow say which way."""
        return significant(abs(self.slope)), significant(self.rate), significant(abs(self.step))


@dataclass(frozen=True)
class Units:
    """What plank and arrow measure with: the slope at which the plank stands at 45°, the units for a step of 1."""

    per_unit: float
    per_step: float


class Product:
    """Three slots side by side in a region; what is in them comes one after the other.

    Shows: exact, the slope by the plank, the rate by the pointer, the step by the arrow's length, which is clipped
    to its slot; printed, all three.
    """

    def __init__(self, theme: Theme, region: Region, factors: Factors, units: Units, effects: Sequence[str]) -> None:
        """effects: what the step does, line by line under its number."""
        self.region, self.factors = region, factors
        self.xs = [region.left + region.width * k / 6 for k in (1, 3, 5)]
        size = 1.0 if region.width >= NARROW else 0.9
        self.y = region.top - 0.68 * size
        self.plank = Tilt(theme, 1.6 * size, units.per_unit)
        self.dial = Dial(theme, 0.55 * size)
        self.arrow, self.beyond = StepArrow(theme), GoesOn(theme.step_text)
        self.length = _clipped(factors.step * units.per_step, SLOT * region.width / 3)
        self.goes_on = self.length != factors.step * units.per_step
        self.names: list[Label] = []
        self.numbers: list[Number] = []
        for x, name, colour, text in zip(self.xs, map(theme.words.gettext, NAMES),
                                         (theme.slope, theme.soft, theme.step_text), factors.printed(),
                                         strict=True):
            self._letter(x, Label(name, 0.40, colour, (0.0, 0.0), "centre"),
                         Number(0.46, colour, (0.0, 0.0), "centre", words=theme.words).show(text))
        low = region.bottom - 0.34
        self.unit = Label(theme.words.gettext(UNIT), 0.33, theme.soft, (self.xs[0], low))
        self.unit.place(max(0.0, region.left + self.unit.width_of_text / 2 - self.xs[0]))
        self.effects = [Label(effect, 0.33, theme.step_text, (self.xs[2], low - 0.40 * k), words=theme.words)
                        for k, effect in enumerate(effects)]
        self.signs = [Label(sign, 0.62, theme.ink, ((self.xs[k] + self.xs[k + 1]) / 2, self.y - 0.22))
                      for k, sign in enumerate("×=")]

    def _letter(self, x: float, label: Label, number: Number) -> None:
        """Name and number of a slot: on one line, or on two where the slots are narrow."""
        self.names.append(label)
        self.numbers.append(number)
        low, gap = self.region.bottom + 0.08, 0.16
        if self.region.width < NARROW:
            label.place(x, low)
            number.place(x, low + 0.41)
            return
        width, way = label.width_of_text + gap + number.width_of_text, -1 if number.words.leftward else 1
        if x == self.xs[1]:
            width = max(width, CLEAR if width < CLEAR + 0.01 else 2 * number.width_of_text + 0.3)
        label.place(x - way * (width - label.width_of_text) / 2, low)
        number.place(x + way * (width - number.width_of_text) / 2, low)

    @property
    def props(self) -> list[Prop]:
        return [self.plank, self.dial, self.arrow, self.beyond, *self.signs, *self.names, *self.numbers, self.unit,
                *self.effects]

    @property
    def arrow_from(self) -> tuple[float, float]:
        """Where the arrow of the product starts."""
        return self.xs[2] - self.length / 2, self.y

    @property
    def dial_slot(self) -> tuple[float, float]:
        """Where the dial stands."""
        return self.xs[1], self.y

    def come(self, coming: Coming) -> None:
        """Everything but the plank's place."""
        slope, rate, step = coming.parts
        landed = slope * max(0.0, 1 - LATE * (1 - coming.way))       # the plank comes through where they stand
        for name, number, there in zip(self.names, self.numbers, (landed, rate, step), strict=True):
            name.appear(there)
            number.appear(there)
        for label, there in ((self.unit, landed), *((e, step) for e in self.effects)):
            label.appear(there)
        self.signs[0].appear(rate)
        self.signs[1].appear(step)
        self.plank.show(self.factors.slope)
        self.plank.appear(slope)
        self.dial.show(self.factors.shares * coming.turned)
        self.dial.place(*self.dial_slot, 0.0, 1 - DIAL_GROWS + DIAL_GROWS * rate)
        self.dial.appear(rate)
        x, y = self.arrow_from
        self.arrow.grow((x, y), (x + self.length, y), step)
        self.arrow.appear(min(1.0, SOON * step))
        self.beyond.show(x + self.length, y, int(np.sign(self.length)) * self.goes_on)
        self.beyond.appear(float(step >= 1.0))

    def place_plank(self, start: tuple[float, float], size: float, way: float) -> None:
        """The plank on its way from a place of that size to its slot."""
        end = (self.xs[0], self.y - self.plank.rise)
        x, y = (a + (b - a) * way for a, b in zip(start, end, strict=True))
        self.plank.place(x, y, 0.0, size + (1 - size) * way)

    def readings(self) -> Iterator[Reading]:
        """Of the whole product, when all three stand."""
        factors = self.factors
        yield Reading("plank", "exact", self.plank.read(), self.plank.clipped(factors.slope))
        yield Reading("dial", "exact", self.dial.read(), min(factors.shares, self.dial.top))
        yield Reading("arrow", "exact", self.arrow.read(self.arrow_from)[0] - self.arrow_from[0], self.length)
        yield Reading("arrow goes on", "counted", self.beyond.read(), int(np.sign(self.length)) * self.goes_on)
        for name, number, text in zip(NAMES, self.numbers, factors.printed(), strict=True):
            yield Reading(name, "printed", number.read(), text)


def _clipped(length: float, most: float) -> float:
    return min(max(length, -most), most)
