"""The learner's curve of misses on new soups, and the line of the one who says the average."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from scenes.kit.lettering import Label
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.measure.bracket import UprightBar
from scenes.props.measure.guide import Guide
from scenes.stage.moves import once
from scenes.stage.timeline import Moment
from scenes.stagings.growing_palate.bar_strokes import average_stroke
from scenes.stagings.growing_palate.menu import eaten_in
from scenes.stagings.growing_palate.props.halo import Halo
from scenes.stagings.growing_palate.props.learning_curve import Lead, LearningCurve, Scales, Wording
from scenes.stagings.growing_palate.timing import MOVES, curve_drawn, question_there
from soupmath import Trajectory

MARKS = (1, 10, 100, 1_000, 5_000)
POINTS = 90                 # of the curve, beside the marks
BAR = 0.16                  # from the axis: the bar of the average's miss
ASIDE, ABOVE = 1.05, 0.85   # of the crossing: where it is named
FADE = 0.06                 # powers of ten in which what is said of a mark comes


class MealCurve:
    """Exact: curve, dots, both lines, bar and lead; printed: the errors at the dots, the soups."""

    def __init__(self, setting: Setting, run: Trajectory, unseen: int, roomy: bool) -> None:
        """run: the learner's; unseen: of how many new soups; roomy: there is room for large words on the axes."""
        self.run, self.unseen, self.words = run, unseen, setting.theme.words
        self.errors = np.asarray(run.loss.reading("error", run.points))
        self.average = float(run.loss.reading("average_error", run.points[0]))
        marks = {m: self.error(m) for m in MARKS if m <= run.steps}
        passed = run.facts().get("passes_the_average_at")
        self.passed = None if passed is None else int(passed)
        self.meals = self._drawn_meals(marks.keys() | ({self.passed} if self.passed is not None else set()))
        self.curve_errors = tuple(self.error(m) for m in self.meals)
        scales = Scales(run.steps, 1.0 + math.ceil(max(self.curve_errors)), self.average, marks)
        words = Wording(self._measured(), self.words.gettext("meals tasted"), self.words.gettext("average"),
                        self.words.gettext("learner"),
                        setting.sizes["label" if roomy else "tick"])
        self.chart = LearningCurve(setting.regions["chart"], setting.theme, scales, words)
        self.bar = UprightBar(self.chart.plot.left + BAR, average_stroke(setting.theme))
        self.bar.show(self.chart.plot.bottom, self.chart.y_beat)
        self._build_crossing(setting)

    def error(self, meals: int) -> float:
        """How far off the learner is after so many meals."""
        return float(self.errors[meals])

    def _drawn_meals(self, named: set[int]) -> tuple[int, ...]:
        """Those that the curve goes through: evenly spread on its axis, and those that are named."""
        spread = {round(10 ** e) for e in np.linspace(0, math.log10(self.run.steps), POINTS)}
        return tuple(sorted(named | spread))

    def _measured(self) -> str:
        return self.words.gettext("points off, typical of {n} new soups", n=f"{self.unseen:,}")

    def _build_crossing(self, setting: Setting) -> None:
        """What is shown of the meal from which on the learner is nearer, and asked of it before."""
        chart, label, theme = self.chart, setting.sizes["label"], setting.theme
        self.lead, self.ring = Lead(chart, theme.actors[1]), Halo(theme, 0.26)
        self.drop, self.pointer = Guide(theme.line), Guide(theme.ink)
        at = (chart.plot.right, chart.y_beat + 0.12)
        # For translators: from here on the learner is nearer to the truth than the average
        self.nearer = Label(theme.words.gettext("nearer"), label, theme.ink, at, "right", weight="BOLD")
        self.nearer.place(0.0, max(0.0, self.nearer.deep - 0.05))
        # For translators: which meal it is, counted from the first
        answer = theme.words.gettext("meal {n}", n=f"{self.passed:,}") if self.passed else ""
        self.question, self.pass_name = (Label(text, label, theme.ink, weight="BOLD", words=theme.words)
                                         for text in (theme.words.gettext("meal {n}", n="?"), answer))
        if self.passed:
            x, y = chart.x_of(self.passed), chart.y_of(self.error(self.passed))
            self.ring.place(x, y)
            self.drop.show((x, y - 0.28), (x, chart.plot.bottom))
            for name in (self.question, self.pass_name):
                name.place(x + ASIDE, y + ABOVE)
            self.pointer.show((x + ASIDE, y + ABOVE - 0.11), (x + ASIDE, chart.y_beat + 0.10))

    @property
    def props(self) -> list[Prop]:
        return [self.chart, self.lead, self.bar, *self.chart.labels, *self.chart.values, self.chart.rival_name,
                self.nearer, self.drop, self.pointer, self.ring, self.question, self.pass_name]

    def upto(self, now: Moment) -> int:
        """The last whole meal that the curve shows."""
        before = eaten_in(now.beat.entry)
        if now.beat.verb != "taste":
            return before if now.beat.entry.get("chart") else 0
        low, high = (math.log10(max(1, meals)) for meals in (before, eaten_in(now.beat.exit)))
        start, end = curve_drawn(now)
        if now.tick < start:
            return before
        return math.floor(10 ** (low + (high - low) * now.ease(start, end - start)) + 1e-6)

    @staticmethod
    def _ruled(now: Moment) -> float:
        """How far the line of the average is drawn."""
        return once(now, "chart", MOVES["taste"]["average's line"])

    def ahead(self, now: Moment) -> tuple[int, ...]:
        """Meals of the curve from the crossing on, as far as the lead is shown."""
        if self.passed is None or not (now.beat.entry.get("crossed") or now.beat.exit.get("crossed")):
            return ()
        part = once(now, "crossed", MOVES["cross"]["lead"])
        furthest = self.passed * (self.run.steps / self.passed) ** part
        return tuple(m for m in self.meals if self.passed <= m <= furthest + 1e-6)

    def pose(self, now: Moment, there: float) -> None:
        shown = self.upto(now)
        self.chart.show(self.meals, self.curve_errors, shown, self._ruled(now))
        for prop in (self.chart, self.bar, *self.chart.labels):
            prop.appear(there)
        self.chart.rival_name.appear(there * MOVES["taste"]["average's name"].presence(now, "chart"))
        for mark, value in zip(self.chart.dotted, self.chart.values, strict=True):
            value.appear(there * beyond(shown, mark))
        self._pose_crossing(now, there)

    def _pose_crossing(self, now: Moment, there: float) -> None:
        moves, ahead = MOVES["cross"], self.ahead(now)
        self.ring.show(now.ambient)
        for prop in (self.ring, self.drop, self.pass_name):
            prop.appear(there * moves["meal"].presence(now, "crossed"))
        self.lead.show(ahead, tuple(map(self.error, ahead)))
        self.lead.appear(there)
        self.nearer.appear(there * moves["nearer"].presence(now, "crossed"))
        for prop in (self.question, self.pointer):
            prop.appear(there * question_there(now) * (self.passed is not None))

    def readings(self, now: Moment, there: float) -> Iterator[Reading]:
        if not there:
            return
        yield from self._read_dots(self.upto(now))
        if len(ahead := self.ahead(now)) > 1:
            for end, meals, true in zip(("begins", "ends"), self.lead.read(), (ahead[0], ahead[-1]), strict=True):
                yield Reading(f"the lead {end}", "exact", math.log10(meals), math.log10(true))
        yield from self._read_end(self.upto(now))
        if self._ruled(now) > 0.05:
            yield Reading("the average's error", "exact", self.chart.read_rival(), self.average)
            for height, error in zip(self.bar.ends(), (0.0, self.average), strict=True):
                yield Reading(f"bar of the average's error, to {error:.1f}", "exact", height, self.chart.y_of(error))
        yield Reading("soups asked about", "printed", self.chart.measure.read(), self._measured())

    def _read_dots(self, upto: int) -> Iterator[Reading]:
        dots = [m for m in self.chart.dotted if m <= upto]
        for (meals, error), mark, value in zip(self.chart.read(), dots, self.chart.values, strict=False):
            yield Reading(f"meals at dot {mark}", "exact", math.log10(meals), math.log10(mark))
            yield Reading(f"error after {mark} meals", "exact", error, self.error(mark))
            yield Reading(f"error in print after {mark} meals", "printed", value.read(),
                          self.chart.said(mark, self.error(mark)))

    def _read_end(self, upto: int) -> Iterator[Reading]:
        drawn = [m for m in self.meals if m <= upto]
        if len(drawn) > 1:
            meals, error = self.chart.read_end()
            yield Reading("meals at the curve's end", "exact", math.log10(meals), math.log10(drawn[-1]))
            yield Reading("error at the curve's end", "exact", error, self.error(drawn[-1]))


def beyond(shown: int, mark: int) -> float:
    """0 until the curve has reached a mark, 1 from a little further on: what is said of a mark comes with it."""
    return min(1.0, max(0.0, math.log10(max(1, shown) / mark) / FADE + 1.0)) if shown >= mark else 0.0
