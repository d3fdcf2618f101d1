"""A ground of two parameters on its sheet: the map, the flag, and the trails that the cooks leave."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

import soupmath as sm
from scenes.kit.far import nearest
from scenes.kit.lettering import SMALLEST
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.map.loss_map import LossMap, Sheet
from scenes.props.map.projection import Projection, Window
from scenes.props.map.trail import Places, Trail
from scenes.props.map.way_on_map import WayOnMap
from scenes.props.map.window import holds
from scenes.props.measure.flag import Flag
from scenes.stagings.race.marks import NESTED, CookInk
from scenes.stagings.race.racers import Course
from scenes.stagings.race.rulers import Edge
from scenes.stagings.race.sheets import away, enlarged, named, shown

SHARES = (1 / 256, 1 / 64, 1 / 16, 1 / 4, 1.0, 4.0)     # of the first loss over the lowest: level lines
MARGIN = 0.06           # of the course, around what the runs reach
HEAD, DOT, FLAG = 0.15, 0.055, 1.75     # on the screen, when the sheet fills it: radii of marks, height of the flag
LINE, APART = 4.5, 0.14
RECENT = 10             # steps whose points are marked: of older ones only the way is left


class MapSheet:
    """Built for a sheet on the wall; `zoom`: how many times larger it is when it fills the frame."""

    def __init__(self, theme: Theme, course: Course, sheet: Region, lies: Region, inks: Mapping[str, CookInk]) -> None:
        """lies: where on the sheet the ways lie."""
        self.course, self.sheet, self.words = course, sheet, theme.words
        zoom = enlarged(sheet)
        self.view, window = _fitted(course, lies, sheet)
        self.window = window
        best, first = _ends(course)
        levels = tuple(share * (first - best) for share in SHARES)
        ground = _from_the_lowest(course.loss, best)
        self.map = LossMap(theme, ground, Sheet(self.view, window, levels), SMALLEST, FLAG / zoom,
                           left=away(course, course.loss.lowest[0]))
        self.flags = [self.map.flag, *(Flag(theme, FLAG / zoom, away(course, low)) for low in course.loss.lowest[1:])]
        for flag, low in zip(self.flags, course.loss.lowest, strict=True):
            flag.place(*self.view.spot(low))
        self.ways = {cook: WayOnMap(course.run(cook), window) for cook in course.by_cook}
        self.spots = {cook: _spots(self.view, course, cook) for cook in course.by_cook}
        self.whole = {cook: all(holds(window, point) for point in course.run(cook).points[: course.ends[cook] + 1])
                      for cook in course.by_cook}
        self.trails = {cook: Trail(theme, inks[cook].line, inks[cook].mark, DOT / zoom, LINE, APART / zoom, zoom)
                       for cook in course.by_cook}
        self.heads = {cook: Trail(theme, inks[cook].line, inks[cook].mark, HEAD / zoom * NESTED[inks[cook].mark])
                      for cook in course.by_cook}
        for cook, head in self.heads.items():
            head.whose = self.trails[cook].whose = cook
            head.show(((0.0, 0.0),), ())

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [*self.map.props, *self.flags[1:], *self.trails.values(), *reversed(self.heads.values())]

    def flag(self, cook: str) -> tuple[float, float]:
        """The one that a cook comes nearest to."""
        return self.view.spot(self.course.goal(cook))

    def spot(self, cook: str, s: float) -> tuple[float, float]:
        """Where a cook stands in the world."""
        return self.view.spot(self.course.run(cook).at(s))

    def leads(self, cook: str, k: int) -> Places:
        """Where step k + 1 goes."""
        run = self.course.run(cook)
        return self.view.spot(run.points[k]), self.view.spot(run.points[k + 1])

    def tangent(self, cook: str, k: int, half: float) -> tuple[tuple[float, float], tuple[float, float]]:
        """A plank seen from above: from its middle to its end, `half` long, downhill."""
        run = self.course.run(cook)
        slope = np.nan_to_num(run.loss.gradient(run.points[k]))
        x, y = (-half * slope / max(float(np.hypot(*slope)), np.finfo(float).tiny)).tolist()
        return (x, y), (x, y)

    def light(self, lit: Mapping[tuple[float, ...], float]) -> None:
        """How far each flag is lit."""
        for low, flag in zip(self.course.loss.lowest, self.flags, strict=True):
            flag.appear(lit[tuple(float(at) for at in low)])

    @property
    def edges(self) -> tuple[Edge, Edge]:
        """What is counted along the sheet, and up it."""
        p0, p1, q0, q1 = self.window
        (along, of_along), (up, of_up) = (named(self.course.loss, k, self.words) for k in (0, 1))
        return Edge(along, p0, p1, of_along), Edge(up, q0, q1, of_up)

    def floor(self, x: float, near: float) -> float:
        """The height in the world at which one stands beside a place that is at `near`."""
        return near

    def presence(self, cook: str, s: float) -> float:
        """How far a cook is seen: a little past the edge of the map it is gone."""
        return 1.0 if self.whole[cook] else self.ways[cook].presence(s, self.view)

    def left(self, cook: str, s: float) -> tuple[float, float] | None:
        """Where a cook who is off the map has left it."""
        point = None if self.whole[cook] else self.ways[cook].left(s)
        return None if point is None else self.view.spot(point)

    def pose(self, taken: Mapping[str, float]) -> None:
        """taken: each cook's playhead."""
        self.map.pose(1.0)
        for cook, s in taken.items():
            made, *ways = self._gone(cook, s)
            self.trails[cook].show(_recent(made), *ways)
            self.heads[cook].place(*self.spot(cook, s))
            self.heads[cook].appear(float(self.presence(cook, s) > 0))

    def _gone(self, cook: str, s: float) -> tuple[Places, ...]:
        """The points made, and the way between them, as far as they are on the map."""
        if self.whole[cook]:
            made = self.spots[cook][: whole_step(s) + 1]
            return made, (*made, self.spot(cook, s))
        way = self.ways[cook]
        on = tuple(self.view.spot(way.run.points[k]) for k in way.steps(s))
        along = way.ways(np.append(np.arange(whole_step(s) + 1.0), s))
        return on, *(tuple(self.view.spot(point) for point in piece) for piece in along)

    def readings(self, taken: Mapping[str, float]) -> Iterator[Reading]:
        yield from self.map.readings()
        for flag, low in zip(self.flags, self.course.loss.lowest, strict=True):
            yield from pair("the flag", flag.read(), self.view.spot(low))
        for cook, s in taken.items():
            made = _recent(self._gone(cook, s)[0])
            for k, found in zip(self.trails[cook].marked(made), self.trails[cook].read(), strict=True):
                yield from pair(f"{cook}: point {k}", found, made[k])
            if self.heads[cook].faded:
                yield from pair(f"{cook}: mark", self.heads[cook].stands, self.spot(cook, s))


