"""A beginner that should read a digit; then it is asked a hundred."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scenes.kit.lettering import Label
from scenes.kit.outline import rectangle
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.guide import Guide
from scenes.props.sign.digit_tile import DigitTile
from scenes.props.sign.ring import Ring
from scenes.stagings.first_guess.asked_hundred import AskedHundred
from scenes.stagings.first_guess.beginner import Beginner
from scenes.stagings.first_guess.beginner_pose import BeginnerPose
from scenes.stagings.first_guess.props.columns import Columns
from scenes.stagings.first_guess.props.underlay import Underlay
from scenes.stagings.first_guess.props.wrong_mark import WrongMark
from scenes.stagings.first_guess.questions import DigitQuestion
from scenes.stagings.first_guess.timing import soon, within

TOP, LOW_TOP = 0.15, 0.24      # chance that fills a column; on a low slate, so that words fit over it
SAID = 2.26         # units that words over the bars may be, to be clear of the ring
MARK = 0.17                    # radius of the cross on a bar
BEYOND = 0.14                  # units by which the columns reach over the edge of what is written on


class DigitReader(Beginner):
    """Its likeliest digit stands on a card beside the scribble; the right one is ringed with its column."""

    def __init__(self, theme: Theme, region: Region, test: Region, asked: DigitQuestion) -> None:
        """test: where the slate of the hundred hangs, over its own and its neighbour's."""
        super().__init__(theme, region, asked.parameters, str(asked.pick))
        self.asked, chances = asked, asked.chances
        at = self._scribble(theme)
        a = self.answer
        plot = Region.spanning(a.left - BEYOND, a.right + BEYOND, a.bottom + 0.42, a.top)
        self.columns = Columns(theme, plot, theme.copper, len(chances), TOP if a.height > 1.2 else LOW_TOP)
        self.labels = [Label(str(k), 0.36, theme.ink, (self.columns.middle(k), a.bottom + 0.06))
                       for k in range(len(chances))]
        top = self.columns.y_of(chances[asked.label]) + 0.10
        self.ring = Ring(theme, Region.spanning(*self._sides(asked.label), a.bottom - 0.03, top), 0.08)
        self._mark_bars(theme, top)
        self.hundred = AskedHundred(theme, test, asked, at)

    def _scribble(self, theme: Theme) -> tuple[float, float]:
        """Where its middle is."""
        side = self.width_beside(min(1.9, 0.92 * self.question.height))
        self.tile = DigitTile(theme, self.asked.pixels, side)
        at = self.stands_beside(side)[0], self.question.bottom + side / 2
        self.tile.place(*at)
        self.under[self.tile] = Underlay(theme, rectangle(side, side, radius=0.05 * side))
        return at

    def _mark_bars(self, theme: Theme, ringed: float) -> None:
        """A cross on the bar of the choice; across all bars a line at the chance each would have were all alike."""
        columns, chances, pick = self.columns, self.asked.chances, self.asked.pick
        self.even = 1 / len(chances)
        plot, y = columns.region, columns.y_of(self.even)
        self.level = Guide(theme.ink, 1.6, gap=0.0)
        self.level.show((plot.left, y), (plot.right, y))
        top = max(columns.y_of(max(chances)) + 0.10, ringed + 0.07)
        chance = f"{self.even:.0%}"
        for self.level_says in (theme.words.gettext("each {chance} sure", chance=chance),
                                theme.words.gettext("{chance} sure", chance=chance)):
            self.level_name = Label(self.level_says, 0.33, theme.ink, (self.answer.left - 0.03, top), "left",
                                    words=theme.words)
            if self.level_name.width_of_text <= SAID:
                break
        self.level_name.place(0.0, -max(0.0, self.level_name.high - 0.33 * 0.73))
        self.struck = WrongMark(theme, MARK)
        self.struck.place(columns.middle(pick), (plot.bottom + columns.y_of(chances[pick])) / 2)

    def _sides(self, digit: int) -> tuple[float, float]:
        half = 0.46 * self.columns.region.width / len(self.asked.chances)
        return self.columns.middle(digit) - half, self.columns.middle(digit) + half

    def on_shelf(self) -> list[Prop]:
        return [self.tile]

    def on_slate(self) -> list[Prop]:
        return [self.columns, *self.labels, self.level, self.level_name, self.ring, self.struck]

    def _own_props(self) -> list[Prop]:
        return [*super()._own_props(), *self.hundred.props]

    def pose_own(self, pose: BeginnerPose, phase: float) -> None:
        bars = pose.here
        self.tile.appear(pose.asked)
        self.columns.show(*(chance * pose.guess for chance in self.asked.chances))
        for prop in (self.columns, *self.labels, self.level, self.level_name):
            prop.appear(soon("bars", pose.guess) * bars)
        self.ring.appear(within("digit ringed", pose.truth) * bars)
        self.struck.appear(within("marked wrong", pose.truth) * bars)
        self.hundred.pose(pose.tested, pose.covered)

    def readings(self, pose: BeginnerPose) -> Iterator[Reading]:
        yield from super().readings(pose)
        if pose.asked == 1.0:
            same = np.array_equal(self.tile.read(), np.asarray(self.asked.pixels, dtype=int))
            yield Reading("pixels as they were written", "counted", float(same), 1.0)
        if pose.picked == 1.0:
            yield Reading("digit chosen", "printed", self.card.read(), str(self.asked.pick))
        if pose.guess == 1.0 and pose.here == 1.0:
            for chance, shown in zip(self.asked.chances, self.columns.read(), strict=True):
                yield Reading("chance", "exact", shown, self.columns.clipped(chance))
            (_, low), (_, high) = self.level.read()
            plot, top = self.columns.region, self.columns.top
            for y in (low, high):
                yield Reading("chance if all were alike", "exact", (y - plot.bottom) / plot.height * top, self.even)
            yield Reading("chance if all were alike", "printed", self.level_name.read(), self.level_says)
        if pose.tested == pose.covered == 1.0:
            yield from self.hundred.readings()
