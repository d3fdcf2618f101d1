"""A cook on the large lane: hops, and the points off."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.numerals import whole_step
from scenes.kit.prop import Reading
from scenes.kit.setting import Setting
from scenes.stagings.cook_lanes.hopping_cook import Bearing, HoppingCook
from scenes.stagings.cook_lanes.lane_layout import LaneLayout
from scenes.stagings.cook_lanes.points_off import PointsOff
from scenes.stagings.cook_lanes.run_on_lane import RunOnLane
from scenes.stagings.cook_lanes.timing import TURNED_ALOFT

PLANK = 0.62            # of the cook's size, its plank's: more would hide where it stood


class CookOnBench:
    """Hops of a run on the large lane, and the points off that stand in front of all cooks."""

    def __init__(self, setting: Setting, layout: LaneLayout, track: RunOnLane, apron: str = "") -> None:
        self.track = track
        self.hopper = HoppingCook(setting.theme, layout, track, apron)
        self.off = PointsOff(setting.theme, layout.off)
        self._held: Bearing | None = None

    def hold(self, how: Bearing) -> None:
        """How the cook holds itself in the next pose; without this it turns round as it leaves the ground."""
        self._held = how

    @property
    def steps(self) -> int:
        return len(self.track.amounts) - 1

    def pose(self, y: float, s: float, size: float, seen: float, off: float, planked: float = 1.0) -> None:
        """seen, off, planked: how far cook and hops, strip and points, and the plank underfoot are there."""
        hopper = self.hopper
        hopper.appear(seen, seen, seen)
        hopper.strip.appear(off)
        on = hopper.seesaw(y, s, planked, PLANK * size)
        hopper.stand(y, s, self._held or Bearing(facing=self._facing(s), size=size), on)
        self.off.pose(y, self.track.gaps[hopper.step_at(s)], off)

    def _facing(self, s: float) -> float:
        """A cook turns round as it leaves the ground."""
        whole = whole_step(s)
        before, after = self.hopper.direction(max(0, whole - 1)), self.hopper.direction(whole)
        return before + (after - before) * min(1.0, (s - whole) / TURNED_ALOFT)

    def readings(self, s: float) -> Iterator[Reading]:
        yield from self.hopper.read_underfoot(s)
        yield from self.hopper.read_hops(whole_step(s))
