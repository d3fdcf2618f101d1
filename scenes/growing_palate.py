"""GrowingPalate: guess, taste, be wrong, correct; thousands of times."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from scenes.props.bowl import Bowl
from scenes.props.bracket import Bracket
from scenes.props.flag import Flag, WishLine
from scenes.props.halo import Halo
from scenes.props.learning_curve import LearningCurve
from scenes.props.lettering import Label, Number
from scenes.props.prop import Reading
from scenes.props.region import Region
from scenes.props.room import Room
from scenes.props.ruler import Ruler
from scenes.props.spoon_mark import SpoonMark
from scenes.props.year_pages import YearPages
from scenes.stage import LessonScene
from scenes.studio.timeline import Moment

MARKS = (1, 10, 100, 1_000, 5_000)
LEAVE = 8                   # ticks in which one set goes before the next comes
TASTED = 0.42               # fraction of a step at which the taster's verdict stands
FRESH = 0.16                # fraction of a step in which the next bowl slides in


class GrowingPalate(LessonScene):
    """A learner guesses scores of meals; a chart tells how far off it is on meals it has never had."""

    default_lesson = "growing-a-palate"

    def build(self) -> None:
        frame = self.regions["frame"]
        self.learner = self.plan.learners["run"]
        table = self.regions["table"]
        lamp = (0.0, table.y - 1.9)     # low, away from what is written in red
        self.put(Room(Region(0, 0, frame.width, frame.height), self.theme, lamp, table.y))
        self._build_meal()
        self._build_chart()
        self._build_years()
        self.put_title()

    def there(self, now: Moment, thing: str) -> float:
        return now.presence(thing, LEAVE + 2 if now.comes(thing) else 0, LEAVE)

    # a meal, a guess, a verdict ---------------------------------------------------------
    def _build_meal(self) -> None:
        ruler, bowl, size = self.regions["ruler"], self.regions["bowl"], self.sizes["label"]
        self.ruler = Ruler(ruler, self.theme, stands=False)
        self.ruler.show(0.0)
        self.line, self.flag = WishLine(self.theme), Flag(self.theme, 0.7)
        self.mark = SpoonMark(self.theme, 1.3)
        self.bracket = Bracket(self.theme, ruler.right + 2.75, max(0.5, size), 1)
        self.guess_name = Label("guess", size, self.theme.ink, align="left")
        self.truth_name = Label("taster", size, self.theme.wish)
        self.bowl = Bowl(self.theme, bowl.width, "", bleeds=True)
        self.meal_name = Label("meal", size, self.theme.soft, (bowl.x - 0.1, bowl.bottom - 1.3 * size), "right")
        self.meal = Number(size, self.theme.ink, (bowl.x + 0.05, bowl.bottom - 1.3 * size))
        self.served = [self.ruler, *[n for n in self.ruler.labels if n in self.ruler.front], self.ruler.names[0],
                       self.bowl, self.meal_name, self.meal]
        self.judged = [self.line, self.flag, self.truth_name, self.bracket, self.bracket.label]
        self.put(*self.served, *self.judged, self.mark, self.guess_name)

    def guess(self, meal: int, s: float) -> float:
        """What the learner answers to a meal (from 0) at a playhead."""
        return float(self.learner.features[meal] @ self.run.at(s))  # type: ignore[union-attr]

    def verdict(self, meal: int) -> float:
        return float(self.learner.scores[meal])  # type: ignore[union-attr]

    def _serve(self, now: Moment) -> None:
        there = self.there(now, "meals")
        moving = now.beat.verb == "guess"
        index, part = now.gesture if moving else (int(now.beat.entry.get("eaten") or 1) - 1, 1.0)  # type: ignore[call-overload]
        index = max(0, index)
        self.index, self.s_meal = index, now.s if moving else float(index + 1)
        guess, truth = self.guess(index, self.s_meal), self.verdict(index)
        come = _ramp(part, 0.0, FRESH) if index > 0 or moving else 1.0
        leave = _ramp(part, 0.94, 1.0) if self._more(now, index) else 0.0
        tasted = there * _ramp(part, TASTED - 0.12, TASTED) * (1 - leave)
        y, x = self.ruler.y_of(self.ruler.clipped(guess)), self.regions["ruler"].right
        bowl = self.regions["bowl"]
        self.bowl.place(bowl.x + 1.2 * (1 - come), bowl.bottom)
        self.meal.show(f"{index + 1}")
        self.mark.place(x + 0.03, y)
        high = self.ruler.y_of(self.ruler.clipped(truth))
        self.guess_name.place(x + 1.48, y + 0.02)
        self.line.show(x + 0.05, x + 2.95, high)
        self.flag.place(x + 3.05, high)
        self.truth_name.place(x + 4.1, high + 0.2)
        self.bracket.show(min(y, high), max(y, high))
        self.bracket.label.show(self.miss_text(now))
        for prop in self.served:
            prop.fade(there * (come * (1 - leave) if prop in (self.bowl, self.meal, self.meal_name) else 1.0))
        for prop in self.judged:
            prop.fade(tasted)
        for prop in (self.mark, self.guess_name):
            prop.fade(there)

    def miss_text(self, now: Moment) -> str:
        """By how much the last whole step's guess is off."""
        step = now.step if now.beat.verb == "guess" else self.index + 1
        return f"{abs(self.verdict(self.index) - self.guess(self.index, step)):.1f} off"

    def _more(self, now: Moment, index: int) -> bool:
        return now.beat.verb == "guess" and index + 1 < now.beat.last

    # the chart -----------------------------------------------------------------------------
    def _build_chart(self) -> None:
        loss = self.run.loss
        self.errors = np.asarray(loss.reading("error", self.run.points))
        self.average = float(loss.readings["average_error"])
        steps = self.run.steps
        marks = tuple(m for m in MARKS if m <= steps)
        meals = sorted({*marks, *(round(10 ** e) for e in np.linspace(0, math.log10(steps), 90))})
        self.meals = tuple(meals)
        self.curve_errors = tuple(float(self.errors[m]) for m in meals)
        region = self.regions["chart"]
        self.chart = LearningCurve(region, self.theme, steps, 1.0 + math.ceil(float(max(self.curve_errors))),
                                   self.average, marks, self.sizes["tick"],
                                   ("points off, on unseen meals", "meals tasted", "always the average"),
                                   "your learner")
        passed = self.run.facts().get("passes_the_average_at")
        self.passed = None if passed is None else int(passed)
        self.ring = Halo(self.theme, 0.26)
        self.pass_name = Label(f"meal {self.passed:,}" if self.passed else "", self.sizes["label"], self.theme.ink,
                               weight="BOLD")
        if self.passed:
            at = (self.chart.x_of(self.passed), self.chart.y_of(float(self.errors[self.passed])))
            self.ring.place(*at)
            self.pass_name.place(at[0] + 1.05, at[1] + 0.55)
        self.put(self.chart, *self.chart.labels, self.chart.rival_name, self.chart.own_name, self.ring, self.pass_name)

    def upto(self, now: Moment) -> int:
        """The last whole meal that the curve shows."""
        before, after = int(now.beat.entry.get("meals_shown") or 0), int(now.beat.exit.get("meals_shown") or 0)  # type: ignore[call-overload]
        if before == after:
            return after
        low, high = math.log10(max(1, before)), math.log10(max(1, after))
        if now.tick < LEAVE + 8:
            return before
        grown = now.ease(LEAVE + 8, now.beat.ticks - LEAVE - 20)
        return math.floor(10 ** (low + (high - low) * grown) + 1e-6)

    def _plot(self, now: Moment) -> None:
        there = self.there(now, "chart")
        shown = self.upto(now)
        self.shown_to = shown
        rival = there * now.presence("rival", 16, 18)
        self.chart.show(self.meals, self.curve_errors, shown, rival if rival > 0 else 0.0)
        for prop in (self.chart, *self.chart.labels):
            prop.fade(there)
        self.chart.rival_name.fade(rival)
        crossed = there * now.presence("crossed", 8)
        self.chart.own_name.fade(there * (shown > 0))
        self.ring.show(now.ambient if not now.calm else 0.0)
        self.ring.fade(crossed if self.passed else 0.0)
        self.pass_name.fade(crossed)

    # how long that is --------------------------------------------------------------------------
    def _build_years(self) -> None:
        region, hero, label = self.regions["years"], self.sizes["hero"], self.sizes["label"]
        self.long = self.run.facts()["years"]
        self.years = Number(hero, self.theme.ink, (region.x, region.top - 0.75 * hero), "centre")
        self.years.show(self.years_text)
        self.in_years = Label("years, at three meals a day", label, self.theme.soft,
                              (region.x, region.top - 0.75 * hero - 1.7 * label))
        pages = Region.spanning(region.left, region.right, region.bottom, region.top - 0.75 * hero - 2.9 * label)
        self.pages = YearPages(self.theme, pages, math.ceil(self.long))
        self.put(self.years, self.in_years, self.pages)

    @property
    def years_text(self) -> str:
        return f"{self.long:.1f}"

    # what a staging is asked for ------------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        self._serve(now)
        self._plot(now)
        late = now.presence("years", 10)
        self.passing = self.long * (now.ease(14, now.beat.ticks - 34) if now.comes("years") else 1.0)
        self.pages.show(self.passing)
        for prop in (self.years, self.in_years, self.pages):
            prop.fade(late)

    def show_guess(self, now: Moment) -> None:
        """All follows from the state and the playhead."""

    show_average = show_taste = show_cross = show_years = show_rest = show_guess

    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.there(now, "meals"):
            guess = self.ruler.clipped(self.guess(self.index, self.s_meal))
            truth = self.ruler.clipped(self.verdict(self.index))
            yield Reading("guess on the ruler", "exact", self.mark.read()[1], self.ruler.y_of(guess))
            yield Reading("verdict on the ruler", "exact", self.line.read(), self.ruler.y_of(truth))
            yield Reading("miss", "exact", self.bracket.read(), abs(self.ruler.y_of(guess) - self.ruler.y_of(truth)))
            yield Reading("miss in print", "printed", self.bracket.label.read(), self.miss_text(now))
        if self.there(now, "chart"):
            dots = [(m, float(self.errors[m])) for m in self.chart.marks if m <= self.shown_to]
            for (meals, error), (true_meals, true_error) in zip(self.chart.read(), dots, strict=True):
                yield Reading(f"meals at dot {true_meals}", "exact", math.log10(meals), math.log10(true_meals))
                yield Reading(f"error after {true_meals} meals", "exact", error, true_error)
            drawn = [m for m in self.meals if m <= self.shown_to]
            if len(drawn) > 1:
                meals, error = self.chart.read_end()
                yield Reading("meals at the curve's end", "exact", math.log10(meals), math.log10(drawn[-1]))
                yield Reading("error at the curve's end", "exact", error, float(self.errors[drawn[-1]]))
            if now.presence("rival", 16, 18) > 0.05:
                yield Reading("the average's error", "exact", self.chart.read_rival(), self.average)
        if now.presence("years", 10):
            yield Reading("pages", "exact", self.pages.read(), self.passing)
            yield Reading("years", "printed", self.years.read(), self.years_text)


def _ramp(x: float, low: float, high: float) -> float:
    t = min(1.0, max(0.0, (x - low) / (high - low)))
    return t * t * (3 - 2 * t)

