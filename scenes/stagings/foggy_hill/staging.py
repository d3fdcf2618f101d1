"""The foggy hill: a cook goes down a loss, seeing no further than the slope can be trusted."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scenes.kit.easing import smoothstep
from scenes.kit.lettering import Label
from scenes.kit.log_scale import LogScale
from scenes.kit.numerals import printed_loss
from scenes.kit.prop import Reading
from scenes.kit.region import Region
from scenes.props.hill.ground import Ground
from scenes.props.hill.hill_walk import Walk
from scenes.props.measure.amounts_ruler import AmountsRuler
from scenes.props.measure.instruments import Instruments, Places
from scenes.props.sign.tag import Tag
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import SMALL, Moment
from scenes.stagings.foggy_hill.props.jar_row import JarRow
from scenes.stagings.foggy_hill.props.loss_axis import LossAxis
from scenes.stagings.foggy_hill.timing import ARROW, PLANK, grown, laid_at, lasting, leaving, number, printed, stands
from scenes.stagings.foggy_hill.two_knobs import TwoKnobs, drift_of

TOP = 4.5               # loss at the upper end of jar and hill
LOW, HIGH = 0.5, 16.0   # g/L at the ends of the ruler
JARS = 25
NARROW = 0.50           # em of the jar's number where there is little room
LOSSES = (0, 2, 4)      # with a number on the axis and on the card
WALKS = ("step", "walk", "run")


class FoggyHill(LessonScene):
    """Plain descent on one parameter, walked by a cook; then, if the lesson has it, a run over two."""

    def build(self) -> None:
        t, r = self.theme, self.regions
        runs = list(self.runs.values())
        self.lone = next(run for run in runs if run.loss.dimension == 1)
        both = [run for run in runs if run.loss.dimension == 2]
        scale = LogScale(LOW, HIGH, r["hill"].left, r["hill"].right)
        ground = Ground(self.lone.loss, scale, r["jar"].bottom, r["jar"].height / TOP)
        cook = 1.25 if self.plan.shape == "wide" else 1.0
        ruler = AmountsRuler(t, r["ruler"], LOW, HIGH, "salt (g/L)", tick_size=self.sizes["tick"])
        beside = Region.spanning(r["frame"].left, r["jar"].left, r["jar"].bottom, r["jar"].top)
        self.walk = Walk(t, self.lone, ground, r["frame"], ruler, r["jar"].right + 0.04, cook,
                         quiet=(beside, r["counter"]))
        self.jars = JarRow(t, ground, tuple(np.geomspace(LOW, HIGH, JARS).tolist()))
        self.meter = Instruments(t, self.lone, self._places(), TOP, ticks=LOSSES)
        self.slope_word = Tag(t, "slope", t.slope, self.sizes["label"])
        self.step_word = Label("step", self.sizes["tick"], t.step_text, align="left", weight="BOLD")
        self.axis = LossAxis(t, ground, r["jar"].right, LOSSES, self.sizes["tick"])
        self.lowest = self._build_lowest()
        self.put(*self.walk.back, self.jars, self.axis, *self.walk.front)
        self.put(self.slope_word, self.step_word, self.lowest)
        frame = r["frame"]
        self.knobs = TwoKnobs(t, both[0], r, self._places("knobs_jar"), self.plan.shape, frame) if both else None
        self.put(*(self.knobs.props if self.knobs else ()), *self.meter.props)
        self.put_title()

    def _places(self, jar: str = "jar") -> Places:
        """The instruments of the hill; those of the run over two knobs have no card."""
        z, r, wide = self.sizes, self.regions, self.plan.shape == "wide"
        reading, digits = (z["reading"], 3) if wide else (NARROW, 2)
        dial, card = r["dial"], r["card"] if jar == "jar" else None
        return Places(r[jar], r["counter"], card, reading, z["label"], z["tick"], digits,
                      (dial.x, dial.y, dial.width / 2))

    def _build_lowest(self) -> Label:
        """The loss at the flag, over it."""
        x, y = self.walk.flag.read()
        return Label(f"loss {self._least()}", 0.5, self.theme.loss, (x, y + 0.95), weight="BOLD")

    def _least(self) -> str:
        least = float(self.lone.loss.value(self.lone.loss.minima[0]))
        return printed_loss(round(least, 6) + 0.0, self.meter.digits)

    # every beat -------------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        self._set(now)
        s = self._alone(now)
        meter = now.presence("meter", 54, 12) if now.beat.verb == "close" else now.presence("meter", 0, 10)
        tally = min(meter, now.presence("tally", 0, 10))
        self.walk.stand(s, now.presence("cook", 4), meter, now.presence("plank", laid_at(now)[0], PLANK))
        self.meter.pose(meter, s, printed(now, s, "step"), grown(now, "step"), tally, number(now, "step", "walk"))
        self.slope_word.appear(0.0)
        self._show_made(now)
        if self.knobs:
            self.knobs.pose(now, drift_of(now))

    def _set(self, now: Moment) -> None:
        there = now.presence("set", 0, 14)
        joins = now.cue("hill") if now.beat.verb == "join" else 0
        flag = now.presence("flag", 4, 14)
        self.walk.set_stage(there, now.presence("hill", joins, 14 + joins / 4), flag)
        self.walk.floor.appear(there * (1.0 - now.presence("surface", 0, 14)))
        self.lowest.appear(flag)
        self.walk.ruler.appear(now.presence("ruler", 6, 12))
        fog = now.presence("fog", 0, 40) if now.beat.entry.get("set") else 1.0
        self.walk.drift_fog(self._alone(now), min(there, now.presence("cook", 2, 14)), 1.0 - fog, drift_of(now))
        self.axis.appear(now.presence("axis", 2, 12))
        self.jars.appear(min(there, now.presence("jars", joins + 4 if joins else 0, 16)))
        if self.jars.faded:
            self.jars.show(1.0 if now.beat.entry.get("jars") else now.ease(10, 50), 0.0)

    def _show_made(self, now: Moment) -> None:
        """The arrow of a slow step stays until the next beat takes it away."""
        there = 1.0 - now.ease(0, 8) if now.beat.entry.get("made") else 0.0
        if there > 0:
            index = int(now.beat.entry["walked"]) - 1    # type: ignore[call-overload]
            self.walk.step(index, 1.0, there)
            self._name_step(index)
        self.walk.arrow.appear(there)
        self.step_word.appear(there)

    def _name_step(self, index: int) -> None:
        tip = self.walk.ruler.x_of(self.walk.amount(index + 1))
        self.step_word.place(tip + 0.14, self.walk.ruler.y + 0.14)

    def _alone(self, now: Moment) -> float:
        """The playhead of the run over one parameter; it waits while the other one goes."""
        if now.beat.verb in WALKS:
            return now.s
        return float(now.beat.entry.get("walked", 0))     # type: ignore[arg-type]

    def _arrow(self, now: Moment) -> float:
        """How far the arrow of the step being made has grown."""
        if stands(now) or now.beat.verb not in ("step", "walk"):
            return 0.0
        if now.beat.verb == "walk":
            return smoothstep(now.gesture[1] / (5 / 18))
        return now.ease(laid_at(now)[1], ARROW - PLANK)

    # verbs of the hill ----------------------------------------------------------------

    def show_join(self, now: Moment) -> None:
        self.jars.show(1.0, now.ease(2, 22))

    def show_walk(self, now: Moment) -> None:
        index, part = now.gesture
        if now.beat.first < now.beat.last and now.tick >= now.beat.steps_at:
            self.walk.step(index, self._arrow(now), 1.0 - smoothstep((part - 13 / 18) / (5 / 18)))

    def show_step(self, now: Moment) -> None:
        if stands(now):
            return
        index, leave, last = now.gesture[0], leaving(now), lasting(now)
        plank, arrow = laid_at(now)
        if self._arrow(now) > 0:
            self.walk.step(index, self._arrow(now), last)
            self._name_step(index)
            self.step_word.appear(now.ease(arrow + 4, SMALL) * last)
        (x, y), slope, reach = self.walk.foot(now.s), self.walk.slope(now.s), self.walk.reach(now.s)
        self.slope_word.place(x + reach + 0.10, y + slope * reach)
        self.slope_word.appear(now.ease(plank + 4, SMALL) * leave)

    # read-back ------------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        s = self._alone(now)
        if self.walk.cook.faded:
            yield from self.walk.readings(s, now.presence("plank", laid_at(now)[0], PLANK))
        if self.walk.arrow.faded and self._arrow(now) == 1.0:
            yield from self.walk.read_arrow(now.gesture[0])
        if self.meter.jar.faded:
            yield from self.meter.readings(s, printed(now, s, "step"))
        if self.axis.faded:
            for tick, shown in zip(LOSSES, self.axis.read(), strict=True):
                yield Reading(f"the axis at {tick}", "exact", shown, float(tick))
        if self.jars.faded and self.jars.shown and self.jars.shown[0] == 1.0:
            yield from self._read_jars()
        if self.lowest.faded:
            yield Reading("the loss at the flag", "printed", self.lowest.read(), f"loss {self._least()}")
        if self.knobs:
            yield from self.knobs.readings(now)

    def _read_jars(self) -> Iterator[Reading]:
        amounts = np.geomspace(LOW, HIGH, JARS)
        true = self.lone.loss.value(self.lone.loss.theta(amounts[:, None]))
        for amount, shown, loss in zip(amounts, self.jars.read(), true, strict=True):
            yield Reading(f"the jar at {amount:.2f}", "exact", shown, float(loss))
