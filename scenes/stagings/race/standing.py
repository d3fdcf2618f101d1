"""Where cooks stand on a ground that is raced on: beside each other, on their points, about a flag."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from scenes.kit.easing import between, smoothstep
from scenes.stagings.race.ground_sheet import GroundSheet
from scenes.stagings.race.racers import Course

ON_GROUND = 1.20        # units on the screen: how tall a cook is for whom lengths here are
APART = 0.56            # units of the frame from cook to cook beside a start, and about a flag
AT_FLAG = 0.50          # from a flag's pole to who stands next to it
HALF = 0.35             # of a cook's width, in its height
SIDEWAYS = 0.2          # units of the frame that a way goes to a side, at least, for who looks there


@dataclass(frozen=True)
class Scale:
    """How a ground is seen at a moment. unit: of the world for one of the frame; wide: how wide cooks are, in those
    that lengths here are for; edges: of the world, between which one stands."""

    unit: float
    wide: float
    edges: tuple[float, float]

    @property
    def apart(self) -> float:
        """From cook to cook, in the world."""
        return APART * self.wide * self.unit


class Standing:
    """On one ground. unit: of the world for one of the frame, when the sheet fills it."""

    def __init__(self, course: Course, sheet: GroundSheet, unit: float, past: bool = False) -> None:
        """past: whether one who comes alone steps past the flag as well."""
        self.course, self.sheet, self.past, cooks = course, sheet, past, tuple(course.by_cook)
        spots = {cook: [sheet.spot(cook, k) for k in range(course.ends[cook] + 1)] for cook in cooks}
        self.starts = {cook: way[0][0] for cook, way in spots.items()}
        self.parted = {cook: _parted(cook, spots) for cook in cooks}
        self.looks = {cook: float(np.sign(way[-1][0] - way[0][0])) * (abs(way[-1][0] - way[0][0]) > SIDEWAYS * unit)
                      for cook, way in spots.items()}

    def _offset(self, cook: str, scale: Scale) -> float:
        """How far one stands beside its start: all of them apart, and moved between the edges as far as that goes."""
        starts = list(self.starts.values())
        xs, (least, most) = spread(starts, scale.apart), scale.edges
        by = max(0.0, least - min(xs)) or min(0.0, most - max(xs))
        return xs[list(self.starts).index(cook)] + by - self.starts[cook]

    def spot(self, cook: str, s: float, scale: Scale, home: float = 0.0) -> tuple[float, float]:
        """In the world: on its point, or beside it until all have parted. home: how far one who has come near the flag
        for good, and not before, has stepped aside there."""
        x, y = self.sheet.spot(cook, s)
        waits = self._waits(cook, s, scale)
        aside = x + waits * self._offset(cook, scale)
        x, y = aside, between(y, self.sheet.floor(aside, y), waits)
        if not home:
            return x, y
        to_x, to_y = self._at_flag(cook, scale)
        return between(x, to_x, home), between(y, to_y, home)

    def _waits(self, cook: str, s: float, scale: Scale) -> float:
        """How far one walks beside its point, so that none hides another: until that is a cook's width from theirs."""
        parted, apart = self.parted[cook], scale.apart
        far = float(np.interp(s, range(len(parted)), parted))
        return 1.0 - smoothstep((far - parted[0]) / (apart - parted[0])) if apart > parted[0] else 0.0

    def _at_flag(self, cook: str, scale: Scale) -> tuple[float, float]:
        """Of several, those who come first step past the flag: the others have room on the side they all come from."""
        flag, foot = self.sheet.flag(cook)
        same = [one for one in self.course.order
                if one in self.course.near and self.sheet.flag(one) == (flag, foot)]
        near = 1.0 if self.sheet.spot(cook, 0.0)[0] > flag else -1.0
        place, past = same.index(cook), (len(same) - len(same) // 2) * (len(same) > 1 or self.past)
        side, k = (-near, place) if place < past else (near, place - past)
        least, most = scale.edges
        at = min(max(flag + side * (AT_FLAG / APART + k) * scale.apart, least), most)
        return at, self.sheet.floor(at, foot)


def _parted(cook: str, spots: Mapping[str, Sequence[tuple[float, float]]]) -> list[float]:
    """How far one has ever been, by each of its steps, from whoever was nearest then; nowhere where one is alone."""
    others = [way for one, way in spots.items() if one != cook]
    apart = (min((math.dist(at, way[min(k, len(way) - 1)]) for way in others), default=0.0)
             for k, at in enumerate(spots[cook]))
    return list(itertools.accumulate(apart, max))


def spread(xs: Sequence[float], apart: float) -> list[float]:
    """The same places moved so little that none is nearer to the next than `apart`; equal ones keep their order."""
    order = sorted(range(len(xs)), key=lambda k: xs[k])
    rightward = list(itertools.accumulate((xs[k] for k in order), lambda last, x: max(x, last + apart)))
    leftward = list(itertools.accumulate((xs[k] for k in reversed(order)), lambda last, x: min(x, last - apart)))[::-1]
    placed = dict(zip(order, ((a + b) / 2 for a, b in zip(rightward, leftward, strict=True)), strict=True))
    return [placed[k] for k in range(len(xs))]
