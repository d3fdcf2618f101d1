"""The slope from 1, 32 or all spoonfuls of one pot: the plank, the step it asks for, and where that lands."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from scenes.kit.lettering import Label, baseline, outline_of
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.measure.amounts_ruler import AmountsRuler
from scenes.props.measure.flag import Flag
from scenes.props.measure.guide import Guide
from scenes.props.measure.step_arrow import StepArrow
from scenes.props.sign.tag import Tag
from scenes.stage.timeline import Moment
from scenes.stagings.many_spoons import timing
from scenes.stagings.many_spoons.props.landings import DOT, Landings
from scenes.stagings.many_spoons.props.pot_above import PotAbove
from scenes.stagings.many_spoons.props.slope_fan import SlopeFan
from scenes.stagings.many_spoons.samples import Samples, sips_said
from soupmath import Trajectory

LOW, HIGH = 2.0, 16.0                       # g/L of salt, the ends of the ruler
BESIDE = 0.28                               # units from a name to the ruler
NAMES = 2.05                                # units for the names of the rows
ROW, RULER, LIFT = 0.45, 0.42, 0.10         # from row to row; from the region's floor to the ruler; rows over it


@dataclass(frozen=True)
class Tasting:
    """A sample of a run on the plank, and how far its time has passed; landed: the run's dots."""

    run: str
    sample: int
    part: float = 1.0

    @property
    def whole(self) -> bool:
        return self.part == 1.0

    @property
    def grown(self) -> float:
        """How long the arrow of its step is."""
        return timing.step_grown(self.part)

    @property
    def landed(self) -> int:
        return self.sample + (self.part >= timing.STEP[1])


