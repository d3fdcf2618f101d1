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
from scenes.props.cast.mood import Mood, mood_after
from scenes.props.measure.amounts_ruler import AmountsRuler
from scenes.props.measure.flag import Flag
from scenes.props.measure.guide import Guide
from scenes.props.measure.step_arrow import StepArrow
from scenes.props.sign.panel import Panel
from scenes.stage.timeline import Moment
from scenes.stagings.many_spoons import timing
from scenes.stagings.many_spoons.props.landings import DOT, Landings
from scenes.stagings.many_spoons.props.pot_above import PotAbove
from scenes.stagings.many_spoons.props.slope_fan import SlopeFan
from scenes.stagings.many_spoons.samples import Samples, sips_said
from scenes.stagings.many_spoons.sipping_spoons import SippingSpoons
from soupmath import Trajectory

LOW, HIGH = 2.0, 16.0                       # g/L of salt, the ends of the ruler
BESIDE = 0.28                               # units from a name to the ruler
NAMES = 2.05                                # units for the names of the rows, where they are short
INSET = 0.12                                # units from the board's edge to the longest of them, at least
ROW, RULER, LIFT = 0.55, 0.55, 0.06         # from row to row at most; from the floor to the ruler; rows over it
OVER, RIM = 1.30, 0.12                      # rows over the highest that the board reaches; units beside ruler and names


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
    """The pot from above, a plank, and a salt ruler with one row of landings for each run.

    Shows: counted, the spoonfuls tasted; exact, the slope in salt that they give, its spread, the salt that the step
    leads to, and every landing, in g/L.
    """

    def __init__(self, setting: Setting, runs: Mapping[str, Trajectory]) -> None:
        """runs: those over salt and cream by spoonfuls, in the order in which their rows stand."""
        self.samples = Samples(runs)
        theme, pot, plank = setting.theme, setting.regions["pot"], setting.regions["plank"]
        self.pot = PotAbove(theme, pot.width / 2.7, self.samples.loss.samples)
        self.pot.place(pot.x, pot.y)
        self._build_rows(setting)
        of = self.samples
        most = max(len(np.unique(of.batch(name, k))) for name in of.names for k in range(of.count(name)))
        self.spoons = SippingSpoons(theme, self.pot, most)
        self.fan = SlopeFan(theme, plank.width / 2, self.samples.steepest, plank.y - self.board.region.top)
        self.fan.place(plank.x, plank.y)
        self.arrow = StepArrow(theme)
        below = [self.pot, *self.spoons.props, self.fan, self.board, self.ruler, self.unit, self.start, self.again,
                 self.wish, self.flag]
        self.props: list[Prop] = [*below, *(row.bar for row in self.rows.values()), *self.names.values(), self.arrow,
                                  *self.rows.values(), self.ruler.marker]

    def _build_rows(self, setting: Setting) -> None:
        theme, at, label = setting.theme, setting.regions["landings"], setting.sizes["label"]
        names, floor = self.samples.names, at.bottom + RULER
        said = {name: sips_said(theme.words, len(self.samples.batch(name, 0))) for name in names}
        longest = max(outline_of(text, "BOLD")[1] for text in said.values()) * label
        room = max(NAMES, longest + BESIDE + INSET)
        line = Region.spanning(at.left + room, at.right - 2 * RIM, floor, floor)
        self._build_ruler(setting, line)
        row = min(ROW, (at.height - RULER - LIFT) / (len(names) + OVER))
        heights = {name: floor + LIFT + row * (len(names) - k) for k, name in enumerate(names)}
        top = floor + LIFT + row * (len(names) + OVER)
        self.board = Panel(theme, Region.spanning(at.left, at.right, at.bottom, top), 0.1)
        self.rows = {name: Landings(theme, self.salt, y) for name, y in heights.items()}
        self.names = {name: Label(said[name], label, theme.ink,
                                  (line.left - BESIDE, baseline(heights[name], label)), "right", "BOLD",
                                  words=theme.words)
                      for name in names}
        self._build_start(setting, floor, top - 0.48 * row)
        self.flag, x = Flag(theme, 0.42), self.ruler.x_of(self.samples.amount(self.samples.loss.minima[0]))
        self.flag.show(0.0)
        self.flag.place(x, top - 0.6 * row)
        self.wish = Guide(theme.wish, 4.0, 0.11, 0.085, meaning="wish")
        self.wish.show((x, floor), self.flag.read())

    def _build_start(self, setting: Setting, floor: float, y: float) -> None:
        """Where every sample begins."""
        theme, label = setting.theme, setting.sizes["label"]
        amount = self.samples.amount(self.samples.start)
        x = self.ruler.x_of(amount)
        self.start = Guide(theme.soft, 2.5, 0.08, 0.10)
        self.start.show((x, floor), (x, y - 0.6 * label))
        # For translators: each sip is tried with so much salt, g/L
        self.again = Label(theme.words.gettext("again from {amount}", amount=f"{amount:g}"), label, theme.ink,
                           (0.0, baseline(y, label)), words=theme.words).keep(LATIN_DEEP)
        wish = self.ruler.x_of(self.samples.amount(self.samples.loss.minima[0]))
        self.again.place(min(x, wish - BESIDE - self.again.width_of_text / 2), 0.0)

    def _build_ruler(self, setting: Setting, line: Region) -> None:
        theme, size = setting.theme, setting.sizes["tick"]
        self.ruler = AmountsRuler(theme, line, LOW, HIGH, tick_size=size)
        self.salt = self.ruler.log_scale
        self.unit = Label(theme.words.gettext("salt (g/L)"), size, theme.ink,
                          (line.left - 0.28, line.y - 0.17 - 0.72 * size), "right").keep(LATIN_DEEP)

    # what is true at a moment ---------------------------------------------------------
    def at(self, now: Moment) -> Tasting:
        """What is tasted now; until the first sample of a beat, the last one of the beat before."""
        before = str(now.beat.entry.get("run") or self.samples.names[0])
        if now.beat.verb != "taste":
            return Tasting(before, self.samples.count(before) - 1, last=True)
        run = str(now.beat.args["run"])
        count = self.samples.count(run)
        if now.beat.entry.get("pot") and now.tick < timing.sample_begins(now.beat, count)[0]:
            return Tasting(before, self.samples.count(before) - 1, last=True)
        sample, part = timing.sample_on(now, count)
        return Tasting(run, sample, part, sample == count - 1)

    def landed(self, now: Moment, row: str) -> int:
        """How many dots a row has."""
        tasting = self.at(now)
        if row == tasting.run:
            return tasting.landed
        return self.samples.count(row) if now.beat.entry.get(row) else 0

    def slope_now(self, now: Moment) -> float:
        """The slope that the plank shows: on its way from the sample before, level before the first of all."""
        tasting = self.at(now)
        return between(self._slope_before(now, tasting), self.samples.slope(tasting.run, tasting.sample),
                       timing.tilted(tasting.part))

    def _slope_before(self, now: Moment, tasting: Tasting) -> float:
        if tasting.sample > 0:
            return self.samples.slope(tasting.run, tasting.sample - 1)
        before = str(now.beat.entry.get("run") or "") if now.beat.entry.get("pot") else ""
        return self.samples.slope(before, self.samples.count(before) - 1) if before else 0.0

    def salt_now(self, now: Moment) -> float:
        """g/L: with the step of the sample, then back to where all samples begin."""
        tasting = self.at(now)
        start, end = self.samples.amount(self.samples.start), self.salt.clipped(
            self.samples.landing(tasting.run, tasting.sample))
        x, to = (math.log(amount) for amount in (start, end))
        way = tasting.grown * (1 - timing.gone_back(tasting.part, tasting.last))
        return math.exp(between(x, to, way))

    def felt(self, now: Moment) -> tuple[Mood, Mood, float]:
        """What the step before made one feel, what this one does, and how far the face has come to that."""
        tasting = self.at(now)
        before = Mood("curious") if tasting.sample == 0 else self._mood(tasting.run, tasting.sample - 1)
        return before, self._mood(tasting.run, tasting.sample), timing.eased(tasting.part, (0.6, 0.78))

    def _mood(self, run: str, sample: int) -> Mood:
        """By the loss at the start, and where the step lands."""
        loss = self.samples.loss
        first, after = (float(loss.value(p)) for p in (self.samples.start, self.samples.landing_point(run, sample)))
        return mood_after(first, after, first)

    # the pose -------------------------------------------------------------------------
    def pose(self, now: Moment) -> None:
        tasting = self.at(now)
        tasted = self._tasted(tasting)
        before = bool(now.beat.entry.get("pot")) or now.beat.verb != "taste"
        self.pot.show(tasted, 1.0 if before else timing.dimmed(tasting.part, tasting.sample))
        for prop in (self.start, self.again):
            prop.appear(1.0 if before else timing.told_again(tasting.part, tasting.sample))
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

    def _tasted(self, tasting: Tasting) -> tuple[int, ...]:
        """The spoonfuls of the sample that is on."""
        batch = self.samples.batch(tasting.run, tasting.sample) if tasting.part > 0 else ()
        return tuple(int(i) for i in np.unique(batch))

    def _tilt(self, now: Moment, tasting: Tasting) -> None:
        """The plank, as the sample says; when all of it is tasted, how far such samples disagree, and others did."""
        of, run = self.samples, tasting.run
        self.fan.show(self.slope_now(now), tuple(of.slope(run, k) for k in range(tasting.sample)), of.true_slope,
                      of.spread(run) if tasting.whole else None, self._kept(now, run))

    def _kept(self, now: Moment, run: str) -> tuple[float, ...]:
        """The spreads of the samples that were tasted before."""
        return tuple(self.samples.spread(row) for row in self.rows if row != run and now.beat.entry.get(row))

    # read-back ------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        tasting, of = self.at(now), self.samples
        tasted = self._tasted(tasting)
        yield Reading("spoonfuls lit", "counted", self.pot.read(), len(tasted))
        if timing.dipped(tasting.part, now.calm) == 1.0:
            yield self.spoons.reading(tasted)
        yield Reading("slope of the sample", "exact", self.fan.read(), self.slope_now(now))
        if tasting.whole:
            yield Reading("spread of slopes", "exact", self.fan.read_spread(), of.spread(tasting.run))
        if kept := self._kept(now, tasting.run):
            yield Reading("spread that is kept", "exact", self.fan.read_kept(), max(kept))
        if tasting.whole and tasting.last:
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
