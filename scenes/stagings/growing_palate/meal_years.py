"""How long so many meals take somebody who eats three a day: each year its page on the board."""

from __future__ import annotations

import math
from collections.abc import Iterator

import soupmath as sm
from scenes.kit.lettering import Label, Number
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.words import Words
from scenes.stage.timeline import Moment
from scenes.stagings.growing_palate.props.year_pages import GAP, YearPages
from scenes.stagings.growing_palate.timing import soon, years_passed, years_there

DAYS = 365.25       # of a year
TALLEST = 4.0       # units that a page may be high
DROPS = 0.35        # units from over its place that a page is pinned
PINNED = 0.12       # of a year, in which its page comes


class MealYears:
    """Exact: the years; printed: they, the meals of so many years, and of a day."""

    def __init__(self, setting: Setting, meals: int) -> None:
        self.meals, self.years, theme = meals, meals / sm.learners.MEALS_A_YEAR, setting.theme
        self.words, region = theme.words, setting.regions["years"]
        reading, label = setting.sizes["reading"], setting.sizes["label"]
        high = region.top - 0.72 * reading
        self.total = Number(0.72 * reading, theme.ink, (region.left, high), "left", words=theme.words)
        self.a_day = Label(theme.words.gettext("{n} a day", n=f"{sm.learners.MEALS_A_YEAR / DAYS:.0f}"),
                           label, theme.ink, (region.left, high - 1.5 * label), "left", weight="BOLD")
        self.total.show(meals_text(self.words, meals))
        self.passed = Number(1.2 * reading, theme.ink, (region.right, high - 0.6 * label), "right", words=theme.words)
        top, most = high - 2.6 * label, math.ceil(self.years)
        self.low = max(region.bottom, top - TALLEST)
        page = region.width / (most + GAP * (most - 1))
        self.pages = [YearPages(theme, Region.spanning(left, left + page, self.low, top), 1, theme.copper, label, k + 1)
                      for k in range(most) for left in (region.left + k * page * (1 + GAP),)]

    @property
    def props(self) -> list[Prop]:
        return [*(prop for page in self.pages for prop in (page, *page.numbers)), self.total, self.a_day, self.passed]

    def pose(self, now: Moment) -> None:
        years, there = self.years * years_passed(now), years_there(now)
        for k, page in enumerate(self.pages):
            pinned = min(1.0, max(0.0, (years - k) / PINNED + (k == 0)))
            page.show(min(1.0, max(0.0, years - k)))
            for prop in (page, *page.numbers):
                prop.place(0.0, DROPS * (1 - pinned) ** 2 if not now.calm else 0.0)
                prop.appear(there * soon("page", pinned))
        self.passed.show(self._years_said(years))
        for prop in (self.total, self.a_day, self.passed):
            prop.appear(there)

    def _years_said(self, years: float) -> str:
        return self.words.ngettext("{n} years", "{n} years", years, n=f"{years:.1f}")

    def readings(self, now: Moment) -> Iterator[Reading]:
        if years_there(now) < 1:
            return
        years = self.years * years_passed(now)
        yield Reading("pages", "exact", sum(page.read() for page in self.pages), years)
        yield Reading("meals in years", "printed", self.total.read(),
                      meals_text(self.words, self.meals))
        yield Reading("meals a day", "printed", self.a_day.read(),
                      self.words.gettext("{n} a day", n=f"{self.meals / self.years / DAYS:.0f}"))
        yield Reading("years in print", "printed", self.passed.read(), self._years_said(years))


def meals_text(words: Words, meals: int) -> str:
    return words.ngettext("{n} meal", "{n} meals", meals, n=f"{meals:,}")
