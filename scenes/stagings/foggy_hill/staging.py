"""The foggy hill: a cook goes down a loss, seeing no further than the slope can be trusted."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scenes.kit.lettering import Label, outline_of
from scenes.kit.numerals import printed_loss
from scenes.kit.prop import Reading
from scenes.kit.region import Region
from scenes.props.hill.hill_walk import HIGH, LOW, TOP, HillWalk, HillWalkLook
from scenes.props.measure.instruments import InstrumentPlaces, InstrumentPose, Instruments, Letters, LossMarks
from scenes.props.sign.tag import Tag
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.step_parts import share_done
from scenes.stage.timeline import Moment
from scenes.stagings.foggy_hill import timing
from scenes.stagings.foggy_hill.needs import BOTH, LONE
from scenes.stagings.foggy_hill.props.jar_row import JarRow
from scenes.stagings.foggy_hill.props.loss_axis import LossAxis
from scenes.stagings.foggy_hill.timing import STEPS, WALKS, move
from scenes.stagings.foggy_hill.two_knobs import TwoKnobs

AMOUNTS = np.geomspace(LOW, HIGH, timing.JARS)       # of salt, each with a jar of its loss
COOK, SMALL_COOK = 1.25, 1.0                # height, and where there is little room
NARROW = 0.50           # em of the jar's number where there is little room
LOSSES = (0, 2, 4)      # with a number on the axis and on the card
NAMED = 2.2                     # ems that its name may take there
LOWEST, OVER = 0.5, 0.95        # the loss at the flag: em, and units over its foot
WORD = (0.14, 0.14)     # from the arrow's tip to the word "step"
BESIDE = 0.10           # from the plank's end to the word "slope"


class FoggyHill(LessonScene):
    """Plain descent on one parameter, walked by a cook; then, if the lesson has it, a run over two."""

    def build(self) -> None:
        t, r, wide = self.theme, self.regions, self.plan.shape == "wide"
        self.lone, both = next(iter(LONE.of(self.runs).values())), list(BOTH.of(self.runs).values())
        self.letters = Letters(self.sizes["reading"] if wide else NARROW, self.sizes["label"], self.sizes["tick"],
                               3 if wide else 2, r["safe"].left)
        beside = Region.spanning(r["frame"].left, r["jar"].left, r["jar"].bottom, r["jar"].top)
        self.walk = HillWalk(self.setting, self.lone, HillWalkLook(COOK if wide else SMALL_COOK),
                             quiet=(beside, r["counter"]))
        self.jars = JarRow(t, self.walk.ground, tuple(AMOUNTS.tolist()))
        self.axis = LossAxis(t, self.walk.ground, r["jar"].right, LOSSES, self.sizes["tick"], r["safe"].left)
        places = InstrumentPlaces(r["jar"], r["counter"], r["card"], r["dial"])
        self.meter = Instruments(t, self.lone, places, self.letters, LossMarks(TOP, card=LOSSES))
        self._build_words()
        self.put(*self.walk.back, self.jars, self.axis, *self.walk.front)
        self.put(self.slope_word, self.step_word, self.lowest)
        self.knobs = TwoKnobs(self.setting, both[0], self.letters, wide) if both else None
        self.put(*([self.knobs] if self.knobs else []), self.meter)
        self.put_title()

    def _build_words(self) -> None:
        t = self.theme
        self.slope_word = Tag(t, t.words.gettext("slope"), t.slope, self.sizes["label"])
        self.step_word = Label(t.words.gettext("step"), self.sizes["tick"], t.step_text, align="left", weight="BOLD")
        x, y = self.walk.flag.read()
        self.lowest = Label(self._lowest_said(), LOWEST, t.loss, (x, y + OVER), weight="BOLD", words=t.words)

    def _lowest_said(self) -> str:
        """With its name where both have room between the sides of the hill."""
        least = self._least()
        named = self.theme.words.gettext("loss {loss}", loss=least)
        return named if outline_of(named, "BOLD")[1] <= NAMED + outline_of(least, "BOLD")[1] else least

    def _least(self) -> str:
        """The loss at the flag."""
        least = float(self.lone.loss.value(self.lone.loss.minima[0]))
        return printed_loss(round(least, 6) + 0.0, self.letters.digits)

    # every beat -------------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        self._set(now)
        told = self._told(now)
        self.walk.stand(told.level, self._there(now, "cook"), told.there, self._there(now, "plank"))
        self.meter.pose(told)
        self.slope_word.appear(0.0)
        self._show_made(now)
        if self.knobs:
            self.knobs.pose(now)

    @staticmethod
    def _there(now: Moment, key: str, thing: str = "") -> float:
        """How far a thing of the state is there; thing: its movement, where that has another name."""
        return move(now, thing or key).presence(now, key)

    def _set(self, now: Moment) -> None:
        there, flag = self._there(now, "set"), self._there(now, "flag")
        self.walk.set_stage(there, timing.hill_comes(now).presence(now, "hill"), flag)
        self.walk.floor.appear(there * (1.0 - self._there(now, "surface", "floor")))
        self.lowest.appear(flag)
        self.walk.ruler.appear(self._there(now, "ruler"))
        fog = self._there(now, "fog") if now.beat.entry.get("set") else 1.0
        self.walk.drift_fog(self._alone(now), min(there, self._there(now, "cook", "lantern")), 1.0 - fog,
                            timing.drift_of(now))
        self.axis.appear(self._there(now, "axis"))
        self.jars.appear(min(there, self._there(now, "jars")))
        if self.jars.faded:
            self.jars.show(self._filled(now), 0.0)

    @staticmethod
    def _filled(now: Moment) -> float:
        """How far the jars are set up and filled."""
        return 1.0 if now.beat.entry.get("jars") else move(now, "filled").ease(now)

    def _show_made(self, now: Moment) -> None:
        """The arrow of a slow step stays until the next beat takes it away."""
        there = timing.left(now, "made")
        if there > 0:
            index = int(self._walked(now)) - 1
            self.walk.step(index, 1.0, there)
            self._name_step(index)
        self.walk.arrow.appear(there)
        self.step_word.appear(there)

    def _name_step(self, index: int) -> None:
        tip = self.walk.ruler.x_of(self.walk.amount(index + 1))
        self.step_word.place(tip + WORD[0], self.walk.ruler.y + WORD[1])

    # as functions of the moment ------------------------------------------------------
    def _alone(self, now: Moment) -> float:
        """The playhead of the run over one parameter; it waits while the other one goes."""
        return now.s if now.beat.verb in WALKS else self._walked(now)

    @staticmethod
    def _walked(now: Moment) -> float:
        """Where the beats before have left it."""
        return float(now.beat.entry.get("walked", 0))     # type: ignore[arg-type]

    def _told(self, now: Moment) -> InstrumentPose:
        s, there = self._alone(now), self._there(now, "meter")
        step = timing.printed(now, s, WALKS)
        return InstrumentPose(level=s, named=step, step=step, there=there, letters=there,
                              number=timing.number(now, WALKS), tally=min(there, self._there(now, "tally")),
                              grown=timing.grown(now, WALKS))

    # verbs of the hill ----------------------------------------------------------------
    def show_join(self, now: Moment) -> None:
        self.jars.show(1.0, move(now, "line").ease(now))

    def show_walk(self, now: Moment) -> None:
        if not timing.stands(now) and now.tick >= now.beat.steps_at:
            there = 1.0 - share_done(now, STEPS["walk"]["leaves"])
            self.walk.step(now.gesture[0], timing.arrow(now, WALKS), there)

    def show_step(self, now: Moment) -> None:
        if timing.stands(now):
            return
        index, last, grown = now.gesture[0], timing.lasting(now), timing.arrow(now, WALKS)
        if grown > 0:
            self.walk.step(index, grown, last)
            self._name_step(index)
            self.step_word.appear(move(now, "step").ease(now) * last)
        (x, y), slope, reach = self.walk.foot(now.s), self.walk.slope(now.s), self.walk.reach(now.s)
        self.slope_word.place(x + reach + BESIDE, y + slope * reach)
        self.slope_word.appear(move(now, "slope").ease(now) * timing.leaving(now))

    # read-back ------------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        told = self._told(now)
        if self.walk.prints.faded:
            yield from self.walk.readings(told.level, self._there(now, "plank"))
        if self.walk.arrow.faded and timing.arrow(now, WALKS) == 1.0:
            yield from self.walk.read_arrow(now.gesture[0])
        if told.there:
            yield from self.meter.readings(told)
        if self.axis.faded:
            for tick, shown in zip(LOSSES, self.axis.read(), strict=True):
                yield Reading(f"the axis at {tick}", "exact", shown, float(tick))
        if self.jars.faded and self._filled(now) == 1.0:
            yield from self._read_jars()
        if self.lowest.faded:
            yield Reading("the loss at the flag", "printed", self.lowest.read(), self._lowest_said())
        if self.knobs:
            yield from self.knobs.readings(now)

    def _read_jars(self) -> Iterator[Reading]:
        true = self.lone.loss.value(self.lone.loss.theta(AMOUNTS[:, None]))
        for amount, shown, loss in zip(AMOUNTS, self.jars.read(), true, strict=True):
            yield Reading(f"the jar at {amount:.2f}", "exact", shown, float(loss))