def _recent(made: Places) -> Places:
    return made[-RECENT - 1:]


def _from_the_lowest(loss: sm.Loss, best: float) -> sm.Loss:
    """The same ground with its lowest place at height 0, as tints and level lines want it."""
    return replace(loss, value=lambda points: loss.value(points) - best) if best else loss


def _ends(course: Course) -> tuple[float, float]:
    """The lowest loss, and the first."""
    first = max(float(course.run(cook).losses[0]) for cook in course.by_cook)
    return course.least, first


def _spots(view: Projection, course: Course, cook: str) -> Places:
    points = view.project(course.run(cook).points[: course.ends[cook] + 1])
    return tuple(nearest(float(x), float(y)) for x, y in points)


def _fitted(course: Course, lies: Region, sheet: Region) -> tuple[Projection, Window]:
    """The view that shows what there is to see of the ground on the course, and the window that fills the sheet."""
    known = shown(course)
    low, high = known.min(axis=0), known.max(axis=0)
    middle, extent = 0.5 * (low + high), (high - low) / (1 - 2 * MARGIN)
    most = float(max(extent.max(), np.finfo(float).tiny))
    extent = np.maximum(extent, 1e-6 * most)
    size = float(min(lies.width / extent[0], lies.height / extent[1]))
    view = Projection((lies.x, lies.y), (float(middle[0]), float(middle[1])), size, 0.0)
    (p0, q0), (p1, q1) = view.ground([(sheet.left, sheet.bottom), (sheet.right, sheet.top)]).tolist()
    return view, (p0, p1, q0, q1)
