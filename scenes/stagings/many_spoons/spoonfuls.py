"""The slope from 1, 32 or all spoonfuls of one pot: the plank, the step it asks for, and where that lands."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import numpy as np

import soupmath as sm
from scenes.kit.easing import smoothstep
from scenes.kit.lettering import Label, baseline
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.amounts_ruler import AmountsRuler
from scenes.props.measure.flag import Flag
from scenes.props.measure.guide import Guide
from scenes.props.measure.step_arrow import StepArrow
from scenes.props.sign.tag import Tag
from scenes.stage.timeline import SMALL, Moment
from scenes.stagings.many_spoons.props.landings import DOT, Landings
from scenes.stagings.many_spoons.props.pot_above import PotAbove
from scenes.stagings.many_spoons.props.slope_fan import SlopeFan
from soupmath import Trajectory

DRAWS = 8                                   # samples of each size that are tasted in turn
FIRST, LAST, SLOWEST = 12, 16, 9            # tick of the first draw; ticks after the last; the most for one draw
ASKED, LANDED = 0.15, 0.65                  # fractions of a draw: the step arrow begins to grow; it has landed
SALT = (2.0, 4.0, 8.0, 16.0)                # g/L, engraved on the ruler
NAMES = 2.05                                # units for the names of the rows
ROW, RULER, LIFT = 0.45, 0.42, 0.10         # from row to row; from the region's floor to the ruler; rows over it


class Spoonfuls:
    """The pot from above, a plank, and a salt ruler with one row of landings for each run. Put all of `props`.

    Shows: counted, the spoonfuls tasted; exact, the slope in salt that they give, its spread, the step's end
    and every landing, in g/L.
    """

    def __init__(self, theme: Theme, regions: Mapping[str, Region], sizes: Mapping[str, float],
                 runs: Mapping[str, Trajectory]) -> None:
        """runs: those over salt and cream by spoonfuls, in the order in which their rows stand."""
        self.runs = runs
        first = next(iter(runs.values()))
        self.loss, self.start = first.loss, first.points[0]
        self._spreads: dict[str, float] = {}
        pot, fan = regions["pot"], regions["fan"]
        self.pot = PotAbove(theme, pot.width / 2.7, self.loss.samples)
        self.pot.place(pot.x, pot.y)
        single = float(sm.batches.slope_spread(self.loss, self.start, 1)[0])
        self.fan = SlopeFan(theme, fan.width / 2.15, abs(self.gradient()) + 3.0 * single)
        self.fan.place(fan.x, fan.y)
        size = sizes["tick"]
        self.named = Tag(theme, "slope", theme.slope, size)
        self.named.place(fan.x - self.named.width_of_plate / 2, fan.y + self.fan.foot - 0.75 * size)
        self._build_rows(theme, regions["landings"], sizes)
        self.arrow = StepArrow(theme)
        below = [self.pot, self.fan, self.named, self.ruler, self.unit, self.wish, self.flag]
        above = [*self.rows.values(), self.ruler.marker]    # dots lie on the arrows that led to them
        below += [row.bar for row in self.rows.values()]
        self.standing = [*below, *above]
        self.props: list[Prop] = [*below, *self.names.values(), self.arrow, *above]

    def _build_rows(self, theme: Theme, at: Region, sizes: Mapping[str, float]) -> None:
        floor = at.bottom + RULER
        ruler = Region.spanning(at.left + NAMES, at.right - 0.12, floor, floor)
        self.ruler = AmountsRuler(theme, ruler, SALT[0], SALT[-1], tick_size=sizes["tick"])
        self.unit = Label("salt (g/L)", sizes["tick"], theme.soft,
                          (ruler.left - 0.28, floor - 0.17 - 0.72 * sizes["tick"]), "right")
        self.salt = self.ruler.log_scale
        self.ruler.marker.show(self.amount(self.start))
        heights = {name: floor + LIFT + ROW * (len(self.runs) - k) for k, name in enumerate(self.runs)}
        self.rows = {name: Landings(theme, self.salt, y) for name, y in heights.items()}
        self.names = {name: Label(_sips(len(self.batch(name, 0))), sizes["label"], theme.ink,
                                  (ruler.left - 0.28, baseline(heights[name], sizes["label"])), "right", "BOLD")
                      for name in self.runs}
        self.flag, x = Flag(theme, 0.5), self.ruler.x_of(self.amount(self.loss.minima[0]))
        self.flag.show(0.0)
        self.flag.place(x, floor + LIFT + ROW * (len(self.runs) + 0.55))
        self.wish = Guide(theme.wish, 4.0, 0.11, 0.085, meaning="wish")
        self.wish.show((x, floor), self.flag.read())

    # what the runs say --------------------------------------------------------------
    def amount(self, point: np.ndarray) -> float:
        """Salt, g/L."""
        return float(self.loss.amounts(point)[0])

    def gradient(self) -> float:
        """The true slope in salt at the start."""
        return float(self.loss.gradient(self.start)[0])

    def batch(self, name: str, draw: int) -> np.ndarray:
        """The spoonfuls of a draw: those of the run's own batches; all of them where it has none."""
        run = self.runs[name]
        return np.arange(self.loss.samples) if run.batches is None else run.batches[draw]

    def slopes(self, name: str, draw: int) -> np.ndarray:
        """What the spoonfuls of a draw say of the slope at the start, in salt and in cream."""
        if self.runs[name].batches is None:
            return self.loss.gradient(self.start)
        return self.loss.sampled(self.start, self.batch(name, draw))

    def slope_of(self, name: str, draw: int) -> float:
        return float(self.slopes(name, draw)[0])

    def landing(self, name: str, draw: int) -> float:
        """Salt, g/L, after the step that the run's own rule makes of that slope."""
        rule = self.runs[name].optimizer
        step, _ = rule.update(self.slopes(name, draw), rule.init(self.start), self.start)
        return self.amount(self.start + step)

    def spread_of(self, name: str) -> float:
        """The standard deviation of a batch's slope in salt."""
        if name not in self._spreads:       # a thousand slopes, the same at every frame
            batches = self.runs[name].batches
            size = self.loss.samples if batches is None else batches.shape[1]
            spread = sm.batches.slope_spread(self.loss, self.start, size, replace=batches is not None)
            self._spreads[name] = float(spread[0])
        return self._spreads[name]

    def draws(self, name: str) -> int:
        """How many samples are tasted: all spoonfuls together can be tasted in one way only."""
        return 1 if self.runs[name].batches is None else DRAWS

    # the pose -------------------------------------------------------------------------
    def at(self, now: Moment) -> tuple[str, int, float]:
        """(run, draw, fraction of the draw): which sample is on the plank, and how far its step is.

        Until the first draw of a beat, the last one of the beat before is.
        """
        before = str(now.beat.entry.get("run") or next(iter(self.runs)))
        if now.beat.verb != "taste" or (now.tick < FIRST and now.beat.entry.get("pot")):
            return before, self.draws(before) - 1, 1.0
        name = str(now.beat.args["run"])
        draws = self.draws(name)
        each = min(SLOWEST * DRAWS / draws, (now.beat.ticks - FIRST - LAST) / draws)
        passed = max(0.0, (now.tick - FIRST) / each)
        draw = min(draws - 1, math.floor(passed))
        return name, draw, min(1.0, passed - draw)

    def pose(self, now: Moment, there: float) -> None:
        name, draw, part = self.name, self.draw, self.part = self.at(now)
        self.pot.show(tuple(int(i) for i in np.unique(self.batch(name, draw))), self.dimmed(now))
        self.whole = part == 1.0
        seen = tuple(self.slope_of(name, k) for k in range(draw))
        self.fan.show(self.slope_of(name, draw), seen, self.gradient(), self.spread_of(name) if self.whole else None)
        self.grown = smoothstep((part - ASKED) / (LANDED - ASKED))
        self.arrow.grow(*self.step(), self.grown)
        for row in self.rows:
            amounts = tuple(self.landing(row, k) for k in range(self.landed(now, row)))
            self.rows[row].show(*amounts)
            self.names[row].appear(there * now.presence(row, FIRST - SMALL, SMALL))
        for prop in self.standing:
            prop.appear(there)
        self.arrow.appear(there * float(self.grown > 0))

    def dimmed(self, now: Moment) -> float:
        """How far the pot has: from when a beat's first sips are lit, so that the eye goes on to the plank."""
        if now.beat.verb != "taste":
            return 1.0
        was = (1.0 - now.ease(FIRST - SMALL, SMALL)) * bool(now.beat.entry.get("pot"))
        return max(was, now.ease(FIRST + SMALL, SMALL))

    def step(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """The two ends of the step that the plank asks for, along the row of its run, short of the dot it leaves."""
        x, y = self.ruler.x_of(self.amount(self.start)), self.rows[self.name].y
        return (x, y), (self.rows[self.name].x_of(self.landing(self.name, self.draw)) - self.short(), y)

    def short(self) -> float:
        """From where the arrow ends to the middle of the dot: its radius, on the side that the step comes from."""
        row = self.rows[self.name]
        way = row.x_of(self.landing(self.name, self.draw)) - self.ruler.x_of(self.amount(self.start))
        return math.copysign(min(DOT, abs(way)), way)

    def landed(self, now: Moment, row: str) -> int:
        """How many dots a row has."""
        if row != self.name:
            return self.draws(row) if now.beat.entry.get(row) else 0
        return self.draw + (self.part >= LANDED)

    def readings(self, now: Moment) -> Iterator[Reading]:
        batch = self.batch(self.name, self.draw)
        yield Reading("spoonfuls lit", "counted", self.pot.read(), len(np.unique(batch)))
        yield Reading("slope of the sample", "exact", self.fan.read(), self.slope_of(self.name, self.draw))
        if self.whole:
            yield Reading("spread of slopes", "exact", self.fan.read_spread(), self.spread_of(self.name))
        if self.grown == 1.0:
            yield Reading("end of the step", "exact", self.salt.amount(self.arrow.read()[0] + self.short()),
                          self.salt.clipped(self.landing(self.name, self.draw)))
        for row, landings in self.rows.items():
            dots = landings.read()
            yield Reading(f"landings of {row}", "counted", len(dots), self.landed(now, row))
            for k, amount in enumerate(dots):
                yield Reading(f"landing {k} of {row}", "exact", amount, self.salt.clipped(self.landing(row, k)))
        for tick, amount in zip(self.ruler.read(), SALT, strict=True):
            yield Reading("a tick of the salt ruler", "exact", tick, amount)
        yield Reading("flag over salt", "exact", self.salt.amount(self.flag.read()[0]),
                      self.amount(self.loss.minima[0]))


def _sips(count: int) -> str:
    return f"{count:,} sip" + "s" * (count != 1)
