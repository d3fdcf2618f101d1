"""A lane and its cook: ruler, sea, flag, legend and hops of one run, moved and faded as one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading
from scenes.kit.theme import Theme
from scenes.props.kitchen.lamp import Lamp
from scenes.props.measure.flag import Flag
from scenes.stagings.cook_lanes.hopping_cook import Bearing, HoppingCook, Underfoot
from scenes.stagings.cook_lanes.lane_layout import LaneLayout
from scenes.stagings.cook_lanes.lane_legend import LaneLegend
from scenes.stagings.cook_lanes.props.lane import SHORE, Lane
from scenes.stagings.cook_lanes.props.sea import Sea
from scenes.stagings.cook_lanes.run_on_lane import RunOnLane

FLAG = 0.2              # units that it is higher than the cook


@dataclass(frozen=True)
class Seen:
    """How far the parts of a lane are there, 0 to 1; pointer: how far the dial has turned to its rate;
    words: those of the board, and the points off."""

    board: float
    legend: float
    pointer: float
    cook: float
    hops: float
    leap: float
    lamp: float
    words: float = 1.0


class CookOnLane:
    """One lane of several. Layers of all lanes alternate: lamps, `back` of all, legends of all, `front` of all, flags:
    who stands at a flag does not hide it."""

    def __init__(self, theme: Theme, layout: LaneLayout, track: RunOnLane) -> None:
        self.layout, self.track, self.scale = layout, track, layout.scale
        scale = layout.scale
        self.lamp = Lamp(theme, 1.15 * (scale.right - scale.left), 2.2 * layout.cook + 0.7)
        self.lane = Lane(theme, scale, layout.left, layout.marks, layout.unit, 3 + track.actor)
        self.sea = Sea(theme, scale.right + SHORE, layout.right, *layout.sea)
        self.flag = Flag(theme, layout.cook + FLAG)
        self.legend = LaneLegend(theme, layout, track)
        self.hopper = HoppingCook(theme, layout, track)

    @property
    def back(self) -> list[Prop]:
        return [self.lane, self.sea]

    @property
    def front(self) -> list[Prop]:
        return self.hopper.props

    @property
    def props(self) -> list[Prop]:
        return [self.lamp, *self.back, *self.legend.props, *self.front, self.flag, *self.legend.off.props]

    def raise_to(self, y: float, seen: Seen, phase: float, flag: float) -> None:
        """Put the ground at y. phase: of sea and flag; flag: its size."""
        scale = self.scale
        self.lamp.place((scale.left + scale.right) / 2, y + 0.8 * self.layout.cook).appear(seen.lamp)
        self.lane.place(0.0, y)
        self.sea.show(phase).place(0.0, y)
        self.flag.show(phase).place(self.layout.flag_x, y, 0.0, flag)
        for prop in (*self.back, self.flag):
            prop.appear(seen.board)
        for said in (self.lane.said, self.sea.said):        # a view that is near would cut them
            said.ink.appear(seen.board * seen.words)
        self.legend.pose(y, seen.legend, seen.pointer)

    def pose_cook(self, y: float, s: float, seen: Seen, bearing: Bearing, on: Underfoot) -> None:
        """The cook at its playhead, and what the legend says of it."""
        hopper = self.hopper
        hopper.stand(y, s, bearing, on)
        self.legend.off.pose(y, self.track.gaps[hopper.step_at(s)], seen.cook * seen.words)
        self.legend.put_bowls(y, s, seen.hops)
        hopper.afterglow.appear(seen.cook * hopper.afterglow.faded)

    def readings(self, s: float, lined: bool) -> Iterator[Reading]:
        """s: the cook's playhead; lined: cooks have lined up, with legends and footprints."""
        name, made, hopper = self.track.name, whole_step(s), self.hopper
        shown = self.scale.clipped(self.track.amount_at(s))
        yield Reading(f"{name}: cook", "exact", hopper.read_cook(), shown)
        yield Reading(f"{name}: flag", "exact", self.scale.amount(self.flag.read()[0]), self.layout.wish)
        yield self.legend.read_off(made)
        for mark, at in zip(self.lane.marks, self.lane.read(), strict=True):
            yield Reading(f"{name}: tick {mark:g}", "exact", at, mark)
        yield from hopper.read_underfoot(s)
        if lined:
            yield from hopper.read_hops(made)
            yield self.legend.read_bowls(made)
            yield from self.legend.readings()
