"""The bench: one cook alone. A grain tips the plank; slope times rate is a pinch; the cook takes it."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.kitchen.large_grain import Crystal
from scenes.props.measure.step_arrow import StepArrow
from scenes.props.sign.tag import Tag
from scenes.stage import moments
from scenes.stage.moments import cue_in_time
from scenes.stage.timeline import STANDARD, Moment
from scenes.stagings.cook_lanes.cook_on_lane import PER_UNIT, Runner
from scenes.stagings.cook_lanes.lane_readings import effects, slope_of
from scenes.stagings.cook_lanes.product import NARROW, Factors, Product
from scenes.stagings.cook_lanes.props.tilting_plank import THICK, Tilt
from soupmath import Trajectory

FLIGHT = (4, 22)        # when the dial flies to its lane: first tick, ticks
WAY_BACK = 22           # ticks in which the cook goes back to where it began


class Bench:
    """Not a prop: its parts stand at different depths of the set. runner: the lane of this run; y: its ground."""

    def __init__(self, theme: Theme, region: Region, runner: Runner, run: Trajectory, y: float, plank: float) -> None:
        """region: of the product; plank: the length of the plank underfoot."""
        self.runner, self.run, self.y = runner, run, y
        facts = run.facts()
        step = float(run.points[1, 0] - run.points[0, 0])
        factors = Factors(slope_of(run, 0.0), facts["learning_rate"], runner.track.shares, step)
        self.tilt = Tilt(theme, plank, PER_UNIT)
        self.grain = Crystal(theme, 0.2)
        self.product = Product(theme, region, factors, PER_UNIT, runner.scale.per_fold,
                               effects(run))
        self.landing = StepArrow(theme)
        self.length = Tag(theme, factors.printed()[2], theme.step_text, 0.33)
        self.length.meaning = None          # the arrow's number, on the board under it
        self.below = 0.27 if region.width >= NARROW else 0.70       # or, where the board's letters are close, lower
        self.tilt.meaning = self.landing.meaning = None     # the cook stands on them

    @property
    def back(self) -> list[Prop]:
        return [self.tilt, self.grain]

    @property
    def front(self) -> list[Prop]:
        return [self.landing, self.length, *self.product.props]

    # when --------------------------------------------------------------------------
    def tilted(self, now: Moment) -> float:
        leaves = cue_in_time(now, "pinch", 56, 46) if now.beat.verb == "pinch" else 2
        return now.presence("tilt", leaves, STANDARD)

    def slope(self, now: Moment) -> float:
        """What the plank shows: level until the grain has tipped it."""
        tipped = now.ease(cue_in_time(now, "grain", 20, 20) + 9, STANDARD) if now.comes("tilt") else 1.0
        return self.product.factors.slope * tipped

    def taken(self, now: Moment) -> float:
        """How much of the pinch the cook has taken; all line up where they began."""
        if now.beat.exit.get("pinch"):
            return moments.product(now, "pinch", 12).taken
        return 1 - now.ease(0, WAY_BACK) if now.beat.entry.get("pinch") else 0.0

    def underfoot(self, now: Moment) -> tuple[float, float]:
        """Height and angle of what the cook stands on."""
        there = self.tilted(now)
        return there * (self.tilt.rise + THICK), there * self.tilt.angle(self.slope(now))

    # poses --------------------------------------------------------------------------
    def pose(self, now: Moment) -> None:
        self._pose_tilt(now)
        come, x = moments.product(now, "pinch", 12), self.runner.xs
        self.product.come(*come.parts, come.turned)
        self.product.place_plank((x[0], self.y), self.tilt.length / self.product.plank.length, come.way)
        self.landing.grow((x[0], self.y + 0.1), (x[1], self.y + 0.1), come.laid)
        self.landing.appear(come.landing)
        self.length.place((x[0] + x[1] - self.length.width_of_plate) / 2, self.y - self.below)
        self.length.appear(come.landing)
        self._fly(now)

    def _pose_tilt(self, now: Moment) -> None:
        there, x, slope = self.tilted(now), self.runner.xs[0], self.slope(now)
        falls = cue_in_time(now, "grain", 20, 20)
        self.tilt.place(x, self.y, 0.0, 1.0, max(there, 0.02))
        self.tilt.appear(min(1.0, 4 * there))
        self.tilt.show(slope)
        end_x, end_y = self.tilt.end(slope)
        drop = 1 - now.ease(falls, STANDARD) ** 2 if now.comes("tilt") else 0.0
        self.grain.place(x + end_x - 0.2, self.y + there * end_y + 0.1 + 1.6 * drop)
        self.grain.appear(there * (now.ease(falls - 8, 6) if now.comes("tilt") else 1.0))

    def _fly(self, now: Moment) -> None:
        """The dial becomes that of the lane: in flight, or there, one of the two is seen."""
        if not (now.beat.entry.get("pinch") and now.comes("lanes")):
            return
        runner, product, way = self.runner, self.product, now.ease(*FLIGHT)
        arrived, (home_x, home_y) = float(now.tick >= sum(FLIGHT)), runner.dial.placed[:2]
        product.dial.place(product.xs[1] + (home_x - product.xs[1]) * way, product.y + (home_y - product.y) * way, 0.0,
                           1 + (runner.dial.radius / product.dial.radius - 1) * way)
        for dial, seen in ((product.dial, 1 - arrived), (runner.dial, arrived)):
            dial.show(product.factors.shares)
            dial.appear(seen)
        runner.rate.appear(now.ease(sum(FLIGHT), STANDARD))

    # reading back ---------------------------------------------------------------------
    def readings(self, tilt: bool, pinch: bool) -> Iterator[Reading]:
        """tilt, pinch: what stands."""
        if tilt:
            yield Reading("tilt", "exact", self.tilt.read(), self.tilt.clipped(self.product.factors.slope))
        if pinch:
            yield from self.product.readings()
            tip = self.runner.scale.amount(self.landing.read()[0])
            for label, effect in zip(self.product.effects, effects(self.run), strict=True):
                yield Reading("what the pinch does", "printed", label.read(), effect)
            yield Reading("length of the arrow", "printed", self.length.read(), self.product.factors.printed()[2])
            yield Reading("arrow on the ruler", "exact", tip, self.runner.track.amounts[1])
