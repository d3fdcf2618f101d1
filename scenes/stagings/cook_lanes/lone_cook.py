"""One cook alone. A grain tips the plank; slope times rate is a pinch; the cook takes it."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.kitchen.large_grain import LargeGrain
from scenes.props.measure.goes_on import GoesOn
from scenes.props.measure.step_arrow import StepArrow
from scenes.props.sign.tag import Tag
from scenes.stage.moves import once
from scenes.stage.timeline import Moment
from scenes.stagings.cook_lanes import timing
from scenes.stagings.cook_lanes.hopping_cook import PER_UNIT, Underfoot
from scenes.stagings.cook_lanes.lanes import Lanes
from scenes.stagings.cook_lanes.product import NARROW, Factors, Product, Units
from scenes.stagings.cook_lanes.props.tilting_plank import THICK, Tilt
from scenes.stagings.cook_lanes.timing import MOVES, Coming

PLANK, TO_FLAG = 1.2, 1.75      # longest plank: of the cook's height, of the way to the flag, short of which it ends
GRAIN = 0.2                     # size of the grain, and how far from the plank's end it lies
FALLS_FROM = 1.6                # units over the plank
ON_BOARD = 0.1                  # units over the ground, where the arrow lies


class LoneCook:
    """What the leading cook stands on, and the product that says how far it goes. The cook stands between."""

    def __init__(self, setting: Setting, lanes: Lanes) -> None:
        self.lane, self.y = lanes.leading, lanes.bench_y
        theme, region, track = setting.theme, setting.regions["product"], self.lane.track
        self.xs, self.effects = self.lane.hopper.xs, track.effects(theme.words)
        step = float(track.run.points[1, 0] - track.run.points[0, 0])
        factors = Factors(track.slope_at(0.0), track.rate, track.shares, step)
        self.tilt = Tilt(theme, min(PLANK * lanes.tallest, TO_FLAG * lanes.to_flag), PER_UNIT)
        self.grain = LargeGrain(theme, GRAIN)
        self.product = Product(theme, region, factors, Units(PER_UNIT, lanes.layout.scale.per_fold), self.effects)
        self.landing, self.beyond = StepArrow(theme), GoesOn(theme.step_text)
        self.past = self.lane.scale.beyond(track.amounts[1])        # which end of the ruler the step leads past
        self.length = Tag(theme, factors.printed()[2], theme.step_text, 0.33)
        self.length.meaning = None          # the arrow's number, on the board under it
        self.below = 0.27 if region.width >= NARROW else 0.70       # or, where the board's letters are close, lower
        self.tilt.meaning = self.landing.meaning = None     # the cook stands on them

    @property
    def back(self) -> list[Prop]:
        return [self.tilt, self.grain]

    @property
    def front(self) -> list[Prop]:
        return [self.landing, self.beyond, self.length, *self.product.props]

    @property
    def props(self) -> list[Prop]:
        return [*self.back, *self.front]

    # how far -------------------------------------------------------------------------
    @staticmethod
    def tilted(now: Moment) -> float:
        """How far the plank is underfoot."""
        move = MOVES["pinch"]["step"] if now.beat.verb == "pinch" else MOVES["grain"]["plank"]
        return move.presence(now, "tilt")

    def slope(self, now: Moment) -> float:
        """What the plank shows: level until the grain has tipped it."""
        return self.product.factors.slope * once(now, "tilt", MOVES["grain"]["tip"])

    @staticmethod
    def coming(now: Moment) -> Coming:
        return timing.product(now, "pinch", MOVES["pinch"])

    def taken(self, now: Moment) -> float:
        """How much of the pinch the cook has taken; all line up where they began."""
        if now.beat.exit.get("pinch"):
            return self.coming(now).taken
        return 1 - MOVES["line_up"]["cook goes back"].ease(now) if now.beat.entry.get("pinch") else 0.0

    def underfoot(self, now: Moment) -> Underfoot | None:
        """What the cook stands on; nothing without the plank."""
        there = self.tilted(now)
        if not there:
            return None
        return Underfoot(there * (self.tilt.rise + THICK), there * self.tilt.angle(self.slope(now)))

    # poses --------------------------------------------------------------------------
    def pose(self, now: Moment) -> None:
        self._pose_tilt(now)
        come, (start, end), y = self.coming(now), self.xs[:2], self.y + ON_BOARD
        self.product.come(come)
        self.product.place_plank((start, self.y), self.tilt.length / self.product.plank.length, come.way)
        self.landing.grow((start, y), (end, y), come.laid)
        self.landing.appear(come.landing)
        self.length.place((start + end - self.length.width_of_plate) / 2, self.y - self.below)
        self.length.appear(come.landing * (not self.past))
        self.beyond.show(end, y, self.past)
        self.beyond.appear(come.landing * float(come.laid >= 1.0))
        self._fly(now)

    def _pose_tilt(self, now: Moment) -> None:
        there, x, slope = self.tilted(now), self.xs[0], self.slope(now)
        self.tilt.show(slope)
        self.tilt.stand(x, self.y, there)
        end_x, end_y = self.tilt.end(slope)
        drop = 1 - once(now, "tilt", MOVES["grain"]["fall"]) ** 2
        self.grain.place(x + end_x - GRAIN, self.y + there * end_y + GRAIN / 2 + FALLS_FROM * drop)
        self.grain.appear(there * once(now, "tilt", MOVES["grain"]["grain"]))

    def _fly(self, now: Moment) -> None:
        """The dial becomes that of the lane: in flight, or there, one of the two is seen."""
        if not (now.beat.entry.get("pinch") and now.comes("lanes")):
            return
        legend, dial, way = self.lane.legend, self.product.dial, MOVES["line_up"]["dial to its lane"].ease(now)
        slot, home, arrived = self.product.dial_slot, legend.dial.placed[:2], float(way >= 1.0)
        x, y = (a + (b - a) * way for a, b in zip(slot, home, strict=True))
        dial.place(x, y, 0.0, 1 + (legend.dial.radius / dial.radius - 1) * way)
        for one, seen in ((dial, 1 - arrived), (legend.dial, arrived)):
            one.show(self.product.factors.shares)
            one.appear(seen)
        legend.rate.appear(MOVES["line_up"]["rate"].ease(now))

    # reading back ---------------------------------------------------------------------
    def readings(self, tilt: bool, pinch: bool) -> Iterator[Reading]:
        """tilt, pinch: what stands."""
        if tilt:
            yield Reading("tilt", "exact", self.tilt.read(), self.tilt.clipped(self.product.factors.slope))
        if pinch:
            yield from self.product.readings()
            tip = self.lane.scale.amount(self.landing.read((self.xs[0], self.y))[0])
            for label, effect in zip(self.product.effects, self.effects, strict=True):
                yield Reading("what the pinch does", "printed", label.read(), effect)
            if self.length.faded:
                yield Reading("length of the arrow", "printed", self.length.read(), self.product.factors.printed()[2])
            yield Reading("arrow goes on", "counted", self.beyond.read(), self.past)
            yield Reading("arrow on the ruler", "exact", tip, self.lane.scale.clipped(self.lane.track.amounts[1]))
