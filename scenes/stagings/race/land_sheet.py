"""A ground of two parameters on its sheet, seen aslant: its relief, the flags, and the trails that lie on it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import numpy as np

from scenes.kit.far import nearest
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.map.trail import Places, Trail
from scenes.props.map.way_on_map import WayOnMap
from scenes.props.map.window import holds
from scenes.props.measure.flag import Flag
from scenes.stagings.race.land_view import land_view
from scenes.stagings.race.marks import NESTED, CookInk
from scenes.stagings.race.props.relief import Relief
from scenes.stagings.race.racers import Course
from scenes.stagings.race.rulers import Edge
from scenes.stagings.race.sheets import away, enlarged, named

HEAD, DOT, FLAG = 0.15, 0.075, 1.25     # on the screen, when the sheet fills it: radii of marks, height of the flag
LINE, APART = 5.0, 0.26
FLAT = 1e-4             # of the cut over the sheet's width: a slope under it is none
BENDS = 8               # places of the way between two steps: it lies on the ground


class LandSheet:
    """Built for a sheet on the wall."""

    def __init__(self, theme: Theme, course: Course, sheet: Region, lies: Region, inks: Mapping[str, CookInk]) -> None:
        """lies: where on the sheet the ways lie."""
        self.course, self.sheet, self.words, zoom = course, sheet, theme.words, enlarged(sheet)
        self.land = land_view(course, lies, sheet)
        self.view, self.window = self.land.view, self.land.window(sheet)
        self.relief = Relief(theme, self.land, sheet, zoom)
        self.lows = [tuple(float(at) for at in low) for low in course.loss.lowest]
        self.flags = [Flag(theme, FLAG / zoom, away(course, np.array(low))) for low in self.lows]
        for flag, low in zip(self.flags, self.lows, strict=True):
            flag.place(*self.land.spot(low))
        self.ways = {cook: WayOnMap(course.run(cook), self.window) for cook in course.by_cook}
        self.whole = {cook: all(holds(self.window, point) for point in course.run(cook).points[: course.ends[cook] + 1])
                      for cook in course.by_cook}
        self.path = {cook: self._path(cook) for cook in course.by_cook if self.whole[cook]}
        self.trails = {cook: Trail(theme, inks[cook].line, inks[cook].mark, DOT / zoom, LINE, APART / zoom, zoom)
                       for cook in course.by_cook}
        self.heads = {cook: Trail(theme, inks[cook].line, inks[cook].mark, HEAD / zoom * NESTED[inks[cook].mark])
                      for cook in course.by_cook}
        for cook, head in self.heads.items():
            head.whose = self.trails[cook].whose = cook
            head.show(((0.0, 0.0),), ())

    def _path(self, cook: str) -> Places:
        """On the ground, at every BENDS-th part of a step."""
        run, steps = self.course.run(cook), self.course.ends[cook]
        points = np.array([run.at(k / BENDS) for k in range(BENDS * steps + 1)])
        return tuple(nearest(float(x), float(y)) for x, y in self.land.places(points))

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [self.relief, *self.trails.values(), *self.flags, *reversed(self.heads.values())]

    def flag(self, cook: str) -> tuple[float, float]:
        """The one that a cook comes nearest to."""
        return self.land.spot(self.course.goal(cook))

    def spot(self, cook: str, s: float) -> tuple[float, float]:
        """Where a cook stands in the world."""
        return self.land.spot(self.course.run(cook).at(s))

    def leads(self, cook: str, k: int) -> Places:
        """Where step k + 1 goes, on the ground."""
        run = self.course.run(cook)
        return tuple(self.land.spot(run.at(k + part / BENDS)) for part in range(BENDS + 1))

    def tangent(self, cook: str, k: int, half: float) -> tuple[tuple[float, float], tuple[float, float]]:
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

    @property
    def edges(self) -> tuple[Edge, Edge]:
        """What is counted along the sheet, and away from us."""
        p0, p1, q0, q1 = self.window
        (along, of_along), (up, of_up) = (named(self.course.loss, k, self.words) for k in (0, 1))
        return Edge(along, p0, p1, of_along), Edge(up, q0, q1, of_up)

    def floor(self, x: float, near: float) -> float:
        """The height in the world at which one stands beside a place that is at `near`."""
        return near

    def presence(self, cook: str, s: float) -> float:
        """How far a cook is seen: a little past the edge of the ground it is gone."""
        return 1.0 if self.whole[cook] else self.ways[cook].presence(s, self.view)

    def left(self, cook: str, s: float) -> tuple[float, float] | None:
        """Where a cook who is off the ground has left it."""
        point = None if self.whole[cook] else self.ways[cook].left(s)
        return None if point is None else self.land.spot(point)

    def light(self, lit: Mapping[tuple[float, ...], float]) -> None:
        """How far each flag is lit."""
        for low, flag in zip(self.lows, self.flags, strict=True):
            flag.appear(lit[low])

    def pose(self, taken: Mapping[str, float]) -> None:
        """taken: each cook's playhead."""
        for cook, s in taken.items():
            made, *ways = self._gone(cook, s)
            self.trails[cook].show(made, *ways)
            self.heads[cook].place(*self.spot(cook, s))
            self.heads[cook].appear(float(self.presence(cook, s) > 0))

    def _gone(self, cook: str, s: float) -> tuple[Places, ...]:
        """The points made, and the way between them, as far as they are on the ground."""
        if self.whole[cook]:
            path, whole = self.path[cook], math.floor(BENDS * s + 1e-9)
            return path[: whole + 1: BENDS], (*path[: whole + 1], self.spot(cook, s))
        way = self.ways[cook]
        on = tuple(self.land.spot(way.run.points[k]) for k in way.steps(s))
        along = way.ways(np.append(np.arange(math.floor(s) + 1.0), s))
        return on, *(tuple(self.land.spot(point) for point in piece) for piece in along)

    def readings(self, taken: Mapping[str, float]) -> Iterator[Reading]:
        for flag, low in zip(self.flags, self.lows, strict=True):
            yield from pair("the flag", flag.read(), self.land.spot(low))
        for cook, s in taken.items():
            made = self._gone(cook, s)[0]
            for k, found in zip(self.trails[cook].marked(made), self.trails[cook].read(), strict=True):
                yield from pair(f"{cook}: point {k}", found, made[k])
            if self.heads[cook].faded:
                yield from pair(f"{cook}: mark", self.heads[cook].stands, self.spot(cook, s))
