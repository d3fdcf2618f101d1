"""How long so many meals take somebody who eats three a day: pages of a calendar, and who eats them."""

from __future__ import annotations

import math
from collections.abc import Iterator

import soupmath as sm
from scenes.kit.lettering import Label, Number
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.kitchen.bowl import Bowl
from scenes.stage.timeline import Moment
from scenes.stagings.growing_palate.props.year_pages import YearPages
from scenes.stagings.growing_palate.timing import years_passed

DAYS = 365.25       # of a year
TALLEST = 2.3       # units that a page may be high


class MealYears:
    """Exact: the years; printed: they, the meals of so many years, and of a day."""

    def __init__(self, setting: Setting, meals: int) -> None:
        self.meals, self.years, theme = meals, meals / sm.learners.MEALS_A_YEAR, setting.theme
        region, reading, label = setting.regions["years"], setting.sizes["reading"], setting.sizes["label"]
        high = region.top - 0.72 * reading
        self.total = Number(reading, theme.ink, (region.x, high), "centre")
        self.a_day = Label(f"{sm.learners.MEALS_A_YEAR / DAYS:.0f} a day", label, theme.soft,
                           (region.x, high - 1.6 * label))
        top = high - 2.7 * label
        pages = Region.spanning(region.left, region.right, max(region.bottom, top - TALLEST), top)
        self.pages = YearPages(theme, pages, math.ceil(self.years), theme.actors[1], label)
        self.passed = Number(label, theme.ink, align="centre")
        at = setting.regions["dish"]
        self.bowl = Bowl(theme, at.width)
        self.bowl.place(at.x, at.bottom)

    @property
    def props(self) -> list[Prop]:
        return [self.pages, *self.pages.numbers, self.total, self.a_day, self.passed, self.bowl]

    def pose(self, now: Moment, there: float) -> None:
        years = self.years * years_passed(now)
        self.pages.show(years)
        self.total.show(self._meals_said(now))
        self.passed.show(f"{years:.1f} years")
        half, size = self.passed.width_of_text / 2, self.passed.size
        at, page = self.pages.region, self.pages.middle_of(years)
        self.passed.place(min(max(page, at.left + half), at.right - half), at.bottom - 0.2 - 0.72 * size)
        for prop in self.props:
            prop.appear(there)

    def _meals_said(self, now: Moment) -> str:
        return meals_text(round(self.meals * years_passed(now)))

    def readings(self, now: Moment, there: float) -> Iterator[Reading]:
        if not there:
            return
        years = self.years * years_passed(now)
        yield Reading("pages", "exact", self.pages.read(), years)
        yield Reading("meals in years", "printed", self.total.read(), self._meals_said(now))
        yield Reading("meals a day", "printed", self.a_day.read(), f"{self.meals / self.years / DAYS:.0f} a day")
        yield Reading("years in print", "printed", self.passed.read(), f"{years:.1f} years")


def meals_text(meals: int) -> str:
    return f"{meals:,} meal{'' if meals == 1 else 's'}"
