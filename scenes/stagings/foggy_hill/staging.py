"""The foggy hill: a cook goes down a loss, seeing no further than the slope can be trusted."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from scenes.kit.lettering import Label, outline_of
from scenes.kit.numerals import printed_loss
from scenes.kit.prop import Reading
from scenes.kit.region import Region
from scenes.props.measure.instruments import InstrumentPlaces, InstrumentPose, Instruments, Letters, LossMarks
from scenes.props.sign.tag import Tag
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.pace import Move
from scenes.stage.step_parts import last_step, share_done
from scenes.stage.timeline import Moment
from scenes.stage.view import View
from scenes.stagings.foggy_hill import timing
from scenes.stagings.foggy_hill.bearing import bearing
from scenes.stagings.foggy_hill.fog_walk import HIGH, LOW, TOP, USUAL, FogWalk
from scenes.stagings.foggy_hill.needs import BOTH, LONE
from scenes.stagings.foggy_hill.props.jar_row import JarRow
from scenes.stagings.foggy_hill.props.loss_axis import LossAxis
from scenes.stagings.foggy_hill.timing import STEPS, WALKS, move
from scenes.stagings.foggy_hill.two_knobs import TwoKnobs
from scenes.stagings.foggy_hill.views import Views

AMOUNTS = np.geomspace(LOW, HIGH / 2, timing.JARS)       # of salt, each with a jar
NARROW = 0.50           # em of the jar's number where there is little room
CURVED = 0.42           # em of the curve's letters
LOSSES = (0, 2, 4)      # with a number on the axis and on the curve's
EDGE = 0.12             # units from the edge of what is seen, within which no letter stands
NAMED = 2.2                     # ems that its name may take there
LOWEST, OVER = 0.5, 0.20        # the loss at the flag: em, and units over its top
BEYOND, UNDER = 0.14, 0.42      # from the plank's lower end to the word "slope", and from there down to "step"
OFF_DIAL = (0.12, 0.40)         # from the dial's middle to the end of its word
PASSED = {"surface": ("profile", "land"), "sink": ("land",)}        # views through which a verb goes to its own
BANK = 0.35             # how far right of the filled jars the fog's edge stands, in jars


class FoggyHill(LessonScene):
    """Plain descent on one parameter, walked by a cook; then, if the lesson has it, a run over two."""

    own_views = frozenset({"feet", "face"})

    def build(self) -> None:
        r, wide = self.regions, self.plan.shape == "wide"
        edge = max(r["safe"].left, r["fog"].left + EDGE)
        self.lone, both = next(iter(LONE.of(self.runs).values())), list(BOTH.of(self.runs).values())
        self.letters = Letters(self.sizes["reading"] if wide else NARROW, self.sizes["label"], self.sizes["tick"],
                               3 if wide else 2, edge)
        self.walk = FogWalk(self.setting, self.lone, r["cook"].height, self._quiet())
        self.jars = JarRow(self.theme, self.walk.ground, tuple(AMOUNTS.tolist()), timing.FILLED)
        self.axis = LossAxis(self.theme, self.walk.ground, r["jar"].right, LOSSES, self.sizes["tick"], edge)
        self.meter = Instruments(self.theme, self.lone, InstrumentPlaces(r["jar"], r["counter"], r["card"], bare=True),
                                 self.letters, LossMarks(TOP, card=LOSSES, letters=CURVED))
        for prop in self.meter.beside:
            prop.margin = True
        self._build_words()
        self.knobs = TwoKnobs(self.setting, both[0], self.walk, self.letters) if both else None
        self.views = Views(self.setting, self.plan.shape, self.walk)
        self._put_all()

    def _put_all(self) -> None:
        self.put(*self.walk.back, *(self.knobs.back if self.knobs else []), self.jars, self.axis)
        self.put(*(self.knobs.middle if self.knobs else []), *self.walk.front, *self.walk.walker.props)
        self.put(*self.words, self.lowest)
        self.put(*(self.knobs.front if self.knobs else []), self.meter)
        self.put_title()

    def _quiet(self) -> tuple[Region, Region]:
        """Where letters stand over the fog."""
        r = self.regions
        beside = Region.spanning(r["frame"].left, r["jar"].left, r["jar"].bottom, r["jar"].top)
        return beside, r["slate"]

    def _build_words(self) -> None:
        t = self.theme
        self.unit = self.walk.walker.tall / USUAL
        em = self.sizes["tick"] * self.unit
        self.slope_word = Tag(t, t.words.gettext("slope"), t.slope, em)
        named = t.words.gettext("learning rate" if self.plan.shape == "wide" else "rate")
        self.rate_word = Tag(t, f"× {named}", t.soft, em)
        self.step_word = Tag(t, f"= {t.words.gettext('step')}", t.step_text, em)
        x, y = self.walk.flag.read()
        self.lowest = Label(self._lowest_said(), LOWEST, t.loss, (x, y + self.walk.flag.height_of_pole + OVER),
                            weight="BOLD", words=t.words)

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
        if now.comes("set"):
            self.title.appear(1.0 - timing.TITLE.ease(now))
        told = self._told(now)
        self.meter.pose(told)
        self.walk.measure(told.level, told.there)
        enters = move(now, "enters").ease(now) if now.beat.verb == "close" else 1.0
        how = bearing(now, self.walk, told.level)
        self.walk.walker.turn_dial(self._rate(now, told))
        self.walk.stand(told.level, self._there(now, "cook"), self._there(now, "plank"), how, enters)
        self._show_made(now)
        if self.knobs:
            self.knobs.pose(now, how)

    def _rate(self, now: Moment, told: InstrumentPose) -> float:
        rate = self.lone.optimizer.learning_rate(told.step)
        return rate if self.knobs is None else self.knobs.rate(now, rate)

    @staticmethod
    def _there(now: Moment, key: str, thing: str = "") -> float:
        """How far a thing of the state is there; thing: its movement, where that has another name."""
        return move(now, thing or key).presence(now, key)

    def _set(self, now: Moment) -> None:
        there = self._there(now, "set")
        self.walk.set_stage(there, self._there(now, "hill"), self._there(now, "flag"),
                            1.0 - self._there(now, "surface", "floor"))
        self.lowest.appear(self._there(now, "numbered", "number"))
        self.walk.ruler.appear(self._there(now, "ruler"))
        self.walk.ruler.tell(self._there(now, "told"))
        self.walk.drift_fog(self._alone(now), *self._fog(now), timing.drift_of(now), self._lit(now))
        self.axis.appear(self._there(now, "jars"))
        self.jars.appear(self._there(now, "jars"))
        if self.jars.faded:
            self.jars.show(self._filled(now), self._joined(now))

    def _fog(self, now: Moment) -> tuple[float, float]:
        """Whether there is any, and how much of it is gone: a bank of it stands right of the filled jars."""
        fog = self._there(now, "fog") if now.beat.entry.get("set") else float(bool(now.beat.exit.get("fog")))
        grows = now.beat.entry.get("bank") and now.beat.exit.get("fog")     # and closes, without a step back
        bank = 1.0 if grows else self._there(now, "bank")
        held = bank * (1.0 - self.walk.fog.gone_at(self._bank_edge()))
        return float(max(fog, bank) > 0), (1.0 - held) * (1.0 - fog)

    @staticmethod
    def _lit(now: Moment) -> float:
        """How far the lantern is there, whose light comes before the cook."""
        return move(now, "lamp").ease(now) if now.beat.verb == "close" else float(bool(now.beat.exit.get("cook")))

    def _bank_edge(self) -> float:
        last, beyond = (self.walk.ground.scale.x(float(AMOUNTS[k])) for k in (timing.FILLED - 1, timing.FILLED))
        return last + BANK * (beyond - last)

    @staticmethod
    def _filled(now: Moment) -> float:
        return move(now, "filled").ease(now) if now.comes("jars") else 1.0

    @staticmethod
    def _joined(now: Moment) -> float:
        """How far the tops are joined."""
        return move(now, "line").ease(now) if now.beat.verb == "close" else 0.0

    def _show_made(self, now: Moment) -> None:
        """The arrow of a slow step stays until the next beat takes it away."""
        there = timing.left(now, "made")
        for word in self.words:
            word.appear(0.0)
        if there > 0:
            index = int(self._walked(now)) - 1
            self.walk.step(index, 1.0, there)
        for prop in (self.walk.arrow, self.walk.shadow):
            prop.appear(there)

    # the view -----------------------------------------------------------------------
    def view_move(self, now: Moment) -> Move:
        return move(now, "view")

    def view(self, now: Moment) -> View:
        """A slow step is seen from near until it is made, a land whole as it comes and goes; else as the state says."""
        before, after = (self.views.resting(state) for state in (now.beat.entry, now.beat.exit))
        if now.beat.verb == "step" and not timing.stands(now):
            near = self.views.at_feet(now.beat.first)
            return before.towards(near, move(now, "near").ease(now)).towards(after, move(now, "back").ease(now))
        if now.comes("surface") or now.comes("sunk"):
            for name in PASSED.get(now.beat.verb, ()):
                before = before.towards(self.views.of(name), move(now, f"to {name}").ease(now))
        return before.towards(after, self.view_move(now).ease(now))

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
        step, lettered = timing.printed(now, s, WALKS), self._there(now, "lettered") if there == 1.0 else 1.0
        return InstrumentPose(level=s, named=step, step=step, there=there, letters=there * lettered,
                              number=timing.number(now, WALKS), tally=min(there, self._there(now, "tally")),
                              grown=timing.grown(now, WALKS))

    # verbs of the hill ----------------------------------------------------------------
    def show_walk(self, now: Moment) -> None:
        if not timing.stands(now) and now.beat.steps_at <= now.tick < last_step(now):
            there = 1.0 - share_done(now, STEPS[now.beat.verb]["leaves"])
            self.walk.step(now.gesture[0], timing.arrow(now, WALKS), there)

    show_run = show_walk

    def show_step(self, now: Moment) -> None:
        if timing.stands(now):
            return
        index, last, grown = now.gesture[0], timing.lasting(now), timing.arrow(now, WALKS)
        if grown > 0:
            self.walk.step(index, grown, last)
        self._place_words(index)
        stays = 1.0 - share_done(now, STEPS["step"]["walk"])
        for word, thing in zip(self.words, ("slope", "rate", "step"), strict=True):
            word.appear(move(now, thing).ease(now) * stays)

    @property
    def words(self) -> tuple[Tag, ...]:
        """Slope × learning rate = step, in the order in which they are felt."""
        return self.slope_word, self.rate_word, self.step_word

    def _place_words(self, index: int) -> None:
        """Each at what it names: the plank's lower end, the dial in the hand, the arrow where it leaves the light."""
        (x, y), slope, reach = self.walk.foot(index), self.walk.slope(index), self.walk.reach(index)
        down = math.copysign(reach + self.unit * BEYOND, -slope)
        for word, lower in ((self.slope_word, 0.0), (self.step_word, UNDER)):
            word.place(x + down - word.width_of_plate * (down < 0), y + slope * down - self.unit * lower)
        at, high = self.walk.walker.dial.placed[:2]
        self.rate_word.place(at + self.unit * OFF_DIAL[0] - self.rate_word.width_of_plate,
                             high + self.unit * OFF_DIAL[1])

    # read-back ------------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        told, entering = self._told(now), now.beat.verb == "close" and now.comes("cook")
        if self.walk.walker.cook.faded and not self._on_land(now) and (not entering or now.tick >= now.beat.ticks - 1):
            yield from self.walk.readings(told.level, self._there(now, "plank"), bool(told.there))
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

    @staticmethod
    def _on_land(now: Moment) -> bool:
        """Whether the cook stands on the land of two parameters, or is on its way there."""
        return bool(now.beat.exit.get("surface"))

    def _read_jars(self) -> Iterator[Reading]:
        amounts = AMOUNTS[: timing.FILLED]
        true = self.lone.loss.value(self.lone.loss.theta(amounts[:, None]))
        for amount, shown, loss in zip(amounts, self.jars.read(), true, strict=True):
            yield Reading(f"the jar at {amount:.2f}", "exact", shown, float(loss))
