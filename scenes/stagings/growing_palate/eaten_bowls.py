"""The bowls that the learner has emptied, in stacks: each stands for as many meals as is written beside it."""

from __future__ import annotations

import math
from collections.abc import Iterator

from scenes.kit.lettering import ROUND, Label, side_by_side
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.words import ENGLISH
from scenes.stage.timeline import Moment
from scenes.stagings.growing_palate.meal_curve import MealCurve
from scenes.stagings.growing_palate.meal_years import meals_text
from scenes.stagings.growing_palate.props.bowl_stacks import BowlStacks, widest
from scenes.stagings.growing_palate.timing import chart_there

MOST = 20               # bowls that there is room for
ICON, BESIDE = 0.52, 0.10       # units: the bowl that is explained, and what is between it and its number
EM = 0.34               # of that number
FRAMED = 0.09           # from the slate's edge to letters under it: clear of its frame
APART = 0.012           # and from captions under them
FEW = 8.5               # meals, up to which a bowl is a meal
SWAPS = 0.05            # of the way from the short axis to the long one, at which a bowl comes to stand for more


class EatenBowls:
    """Counted: the bowls; printed: the meals that each stands for."""

    def __init__(self, setting: Setting, curve: MealCurve, lowest: float) -> None:
        """lowest: how deep letters may reach."""
        theme, region, self.curve, self.words = setting.theme, setting.regions["stacks"], curve, setting.theme.words
        self.units = [max(1, math.ceil(meals / MOST)) for meals in (MOST, curve.first, curve.run.steps)]
        highest, self.counted = setting.regions["slate"].bottom - FRAMED, True
        named = self._named(setting, region, highest)
        if any(label.high + label.deep > highest - lowest for label in named):      # no room for words
            self.counted = False
            named = self._named(setting, region, highest)
        for label in named:
            if label.deep > ROUND * EM or not self.counted:
                label.nudge(0.0, max(0.0, lowest + APART - label.ends[0][1]))
        self.labels, wide = named, max(label.width_of_text for label in named)
        words = self.words if self.counted else ENGLISH        # a number by itself runs from left to right
        icon, said = side_by_side(words, ICON, wide, BESIDE)
        left = region.left + icon
        self.icon = BowlStacks(theme, Region.spanning(left, left + ICON, region.bottom, region.top), 1)
        self.icon.show(1)
        for label in named:
            label.nudge(said + (wide - label.width_of_text) * words.leftward, 0.0)
        # no higher than the slate's edge
        left = max(region.left + ICON + BESIDE + wide + BESIDE,
                   region.right - widest(MOST, setting.regions["slate"].bottom - region.bottom))
        self.stacks = BowlStacks(theme, Region.spanning(left, region.right, region.bottom, region.top), MOST)

    def _named(self, setting: Setting, region: Region, highest: float) -> list[Label]:
        """What a bowl stands for, at the region's left end, lowered where letters would touch what is over them."""
        theme = setting.theme
        labels = [Label(self._said(unit), EM, theme.cream if theme.dark else theme.ink, (region.left, region.bottom),
                        "left", weight="BOLD", words=self.words) for unit in self.units]
        for label in labels:
            label.nudge(0.0, -max(0.0, label.ends[1][1] - highest))
        return labels

    def _said(self, unit: int) -> str:
        return f"= {meals_text(self.words, unit)}" if self.counted else f"= {unit:,}"

    @property
    def props(self) -> list[Prop]:
        return [self.stacks, self.icon, *self.labels]

    def _which(self, now: Moment) -> tuple[int, float]:
        """Which number of meals a bowl stands for, and how far it does."""
        (meals, length), first, steps = self.curve.drawn(now), self.curve.first, self.curve.run.steps
        if length <= first:
            return int(meals > FEW), min(1.0, 2 * abs(meals - FEW))
        part = math.log(length / first) / math.log(steps / first)
        return 1 + int(part > SWAPS), min(1.0, abs(part - SWAPS) / SWAPS)

    def _count(self, now: Moment) -> int:
        return min(MOST, self.curve.upto(now) // self.units[self._which(now)[0]])

    def pose(self, now: Moment) -> None:
        there, (which, seen) = chart_there(now), self._which(now)
        self.stacks.show(self._count(now))
        self.stacks.appear(there * seen)
        self.icon.appear(there)
        for k, label in enumerate(self.labels):
            label.appear(there * seen * (k == which))

    def readings(self, now: Moment) -> Iterator[Reading]:
        which, seen = self._which(now)
        if chart_there(now) * seen < 1:
            return
        unit = self.units[which]
        yield Reading("bowls emptied", "counted", self.stacks.read(), min(MOST, self.curve.upto(now) // unit))
        yield Reading("meals of a bowl", "printed", self.labels[which].read(), self._said(unit))
