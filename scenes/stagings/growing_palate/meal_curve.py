"""The learner's curve of misses on new soups, and the line of the one who says the average."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import numpy as np

from scenes.kit.lettering import Label
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.guide import Guide
from scenes.stage.timeline import LARGE, SMALL, STANDARD, Moment
from scenes.stagings.growing_palate.props.halo import Halo
from scenes.stagings.growing_palate.props.learning_curve import Lead, LearningCurve
from scenes.stagings.growing_palate.props.miss_bar import MissBar
from soupmath import Trajectory

MARKS = (1, 10, 100, 1_000, 5_000)
FOLLOW = 4                  # ticks after which what follows something else begins to come
LOOK = 10                   # ticks for which the learner's first dot is looked at
BAR = 0.16                  # from the axis: the bar of the average's miss
LEARNER = "learner"


class MealCurve:
    """Put all of `props`. Exact: curve, dots, both lines, bar and lead; printed: the errors at the dots, the soups."""

    def __init__(self, run: Trajectory, unseen: int, region: Region, theme: Theme, sizes: Mapping[str, float],
                 roomy: bool) -> None:
        """run: the learner's; unseen: of how many new soups; roomy: there is room for large words on the axes."""
        self.run, self.unseen, loss = run, unseen, run.loss
        self.errors = np.asarray(loss.reading("error", run.points))
        self.average = float(loss.reading("average_error", run.points[0]))
        steps = run.steps
        marks = {m: float(self.errors[m]) for m in MARKS if m <= steps}
        passed = run.facts().get("passes_the_average_at")
        self.passed = None if passed is None else int(passed)
        named = {*marks} if self.passed is None else {*marks, self.passed}
        self.meals = tuple(sorted({*named, *(round(10 ** e) for e in np.linspace(0, math.log10(steps), 90))}))
        self.curve_errors = tuple(float(self.errors[m]) for m in self.meals)
        size = sizes["label" if roomy else "tick"]
        top = 1.0 + math.ceil(max(self.curve_errors))
        self.chart = LearningCurve(region, theme, steps, top, self.average, marks, size,
                                   (self._measured(), "meals tasted", "average", LEARNER))
        self.bar = MissBar(theme.actors[2], self.chart.plot.left + BAR, False)
        self.bar.show(self.chart.plot.bottom, self.chart.y_beat)
        self._build_crossing(theme, sizes)
        self.props: list[Prop] = [self.chart, self.lead, self.bar, *self.chart.labels, *self.chart.values,
                                  self.chart.rival_name, self.nearer, self.drop, self.pointer, self.ring,
                                  self.question, self.pass_name]

    def _measured(self) -> str:
        return f"points off, typical of {self.unseen:,} new soups"

    def _build_crossing(self, theme: Theme, sizes: Mapping[str, float]) -> None:
        """What is shown of the meal from which on the learner is nearer, and asked of it before."""
        chart, label = self.chart, sizes["label"]
        self.lead, self.ring = Lead(chart, theme.actors[1]), Halo(theme, 0.26)
        self.drop, self.pointer = Guide(theme.line), Guide(theme.ink)
        at = (chart.plot.right, chart.y_beat + 0.12)
        self.nearer = Label("nearer", label, theme.ink, at, "right", weight="BOLD")
        answer = f"meal {self.passed:,}" if self.passed else ""
        self.question, self.pass_name = (Label(text, label, theme.ink, weight="BOLD") for text in ("meal ?", answer))
        if self.passed:
            x, y = chart.x_of(self.passed), chart.y_of(float(self.errors[self.passed]))
            self.ring.place(x, y)
            self.drop.show((x, y - 0.28), (x, chart.plot.bottom))
            for name in (self.question, self.pass_name):
                name.place(x + 1.05, y + 0.85)
            self.pointer.show((x + 1.05, y + 0.74), (x + 1.05, chart.y_beat + 0.10))

    def upto(self, now: Moment) -> int:
        """The last whole meal that the curve shows."""
        if now.beat.verb != "taste":
            return int(now.beat.entry.get("eaten") or 0) if now.beat.entry.get("chart") else 0  # type: ignore[call-overload]
        before = int(now.beat.entry.get("eaten") or 0)                      # type: ignore[call-overload]
        low, high = (math.log10(max(1, meals)) for meals in (before, int(now.beat.exit["eaten"])))  # type: ignore[call-overload]
        start, end = 4.0, now.beat.ticks - 12.0
        if now.comes("chart"):      # where it starts is looked at first, and what is asked comes last
            start, end = FOLLOW + STANDARD + LOOK, now.cue("ask", end - LARGE)
        if now.tick < start:
            return before
        return math.floor(10 ** (low + (high - low) * now.ease(start, end - start)) + 1e-6)

    def _ruled(self, now: Moment) -> float:
        """How far the line of the average is drawn."""
        return now.presence("chart", 0, STANDARD) if now.comes("chart") else 1.0

    def ahead(self, now: Moment) -> tuple[int, ...]:
        """Meals of the curve from the crossing on, as far as the lead is shown."""
        if self.passed is None or not (now.beat.entry.get("crossed") or now.beat.exit.get("crossed")):
            return ()
        part = now.ease(STANDARD, 2 * LARGE) if now.comes("crossed") else 1.0
        furthest = self.passed * (self.run.steps / self.passed) ** part
        return tuple(m for m in self.meals if self.passed <= m <= furthest + 1e-6)

    def pose(self, now: Moment, there: float) -> None:
        shown, ruled = self.upto(now), self._ruled(now)
        self.shown_to = shown
        self.chart.show(self.meals, self.curve_errors, shown, ruled)
        for prop in (self.chart, self.bar, *self.chart.labels):
            prop.appear(there)
        self.chart.rival_name.appear(there * now.presence("chart", STANDARD, SMALL))
        for mark, value in zip(self.chart.dotted, self.chart.values, strict=True):
            value.appear(there * beyond(shown, mark))
        named = there * now.presence("crossed", 4, SMALL)
        self.ring.show(now.ambient)
        self.ring.appear(named)
        self.drop.appear(named)
        ahead = self.ahead(now)
        self.lead.show(ahead, tuple(float(self.errors[m]) for m in ahead))
        self.lead.appear(there)
        self.nearer.appear(there * now.presence("crossed", STANDARD + LARGE, STANDARD))
        self.pass_name.appear(named)
        for prop in (self.question, self.pointer):
            prop.appear(there * self._asked(now) * (not now.beat.entry.get("crossed")))

    def _asked(self, now: Moment) -> float:
        """Whether it is open when the learner will pass: from when it is asked, while the chart comes."""
        if self.passed is None or now.comes("crossed"):
            return (1.0 - now.ease(0, 4)) * (self.passed is not None)
        return now.ease(now.cue("ask", now.beat.ticks - 30), SMALL) if now.comes("chart") else 1.0

    def readings(self, now: Moment) -> Iterator[Reading]:
        dots = [m for m in self.chart.dotted if m <= self.shown_to]
        for (meals, error), mark, value in zip(self.chart.read(), dots, self.chart.values, strict=False):
            yield Reading(f"meals at dot {mark}", "exact", math.log10(meals), math.log10(mark))
            yield Reading(f"error after {mark} meals", "exact", error, float(self.errors[mark]))
            if value.read().strip():
                said = self.chart.said(mark, float(self.errors[mark]), LEARNER)
                yield Reading(f"error in print after {mark} meals", "printed", value.read(), said)
        if len(ahead := self.ahead(now)) > 1:
            for end, meals, true in zip(("begins", "ends"), self.lead.read(), (ahead[0], ahead[-1]), strict=True):
                yield Reading(f"the lead {end}", "exact", math.log10(meals), math.log10(true))
        drawn = [m for m in self.meals if m <= self.shown_to]
        if len(drawn) > 1:
            meals, error = self.chart.read_end()
            yield Reading("meals at the curve's end", "exact", math.log10(meals), math.log10(drawn[-1]))
            yield Reading("error at the curve's end", "exact", error, float(self.errors[drawn[-1]]))
        if self._ruled(now) > 0.05:
            yield Reading("the average's error", "exact", self.chart.read_rival(), self.average)
            for height, error in zip(self.bar.read(), (0.0, self.average), strict=True):
                yield Reading(f"bar of the average's error, to {error:.1f}", "exact", height, self.chart.y_of(error))
        yield Reading("soups asked about", "printed", self.chart.measure.read(), self._measured())


def beyond(shown: int, mark: int) -> float:
    """0 until the curve has reached a mark, 1 from a little further on: what is said of a mark comes with it."""
    return min(1.0, max(0.0, math.log10(max(1, shown) / mark) / 0.06 + 1.0)) if shown >= mark else 0.0
