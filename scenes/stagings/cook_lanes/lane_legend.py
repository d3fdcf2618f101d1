"""What is told of a cook beside its lane: name and dial, points off, and bowls that it spoiled.

Nobody takes salt out of a soup: a step that lowers it begins a fresh bowl, and the spoiled one is put aside.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from scenes.kit.lettering import Label
from scenes.kit.prop import Prop, Reading
from scenes.kit.theme import Theme
from scenes.props.kitchen.bowl import Bowl
from scenes.props.measure.dial import Dial
from scenes.stagings.cook_lanes.lane_layout import LaneLayout
from scenes.stagings.cook_lanes.points_off import PointsOff
from scenes.stagings.cook_lanes.run_on_lane import RunOnLane

BOWLS_APART = 1.12      # widths of a bowl, from one to the next


class LaneLegend:
    """Laid out from the lane's ground. `off` and `bowls` come with the cook, the others by themselves.

    `off` is no part of it: it stands in front of the cook.
    """

    def __init__(self, theme: Theme, layout: LaneLayout, track: RunOnLane) -> None:
        self.layout, self.track = layout, track
        self.dial = Dial(theme, layout.dial[2])
        self.name = Label(track.called, 0.40, theme.ink, (0, 0), "left", "BOLD")
        width = layout.bowls[2]
        self.lowered = [k for k, (before, after) in enumerate(pairwise(track.amounts)) if after < before and width]
        self.bowls = [Bowl(theme, width, cream=0.0) for _ in self.lowered]
        self.off = PointsOff(theme, layout.off)

    @property
    def props(self) -> list[Prop]:
        return [self.dial, self.name, *self.bowls]

    def pose(self, y: float, there: float, turned: float) -> None:
        """y: the lane's ground; there: dial and words; turned: how far the dial has turned to its rate."""
        layout = self.layout
        self.dial.place(layout.dial[0], y + layout.dial[1])
        self.dial.show(self.track.shares * turned)
        self.name.place(layout.name[0], y + layout.name[1])
        for prop in (self.dial, self.name):
            prop.appear(there)

    def put_bowls(self, y: float, s: float, there: float) -> None:
        """Those that were spoiled up to the playhead; one comes while its step is made."""
        x, up, width = self.layout.bowls
        for nth, (k, bowl) in enumerate(zip(self.lowered, self.bowls, strict=True)):
            bowl.place(x + BOWLS_APART * width * nth, y + up)
            bowl.appear(min(1.0, max(0.0, s - k)) * there)

    def readings(self) -> Iterator[Reading]:
        name, track = self.track.name, self.track
        yield Reading(f"{name}: dial", "exact", self.dial.read(), min(track.shares, self.dial.top))

    def read_off(self, made: int) -> Reading:
        return self.off.reading(f"{self.track.name}: points off", self.track.gaps[made])

    def read_bowls(self, made: int) -> Reading:
        aside, spoiled = sum(bowl.faded == 1.0 for bowl in self.bowls), sum(k < made for k in self.lowered)
        return Reading(f"{self.track.name}: spoiled bowls", "counted", aside, spoiled)
