"""Bars of steps on one scale, a row for each rule of a race, and the mark of the first."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from scenes.props.lettering import Label, Number
from scenes.props.prop import Prop, Reading
from scenes.props.region import Region
from scenes.props.step_bar import StepAxis, StepBar
from scenes.props.theme import Theme

NUMBER, NAME = 0.88, 1.72       # room for the number of steps, and for a name before the bar
BAR = 0.28
FLAT = 0.72                     # a row that is higher has its bar lower: what is said of its rule stands above
ROUND = 10                      # steps; a scale ends at a multiple of this
SWELLS = 0.4                    # of its size, by which the mark of the first swells


class RaceBars:
    """One bar for each of `near`: the steps after which a rule is near for good. Rows are in its order."""

    def __init__(self, theme: Theme, near: Mapping[str, int], colours: Mapping[str, str], size: float, tick: float,
                 names: tuple[str, ...] = ()) -> None:
        """names: of the rows, where they have none beside them."""
        self.near, self.size, self.tick, self.named = near, size, tick, bool(names)
        self.longest, self.first = max(near.values()), min(near, key=near.__getitem__)
        self.scale = ROUND * math.ceil(self.longest / ROUND)
        start = Region(0.0, 0.0, 1.0, BAR)
        self.bars = {name: StepBar(start, theme, colours[name], self.scale) for name in near}
        self.counts = {name: Number(size, theme.ink) for name in near}
        self.words = [Label(name, tick, theme.ink, align="left") for name in names]
        self.axis = StepAxis(theme)
        self.ends = [Label("0", tick, theme.ink, align="left"), Label(f"{self.scale} steps", tick, theme.ink)]
        self.prize = Label("1st", tick, theme.ink, weight="BOLD")

    def parts(self) -> list[Prop]:
        """From back to front."""
        return [*self.words, self.axis, *self.ends, *self.bars.values(), *self.counts.values(), self.prize]

    def taken(self, name: str, s: float) -> float:
        """Steps made at playhead s: a rule that is near for good makes no more."""
        return min(s, float(self.near[name]))

    def pose(self, place: Region, there: float, counted: float, s: float) -> None:
        """counted: how far the numbers are there; s: the playhead that all rules share."""
        left, right = place.left + NAME * self.named, place.right - NUMBER
        for prop in (self.axis, *self.ends, *self.words):
            prop.fade(there)
        self.axis.show(left, right, place.top + 0.06)
        for end, x in zip(self.ends, (left, right), strict=True):
            end.place(x, place.top + 0.20)
        row = place.height / len(self.near)
        for k, name in enumerate(self.near):
            y = place.top - (k + 0.5) * row - max(0.0, row - FLAT)
            self._pose_row(name, Region.spanning(left, right, y - BAR / 2, y + BAR / 2), there, counted, s)
            if self.named:
                self.words[k].place(place.left, y - 0.35 * self.tick)

    def _pose_row(self, name: str, bar: Region, there: float, counted: float, s: float) -> None:
        steps = self.taken(name, s)
        self.bars[name].fade(there).show(steps, bar)
        self.counts[name].fade(counted).show(f"{math.floor(steps + 1e-9)}")
        self.counts[name].place(self._end(name, steps) + 0.1, bar.y - 0.35 * self.size)

    def award(self, there: float, swell: float) -> None:
        """The mark of the first stands by the fewest steps; swell: 0 … 1."""
        bar, scale = self.bars[self.first].region, 1.0 + SWELLS * swell
        beside = self.counts[self.first].width_of_text + 0.30 + 0.5 * self.prize.width_of_text
        self.prize.place(self._end(self.first, self.near[self.first]) + beside,
                         bar.y - 0.35 * self.prize.size * scale, 0.0, scale)
        self.prize.fade(there)

    def _end(self, name: str, steps: float) -> float:
        bar = self.bars[name].region
        return bar.left + bar.width * steps / self.scale

    def readings(self, s: float, what: str) -> Iterator[Reading]:
        for name in self.near:
            steps = self.taken(name, s)
            yield Reading(f"{what}, {name}: steps", "printed", self.counts[name].read(), f"{math.floor(steps + 1e-9)}")
            yield Reading(f"{what}, {name}: bar", "exact", self.bars[name].read(), steps)
