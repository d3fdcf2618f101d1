"""How long so many meals take somebody who eats three a day: pages of a calendar, and who eats them."""

from __future__ import annotations

import math
from collections.abc import Iterator

import soupmath as sm
from scenes.kit.lettering import Label, Number
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.words import Words
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
        self.words, region = theme.words, setting.regions["years"]
        reading, label = setting.sizes["reading"], setting.sizes["label"]
        high = region.top - 0.72 * reading
        self.total = Number(reading, theme.ink, (region.x, high), "centre", words=theme.words)
        self.a_day = Label(theme.words.gettext("{n} a day", n=f"{sm.learners.MEALS_A_YEAR / DAYS:.0f}"), label,
                           theme.soft,
                           (region.x, high - 1.6 * label))
        top = high - 2.7 * label
        pages = Region.spanning(region.left, region.right, max(region.bottom, top - TALLEST), top)
        self.pages = YearPages(theme, pages, math.ceil(self.years), theme.actors[1], label)
        self.passed = Number(label, theme.ink, align="centre", words=theme.words)
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
        self.passed.show(self._years_said(years))
        half, size = self.passed.width_of_text / 2, self.passed.size
        at, page = self.pages.region, self.pages.middle_of(years)
        self.passed.place(min(max(page, at.left + half), at.right - half), at.bottom - 0.2 - 0.72 * size)
        for prop in self.props:
            prop.appear(there)

    def _meals_said(self, now: Moment) -> str:
        return meals_text(self.words, round(self.meals * years_passed(now)))

    def _years_said(self, years: float) -> str:
        return self.words.ngettext("{n} years", "{n} years", years, n=f"{years:.1f}")

    def readings(self, now: Moment, there: float) -> Iterator[Reading]:
        if not there:
            return
        years = self.years * years_passed(now)
        yield Reading("pages", "exact", self.pages.read(), years)
        yield Reading("meals in years", "printed", self.total.read(), self._meals_said(now))
        yield Reading("meals a day", "printed", self.a_day.read(),
                      self.words.gettext("{n} a day", n=f"{self.meals / self.years / DAYS:.0f}"))
        yield Reading("years in print", "printed", self.passed.read(), self._years_said(years))


def meals_text(words: Words, meals: int) -> str:
    return words.ngettext("{n} meal", "{n} meals", meals, n=f"{meals:,}")