class Spoonfuls:
    """The pot from above, a plank, and a salt ruler with one row of landings for each run.

    Shows: counted, the spoonfuls tasted; exact, the slope in salt that they give, its spread, the step's end
    and every landing, in g/L.
    """

    def __init__(self, setting: Setting, runs: Mapping[str, Trajectory]) -> None:
        """runs: those over salt and cream by spoonfuls, in the order in which their rows stand."""
        self.samples = Samples(runs)
        theme, pot, fan, size = setting.theme, setting.regions["pot"], setting.regions["fan"], setting.sizes["tick"]
        self.pot = PotAbove(theme, pot.width / 2.7, self.samples.loss.samples)
        self.pot.place(pot.x, pot.y)
        self.fan = SlopeFan(theme, fan.width / 2.15, self.samples.steepest)
        self.fan.place(fan.x, fan.y)
        self.named = Tag(theme, theme.words.gettext("slope"), theme.slope, size)
        self.named.place(fan.x - self.named.width_of_plate / 2, fan.y + self.fan.foot - 0.75 * size)
        self._build_rows(setting)
        self.arrow = StepArrow(theme)
        below = [self.pot, self.fan, self.named, self.ruler, self.unit, self.wish, self.flag]
        above = [*self.rows.values(), self.ruler.marker]    # dots lie on the arrows that led to them
        below += [row.bar for row in self.rows.values()]
        self.standing = [*below, *above]
        self.props: list[Prop] = [*below, *self.names.values(), self.arrow, *above]

    def _build_rows(self, setting: Setting) -> None:
        theme, at, label = setting.theme, setting.regions["landings"], setting.sizes["label"]
        names, floor = self.samples.names, at.bottom + RULER
        said = {name: sips_said(theme.words, len(self.samples.batch(name, 0))) for name in names}
        longest = max(outline_of(text, "BOLD")[1] for text in said.values()) * label
        room = longest + BESIDE if longest + BESIDE > NAMES + 0.1 else NAMES       # for names longer than in English
        line = Region.spanning(at.left + room, at.right - 0.12, floor, floor)
        self._build_ruler(setting, line)
        heights = {name: floor + LIFT + ROW * (len(names) - k) for k, name in enumerate(names)}
        self.rows = {name: Landings(theme, self.salt, y) for name, y in heights.items()}
        self.names = {name: Label(said[name], label, theme.ink,
                                  (line.left - BESIDE, baseline(heights[name], label)), "right", "BOLD",
                                  words=theme.words)
                      for name in names}
        self.flag, x = Flag(theme, 0.5), self.ruler.x_of(self.samples.amount(self.samples.loss.minima[0]))
        self.flag.show(0.0)
        self.flag.place(x, floor + LIFT + ROW * (len(names) + 0.55))
        self.wish = Guide(theme.wish, 4.0, 0.11, 0.085, meaning="wish")
        self.wish.show((x, floor), self.flag.read())

    def _build_ruler(self, setting: Setting, line: Region) -> None:
        theme, size = setting.theme, setting.sizes["tick"]
        self.ruler = AmountsRuler(theme, line, LOW, HIGH, tick_size=size)
        self.salt = self.ruler.log_scale
        self.unit = Label(theme.words.gettext("salt (g/L)"), size, theme.soft,
                          (line.left - 0.28, line.y - 0.17 - 0.72 * size), "right")
        self.ruler.marker.show(self.samples.amount(self.samples.start))

    # what is true at a moment ---------------------------------------------------------
    def at(self, now: Moment) -> Tasting:
        """What is tasted now; until the first sample of a beat, the last one of the beat before."""
        before = str(now.beat.entry.get("run") or self.samples.names[0])
        if now.beat.verb != "taste" or (now.tick < timing.TASTED.start and now.beat.entry.get("pot")):
            return Tasting(before, self.samples.count(before) - 1)
        run = str(now.beat.args["run"])
        return Tasting(run, *timing.sample_on(now, self.samples.count(run)))

    def landed(self, now: Moment, row: str) -> int:
        """How many dots a row has."""
        tasting = self.at(now)
        if row == tasting.run:
            return tasting.landed
        return self.samples.count(row) if now.beat.entry.get(row) else 0

    def short(self, tasting: Tasting) -> float:
        """From where the arrow ends to the middle of the dot: its radius, on the side that the step comes from."""
        start, end = self._ends(tasting)
        return math.copysign(min(DOT, abs(end - start)), end - start)

    def _ends(self, tasting: Tasting) -> tuple[float, float]:
        """x at which the step that is asked for begins, and where it lands."""
        landing = self.samples.landing(tasting.run, tasting.sample)
        return self.ruler.x_of(self.samples.amount(self.samples.start)), self.rows[tasting.run].x_of(landing)

    # the pose -------------------------------------------------------------------------
    def pose(self, now: Moment, there: float) -> None:
        tasting = self.at(now)
        self.pot.show(tuple(int(i) for i in np.unique(self.samples.batch(tasting.run, tasting.sample))),
                      timing.pot_dimmed(now))
        self._tilt(tasting)
        self._step(tasting, there)
        for name, row in self.rows.items():
            row.show(*(self.samples.landing(name, k) for k in range(self.landed(now, name))))
            self.names[name].appear(there * timing.MOVES["taste"]["name"].presence(now, name))
        for prop in self.standing:
            prop.appear(there)

    def _tilt(self, tasting: Tasting) -> None:
        """The plank, as the sample says; when all of it is tasted, how far such samples disagree."""
        of, run = self.samples, tasting.run
        self.fan.show(of.slope(run, tasting.sample), tuple(of.slope(run, k) for k in range(tasting.sample)),
                      of.true_slope, of.spread(run) if tasting.whole else None)

    def _step(self, tasting: Tasting, there: float) -> None:
        """The step that the plank asks for, along the row of its run, short of the dot it leaves."""
        (start, end), y = self._ends(tasting), self.rows[tasting.run].y
        self.arrow.grow((start, y), (end - self.short(tasting), y), tasting.grown)
        self.arrow.appear(there * float(tasting.grown > 0))

    # read-back ------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        tasting, of = self.at(now), self.samples
        batch = of.batch(tasting.run, tasting.sample)
        yield Reading("spoonfuls lit", "counted", self.pot.read(), len(np.unique(batch)))
        yield Reading("slope of the sample", "exact", self.fan.read(), of.slope(tasting.run, tasting.sample))
        if tasting.whole:
            yield Reading("spread of slopes", "exact", self.fan.read_spread(), of.spread(tasting.run))
        start, end = self._ends(tasting)
        if tasting.grown == 1.0 and abs(end - start) > DOT:         # else the dot covers all of the arrow
            yield Reading("end of the step", "exact", self.salt.amount(self.arrow.read()[0] + self.short(tasting)),
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
