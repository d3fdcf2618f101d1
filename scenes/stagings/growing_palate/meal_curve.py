"""The learner's curve of misses on new soups, and the line of the one who says the average, on the board."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from scenes.kit.easing import between, smoothstep
from scenes.kit.lettering import LATIN_DEEP, Align, Label, Number
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.measure.bracket import UprightBar
from scenes.props.measure.guide import Guide
from scenes.stage.moves import once
from scenes.stage.timeline import Moment
from scenes.stagings.growing_palate.bar_strokes import average_colour, average_stroke, learner_stroke
from scenes.stagings.growing_palate.menu import eaten_in
from scenes.stagings.growing_palate.props.halo import Halo
from scenes.stagings.growing_palate.props.learning_curve import AxisNumbers, LearningCurve
from scenes.stagings.growing_palate.props.named_ruler import NamedRuler
from scenes.stagings.growing_palate.timing import (
    MOVES,
    SOUPS,
    asked,
    bar_there,
    chart_there,
    curve_drawn,
    dot_there,
)
from soupmath import Trajectory

MARKS = (1, 5_000)     # meals at which it is said how far off it is
FIRST = 200                 # meals that the axis has at first
SPREAD = 600                # points of the curve beyond those
BAR = 0.18                  # from the axis: the bar of the average's miss
LEFT, RIGHT = 0.30, (1.66, 0.60)    # from ruler and slate's edge to the axis' ends, on a high and on a low board
LOW = 2.5                   # units, under which a board is low: the last number stands over the line, others stay away
SHORT = 0.90                # of the axis: where the average's name ends on a narrow one
ASKED = (1.42, 0.68)        # units over the line: where it is asked and answered which meal it is
FRAME = 0.22
GOES_ON = "taste", "cross"  # verbs in which the curve does
NOTICED = 5.0           # meals after the one at which it passes, by which that is named
HANDED = 12.0           # and by which it is seen who is ahead now
FEW, SLOW = 6, 0.35       # meals that are looked at one by one; of the time that the first curve has
HELD = 4                # ticks for which the number at the curve's tip says the same, at least
FRAMED = 0.086          # from the slate's edge to letters beside the tip: clear of its frame
CLOSE = 0.02            # units between letters, under which they seem to touch
LAST = 1.2              # units of room for the number at the last dot


class MealCurve:
    """Exact: curve, dots, line and bar of the average; printed: the errors at the dots, the soups, the passing meal."""

    def __init__(self, setting: Setting, run: Trajectory, ruler: NamedRuler, soups: int) -> None:
        """run: the learner's; ruler: what measures the errors; soups: new ones that they are of."""
        self.run, self.words, theme = run, setting.theme.words, setting.theme
        self.errors = np.asarray(run.loss.reading("error", run.points))
        self.average = float(run.loss.reading("average_error", run.points[0]))
        self.first = max(4, min(FIRST, run.steps))
        passed = run.facts().get("passes_the_average_at")
        self.passed = None if passed is None else int(passed)
        marks = self.dotted = tuple(m for m in MARKS if m <= run.steps)
        spread = {round(m) for m in np.linspace(self.first, max(self.first, run.steps), SPREAD)}
        self.meals = tuple(sorted({*range(1, min(self.first, run.steps) + 1), *spread, *marks} - {0}))
        self.meals = tuple(m for m in self.meals if m <= run.steps)
        self.curve_errors = tuple(self.error(m) for m in self.meals)
        slate, region = setting.regions["slate"], ruler.region
        self.slate = slate
        self.narrow = region.height < LOW
        plot = Region.spanning(region.right + LEFT, slate.right - RIGHT[self.narrow], region.bottom, region.top)
        self.chart = LearningCurve(plot, theme, self.average, marks, average_colour(theme), self.passed)
        self.axis = AxisNumbers(self.chart, theme, setting.sizes["tick"], max(self.first, run.steps), theme.words)
        self.bar = UprightBar(plot.left + BAR, average_stroke(theme))
        self.bar.show(plot.bottom, self.chart.y_of(self.average))
        self.miss = UprightBar(0.0, learner_stroke(theme))
        self._name(setting, slate)
        self._name_tip(setting, slate, ruler, soups)

    def _name(self, setting: Setting, slate: Region) -> None:
        theme, plot, marks = setting.theme, self.chart.plot, self.dotted
        tick, label = setting.sizes["tick"], setting.sizes["label"]
        room = slate.width - 2 * FRAME
        self.counted = Label(self.words.gettext("meals tasted"), label, theme.ink,
                             (plot.right, plot.bottom - 0.24 - 0.9 * tick - 0.86 * label), "right", weight="SEMIBOLD",
                             room=room).keep()
        y = self.chart.y_of(self.average)
        named, size = self._named("average", self.average), (label, 0.9 * label)[self.narrow]
        last = plot.right, y + 0.14 + 0.46 * self.narrow
        first: tuple[tuple[float, float], Align, str] = (plot.left + 0.4, y - 0.09 - 0.76 * size), "left", named
        if self.narrow:         # no room under the line
            first = (plot.left + SHORT * plot.width, y + 0.20), "right", self.words.gettext("average")
        self.rival_names = [Label(text, size, average_colour(theme), at, align, weight="BOLD",
                                  words=self.words, room=0.64 * plot.width).keep(LATIN_DEEP)
                            for at, align, text in (first, (last, "right", named))]
        self.values = {m: Label(self._off(self.error(m)),
                                label, theme.actors[1], (0.0, 0.0),
                                "left", weight="BOLD", words=self.words,
                                room=LAST if m == marks[-1] and not self.narrow else math.inf)
                       for m in marks}
        self.ring, self.drop = Halo(theme, 0.24), Guide(theme.ink)
        # For translators: which meal it is, counted from the first
        answer = self.words.gettext("meal {n}", n=f"{self.passed:,}") if self.passed else ""
        asked = setting.sizes["asked"]
        self.question, self.pass_name = (Label(text, asked, theme.ink, weight="BOLD", words=self.words).keep()
                                         for text in (self.words.gettext("meal {n}", n="?"), answer))

    def _name_tip(self, setting: Setting, slate: Region, ruler: NamedRuler, soups: int) -> None:
        """Who it is, and how far off, at the curve's tip; and what all that is off is of."""
        theme, size = setting.theme, 0.96 * setting.sizes["label"]
        self.tip_name = Label(self.words.gettext("learner"), size, theme.actors[1], align="left", weight="BOLD",
                              room=RIGHT[0] - 0.28)
        self.tip_said = Number(size, theme.actors[1], words=self.words, room=RIGHT[0] - 0.28)
        # For translators: over a chart of points off: it is about so many soups that nobody has tasted before
        about, named = self.words.gettext("{n} new soups", n=f"{soups:,}"), ruler.names[1].ends[1][0]
        self.about = Label(about, setting.sizes["label"], theme.ink, (slate.right - FRAME, ruler.name_at), "right",
                           weight="SEMIBOLD", words=self.words, room=slate.right - 2 * FRAME - float(named))

    def leads(self, meals: int) -> bool:
        """Whether the learner is ahead of the average after so many meals, and stays so."""
        return self.passed is not None and meals >= self.passed

    def ahead(self, now: Moment) -> float:
        """How far it is seen that the learner is ahead: soon after the curve has passed."""
        return 0.0 if self.passed is None else min(1.0, max(0.0, (self.drawn(now)[0] - self.passed) / HANDED))

    def error(self, meals: int) -> float:
        """How far off the learner is after so many meals."""
        return float(self.errors[meals])

    def _off(self, error: float) -> str:
        return self.words.gettext("{error} off", error=f"{error:.1f}")

    def _named(self, who: str, error: float) -> str:
        # For translators: learner: 6.7 off, in points
        return self.words.gettext("{who}: {error} off", who=self.words.gettext(who), error=f"{error:.1f}")

    @property
    def props(self) -> list[Prop]:
        return [self.chart, self.bar, self.miss, *self.axis.props, self.counted, self.about, self.tip_name,
                self.tip_said, *self.rival_names, self.drop, self.ring,
                *self.values.values(), self.question, self.pass_name]

    # what is drawn when --------------------------------------------------------------------
    def length_of(self, meals: int) -> float:
        """Meals on the axis when the curve has reached so many."""
        return float(self.first if meals <= self.first else self.run.steps)

    def drawn(self, now: Moment) -> tuple[float, float]:
        """How many meals the curve has reached, and how many the axis has: evenly, or by equal factors as the axis is
        drawn together."""
        before, after = eaten_in(now.beat.entry), eaten_in(now.beat.exit)
        if now.beat.verb not in GOES_ON:
            return float(before), self.length_of(before)
        before = 1 if now.comes("chart") else before
        start, end = curve_drawn(now)
        part = now.ease(start, end - start)
        if now.comes("chart") and FEW < after <= self.first:
            seen = min(1.0, max(0.0, (now.tick - start) / (end - start)))
            return between(float(before), float(FEW), seen / SLOW) if seen < SLOW else between(
                float(FEW), float(after), smoothstep((seen - SLOW) / (1 - SLOW))), float(self.first)
        if (short := self.length_of(before)) == (long := self.length_of(after)):
            return between(before, after, part), short
        # the same fraction of the axis, or as much of it as it comes to
        length = short * (long / short) ** part
        return length * between(before / short, after / long, part), length

    def upto(self, now: Moment) -> int:
        """The last whole meal that the curve shows."""
        if now.beat.verb not in GOES_ON and not now.beat.entry.get("chart"):
            return 0
        return math.floor(self.drawn(now)[0] + 1e-6)

    def pose(self, now: Moment) -> None:
        there, shown, length = chart_there(now), self.upto(now), self.drawn(now)[1]
        line = once(now, "chart", MOVES["taste"]["average's line"])
        shown = shown if dot_there(now) else 0
        self.chart.show(self.meals, self.curve_errors, shown, length, line, self.axis.ticks(length))
        self.axis.pose(length, there)
        for prop in (self.chart, self.counted, self.about):
            prop.appear(there)
        self.bar.appear(there * bar_there(now, SOUPS))
        drawn = math.log(length / self.first) / math.log(self.run.steps / self.first) if length > self.first else 0.0
        for name, seen in zip(self.rival_names, (1 - 5 * drawn, 5 * drawn - 4), strict=True):     # clear of the curve
            name.appear(there * once(now, "chart", MOVES["taste"]["average's name"]) * max(0.0, seen))
        self._pose_values(shown, length, there)
        self._pose_tip(now, shown, length, there)
        self._pose_miss(now, shown, length, there)
        self.ring.show(now.ambient)
        self._pose_crossing(now, there, length)

    def _pose_values(self, shown: int, length: float, there: float) -> None:
        """A number at its dot, right of it; at the last one only where a board is low."""
        for m, label in self.values.items():
            x, y = self.chart.x_of(m, length), self.chart.y_of(self.error(m))
            last = m == max(self.values)
            if last and self.narrow:
                x, y = self.chart.plot.right - label.width_of_text - 0.22, self.chart.y_of(self.average) + 0.28
            aside = -0.12 if last else 0.12 if self.narrow else 0.02
            label.place(x + 0.22, y + aside)
            label.appear(there * (m <= shown) * (self.narrow or not last))

    def _pose_tip(self, now: Moment, shown: int, length: float, there: float) -> None:
        """Right of the tip, over the average's line, whose end is left of it at last."""
        x, y = self.chart.x_of(shown, length) + 0.12, self.chart.y_of(max(self.average, self.error(shown))) + 0.08
        if shown == self.run.steps:
            x, y = x + 0.1, self.chart.y_of(self.error(shown)) - 0.14
        self.tip_said.show(self._off(self.error(self._said(now))))
        last = self.slate.right - FRAMED        # long ones stand nearer to the tip
        self.tip_said.place(min(x, last - float(self.tip_said.ink.rest[:, 0].max())), y)
        self.tip_name.place(min(x, last - float(self.tip_name.ends[1][0])), y + 1.06 * self.tip_said.size)
        seen = there * (shown > 1) * self._rests(now) * (not self.narrow)
        for prop in (self.tip_said, self.tip_name):
            prop.appear(seen)

    def _pose_miss(self, now: Moment, shown: int, length: float, there: float) -> None:
        """What the learner is off by after each of the first meals, as a bar under the tip."""
        meals = max(1, min(shown, FEW))
        self.miss.show(self.chart.plot.bottom, self.chart.y_of(self.error(meals)))
        self.miss.place(self.chart.x_of(meals, length))
        few = now.comes("chart") and shown > 0
        self.miss.appear(there * max(0.0, min(1.0, FEW + 1 - self.drawn(now)[0])) * few)

    def _said(self, now: Moment) -> int:
        """The meal whose error is printed at the tip: while the curve goes on slowly, one for a few ticks."""
        start, end = curve_drawn(now)
        if now.beat.verb != "cross" or not start < now.tick < end:
            return self.upto(now)
        return self.upto(Moment(now.beat, start + HELD * math.floor((now.tick - start) / HELD), now.calm))

    def _rests(self, now: Moment) -> float:
        """How far numbers at the tip are there: they stand aside while it hurries."""
        start, end = curve_drawn(now)
        if now.beat.verb not in GOES_ON or now.beat.verb == "cross":
            return 1.0
        stood = 0.0 if now.comes("chart") else 1 - now.ease(start, 4)
        return max(stood, now.ease(end, 5) if end < now.beat.ticks else float(now.tick >= end))

    def _pose_crossing(self, now: Moment, there: float, length: float) -> None:
        named = there * MOVES["cross"]["meal"].presence(now, "crossed")
        if self.passed:
            named *= min(1.0, max(0.0, (self.drawn(now)[0] - self.passed) / NOTICED)) if now.comes("crossed") else 1.0
            x, y = self.chart.x_of(self.passed, length), self.chart.y_of(self.error(self.passed))
            self.ring.place(x, y)
            self.drop.show((x, y + 0.26), (x, y + max(0.3, ASKED[self.narrow] - 0.12)))
            edge = self.chart.plot.right + RIGHT[self.narrow] - FRAME - self.pass_name.width_of_text / 2
            self.pass_name.place(min(x, edge), y + ASKED[self.narrow])
        if self.narrow:         # they stand at the same place
            self.rival_names[0].appear(self.rival_names[0].faded * (1 - named))
        for prop in (self.ring, self.drop, self.pass_name):
            prop.appear(named * bool(self.passed))
        x, y = (self.chart.x_of(self.upto(now), length) + self.chart.plot.right) / 2, self.chart.y_of(self.average)
        self.question.place(self._clear_of_first(x, y + ASKED[self.narrow]), y + ASKED[self.narrow])
        self.question.appear(there * asked(now) * (self.passed is not None))

    def _clear_of_first(self, x: float, y: float) -> float:
        """Where what is asked stands: further to the right where it would touch the number at the first dot."""
        first = self.values.get(1)
        if first is None or not self.narrow:
            return x
        low, right = first.placed[1] + first.ends[0][1], first.placed[0] + first.ends[1][0]
        (left, _, _), (_, high, _) = self.question.ends
        return max(x, float(right + BAR - left)) if y + high + CLOSE > low else x

    # what can be read back --------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        if chart_there(now) < 1:
            return
        upto = self.upto(now) if dot_there(now) else 0
        drawn = [m for m in self.meals if m <= upto]
        dots = [m for m in self.chart.dotted if m <= upto]
        for (meals, error), mark in zip(self.chart.read_dots(), dots, strict=True):
            yield Reading(f"meals at dot {mark}", "exact", meals / self.chart.most, mark / self.chart.most)
            yield Reading(f"error after {mark} meals", "exact", error, self.error(mark))
            yield Reading(f"error in print after {mark} meals", "printed", self.values[mark].read(),
                          self._off(self.error(mark)))
        if len(drawn) > 1:
            meals, error = self.chart.read_end()
            yield Reading("meals at the curve's end", "exact", meals / self.chart.most, drawn[-1] / self.chart.most)
            yield Reading("error at the curve's end", "exact", error, self.error(drawn[-1]))
        if self.tip_said.faded == 1:
            yield Reading("error in print at the tip", "printed", self.tip_said.read(),
                          self._off(self.error(self._said(now))))
        if (since := self.chart.read_lead()) is not None:
            yield Reading("where the lead begins", "exact", since / self.chart.most,
                          min(m for m in drawn if self.leads(m)) / self.chart.most)
        if once(now, "chart", MOVES["taste"]["average's line"]) > 0.05:
            yield Reading("the average's error", "exact", self.chart.read_rival(), self.average)
        if self.miss.faded and 0 < upto <= FEW:
            yield Reading(f"bar of what is off after {upto} meals", "exact", self.miss.ends()[1],
                          self.chart.y_of(self.error(upto)))
        if not self.bar.faded:
            return
        for height, error in zip(self.bar.ends(), (0.0, self.average), strict=True):
            yield Reading(f"bar of the average's error, to {error:.1f}", "exact", height, self.chart.y_of(error))
