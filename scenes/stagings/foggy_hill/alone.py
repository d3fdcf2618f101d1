"""The run over one parameter: its hill in fog, jar and curve."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import numpy as np

import soupmath as sm
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.measure.counter import known_rate
from scenes.props.measure.instruments import InstrumentPlaces, InstrumentPose, Instruments, Letters, LossMarks
from scenes.props.measure.loss_curve import SIZE
from scenes.props.sign.spelled import spelled
from scenes.stage.step_parts import last_step, share_done
from scenes.stage.timeline import Moment
from scenes.stage.view import View
from scenes.stagings.foggy_hill import timing
from scenes.stagings.foggy_hill.bearing import bearing
from scenes.stagings.foggy_hill.beside_land import larger
from scenes.stagings.foggy_hill.fog_walk import FogWalk
from scenes.stagings.foggy_hill.lowest_loss import LowestLoss
from scenes.stagings.foggy_hill.props.jar_row import JarRow
from scenes.stagings.foggy_hill.props.loss_axis import LossAxis
from scenes.stagings.foggy_hill.props.times import Times
from scenes.stagings.foggy_hill.roomier import roomier
from scenes.stagings.foggy_hill.step_words import StepWords
from scenes.stagings.foggy_hill.timing import STEPS, WALKS, move
from scenes.stagings.foggy_hill.walker import Bearing
from scenes.stagings.foggy_hill.written_out import WrittenOut

JARS = 0.5, 8.0         # g/L of salt, between which each recipe of a row has a jar
CURVED, RULED = 0.42, 0.38      # ems of the curve's letters; of a ruler's that is seen whole, from a little nearer
MARKS, LINES = 3, 1.2    # losses with a number, on the axis and on the curve's; ems from one to the next
BESIDE_PLOT = 1.6       # units of the card's height that are not the curve's
SPILLS = 0.25           # units beyond that edge, that the earth comes
AT_ONCE = 12.0          # times as soon as the curve has come to its place, that what it replaces is gone
FIRST = 3               # footprints that are left in view while one asks
# em of what a step multiplies the amount by; over the step's arrow on the ruler, and before its end
TIMES, OVER_ARROW, BEFORE = 0.38, 0.40, 0.08
BANK = 0.35             # how far right of the filled jars the fog's edge stands, in jars


class Alone:
    """A walk down a hill and all that it is measured with. In a kitchen it may begin with a row of jars."""

    def __init__(self, setting: Setting, run: sm.Trajectory, letters: Letters, wide: bool,
                 shares_flag: bool = False) -> None:
        """shares_flag: whether a land of two parameters is pulled out of this hill, and keeps its flag."""
        if wide and run.loss.reference is not None:
            setting = replace(setting, sizes={**setting.sizes, "tick": RULED})
        self.setting, self.run, self.letters = roomier(setting, run), run, letters
        self.theme, r = setting.theme, self.setting.regions
        self.walk = FogWalk(self.setting, run, r["cook"].height, self._quiet(), letters.edge)
        scale = self.walk.ground.heights_of
        em, self.kitchen = CURVED if wide else SIZE, run.loss.reference is not None
        own = larger(letters, "wide") if wide and self.kitchen else letters
        em = own.tick if self.kitchen else em
        self.losses = scale.ticks(MARKS)
        self.jars, self.axis = None, None
        if run.loss.reference is not None:
            self.thetas = tuple(run.loss.theta(np.geomspace(*JARS, timing.JARS)[:, None])[:, 0].tolist())
            self.jars = JarRow(self.theme, self.walk.ground, self.thetas, timing.FILLED)
            self.axis = LossAxis(self.theme, self.walk.ground, r["jar"].right, self.losses, letters.tick, letters.edge)
        places = InstrumentPlaces(r["jar"], r["counter"], r["card"], bare=True, ordinal=self.kitchen,
                                  heading=self.kitchen)
        on_jar = self.losses[not wide:] if self.kitchen else ()
        self.meter = Instruments(self.theme, run, places, own,
                                 LossMarks(scale, numbered=on_jar, card=self._on_card(em), letters=em))
        self.times = Times(self.theme, TIMES) if self.kitchen else None
        for prop in self.meter.beside:
            prop.margin = True
        self.shares_flag, self.wide = shares_flag, wide
        self.written = WrittenOut(self.setting, run) if spelled(run.loss) else None
        self.words = StepWords(self.setting, self.walk, run, letters, wide)
        self.lowest = LowestLoss(self.theme, self.walk, letters.digits, wide) if self.walk.flags_at else None

    def _on_card(self, em: float) -> tuple[float, ...]:
        """The losses with a number on the curve's axis: as many as have room over one another."""
        scale, lines = self.walk.ground.heights_of, (self.setting.regions["card"].height - BESIDE_PLOT) / (LINES * em)
        for most in range(MARKS, 1, -1):
            parts = [scale.part(loss) for loss in scale.ticks(most)]
            if self.run.loss.reference is not None or all(b - a >= 1 / lines for a, b in pairwise(parts)):
                return scale.ticks(most)
        return scale.ticks(1)

    def _quiet(self) -> tuple[Region, Region]:
        """Where letters stand over the fog."""
        r = self.setting.regions
        beside = Region.spanning(r["frame"].left, r["jar"].left, r["jar"].bottom, r["jar"].top)
        return beside, r["slate"]

    def lettered(self, step: int) -> list[tuple[float, float]]:
        """The stretches of x that letters take: of the ruler, and of the jar at a step."""
        return [*self.walk.ruler.spans, self.meter.jar.span(self.meter.loss_said(step))]

    def _written_at(self, now: Moment) -> tuple[Region, int]:
        """Where formulas have room, and in which corner: beside who begins; at the end over the hill."""
        if now.beat.verb == "lift":
            title, safe = self.setting.regions["title"], self.setting.regions["safe"]
            return Region.spanning(title.left, title.right, title.bottom, min(title.top, safe.top)), 0
        side = self.walk.side
        return self.setting.regions["formula" if side > 0 else "left_formula"], side

    @property
    def back(self) -> list[Prop]:
        """The earth that fills the hill comes up before the jars."""
        sky, hill = self.walk.back
        return [sky, *filter(None, (self.jars,)), hill, *filter(None, (self.axis,))]

    @property
    def front(self) -> list[Prop]:
        return [*self.walk.front, *filter(None, (self.times,)), *self.walk.walker.props, *self.words.props,
                *filter(None, (self.lowest,))]

    # pose --------------------------------------------------------------------------
    def pose(self, now: Moment, view: View) -> Bearing:
        """All of it; how the cook holds itself. view: through which it is seen."""
        self._set(now)
        told = self.told(now)
        self.meter.pose(told)
        self._show_one(now, told)
        self.walk.measure(told.level, told.there * self._measured(now))
        enters = move(now, "enters").ease(now) if now.beat.verb == "close" else 1.0
        how = bearing(now, self.walk.ahead)
        self.walk.walker.turn_dial(known_rate(self.run, told.step))
        self.walk.stand(told.level, self.there(now, "cook"), self._laid(now), how, enters, self._aside(now),
                        FIRST if self.kitchen and self.there(now, "cleared") > 0.5 else math.inf)
        if now.comes("surface"):
            self.walk.prints.appear(self.walk.prints.faded * (1.0 - move(now, "plank").ease(now)))
        self._show_made(now)
        self._show_times(now)
        self.words.pose(now, told.level, view)
        self._step(now)
        if self.written:
            self.written.pose(now, *self._written_at(now))
        return how

    @staticmethod
    def there(now: Moment, key: str, thing: str = "") -> float:
        """How far a thing of the state is there; thing: its movement, where that has another name."""
        return move(now, thing or key).presence(now, key)

    def _set(self, now: Moment) -> None:
        there = self.there(now, "set")
        flag = self.there(now, "flag") * float(self.shares_flag or not now.beat.exit.get("surface"))
        self.walk.set_stage(there, self.there(now, "hill"), flag,
                            1.0 - self.there(now, "surface", "floor"),
                            *self._earth(now))
        if self.lowest:
            self.lowest.appear(self.there(now, "numbered", "number"))
        self.walk.ruler.appear(self.there(now, "ruler") * (1.0 - self._unruled(now)))
        self.walk.ruler.tell(self.there(now, "told"))
        self.walk.drift_fog(self._alone(now), *self._fog(now), timing.drift_of(now), self._lit(now))
        for prop in filter(None, (self.axis, self.jars)):
            prop.appear(self.there(now, "jars"))
        if self.jars and self.jars.faded:
            self.jars.show(self._filled(now), self._joined(now))

    def _show_one(self, now: Moment, told: InstrumentPose) -> None:
        """In a kitchen one thing tells the loss: first the jar, then, in its place, the curve; none who rests."""
        if self.kitchen:
            jar, curve = self._measured(now), max(0.0, 2.0 * self.there(now, "curved") - 1.0)
            self.meter.jar.appear(told.there * jar, told.letters * jar)
            self.meter.jar.reading.appear(told.letters * told.number * jar)
            assert self.meter.card
            self.meter.card.appear(told.tally * curve)

    def _measured(self, now: Moment) -> float:
        """How far the jar is there, and what leads to it."""
        if not self.kitchen:
            return 1.0
        return max(0.0, 1.0 - AT_ONCE * self.there(now, "curved")) * (1.0 - self.there(now, "cleared"))

    def _unruled(self, now: Moment) -> float:
        """How far the ruler of a kitchen is away: in near views, which would cut its letters."""
        if not self.kitchen:
            return 0.0
        near = self.there(now, "neared")
        if now.beat.verb == "step" and not timing.stands(now) and not now.beat.entry.get("neared"):
            near = move(now, "nears").ease(now) * (1.0 - move(now, "neared").ease(now))
        return max(near, self.there(now, "cleared"), min(1.0, AT_ONCE * self.there(now, "curved")))

    def _aside(self, now: Moment) -> float:
        return self.there(now, "aside") * float(self.kitchen)

    def _laid(self, now: Moment) -> float:
        """How far the plank is: it is away while somebody asks, and tastes, and where a shelf is to be seen."""
        cleared = now.beat.entry.get("cleared") or now.beat.exit.get("cleared")
        asks = self.there(now, "spoon") * float(self.kitchen and bool(cleared))
        return self.there(now, "plank") * (1.0 - asks) * (1.0 - self._aside(now))

    def _show_times(self, now: Moment) -> None:
        """What a slow step does to the amount, on its ruler, once it is made."""
        if not self.times:
            return
        there, index = timing.left(now, "made"), int(self._walked(now)) - 1
        if now.beat.verb == "step" and not timing.stands(now):
            index = now.gesture[0]
            there = share_done(now, STEPS["step"]["numbers"]) * timing.lasting(now)
        self.times.appear(there)
        if there > 0:
            (left, y), (right, _) = self.walk.arrow_on_ruler(index)
            self.times.show(self._times(index))
            x = min((left + right) / 2, max(left, right) - BEFORE - self.times.half)     # clear of the plumb line
            self.times.place(x, y + OVER_ARROW)

    def _times(self, index: int) -> float:
        """By how much the amount is multiplied: what the ruler's marks count."""
        before, after = (float(self.run.loss.amounts(self.run.points[k])[0]) for k in (index, index + 1))
        return after / before

    def _earth(self, now: Moment) -> tuple[float, float]:
        """How far it has filled the hill, and until which x: under the line, until the fog has closed over the rest."""
        if now.beat.verb != "close" or not now.comes("hill") or move(now, "fog").ease(now) == 1.0:
            return 1.0, math.inf
        return move(now, "earth").ease(now), self._bank_edge() + SPILLS

    def _fog(self, now: Moment) -> tuple[float, float]:
        """Whether there is any, and how much of it is gone: a bank of it stands right of the filled jars."""
        fog = self.there(now, "fog") if now.beat.entry.get("set") else float(bool(now.beat.exit.get("fog")))
        grows = now.beat.entry.get("bank") and now.beat.exit.get("fog")     # and closes, without a step back
        bank = 1.0 if grows else self.there(now, "bank")
        held = bank * (1.0 - self.walk.fog.gone_at(self._bank_edge()))
        return float(max(fog, bank) > 0), (1.0 - held) * (1.0 - fog)

    @staticmethod
    def _lit(now: Moment) -> float:
        """How far the lantern is there, whose light comes before the cook."""
        return move(now, "lamp").ease(now) if now.beat.verb == "close" else float(bool(now.beat.exit.get("cook")))

    def _bank_edge(self) -> float:
        if self.jars is None:
            return self.walk.ground.scale.left
        last, beyond = (self.walk.ground.x(self.thetas[k]) for k in (timing.FILLED - 1, timing.FILLED))
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
        if there > 0:
            index = int(self._walked(now)) - 1
            self.walk.step(index, 1.0, there)
        for prop in (self.walk.arrow, self.walk.shadow):
            prop.appear(there)

    def _alone(self, now: Moment) -> float:
        """The playhead of the run over one parameter; it waits while the other one goes."""
        return now.s if now.beat.verb in WALKS else self._walked(now)

    @staticmethod
    def _walked(now: Moment) -> float:
        """Where the beats before have left it."""
        return float(now.beat.entry.get("walked", 0))     # type: ignore[arg-type]

    def told(self, now: Moment) -> InstrumentPose:
        s, there = self._alone(now), self.there(now, "meter")
        step, lettered = timing.printed(now, s, WALKS), self.there(now, "lettered") if there == 1.0 else 1.0
        return InstrumentPose(level=s, named=step, step=step, there=there, letters=there * lettered,
                              number=timing.number(now, WALKS), tally=min(there, self.there(now, "tally")),
                              grown=timing.grown(now, WALKS))

    # steps ------------------------------------------------------------------------
    def _step(self, now: Moment) -> None:
        if now.beat.verb == "step" and not timing.stands(now):
            if (grown := timing.arrow(now, WALKS)) > 0:
                self.walk.step(now.gesture[0], grown, timing.lasting(now))
        elif now.beat.verb in WALKS and not timing.stands(now) and now.beat.steps_at <= now.tick < last_step(now):
            there = 1.0 - share_done(now, STEPS[now.beat.verb]["leaves"])
            self.walk.step(now.gesture[0], timing.arrow(now, WALKS), there)

    # read-back ------------------------------------------------------------------------------
    def readings(self, now: Moment, on_land: bool) -> Iterator[Reading]:
        """on_land: whether the cook stands on the land of two parameters, or is on its way there."""
        told, entering = self.told(now), now.beat.verb == "close" and now.comes("cook")
        if self.walk.walker.cook.faded and not on_land and (not entering or now.tick >= now.beat.ticks - 1):
            yield from self.walk.readings(told.level, self._laid(now), bool(told.there), bearing(now).tasted,
                                          self._aside(now))
        if self.times and self.times.faded:
            index = now.gesture[0] if now.beat.verb == "step" else int(self._walked(now)) - 1
            yield Reading("times the amount", "printed", self.times.read(), self.times.said(self._times(index)))
        yield from self.words.readings(now)
        if self.walk.arrow.faded and timing.arrow(now, WALKS) == 1.0:
            yield from self.walk.read_arrow(now.gesture[0])
        if self.written:
            yield from self.written.readings()
        if told.there:
            yield from self.meter.readings(told)
        if self.axis and self.axis.faded:
            for tick, shown in zip(self.losses, self.axis.read(), strict=True):
                yield Reading(f"the axis at {tick}", "exact", shown, float(tick))
        if self.jars and self.jars.faded and self._filled(now) == 1.0:
            yield from self._read_jars(self.jars)
        if self.lowest and self.lowest.faded:
            yield Reading("the loss at the flag", "printed", self.lowest.read(), self.lowest.said)

    def _read_jars(self, jars: JarRow) -> Iterator[Reading]:
        thetas = np.array(self.thetas[: timing.FILLED])
        for theta, shown, loss in zip(thetas, jars.read(), self.run.loss.value(thetas[:, None]), strict=True):
            yield Reading(f"the jar at {theta:.2f}", "exact", shown, float(loss))
