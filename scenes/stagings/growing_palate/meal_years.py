"""How long so many meals take somebody who eats three a day: pages of a calendar, and who eats them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import soupmath as sm
from scenes.kit.lettering import Label, Number
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.kitchen.bowl import Bowl
from scenes.stagings.growing_palate.props.year_pages import YearPages

DAYS = 365.25       # of a year
TALLEST = 2.3       # units that a page may be high


class MealYears:
    """Put all of `props`. Exact: the years; printed: they, the meals of so many years, and of a day."""

    def __init__(self, regions: Mapping[str, Region], theme: Theme, sizes: Mapping[str, float], meals: int,
                 years: float) -> None:
        """meals take so many years."""
        region, reading, label = regions["years"], sizes["reading"], sizes["label"]
        self.meals, self.years = meals, years
        high = region.top - 0.72 * reading
        self.total = Number(reading, theme.ink, (region.x, high), "centre")
        self.a_day = Label(f"{sm.learners.MEALS_A_YEAR / DAYS:.0f} a day", label, theme.soft,
                           (region.x, high - 1.6 * label))
        top = high - 2.7 * label
        pages = Region.spanning(region.left, region.right, max(region.bottom, top - TALLEST), top)
        self.pages = YearPages(theme, pages, math.ceil(years), theme.actors[1], label)
        at = regions["dish"]
        self.passed = Number(label, theme.ink, align="centre")
        self.bowl = Bowl(theme, at.width)
        self.bowl.place(at.x, at.bottom)
        self.props: list[Prop] = [self.pages, *self.pages.numbers, self.total, self.a_day, self.passed,
                                  self.bowl]

    def pose(self, way: float, there: float) -> None:
        """way: 0 to 1, how much of the time has passed."""
        self.way = way
        self.pages.show(self.years * way)
        self.total.show(meals_text(round(self.meals * way)))
        self.passed.show(f"{self.years * way:.1f} years")
        half, size = self.passed.width_of_text / 2, self.passed.size
        at, page = self.pages.region, self.pages.middle_of(self.years * way)
        self.passed.place(min(max(page, at.left + half), at.right - half), at.bottom - 0.2 - 0.72 * size)
        for prop in self.props:
            prop.appear(there)

    def readings(self) -> Iterator[Reading]:
        years = self.pages.read()
        yield Reading("pages", "exact", years, self.years * self.way)
        yield Reading("meals in years", "printed", self.total.read(), meals_text(round(self.meals * self.way)))
        yield Reading("meals a day", "printed", self.a_day.read(), f"{self.meals / self.years / DAYS:.0f} a day")
        yield Reading("years in print", "printed", self.passed.read(), f"{self.years * self.way:.1f} years")


def meals_text(meals: int) -> str:
    return f"{meals:,} meal{'' if meals == 1 else 's'}"
