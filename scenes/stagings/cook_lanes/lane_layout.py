"""How lanes are laid out in a frame: one table of places for all of them, from a lane's ground."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from scenes.kit.log_scale import LogScale
from scenes.kit.region import Region
from scenes.kit.words import marked
from scenes.stagings.cook_lanes.props.lane import GROUND
from scenes.stagings.cook_lanes.salt_scale import SEA, salt_scale

MARKS = (2.0, 4.0, 8.0, 16.0, SEA)
UNIT, SEA_NAMED = marked("salt g/L"), marked("sea")       # on a lane's board, and where its soup is as salty as the sea
BLEED = 0.2                                 # units that boards and sea go on beyond the frame


@dataclass(frozen=True)
class LaneLayout:
    """The scale of amounts, where boards begin and the sea ends, marks, and sizes."""

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
    off: Region                           # of the points off, from the lane's ground
    bowls: tuple[float, float, float]     # where the first spoiled bowl stands, more follow; their width, or 0: none

    @property
    def flag_x(self) -> float:
        return self.scale.x(self.wish)


def lay_out(regions: Mapping[str, Region], pitch: float, wish: float) -> LaneLayout:
    """For lanes `pitch` apart: the legend stands beside the ruler, or over it where the frame is narrow."""
    frame, lanes, legend, ruler = (regions[name] for name in ("frame", "lanes", "legend", "scale"))
    beside = legend.right < ruler.left
    room = pitch - GROUND if beside else legend.bottom
    radius = min(0.40, 0.16 * legend.width, 0.46 * legend.height)
    x = legend.left + 1.1 * radius + 0.05
    text = x + 1.1 * radius + (0.2 if radius > 0.3 else 0.12)
    up = legend.y if beside else legend.y - 0.14
    return LaneLayout(salt_scale(ruler), frame.left - BLEED, frame.right + BLEED, MARKS,
                      (UNIT, lanes.left + 0.05), (SEA_NAMED, lanes.right), wish,
                      cook=(0.70 if beside else 0.66) * room, hop=0.37 * room,     # a hat stays below the lane above
                      dial=(x, legend.y, radius), name=(text, up - 0.13 * beside),
                      off=regions["off"], bowls=_bowls(legend, beside))


def _bowls(legend: Region, beside: bool) -> tuple[float, float, float]:
    """Where spoiled bowls are put: at the board's left end, or between words and ruler; none without room."""
    if beside:
        return legend.right - 0.2, 0.05, 0.36 if legend.width > 3 else 0.0
    return legend.left + 0.6 * 0.42, 0.05, 0.42
