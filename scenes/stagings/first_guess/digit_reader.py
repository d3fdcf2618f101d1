"""A beginner that should read a digit; then it is asked a hundred."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from scenes.kit.lettering import Label
from scenes.kit.outline import rectangle
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.guide import Guide
from scenes.props.sign.digit_tile import DigitTile
from scenes.props.sign.ring import Ring
from scenes.stagings.first_guess.asked_hundred import Asked, AskedHundred
from scenes.stagings.first_guess.beginners import Beginner, Stand, ramp
from scenes.stagings.first_guess.props.columns import Columns
from scenes.stagings.first_guess.props.dot_grid import HUNDRED
from scenes.stagings.first_guess.props.underlay import Plate
from scenes.stagings.first_guess.props.wrong_mark import WrongMark

TOP, LOW_TOP = 0.15, 0.20      # chance that fills a column; on a low slate, so that words fit over it
MARK = 0.17                    # radius of the cross on a bar
BEYOND = 0.14                  # units by which the columns reach over the edge of what is written on


class DigitReader(Beginner):
    """Its likeliest digit stands on a card beside the scribble; the right one is ringed with its column."""

    def __init__(self, theme: Theme, region: Region, test: Region, parameters: np.ndarray, pixels: np.ndarray,
                 label: int, chances: Sequence[float], accuracy: float, more: Sequence[Asked]) -> None:
        """test: where the slate of the hundred hangs, over its own and its neighbour's; more: some of them."""
        self.pick = int(np.argmax(chances))
        super().__init__(theme, region, parameters, str(self.pick))
        self.pixels, self.chances = pixels, tuple(chances)
        q, a = self.question, self.answer
        side = self.width_beside(min(1.9, 0.92 * q.height))
        self.tile = DigitTile(theme, pixels, side)
        at = self.stands_beside(side)[0], q.bottom + side / 2
        self.tile.place(*at)
        self.plates[self.tile] = Plate(theme, rectangle(side, side, radius=0.05 * side))
        plot = Region.spanning(a.left - BEYOND, a.right + BEYOND, a.bottom + 0.42, a.top)
        self.columns = Columns(theme, plot, theme.copper, len(chances), TOP if a.height > 1.2 else LOW_TOP)
        self.labels = [Label(str(k), 0.36, theme.ink, (self.columns.middle(k), a.bottom + 0.06))
                       for k in range(len(chances))]
        top = self.columns.y_of(chances[label]) + 0.10
        self.ring = Ring(theme, Region.spanning(*self._sides(label), a.bottom - 0.03, top), 0.08)
        self._mark_bars(theme, top)
        self.hundred = AskedHundred(theme, test, round(HUNDRED * accuracy), len(chances), more, at)

    def _mark_bars(self, theme: Theme, ringed: float) -> None:
        """A cross on the bar of the choice; across all bars a line at the chance each would have were all alike."""
        columns, chances = self.columns, self.chances
        self.even = 1 / len(chances)
        plot, y = columns.region, columns.y_of(self.even)
        self.level = Guide(theme.ink, 1.6, gap=0.0)
        self.level.show((plot.left, y), (plot.right, y))
        top = max(columns.y_of(max(chances)) + 0.10, ringed + 0.07)
        self.level_says = f"each {self.even:.0%} sure"
        self.level_name = Label(self.level_says, 0.33, theme.ink, (self.answer.left - 0.03, top), "left")
        self.struck = WrongMark(theme, MARK)
        self.struck.place(columns.middle(self.pick), (plot.bottom + columns.y_of(chances[self.pick])) / 2)

    def _sides(self, digit: int) -> tuple[float, float]:
        half = 0.46 * self.columns.region.width / len(self.chances)
        return self.columns.middle(digit) - half, self.columns.middle(digit) + half

    def on_shelf(self) -> list[Prop]:
        return [self.tile]

    def on_slate(self) -> list[Prop]:
        return [self.columns, *self.labels, self.level, self.level_name, self.ring, self.struck]

    def _own_props(self) -> list[Prop]:
        return [*super()._own_props(), *self.hundred.props]

    def pose_own(self, stand: Stand, phase: float) -> None:
        bars = stand.here
        self.tile.appear(stand.asked)
        self.columns.show(*(chance * stand.guess for chance in self.chances))
        for prop in (self.columns, *self.labels, self.level, self.level_name):
            prop.appear(min(1.0, 3 * stand.guess) * bars)
        self.ring.appear(ramp(stand.truth, 0.0, 0.4) * bars)
        self.struck.appear(ramp(stand.truth, 0.55, 0.80) * bars)
        self.hundred.pose(stand.tested, stand.covered)

    def readings(self, stand: Stand) -> Iterator[Reading]:
        yield from super().readings(stand)
        if stand.asked == 1.0:
            same = np.array_equal(self.tile.read(), np.asarray(self.pixels, dtype=int))
            yield Reading("pixels as they were written", "counted", float(same), 1.0)
        if stand.picked == 1.0:
            yield Reading("digit chosen", "printed", self.card.read(), str(self.pick))
        if stand.guess == 1.0 and stand.here == 1.0:
            for chance, shown in zip(self.chances, self.columns.read(), strict=True):
                yield Reading("chance", "exact", shown, self.columns.clipped(chance))
            (_, low), (_, high) = self.level.read()
            plot, top = self.columns.region, self.columns.top
            for y in (low, high):
                yield Reading("chance if all were alike", "exact", (y - plot.bottom) / plot.height * top, self.even)
            yield Reading("chance if all were alike", "printed", self.level_name.read(), self.level_says)
        if stand.tested == stand.covered == 1.0:
            yield from self.hundred.readings()
