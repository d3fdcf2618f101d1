"""A cook who hops along a ruler: the hops it made, the plank underfoot, the strip to the flag."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading
from scenes.kit.theme import Theme
from scenes.props.cast.actor import HANGS, Acting, Actor, Point
from scenes.props.cast.mood import Mood, mood_at
from scenes.stagings.cook_lanes.lane_layout import LaneLayout
from scenes.stagings.cook_lanes.props.hops import Hops, Leap, on_the_way
from scenes.stagings.cook_lanes.props.strip_to_flag import StripToFlag
from scenes.stagings.cook_lanes.props.tilting_plank import THICK, Tilt
from scenes.stagings.cook_lanes.run_on_lane import RunOnLane, stood
from scenes.stagings.cook_lanes.timing import PLANK_GOES

PER_UNIT = 120.0        # slope at which a plank stands at 45°
MOST_LEAN = float(np.radians(12))
LEANS = 0.4             # of the plank's angle, as the cook does on it
DIPS = 0.07             # of its height, when a cook crouches
TURNS = 0.75            # how far it turns to where it goes
ALOFT = (0.30, 0.52)    # where its hands are at the top of a hop: from its middle, from the feet


@dataclass(frozen=True)
class Bearing:
    """How a cook holds itself: how yellow its last hop still is, facing (1 right, −1 left, turning between),
    crouch (0…1), and its size; held: where its right hand is that holds something, at a stand."""

    fresh: float = 0.0
    facing: float = 1.0
    crouch: float = 0.0
    size: float = 1.0
    held: Point | None = None


@dataclass(frozen=True)
class Underfoot:
    """Height and angle of what a cook stands on."""

    lift: float = 0.0
    angle: float = 0.0


class HoppingCook:
    """Posed by the playhead of its track, on a ground at any height."""

    def __init__(self, theme: Theme, layout: LaneLayout, track: RunOnLane, apron: str = "") -> None:
        """apron: a colour, if not that of the track's cook."""
        self.layout, self.track, self.scale = layout, track, layout.scale
        scale = self.scale
        self.xs = [scale.x(scale.clipped(amount)) for amount in track.amounts]
        beyond = [int(amount > scale.high) - int(amount < scale.low) for amount in track.amounts]
        self.hops = Hops(theme, self.xs, scale.right - scale.left, layout.hop, track.actor, beyond)
        self.hops.whose = track.name
        self.leap, self.afterglow = Leap(theme, self.hops), Leap(theme, self.hops)
        self.apron = self.worn = apron or theme.actors[track.actor % 3]
        self.cook = Actor(theme, layout.cook, apron=self.apron)
        self.tilt = Tilt(theme, 0.95 * layout.cook, PER_UNIT)
        self.tilt.meaning = None        # the cook stands on it
        self.strip = StripToFlag(theme, track.point_on(scale))

    @property
    def props(self) -> list[Prop]:
        return [self.strip, self.tilt, self.hops, self.afterglow, self.leap, self.cook]

    def wear(self, apron: str) -> None:
        """For a while another one than its own."""
        if apron != self.worn:
            self.worn = apron
            self.cook.wear(apron)

    def step_at(self, s: float) -> int:
        """The step where the cook stands, or took off: strip and points wait for the landing."""
        return min(whole_step(s), len(self.xs) - 1)

    def direction(self, index: int) -> float:
        """1 when hop `index` goes right, −1 when it goes left; the last one's beyond the end."""
        if len(self.xs) < 2:
            return 1.0
        k = min(max(index, 0), len(self.xs) - 2)
        return 1.0 if self.xs[k + 1] >= self.xs[k] else -1.0

    # poses ------------------------------------------------------------------------
    def appear(self, there: float, hops: float, leap: float) -> None:
        """How far cook and strip, the hops made, and the one that is being made are there."""
        for prop in (self.strip, self.cook):
            prop.appear(there)
        self.hops.appear(hops)
        self.leap.appear(leap)

    def seesaw(self, y: float, s: float, there: float, size: float = 1.0) -> Underfoot:
        """Put a plank of that size under the cook. It goes as the cook leaves the ground, and lies where it lands."""
        at, slope = stood(s), self.track.slope_underfoot(s)
        there *= max(0.0, 1 - abs(s - at) / PLANK_GOES)
        self.tilt.show(slope)
        self.tilt.stand(self.xs[min(int(at), len(self.xs) - 1)], y, there, self.hops.faded,
                        size)
        return Underfoot(there * size * (self.tilt.rise + THICK), there * self.tilt.angle(slope))

    def stand(self, y: float, s: float, bearing: Bearing, on: Underfoot = Underfoot()) -> None:
        """Pose the cook at the playhead: on a print, or on the way to the next."""
        whole = whole_step(s)
        part = s - whole if s - whole > 1e-9 else 0.0
        for prop in (self.strip, self.hops, self.leap, self.afterglow):
            prop.place(0.0, y)
        self.hops.show(whole)
        self.leap.show(whole, part)
        self.afterglow.show(whole - 1, float(whole > 0))
        self.afterglow.appear(bearing.fresh * self.hops.faded)
        self.strip.show(self.xs[self.step_at(s)], self.layout.flag_x)
        self._place_cook(y, s, part, bearing, on)

    def _place_cook(self, y: float, s: float, part: float, bearing: Bearing, on: Underfoot) -> None:
        x, up = self._at(whole_step(s), part)
        top = 4 * part * (1 - part)
        lean = float(np.clip(LEANS * on.angle * (1 - top), -MOST_LEAN, MOST_LEAN))
        left, right = _hands(HANGS, top), _hands(bearing.held or HANGS, top)
        self.cook.show(Acting(self.mood(s).face, TURNS * bearing.facing, (bearing.facing, -0.3),
                              left=(-left[0], left[1]), right=right, dip=DIPS * bearing.crouch, lean=-lean))
        self.cook.place(x, y + float(np.hypot(up, on.lift)), 0.0, bearing.size)

    def mood(self, s: float) -> Mood:
        """What the cook feels: about the last step that was made."""
        return mood_at(self.track.run, self.step_at(s))

    def _at(self, whole: int, part: float) -> tuple[float, float]:
        if part <= 0 or whole >= len(self.hops.tops):
            return self.xs[min(whole, len(self.xs) - 1)], 0.0
        return on_the_way(self.xs[whole], self.xs[whole + 1], part, self.hops.tops[whole])

    # reading back -------------------------------------------------------------------
    def read_hops(self, made: int) -> Iterator[Reading]:
        """made: whole steps."""
        name, shown = self.track.name, self.scale.clipped
        prints = [self.scale.amount(x) for x in self.hops.read()]
        yield Reading(f"{name}: footprints", "counted", len(prints), made + 1)
        for k, at in enumerate(prints):
            yield Reading(f"{name}: footprint {k}", "exact", at, shown(self.track.amounts[k]))
        for k, x in enumerate(self.hops.read_landings()):
            at = self.scale.amount(x)
            yield Reading(f"{name}: landing {k + 1}", "exact", at, shown(self.track.amounts[k + 1]))

    def read_underfoot(self, s: float) -> Iterator[Reading]:
        """The plank under the cook, the strip to the flag, and the cook's face."""
        slope, off = self.track.slope_underfoot(s), self.track.off_at(s, self.scale)
        yield Reading(f"{self.track.name}: strip", "exact", self.strip.read(), off)
        yield Reading(f"{self.track.name}: mood", "printed", self.cook.read(), self.mood(s).name)
        yield Reading(f"{self.track.name}: plank", "exact", self.tilt.read(), self.tilt.clipped(slope))

    def read_cook(self) -> float:
        """The amount above which the cook's boots stand."""
        return self.scale.amount(self.cook.read_feet()[0])


def _hands(rest: Point, top: float) -> Point:
    """Where a hand is that is thrown up in a hop; top: 1 at the top of it."""
    x, y = ((1 - top) * at + top * aloft for at, aloft in zip(rest, ALOFT, strict=True))
    return x, y
