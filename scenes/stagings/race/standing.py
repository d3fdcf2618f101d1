"""Where cooks stand on a ground that is raced on: beside each other, on their points, about a flag."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence

import numpy as np

from scenes.kit.easing import between, smoothstep
from scenes.kit.region import Region
from scenes.stagings.race.ground_sheet import GroundSheet
from scenes.stagings.race.land_sheet import LandSheet
from scenes.stagings.race.racers import Course

APART = 0.56            # units of the frame from cook to cook beside a start, and about a flag
AT_FLAG = 0.40          # from a flag's pole to who stands next to it
WIDER, ASIDE = 1.3, 0.9 # times that apart on a land, where the others stay beside the first; and it beside its flag
SIDEWAYS = 0.2          # units of the frame that a way goes to a side, at least, for who looks there


class Standing:
    """On one ground. whole: its sheet, which fills the frame; edges: between which one stands, in the frame."""

    def __init__(self, course: Course, sheet: GroundSheet, whole: Region, frame: Region,
                 edges: tuple[float, float], wide: float = 1.0) -> None:
        """wide: how wide cooks are, in those that APART is for."""
        self.sheet, self.unit, self.apart = sheet, whole.height / frame.height, APART * wide
        self.beside = isinstance(sheet, LandSheet)
        self.least, self.most = (whole.x + (edge - frame.x) * self.unit for edge in edges)
        self.course, cooks = course, tuple(course.by_cook)
        spots = {cook: [sheet.spot(cook, k) for k in range(course.ends[cook] + 1)] for cook in cooks}
        starts = [spots[cook][0][0] for cook in cooks]
        beside = self._within(spread(starts, self.apart * self.unit))
        self.offset = ({cook: k * WIDER * self.apart * self.unit for k, cook in enumerate(cooks)} if self.beside else
                       {cook: x - start for cook, x, start in zip(cooks, beside, starts, strict=True)})
        self.parted = {cook: _parted(cook, spots) for cook in cooks}
        self.looks = {cook: float(np.sign(way[-1][0] - way[0][0])) * (abs(way[-1][0] - way[0][0]) >
                                                                    SIDEWAYS * self.unit)
                      for cook, way in spots.items()}

    def _within(self, xs: Sequence[float]) -> list[float]:
        """All of them moved between the edges, as far as that goes."""
        by = max(0.0, self.least - min(xs)) or min(0.0, self.most - max(xs))
        return [x + by for x in xs]

    def spot(self, cook: str, s: float, home: float = 0.0) -> tuple[float, float]:
        """In the world: on its point, or beside it until all have parted. home: how far one who has come near the flag
        for good, and not before, has stepped aside there."""
        x, y = self.sheet.spot(cook, s)
        waits = self._waits(cook, s)
        aside = x + waits * self.offset[cook]
        x, y = aside, between(y, self.sheet.floor(aside, y), waits)
        if self.beside:     # the first makes room for the flag
            return x - ASIDE * self.apart * self.unit * home * (not self.offset[cook]), y
        if not home:
            return x, y
        to_x, to_y = self._at_flag(cook)
        return between(x, to_x, home), between(y, to_y, home)

    def _waits(self, cook: str, s: float) -> float:
        """How far one walks beside its point, so that none hides another: until that is a cook's width from theirs; on
        a land all the way, but for the first."""
        if self.beside:
            return 1.0
        parted = self.parted[cook]
        return 1.0 - smoothstep(float(np.interp(s, range(len(parted)), parted)) / (self.apart * self.unit))

    def _at_flag(self, cook: str) -> tuple[float, float]:
        """Of several, those who come first step past the flag: the others have room on the side they all come from."""
        flag, foot = self.sheet.flag(cook)
        same = [one for one in self.course.order
                if one in self.course.near and self.sheet.flag(one) == (flag, foot)]
        near = 1.0 if self.sheet.spot(cook, 0.0)[0] > flag else -1.0
        place, past = same.index(cook), (len(same) - len(same) // 2) * (len(same) > 1)
        side, k = (-near, place) if place < past else (near, place - past)
        at = min(max(flag + side * (AT_FLAG * self.apart / APART + self.apart * k) * self.unit, self.least), self.most)
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
