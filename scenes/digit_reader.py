"""A beginner that should read a digit; then it is asked a hundred."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from scenes.beginners import Beginner, Stand, ramp
from scenes.props.columns import Columns
from scenes.props.digit_tile import DigitTile
from scenes.props.dot_grid import DotGrid
from scenes.props.guide import Guide
from scenes.props.lettering import Label, Number
from scenes.props.prop import Prop, Reading
from scenes.props.region import Region
from scenes.props.ring import Ring
from scenes.props.theme import Theme
from scenes.props.wrong_mark import WrongMark

TOP = 0.20          # chance that fills a column
HUNDRED = 100


class DigitReader(Beginner):
    """Its likeliest digit stands on a card beside the scribble; the right one is ringed with its column."""

    def __init__(self, theme: Theme, region: Region, parameters: np.ndarray, pixels: np.ndarray, label: int,
                 chances: Sequence[float], accuracy: float) -> None:
        self.pick = int(np.argmax(chances))
        super().__init__(theme, region, parameters, str(self.pick))
        self.pixels, self.chances, self.right_of_hundred = pixels, tuple(chances), round(HUNDRED * accuracy)
        q, a = self.question, self.answer
        side = self.width_beside(min(1.8, 0.9 * q.height))
        self.tile = DigitTile(theme, pixels, side)
        self.tile.place(self.stands_beside(side)[0], q.bottom + side / 2)
        plot = Region.spanning(a.left, a.right, a.bottom + 0.42, a.top)
        self.columns = Columns(theme, plot, theme.copper, len(chances), TOP)
        self.labels = [Label(str(k), 0.36, theme.ink, (self.columns.middle(k), a.bottom + 0.06))
                       for k in range(len(chances))]
        top = self.columns.y_of(chances[label]) + 0.10
        self.ring = Ring(theme, Region.spanning(*self._sides(label), a.bottom - 0.03, top), 0.08)
        self._mark_bars(theme, label)
        self._test(theme)

    def _mark_bars(self, theme: Theme, label: int) -> None:
        """A cross on the bar of the choice; across all bars a line at the chance each would have were all alike."""
        columns, chances = self.columns, self.chances
        self.even = 1 / len(chances)
        plot, y = columns.region, columns.y_of(self.even)
        self.level = Guide(theme.ink, 1.6, gap=0.0)
        self.level.show((plot.left, y), (plot.right, y))
        ends = pairwise([-1, *sorted({self.pick, label}), len(chances)])
        low, high = max(ends, key=lambda pair: pair[1] - pair[0])       # the widest stretch without a mark
        top = columns.y_of(max(chances))
        middle = (columns.middle(low) + columns.middle(high)) / 2
        self.level_name = Label(f"{self.even:.0%}", 0.33, theme.ink, (middle, top + 0.08))
        self.struck = WrongMark(theme, 0.14)
        self.struck.place(columns.middle(self.pick), columns.y_of(chances[self.pick]) + 0.17)

    def _sides(self, digit: int) -> tuple[float, float]:
        half = 0.46 * self.answer.width / len(self.chances)
        return self.columns.middle(digit) - half, self.columns.middle(digit) + half

    def _test(self, theme: Theme) -> None:
        """A hundred dots; over them, how many of them luck alone gets right."""
        a, size = self.answer, 0.33
        tall = a.height > 1.8
        width = 0.56 * a.width if tall else 0.64 * a.width
        below = a.height - size - 0.12
        self.grid = DotGrid(theme, Region(a.left + width / 2 + 0.05, a.bottom + below / 2, width, below), theme.wish)
        self.luck = round(HUNDRED / len(self.chances))
        first = np.array(self.grid.places[: self.luck])
        edge = 0.5 * self.grid.radius / 0.36       # half the way to the next dot
        (left, low), (right, high) = first.min(axis=0) - edge, first.max(axis=0) + edge
        self.lucky = Ring(theme, Region.spanning(left, right, low, high), 0.08, plain=True)
        self.by_luck = Label(f"{self.luck} by luck", size, theme.ink, (left, high + 0.10), "left")
        x = (a.left + width + a.right) / 2 + 0.08
        y = a.y + 0.2 * (a.height > 1.2)      # room for a third line
        self.hits = Number(0.72, theme.wish, (x, y), "centre")
        self.of = [Label(text, 0.36, theme.soft, (x, y - 0.48 - 0.36 * k))
                   for k, text in enumerate(("of 100", "right")[: 1 + (a.height > 1.2)])]

    def own(self) -> list[Prop]:
        return [self.tile, self.columns, *self.labels, self.level, self.level_name, self.ring, self.struck,
                self.grid, self.hits, *self.of, self.lucky, self.by_luck]

    def pose_own(self, stand: Stand, phase: float) -> None:
        bars = max(0.0, 1.0 - 3 * stand.tested) * stand.here
        self.tile.fade(stand.asked)
        self.columns.show(*(chance * stand.guess for chance in self.chances))
        for prop in (self.columns, *self.labels, self.level, self.level_name):
            prop.fade(min(1.0, 3 * stand.guess) * bars)
        self.ring.fade(ramp(stand.truth, 0.0, 0.5) * bars)
        self.struck.fade(ramp(stand.truth, 0.5, 0.9) * bars)
        counted = round(ramp(stand.tested, 0.3, 0.75) * self.right_of_hundred)
        self.grid.show(counted)
        self.hits.show(str(counted))
        for prop in (self.grid, self.hits, *self.of):
            prop.fade(ramp(stand.tested, 0.2, 0.4) * stand.here)
        for prop in (self.lucky, self.by_luck):
            prop.fade(ramp(stand.tested, 0.8, 1.0) * stand.here)

    def readings(self, stand: Stand) -> Iterator[Reading]:
        yield from super().readings(stand)
        if stand.asked == 1.0:
            same = np.array_equal(self.tile.read(), np.asarray(self.pixels, dtype=int))
            yield Reading("pixels as they were written", "counted", float(same), 1.0)
        if stand.picked == 1.0:
            yield Reading("digit chosen", "printed", self.card.read(), str(self.pick))
        if stand.guess == 1.0 and stand.here == 1.0 and stand.tested == 0.0:
            for chance, shown in zip(self.chances, self.columns.read(), strict=True):
                yield Reading("chance", "exact", shown, self.columns.clipped(chance))
            (_, low), (_, high) = self.level.read()
            plot = self.columns.region
            for y in (low, high):
                yield Reading("chance if all were alike", "exact", (y - plot.bottom) / plot.height * TOP, self.even)
            yield Reading("chance if all were alike", "printed", self.level_name.read(), f"{self.even:.0%}")
        if stand.tested == 1.0 and stand.here == 1.0:
            yield Reading("right of a hundred", "counted", self.grid.read(), self.right_of_hundred)
            yield Reading("right of a hundred", "printed", self.hits.read(), str(self.right_of_hundred))
            yield Reading("right by luck", "counted", self._ringed(), self.luck)

    def _ringed(self) -> int:
        """How many of the hundred dots lie within the frame."""
        line = self.lucky.at_home(self.lucky.line)[:, :2]
        places = np.array(self.grid.places)
        return int(((places > line.min(axis=0)) & (places < line.max(axis=0))).all(axis=1).sum())
