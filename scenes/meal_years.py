"""How long so many meals take somebody who eats three a day: pages of a calendar, and who eats them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import soupmath as sm
from scenes.props.bowl import Bowl
from scenes.props.lettering import Label, Number
from scenes.props.prop import Prop, Reading
from scenes.props.region import Region
from scenes.props.theme import Theme
from scenes.props.year_pages import YearPages

TALLEST = 2.3       # units that a page may be high


class MealYears:
    """Put all of `props`. Exact: the years; printed: the meals of so many years, and of one."""

    def __init__(self, regions: Mapping[str, Region], theme: Theme, sizes: Mapping[str, float], meals: int,
                 years: float) -> None:
        """meals take so many years."""
        region, reading, label = regions["years"], sizes["reading"], sizes["label"]
        self.meals, self.years = meals, years
        high = region.top - 0.72 * reading
        self.total = Number(reading, theme.ink, (region.x, high), "centre")
        self.a_year = Label(f"three a day, {sm.learners.MEALS_A_YEAR:,.0f} a year", label, theme.soft,
                            (region.x, high - 1.6 * label))
        top = high - 2.7 * label
        pages = Region.spanning(region.left, region.right, max(region.bottom, top - TALLEST), top)
        self.pages = YearPages(theme, pages, math.ceil(years), theme.actors[1], label)
        at = regions["dish"]
        self.bowl = Bowl(theme, at.width)
        self.bowl.place(at.x, at.bottom)
        self.props: list[Prop] = [self.pages, *self.pages.numbers, self.total, self.a_year, self.bowl]

    def pose(self, way: float, there: float) -> None:
        """way: 0 to 1, how much of the time has passed."""
        self.way = way
        self.pages.show(self.years * way)
        self.total.show(meals_text(round(self.meals * way)))
        for prop in self.props:
            prop.fade(there)

    def readings(self) -> Iterator[Reading]:
        years = self.pages.read()
        yield Reading("pages", "exact", years, self.years * self.way)
        yield Reading("meals in years", "printed", self.total.read(), meals_text(round(self.meals * self.way)))
        a_year = f"three a day, {self.meals / self.years:,.0f} a year"
        yield Reading("meals in a year", "printed", self.a_year.read(), a_year)


def meals_text(meals: int) -> str:
    return f"{meals:,} meal{'' if meals == 1 else 's'}"
