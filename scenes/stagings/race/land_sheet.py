"""A ground of two parameters on its sheet, seen aslant: its relief, the flags, and the trails that lie on it."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from numpy.typing import ArrayLike

from scenes.kit.far import nearest
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.map.trail import Places
from scenes.props.measure.flag import Flag
from scenes.stagings.race.land_view import land_view
from scenes.stagings.race.marks import CookInk
from scenes.stagings.race.props.relief import Relief
from scenes.stagings.race.racers import Course
from scenes.stagings.race.sheets import away, enlarged
from scenes.stagings.race.two_knobs_sheet import Spot, TrailLook, TwoKnobsSheet

FLAG = 1.25             # on the screen, when the sheet fills it: height of the flag
LOOK = TrailLook(head=0.16, dot=0.095, line=5.0, apart=0.30, cased=True)
FLAT = 1e-4             # of the cut over the sheet's width: a slope under it is none
BENDS = 8               # places of the way between two steps: it lies on the ground


class LandSheet(TwoKnobsSheet):
    """Built for a sheet on the wall."""

    def __init__(self, theme: Theme, course: Course, sheet: Region, lies: Region, inks: Mapping[str, CookInk]) -> None:
        """lies: where on the sheet the ways lie."""
        self.land, zoom = land_view(course, lies, sheet), enlarged(sheet)
        super().__init__(theme, course, sheet, inks, self.land.view, self.land.window(sheet), LOOK)
        self.relief = Relief(theme, self.land, sheet, zoom, [self.place(low) for low in course.loss.lowest])
        self.flags = [Flag(theme, FLAG / zoom, away(course, np.array(low))) for low in self.lows]
        for flag, low in zip(self.flags, self.lows, strict=True):
            flag.place(*self.place(low))
        self.path = {cook: self._path(cook) for cook in course.by_cook if self.whole[cook]}

    def _path(self, cook: str) -> Places:
        """On the ground, at every BENDS-th part of a step."""
        run, steps = self.course.run(cook), self.course.ends[cook]
        points = np.array([run.at(k / BENDS) for k in range(BENDS * steps + 1)])
        return tuple(nearest(float(x), float(y)) for x, y in self.land.places(points))

    @property
    def ground(self) -> list[Prop]:
        return [self.relief]

    @property
    def over_trails(self) -> list[Prop]:
        return [*self.flags]

    def place(self, point: ArrayLike) -> Spot:
        return self.land.spot(point)

    def made(self, cook: str, s: float) -> tuple[Places, Places]:
        path, whole = self.path[cook], math.floor(BENDS * s + 1e-9)
        return path[: whole + 1: BENDS], (*path[: whole + 1], self.spot(cook, s))

    def leads(self, cook: str, k: int) -> Places:
        """Where step k + 1 goes, on the ground."""
        run = self.course.run(cook)
        return tuple(self.place(run.at(k + part / BENDS)) for part in range(BENDS + 1))

    def tangent(self, cook: str, k: int, half: float) -> tuple[Spot, Spot]:
        """What lies along the ground at a step, downhill: from its middle to its end, at most `half` long in
        the picture; level, and as it lies. Where there is no slope, to the right."""
        run = self.course.run(cook)
        slope = run.gradients[k] if k < len(run.gradients) else run.loss.gradient(run.points[k])
        steep = float(np.hypot(*slope))
        flat = not math.isfinite(steep) or steep <= FLAT * self.land.cut * self.view.size / self.sheet.width
        way = np.array([1.0, 0.0]) if flat else -np.asarray(slope) / steep
        level = np.array([self.view.size * way[0], self.view.size * math.sin(self.view.tilt) * way[1]])
        fall = 0.0 if flat else -steep * self.view.rise
        long = half / max(float(np.hypot(*level)), float(np.hypot(level[0], level[1] + fall)))
        x, y = (long * level).tolist()
        return (x, y), (x, y + long * fall)
