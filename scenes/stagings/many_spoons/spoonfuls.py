"""The slope from 1, 32 or all spoonfuls of one pot: the plank that they tilt, and the step that salt takes."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from scenes.kit.easing import between
from scenes.kit.lettering import LATIN_DEEP, Label, baseline, outline_of
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.theme import Theme
from scenes.props.measure.amounts_ruler import AmountsRuler
from scenes.props.measure.flag import Flag
from scenes.props.measure.guide import Guide
from scenes.props.measure.step_arrow import StepArrow
from scenes.props.sign.panel import Panel
from scenes.stage.timeline import Moment
from scenes.stagings.many_spoons import timing
from scenes.stagings.many_spoons.counted import Counted, named_sips
from scenes.stagings.many_spoons.needs import EACH
from scenes.stagings.many_spoons.props.landings import DOT, Landings
from scenes.stagings.many_spoons.props.pot_above import PotAbove
from scenes.stagings.many_spoons.props.slope_fan import SlopeFan
from scenes.stagings.many_spoons.samples import Samples, sips_said
from scenes.stagings.many_spoons.sipping_spoons import SippingSpoons
from soupmath import Trajectory

LOW, HIGH = 2.0, 16.0                       # g/L of salt, the ends of the ruler
BESIDE = 0.28                               # units from a name to the ruler
INSET = 0.16                                # units from the board's edge to the longest of them, at least
RULER, GAP = 1.9, 0.12                      # ems of a number from the floor to the ruler; units from there to the rows
ROW, LEAST = 0.62, 0.36                     # units from row to row at most, and at least
RIM = 0.12                                  # units beside the ruler
REACH, SWING = 0.88, 0.78                   # half the plank in doublings of salt; how high it swings, in its own half
STAND = 0.62                                # units from the plank down to the foot of its stand, at least
FLAG = 0.62
UNDER_POT = 0.62                            # units from the pot down to that


@dataclass(frozen=True)
class Tasting:
    """A sample of a run on the plank, and how far its time has passed; last: none comes after it in its run."""

    run: str
    sample: int
    part: float = 1.0
    last: bool = False

    @property
    def whole(self) -> bool:
        return self.part == 1.0

    @property
    def grown(self) -> float:
        """How far the step is."""
        return timing.step_grown(self.part)

    @property
    def landed(self) -> int:
        return self.sample + (self.part >= timing.STEP[1])


class Spoonfuls:
    """The pot from above; on a board a plank, and under it a ruler of salt with a row of landings for each run.

    Shows: counted, the spoonfuls tasted; exact, the slope in salt that they give, its spread, the salt that the step
    leads to, and every landing, in g/L; printed, how many sips are tasted.
    """

    def __init__(self, setting: Setting, runs: Mapping[str, Trajectory]) -> None:
        """runs: those over salt and cream by spoonfuls, in the order in which their rows stand."""
        self.samples = of = Samples(runs)
        theme, pot = setting.theme, setting.regions["pot"]
        self.pot = PotAbove(theme, pot.width / 2.7, of.loss.samples)
        self.pot.place(pot.x, pot.y)
        self._build_board(setting)
        self.told = Counted(setting, named_sips(theme.words), self._told_at(setting), setting.sizes["told"])
        most = max(len(np.unique(of.batch(name, k))) for name in of.names for k in range(of.count(name)))
        self.spoons = SippingSpoons(theme, self.pot, most)
        self.arrow = StepArrow(theme)
        below = [self.pot, *self.spoons.props, *self.told.props, self.board, self.start, self.wish, self.fan,
                 self.ruler, *self.names.values(), self.unit, self.slope, self.flag]
        self.props: list[Prop] = [*below, *(row.bar for row in self.rows.values()), self.arrow,
                                  *self.rows.values(), self.ruler.marker]

    @staticmethod
    def _told_at(setting: Setting) -> tuple[float, float]:
        """Under the pot, where it has no place of its own."""
        at, pot = setting.regions.get("told"), setting.regions["pot"]
        return (at.x, at.y) if at else (pot.x, pot.bottom - UNDER_POT)

    def _build_board(self, setting: Setting) -> None:
        """Over each other: the ruler of salt, a row for each run, and a plank that stands where all of them begin."""
        theme, at = setting.theme, setting.regions["landings"]
        label, tick = setting.sizes["label"], setting.sizes["tick"]
        self.board = Panel(theme, at, 0.14, framed=True)
        names = self.samples.names
        said = {name: sips_said(theme.words, len(self.samples.batch(name, 0))) for name in names}
        # For translators: what a plank shows: how steep the ground is
        slope, salt = theme.words.gettext("slope"), theme.words.gettext("salt (g/L)")
        wide = max(*(outline_of(text, "BOLD")[1] * label for text in (*said.values(), slope)),
                   outline_of(salt)[1] * tick)
        floor = at.bottom + RULER * tick
        line = Region.spanning(at.left + INSET + wide + BESIDE, at.right - 3 * RIM, floor, floor)
        self.ruler = AmountsRuler(theme, line, LOW, HIGH, tick_size=tick)
        self.salt = self.ruler.log_scale
        reach = REACH * (self.ruler.x_of(2 * LOW) - self.ruler.x_of(LOW))
        row = max(LEAST, min(ROW, (at.top - floor - GAP - (1 + SWING) * reach) / len(names)))
        heights = {name: floor + GAP + row * (len(names) - k - 0.25) for k, name in enumerate(names)}
        beside = line.left - BESIDE
        self._build_plank(setting, line, reach, max(heights.values()) + 0.4 * row)
        self.rows = {name: Landings(theme, self.salt, y) for name, y in heights.items()}
        self.names = {name: Label(said[name], label, theme.ink, (beside, baseline(y, label)), "right", "BOLD",
                                  words=theme.words)
                      for name, y in heights.items()}
        self.slope = Label(slope, label, theme.slope, (beside, baseline(self.fan_at[1], label)), "right", "BOLD",
                           words=theme.words)
        self.unit = Label(salt, tick, theme.ink, (beside, floor - 0.17 - 0.72 * tick), "right").keep(LATIN_DEEP)
        self._build_flag(theme, floor, at.top)

    def _build_plank(self, setting: Setting, line: Region, reach: float, foot: float) -> None:
        """Over the salt that all samples begin with, and between the ruler's ends."""
        of, top = self.samples, setting.regions["landings"].top
        start = self.ruler.x_of(of.amount(of.start))
        x = min(max(start, line.left + reach), line.right - reach)
        y = max(foot + STAND, (foot + top) / 2)
        self.fan_at = (x, y)
        self.fan = SlopeFan(setting.theme, reach, of.steepest, y - foot)
        self.fan.place(*self.fan_at)
        self.start = Guide(setting.theme.soft, 2.5, 0.08, 0.10)
        self.start.show((start, line.y), (start, foot))

    def _build_flag(self, theme: Theme, floor: float, top: float) -> None:
        self.flag, x = Flag(theme, FLAG), self.ruler.x_of(self.samples.amount(self.samples.loss.minima[0]))
        self.flag.show(0.0)
        self.flag.place(x, top - FLAG - 0.2)
        self.wish = Guide(theme.wish, 4.0, 0.11, 0.085, meaning="wish")
        self.wish.show((x, floor), self.flag.read())

    # what is true at a moment ---------------------------------------------------------
    def at(self, now: Moment) -> Tasting:
        """What is tasted now; until the first sample of a beat, the last one of the beat before."""
        if now.beat.verb != "taste":
            return self._left(now, str(now.beat.entry.get("run") or self.samples.names[0]))
        run = str(now.beat.args["run"])
        first, count = timing.samples_of(now.beat, self.samples.count(run))
        if now.beat.entry.get("pot") and now.tick < timing.sample_begins(now.beat, count)[0]:
            return self._left(now, str(now.beat.entry["run"]))
        k, part = timing.sample_on(now, count)
        return Tasting(run, first + k, part, k == count - 1)

    def _left(self, now: Moment, run: str) -> Tasting:
        """The last sample of the beats before."""
        tasted = int(now.beat.entry.get(run) or EACH)       # type: ignore[call-overload]
        return Tasting(run, min(tasted, self.samples.count(run)) - 1, last=True)

    def _first(self, now: Moment) -> int:
        """The first sample of a beat that tastes."""
        run = str(now.beat.args["run"])
        return timing.samples_of(now.beat, self.samples.count(run))[0]

    def landed(self, now: Moment, row: str) -> int:
        """How many dots a row has."""
        tasting, before = self.at(now), int(now.beat.entry.get(row) or 0)       # type: ignore[call-overload]
        return tasting.landed if row == tasting.run else min(before, self.samples.count(row))

    def slope_now(self, now: Moment) -> float:
        """The slope that the plank shows: on its way from the sample before, level before the first of all."""
        tasting = self.at(now)
        return between(self._slope_before(now, tasting), self.samples.slope(tasting.run, tasting.sample),
                       timing.tilted(tasting.part))

    def _slope_before(self, now: Moment, tasting: Tasting) -> float:
        if tasting.whole and tasting.last:
            return self.samples.slope(tasting.run, tasting.sample)
        if tasting.sample > self._first(now):
            return self.samples.slope(tasting.run, tasting.sample - 1)
        if not now.beat.entry.get("pot"):
            return 0.0
        left = self._left(now, str(now.beat.entry["run"]))
        return self.samples.slope(left.run, left.sample)

    def salt_now(self, now: Moment) -> float:
        """g/L: with the step of the sample, then back to where all samples begin."""
        tasting = self.at(now)
        start, end = self.samples.amount(self.samples.start), self.salt.clipped(
            self.samples.landing(tasting.run, tasting.sample))
        x, to = (math.log(amount) for amount in (start, end))
        back = timing.gone_back(tasting.part, tasting.last)
        if self._goes_back(now):
            back = timing.back_first(now)
        return math.exp(between(x, to, tasting.grown * (1 - back)))

    @staticmethod
    def _goes_back(now: Moment) -> bool:
        """Whether the salt is on its way from where the beat before has left it."""
        return now.beat.verb == "taste" and bool(now.beat.entry.get("pot")) and now.tick < timing.AT_ONCE

    # the pose -------------------------------------------------------------------------
    def pose(self, now: Moment) -> None:
        tasting = self.at(now)
        tasted = self._tasted(tasting)
        self.pot.show(tasted)
        self.told.show(self._sips(tasting.run))
        self.spoons.pose(tasted, timing.dipped(tasting.part, now.calm))
        self._tilt(now, tasting)
        start, y = self.ruler.x_of(self.samples.amount(self.samples.start)), self.rows[tasting.run].y
        end = self.ruler.x_of(self.salt_now(now))
        short = math.copysign(min(DOT, abs(end - start)), end - start)
        self.arrow.show((start, y), (end - short, y))
        self.arrow.appear(float(abs(end - start) > DOT))
        self.ruler.marker.show(self.salt_now(now))
        for name, row in self.rows.items():
            row.show(*(self.samples.landing(name, k) for k in range(self.landed(now, name))))
            self.names[name].appear(float(bool(now.beat.entry.get(name)) or name == tasting.run))

    def _sips(self, run: str) -> int:
        """How many sips a sample of a run has."""
        return len(self.samples.batch(run, 0))

    def _tasted(self, tasting: Tasting) -> tuple[int, ...]:
        """The spoonfuls of the sample that is on."""
        batch = self.samples.batch(tasting.run, tasting.sample) if tasting.part > 0 else ()
        return tuple(int(i) for i in np.unique(batch))

    def _tilt(self, now: Moment, tasting: Tasting) -> None:
        """The plank, as the sample says; when all of it is tasted, how far such samples disagree, and others did."""
        of, run = self.samples, tasting.run
        self.fan.show(self.slope_now(now), tuple(of.slope(run, k) for k in range(tasting.sample)), of.true_slope,
                      of.spread(run) if self._all_tasted(tasting) else None, self._kept(now, run))

    def _all_tasted(self, tasting: Tasting) -> bool:
        return tasting.whole and tasting.sample == self.samples.count(tasting.run) - 1

    def _kept(self, now: Moment, run: str) -> tuple[float, ...]:
        """The spreads of the samples that were tasted before."""
        return tuple(self.samples.spread(row) for row in self.rows if row != run and now.beat.entry.get(row))

    # read-back ------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        tasting, of = self.at(now), self.samples
        tasted = self._tasted(tasting)
        yield Reading("spoonfuls lit", "counted", self.pot.read(), len(tasted))
        yield self.told.reading("sips of a sample", self._sips(tasting.run))
        if timing.dipped(tasting.part, now.calm) == 1.0:
            yield self.spoons.reading(tasted)
        yield Reading("slope of the sample", "exact", self.fan.read(), self.slope_now(now))
        if self._all_tasted(tasting):
            yield Reading("spread of slopes", "exact", self.fan.read_spread(), of.spread(tasting.run))
        if kept := self._kept(now, tasting.run):
            yield Reading("spread that is kept", "exact", self.fan.read_kept(), max(kept))
        if tasting.whole and tasting.last and (now.tick == 0.0 or not self._goes_back(now)):
            yield Reading("salt after the step", "exact", self.ruler.marker.read(),
                          self.salt.clipped(of.landing(tasting.run, tasting.sample)))
        for row, landings in self.rows.items():
            dots = landings.read()
            yield Reading(f"landings of {row}", "counted", len(dots), self.landed(now, row))
            for k, amount in enumerate(dots):
                yield Reading(f"landing {k} of {row}", "exact", amount, self.salt.clipped(of.landing(row, k)))
        yield from self._read_ruler()

    def _read_ruler(self) -> Iterator[Reading]:
        for k, amount in enumerate(self.ruler.read()):
            yield Reading("a tick of the salt ruler", "exact", amount, LOW * 2**k)
        yield Reading("flag over salt", "exact", self.salt.amount(self.flag.read()[0]),
                      self.samples.amount(self.samples.loss.minima[0]))
