"""One cook alone. A grain tips the plank; plank underfoot times dial in hand is a pinch; the cook takes it."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.cast.actor import HANGS, Point
from scenes.props.kitchen.large_grain import LargeGrain
from scenes.props.measure.dial import Dial
from scenes.props.measure.goes_on import GoesOn
from scenes.props.measure.step_arrow import StepArrow
from scenes.props.sign.tag import Tag
from scenes.stage.moves import once
from scenes.stage.timeline import Moment
from scenes.stagings.cook_lanes import timing
from scenes.stagings.cook_lanes.hopping_cook import PER_UNIT, Underfoot
from scenes.stagings.cook_lanes.lanes import Lanes
from scenes.stagings.cook_lanes.props.tilting_plank import THICK, Tilt
from scenes.stagings.cook_lanes.solo_cooks import DIAL, HELD
from scenes.stagings.cook_lanes.timing import MOVES, Coming

PLANK, TO_FLAG = 1.2, 1.75      # longest plank: of the cook's height, of the way to the flag, short of which it ends
GRAIN = 0.2                     # size of the grain, and how far from the plank's end it lies
FALLS_FROM = 1.6                # units over the plank
ON_BOARD = 0.1                  # units over the ground, where the arrow lies
CLOSE, HIGHER = 0.2, 0.45       # units from a number of the board that a word would cover; it then stands over it
WORD, ASIDE = 0.46, 0.14        # size of the three names on the screen; how far they stand off what they name


class LoneCook:
    """What the leading cook stands on and holds, and the arrow that says how far it goes. The cook stands between.

    Shows: exact, the slope by the plank, the rate by the dial, the step by the arrow, which grows as the dial turns.
    """

    def __init__(self, setting: Setting, lanes: Lanes, zoom: float) -> None:
        """zoom: of the view in which they are seen."""
        self.lane, self.y, self.size = lanes.leading, lanes.bench_y, lanes.large
        theme, track, words = setting.theme, self.lane.track, setting.theme.words
        self.xs, self.shares, self.steepness = self.lane.hopper.xs, track.shares, track.slope_at(0.0)
        self.tilt = Tilt(theme, min(PLANK * lanes.tallest, TO_FLAG * lanes.to_flag), PER_UNIT)
        self.grain = LargeGrain(theme, GRAIN)
        self.dial = Dial(theme, DIAL * lanes.tallest)
        self.landing, self.beyond = StepArrow(theme), GoesOn(theme.step_text)
        self.past = self.lane.scale.beyond(track.amounts[1])        # which end of the ruler the step leads past
        size = WORD / zoom
        self.slope_word = Tag(theme, words.gettext("slope"), theme.slope, size)
        self.dial_word = Tag(theme, words.gettext("dial"), theme.soft, size)
        self.pinch_word = Tag(theme, words.gettext("pinch"), theme.step_text, size)
        for prop in (self.tilt, self.landing, self.slope_word, self.dial_word, self.pinch_word):
            prop.meaning = None         # the cook stands on them, and they name what they touch

    @property
    def back(self) -> list[Prop]:
        return [self.tilt, self.grain]

    @property
    def front(self) -> list[Prop]:
        return [self.landing, self.beyond, self.dial, *self.words]

    @property
    def words(self) -> tuple[Tag, Tag, Tag]:
        return self.slope_word, self.dial_word, self.pinch_word

    @property
    def props(self) -> list[Prop]:
        return [*self.back, *self.front]

    # how far -------------------------------------------------------------------------
    @staticmethod
    def tilted(now: Moment) -> float:
        """How far the plank is underfoot."""
        move = MOVES["pinch"]["plank goes"] if now.beat.verb == "pinch" else MOVES["grain"]["plank"]
        return move.presence(now, "tilt")

    def slope(self, now: Moment) -> float:
        """What the plank shows: level until the grain has tipped it."""
        return self.steepness * once(now, "tilt", MOVES["grain"]["tip"])

    @staticmethod
    def coming(now: Moment) -> Coming:
        return timing.product(now)

    def taken(self, now: Moment) -> float:
        """How much of the pinch the cook has taken; it goes back to where it began."""
        if now.beat.exit.get("pinch"):
            return self.coming(now).taken
        goes_back = MOVES["solo" if now.beat.verb == "solo" else "line_up"]
        key = "goes back" if now.beat.verb == "solo" else "cook goes back"
        return 1 - goes_back[key].ease(now) if now.beat.entry.get("pinch") else 0.0

    def underfoot(self, now: Moment) -> Underfoot | None:
        """What the cook stands on; nothing without the plank."""
        there = self.tilted(now)
        if not there:
            return None
        return Underfoot(there * (self.tilt.rise + THICK), there * self.tilt.angle(self.slope(now)))

    def held(self, now: Moment) -> Point:
        """Where the hand is that takes the dial."""
        part = self.coming(now).parts[1]
        return (HANGS[0] + (HELD[0] - HANGS[0]) * part, HANGS[1] + (HELD[1] - HANGS[1]) * part)

    # poses --------------------------------------------------------------------------
    def pose(self, now: Moment) -> None:
        """After the cook."""
        self._pose_tilt(now)
        come, (start, end), y = self.coming(now), self.xs[:2], self.y + ON_BOARD
        self._hold(come)
        self.landing.grow((start, y), (end, y), come.turned)
        self.landing.appear(come.parts[2])
        self.beyond.show(end, y, self.past)
        self.beyond.appear(come.parts[2] * float(come.turned >= 1.0))
        self._name(now, come)

    def _hold(self, come: Coming) -> None:
        cook = self.lane.hopper.cook
        x, y = cook.hand(1)
        self.dial.show(self.shares * come.turned)
        self.dial.place(cook.placed[0] + self.size * x, cook.placed[1] + self.size * y)
        self.dial.appear(come.parts[1])

    def _name(self, now: Moment, come: Coming) -> None:
        """Each word touches what it names."""
        slope, dial, pinch = self.words
        x, y = self.tilt.end(self.slope(now), -1)
        slope.place(self.xs[0] + x - 0.5 * slope.width_of_plate, self.y + y + 2.2 * ASIDE)
        slope.appear(come.parts[0] * self.tilted(now))
        dial.place(self.dial.placed[0] - ASIDE, self.dial.placed[1] - self.dial.radius - 2 * ASIDE)
        dial.appear(come.parts[1] * come.parts[2] if not now.comes("pinch") else come.parts[1])
        middle, half = sum(self.xs[:2]) / 2, pinch.width_of_plate / 2
        if abs(self.lane.layout.flag_x - middle) < half + CLOSE:
            pinch.place(self.xs[0] - half, self.y + HIGHER)
        else:
            pinch.place(middle - half, self.y - 2.0 * ASIDE)
        pinch.appear(come.parts[2])

    def _pose_tilt(self, now: Moment) -> None:
        there, x, slope = self.tilted(now), self.xs[0], self.slope(now)
        self.tilt.show(slope)
        self.tilt.stand(x, self.y, there)
        end_x, end_y = self.tilt.end(slope)
        drop = 1 - once(now, "tilt", MOVES["grain"]["fall"]) ** 2
        self.grain.place(x + end_x - GRAIN, self.y + there * end_y + GRAIN / 2 + FALLS_FROM * drop)
        self.grain.appear(there * once(now, "tilt", MOVES["grain"]["grain"]))

    # reading back ---------------------------------------------------------------------
    def readings(self, tilt: bool, pinch: bool) -> Iterator[Reading]:
        """tilt, pinch: what stands."""
        if tilt:
            yield Reading("tilt", "exact", self.tilt.read(), self.tilt.clipped(self.steepness))
        if pinch:
            tip = self.lane.scale.amount(self.landing.read((self.xs[0], self.y))[0])
            yield Reading("dial in hand", "exact", self.dial.read(), min(self.shares, self.dial.top))
            yield Reading("arrow goes on", "counted", self.beyond.read(), self.past)
            yield Reading("arrow on the ruler", "exact", tip, self.lane.scale.clipped(self.lane.track.amounts[1]))
