"""A cook on a lane: ruler, flag, hops, dial and name of one run, moved and faded as one.

Nobody takes salt out of a soup: a step that lowers it begins a fresh bowl, and the spoiled one is put aside.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from scenes.kit.lettering import Label
from scenes.kit.log_scale import LogScale
from scenes.kit.numerals import significant
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.cast.cook import SOLE, Cook
from scenes.props.kitchen.bowl import Bowl
from scenes.props.kitchen.lamp import Lamp
from scenes.props.measure.dial import Dial
from scenes.props.measure.flag import Flag
from scenes.stagings.cook_lanes.props.hops import Hops, Leap, on_the_way
from scenes.stagings.cook_lanes.props.lane import SHORE, Lane
from scenes.stagings.cook_lanes.props.points_off import PointsOff, printed
from scenes.stagings.cook_lanes.props.sea import Sea
from scenes.stagings.cook_lanes.props.tilting_plank import THICK, Tilt

PER_UNIT = 120.0        # slope at which a plank stands at 45°
MOST_LEAN = np.radians(12)
GIVEN_UP = 0.12         # of a hop, at both its ends: in it the plank is lifted and set down


def stood(s: float) -> float:
    """The whole step whose plank is on the ground, or was last: that of the take-off, then of the landing."""
    return float(np.floor(s + 0.5 - 1e-9))


@dataclass(frozen=True)
class Track:
    """One run as a lane shows it. amounts, gaps (points): at whole steps; shares: the learning rate times L.

    called: what the lane says, where that is not the run's name.
    """

    name: str
    amounts: Sequence[float]
    gaps: Sequence[float]
    rate: float
    shares: float
    actor: int
    called: str = ""


@dataclass(frozen=True)
class Ground:
    """How lanes are built: the scale of amounts, where boards begin and the sea ends, marks, and sizes."""

    scale: LogScale
    left: float
    right: float
    marks: tuple[float, ...]
    unit: tuple[str, float]               # what the board says it measures, and where
    sea: tuple[str, float]                # its name, and up to where that is centred
    wish: float
    cook: float
    hop: float
    dial: tuple[float, float, float]      # middle and radius, from the lane's ground
    name: tuple[float, float]
    rate: tuple[float, float]
    off: Region                           # of the points off, from the lane's ground
    bowls: tuple[float, float, float]     # where the first spoiled bowl stands, more follow; their width, or 0: none


class Runner:
    """The props of a lane. Not a prop itself: its parts stand at different depths of the set."""

    def __init__(self, theme: Theme, ground: Ground, track: Track) -> None:
        self.ground, self.track, self.scale = ground, track, ground.scale
        self.lamp = Lamp(theme, 1.15 * (ground.scale.right - ground.scale.left), 2.2 * ground.cook + 0.7)
        self.lane = Lane(theme, ground.scale, ground.left, ground.marks, ground.unit, 3 + track.actor)
        self.sea = Sea(theme, ground.scale.right + SHORE, ground.right, *ground.sea)
        self.flag = Flag(theme, ground.cook + 0.36)
        self.xs = [self.scale.x(self.scale.clipped(amount)) for amount in track.amounts]
        longest = self.scale.right - self.scale.left
        beyond = [int(amount > self.scale.high) - int(amount < self.scale.low) for amount in track.amounts]
        self.hops = Hops(theme, self.xs, longest, ground.hop, track.actor, beyond)
        self.leap, self.afterglow = Leap(theme, self.hops), Leap(theme, self.hops)
        self.cook = Cook(theme, ground.cook, apron=theme.actors[track.actor % 3], lantern=False)
        pairs = zip(track.amounts, track.amounts[1:], strict=False)
        self.lowered = [k for k, (before, after) in enumerate(pairs) if after < before and ground.bowls[2]]
        self.bowls = [Bowl(theme, ground.bowls[2], cream=0.0) for _ in self.lowered]
        self.dial = Dial(theme, ground.dial[2])
        self.name = Label(track.called or track.name, 0.40, theme.ink, (0, 0), "left", "BOLD")
        self.rate = Label(f"rate {significant(track.rate)}", 0.33, theme.soft, (0, 0), "left")
        self.tilt = Tilt(theme, 0.95 * ground.cook, PER_UNIT)
        self.tilt.meaning = None        # the cook stands on it
        self.off = PointsOff(theme, ground.off)

    def scenery(self) -> list[Prop]:
        """What stands behind the cook, from back to front."""
        return [self.lane, self.sea, self.flag]

    def action(self) -> list[Prop]:
        return [self.off.strip, self.tilt, self.hops, self.afterglow, self.leap, self.cook]

    def legend(self) -> list[Prop]:
        return [self.dial, self.name, self.rate, *self.bowls, *self.off.texts()]

    def raise_to(self, y: float, scenery: float, legend: float, flag: float = 1.0) -> None:
        """Put the ground at y. scenery, legend: how far they are there; flag: its size."""
        for prop in (self.lane, self.sea, self.hops, self.leap, self.afterglow):
            prop.place(0.0, y)
        self.lamp.place((self.scale.left + self.scale.right) / 2, y + 0.8 * self.ground.cook)
        self.flag.place(self.scale.x(self.ground.wish), y, 0.0, flag)
        for prop in [*self.scenery(), *self.action()]:
            prop.appear(scenery)
        self.off.place(y, scenery)
        x, dy, _ = self.ground.dial
        self.dial.place(x, y + dy)
        self.name.place(self.ground.name[0], y + self.ground.name[1])
        across, up = self.ground.rate
        self.rate.place(across, y + up)
        x, dy, width = self.ground.bowls
        for k, bowl in enumerate(self.bowls):
            bowl.place(x + 1.12 * width * k, y + dy)
        for prop in (self.dial, self.name, self.rate):
            prop.appear(legend)

    def seesaw(self, y: float, s: float, slope: float, there: float) -> tuple[float, float]:
        """Put the plank under the cook; its height and its angle. slope: the run's at the step `stood(s)`.

        It goes as the cook leaves the ground and is set down where the cook lands: a slope is felt standing.
        """
        at = stood(s)
        there *= max(0.0, 1 - abs(s - at) / GIVEN_UP)
        self.tilt.place(self.xs[min(int(at), len(self.xs) - 1)], y, 0.0, 1.0, max(there, 0.02))
        self.tilt.show(slope)
        self.tilt.appear(min(1.0, 4 * there) * self.hops.faded)
        return there * (self.tilt.rise + THICK), there * self.tilt.angle(slope)

    def stand(self, y: float, s: float, fresh: float, facing: float, crouch: float, size: float = 1.0,
              lift: float = 0.0, ground: float = 0.0) -> None:
        """Pose the cook at the playhead: on a print, or on the way to the next.

        fresh: how yellow the last hop still is. facing: 1 right, −1 left, turning between. crouch: 0…1.
        lift, ground: height and angle of what the cook stands on.
        """
        whole = int(np.floor(s + 1e-9))
        part = s - whole if s - whole > 1e-9 else 0.0
        self.hops.show(whole)
        self.leap.show(whole, part)
        self.afterglow.show(whole - 1, float(whole > 0))
        self.afterglow.appear(fresh * self.hops.faded)
        for k, bowl in zip(self.lowered, self.bowls, strict=True):
            bowl.appear(min(1.0, max(0.0, s - k)) * self.hops.faded)
        x, up = self._at(whole, part)
        down = 1 - 4 * part * (1 - part)        # 1 on the ground, 0 at the top of a hop
        ground *= down
        stands = min(whole, len(self.xs) - 1)       # bar and points wait for the landing
        self.off.show(self.xs[stands], self.scale.x(self.ground.wish), self.track.gaps[stands])
        k = facing if abs(facing) > 0.04 else np.copysign(0.04, facing)
        lean = float(np.clip(0.4 * ground, -MOST_LEAN, MOST_LEAN))
        self.cook.show(0.0, ground - lean)
        self.cook.place(x, y + float(np.hypot(up, lift)), lean, size * k, (1.0 - 0.10 * crouch) / k)

    def _at(self, whole: int, part: float) -> tuple[float, float]:
        if part <= 0 or whole >= len(self.hops.tops):
            return self.xs[min(whole, len(self.xs) - 1)], 0.0
        return on_the_way(self.xs[whole], self.xs[whole + 1], part, self.hops.tops[whole])

    def direction(self, index: int) -> float:
        """1 when hop `index` goes right, −1 when it goes left; the last one's beyond the end."""
        if len(self.xs) < 2:
            return 1.0
        k = min(max(index, 0), len(self.xs) - 2)
        return 1.0 if self.xs[k + 1] >= self.xs[k] else -1.0

    def readings(self, amount: float, made: int, hopping: bool) -> Iterator[Reading]:
        """amount: where the run is now; made: whole steps; hopping: footprints are to be seen."""
        name, shown = self.track.name, self.scale.clipped
        yield Reading(f"{name}: cook", "exact", self.read_cook(), shown(amount))
        yield Reading(f"{name}: flag", "exact", self.scale.amount(self.flag.read()[0]), self.ground.wish)
        yield Reading(f"{name}: points off", "printed", self.off.number.read(), printed(self.track.gaps[made]))
        for mark, at in zip(self.lane.marks, self.lane.read(), strict=True):
            yield Reading(f"{name}: tick {mark:g}", "exact", at, mark)
        if hopping:
            yield from self.read_hops(made)
            aside, spoiled = sum(bowl.faded == 1.0 for bowl in self.bowls), sum(k < made for k in self.lowered)
            yield Reading(f"{name}: spoiled bowls", "counted", aside, spoiled)

    def read_hops(self, made: int) -> Iterator[Reading]:
        name, shown = self.track.name, self.scale.clipped
        prints = [self.scale.amount(x) for x in self.hops.read()]
        yield Reading(f"{name}: footprints", "counted", len(prints), made + 1)
        for k, at in enumerate(prints):
            yield Reading(f"{name}: footprint {k}", "exact", at, shown(self.track.amounts[k]))
        for k, x in enumerate(self.hops.read_landings()):
            at = self.scale.amount(x)
            yield Reading(f"{name}: landing {k + 1}", "exact", at, shown(self.track.amounts[k + 1]))

    def read_underfoot(self, slope: float, off: float) -> Iterator[Reading]:
        """The plank under the cook, and the strip to the flag, which has to be `off` units long."""
        yield Reading(f"{self.track.name}: strip", "exact", self.off.strip.read(), off)
        yield Reading(f"{self.track.name}: plank", "exact", self.tilt.read(), self.tilt.clipped(slope))

    def read_legend(self) -> Iterator[Reading]:
        name, track = self.track.name, self.track
        yield Reading(f"{name}: dial", "exact", self.dial.read(), min(track.shares, self.dial.top))
        yield Reading(f"{name}: rate", "printed", self.rate.read(), f"rate {significant(track.rate)}")

    def read_cook(self) -> float:
        """The amount above which the cook's boots stand."""
        soles = [boot.points[4 * SOLE[1], 0] for boot in self.cook.boots]
        return self.scale.amount(float(np.mean(soles)))
