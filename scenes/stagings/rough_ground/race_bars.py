"""Bars of steps on one scale, a row for each rule of a race, and the mark of the first."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from scenes.kit.lettering import Label, Number, baseline
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.measure.step_bar import StepAxis, StepBar

NUMBER, NAME = 0.88, 1.72       # room for the number of steps, and for a name before the bar
BAR, ROW = 0.30, 0.74           # thickness of a bar, and the most of its row that it takes
FLAT = 0.72                     # a row that is higher has its bar lower: what is said of its rule stands above
AXIS, NUMBERED = 0.08, 0.20     # over the rows: the scale, and the baseline of its numbers
COUNTED, PRIZED = 0.1, 0.30     # from a bar to its number, and from there to the mark of the first
SWAP = 0.25                     # of the way to the scale of all races, in which a number at the end goes, or comes
ROUND = 10                      # steps; a scale ends at a multiple of this
SWELLS = 0.4                    # of its size, by which the mark of the first swells


class RaceBars:
    """One bar for each of `near`: the steps after which a rule is near for good. Rows are in its order."""

    def __init__(self, setting: Setting, near: Mapping[str, int], colours: Mapping[str, str], most: int,
                 names: tuple[str, ...] = ()) -> None:
        """most: steps of the longest of all races; names: of the rows, where they have none beside them."""
        theme, size, tick = setting.theme, setting.sizes["label"], setting.sizes["tick"]
        self.near, self.size, self.tick, self.named = near, size, tick, bool(names)
        self.longest, self.first = max(near.values()), min(near, key=near.__getitem__)
        self.own, self.shared = (ROUND * math.ceil(steps / ROUND) for steps in (self.longest, most))
        start = Region(0.0, 0.0, 1.0, BAR)
        self.bars = {name: StepBar(start, theme, colours[name], self.own) for name in near}
        self.counts = {name: Number(size, theme.ink, words=theme.words) for name in near}
        self.words = [Label(theme.words.gettext(name), tick, theme.ink, align="left") for name in names]
        self.axis = StepAxis(theme)
        self.zero = Label("0", tick, theme.ink, align="left")
        self.ends = [Label(f"{end}", tick, theme.ink, align="right") for end in (self.own, self.shared)]
        # For translators: the winner of a race
        self.prize = Label(theme.words.gettext("1st"), size, theme.ink, weight="BOLD")

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [*self.words, self.axis, self.zero, *self.ends, *self.bars.values(), *self.counts.values(), self.prize]

    def taken(self, name: str, s: float) -> float:
        """Steps made at playhead s: a rule that is near for good makes no more."""
        return min(s, float(self.near[name]))

    def pose(self, place: Region, axis: float, lit: Mapping[str, float], s: float, common: float) -> None:
        """axis: how far the scale is there; lit: each row; s: the playhead that all rules share;
        common: 0 on the scale of this race, 1 on that of all races."""
        left, right = place.left + NAME * self.named, place.right - NUMBER
        self.axis.appear(axis).show(left, right, place.top + AXIS)
        self.zero.appear(axis).place(left, place.top + NUMBERED)
        for end, there in zip(self.ends, self._ends(common), strict=True):
            end.appear(axis * there).place(right, place.top + NUMBERED)
        row = place.height / len(self.near)
        tall = min(BAR, ROW * row)
        for k, name in enumerate(self.near):
            y = place.top - (k + 0.5) * row - max(0.0, row - FLAT)
            unit = (right - left) / self.scale(common)
            bar = Region.spanning(left, left + unit * self.own, y - tall / 2, y + tall / 2)
            self._pose_row(name, bar, lit[name], s)
            if self.named:
                self.words[k].appear(lit[name]).place(place.left, baseline(y, self.tick))

    def scale(self, common: float) -> float:
        """The steps at the end of the scale."""
        return self.own * (self.shared / self.own) ** common

    def _ends(self, common: float) -> tuple[float, float]:
        """How far the numbers at the end are there: that of this race, and that of all."""
        if self.own == self.shared:
            return 1.0, 0.0
        return max(0.0, 1 - common / SWAP), max(0.0, 1 - (1 - common) / SWAP)

    def _pose_row(self, name: str, bar: Region, lit: float, s: float) -> None:
        steps = self.taken(name, s)
        self.bars[name].appear(lit).show(steps, bar)
        self.counts[name].appear(lit * min(1.0, s)).show(f"{whole_step(steps)}")
        self.counts[name].place(self._end(name, steps) + COUNTED, baseline(bar.y, self.size))

    def award(self, there: float, swell: float) -> None:
        """The mark of the first stands by the fewest steps; swell: 0 … 1."""
        bar, scale = self.bars[self.first].region, 1.0 + SWELLS * swell
        beside = self.counts[self.first].width_of_text + PRIZED + 0.5 * self.prize.width_of_text
        self.prize.place(self._end(self.first, self.near[self.first]) + beside,
                         baseline(bar.y, self.prize.size * scale), 0.0, scale)
        self.prize.appear(there)

    def _end(self, name: str, steps: float) -> float:
        bar = self.bars[name].region
        return bar.left + bar.width * steps / self.own

    def readings(self, s: float, common: float, what: str) -> Iterator[Reading]:
        for end, steps in zip(self.ends, (self.own, self.shared), strict=True):
            if end.faded == 1.0:
                yield Reading(f"{what}: the end of the scale", "printed", end.read(), f"{self.scale(common):.0f}")
                yield Reading(f"{what}: the scale", "exact", self._steps_at(self.axis.end), float(steps))
        for name in self.near:
            taken = self.taken(name, s)
            yield Reading(f"{what}, {name}: steps", "printed", self.counts[name].read(), f"{whole_step(taken)}")
            yield Reading(f"{what}, {name}: bar", "exact", self.bars[name].read(), taken)

    def _steps_at(self, x: float) -> float:
        """The steps for which a bar would end there."""
        bar = self.bars[self.first].region
        return (x - bar.left) / bar.width * self.own
