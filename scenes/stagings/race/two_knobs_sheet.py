"""What a ground of two parameters does on its sheet, map or seen aslant: trails, marks, who has left."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.map.projection import Projection, Window
from scenes.props.map.trail import Places, Trail
from scenes.props.map.way_on_map import WayOnMap
from scenes.props.map.window import holds
from scenes.props.measure.flag import Flag
from scenes.stagings.race.marks import NESTED, CookInk
from scenes.stagings.race.racers import Course
from scenes.stagings.race.rulers import Edge
from scenes.stagings.race.sheets import as_near, enlarged, named, shrunk

Spot = tuple[float, float]


@dataclass(frozen=True)
class TrailLook:
    """On the screen, when the sheet fills it. head, dot: radii of a cook's mark and of its points'; line: its width;
    apart: the least between two points that are marked; recent: steps whose points are, of older ones none; cased:
    with an edge to the line."""

    head: float
    dot: float
    line: float
    apart: float
    recent: int | None = None
    cased: bool = False


class TwoKnobsSheet:
    """Built for a sheet on the wall. view, window: how it is looked at, and what of the parameters it shows."""

    flags: list[Flag]

    def __init__(self, theme: Theme, course: Course, sheet: Region, inks: Mapping[str, CookInk], view: Projection,
                 window: Window, look: TrailLook) -> None:
        self.course, self.sheet, self.words, zoom = course, sheet, theme.words, enlarged(sheet)
        self.view, self.window, self.look = view, window, look
        self.lows = [tuple(float(at) for at in low) for low in course.loss.lowest]
        self.ways = {cook: WayOnMap(course.run(cook), window) for cook in course.by_cook}
        self.whole = {cook: all(holds(window, point) for point in course.run(cook).points[: course.ends[cook] + 1])
                      for cook in course.by_cook}
        self.trails = {cook: Trail(theme, inks[cook].line, inks[cook].mark, look.dot / zoom, look.line,
                                   look.apart / zoom, zoom, theme.outline if theme.dark and look.cased else "")
                       for cook in course.by_cook}
        self.heads = {cook: Trail(theme, inks[cook].line, inks[cook].mark, look.head / zoom * NESTED[inks[cook].mark])
                      for cook in course.by_cook}
        for cook, head in self.heads.items():
            head.whose = self.trails[cook].whose = cook
            head.show(((0.0, 0.0),), ())

    # what a ground has of its own ------------------------------------------------------
    def place(self, point: ArrayLike) -> Spot:
        """Where parameters lie in the picture."""
        raise NotImplementedError

    def made(self, cook: str, s: float) -> tuple[Places, Places]:
        """The points made by a cook that stays on the sheet, and the way between them."""
        raise NotImplementedError

    @property
    def ground(self) -> list[Prop]:
        """What lies behind the trails."""
        raise NotImplementedError

    @property
    def over_trails(self) -> list[Prop]:
        return []

    # what follows ----------------------------------------------------------------------
    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [*self.ground, *self.trails.values(), *self.over_trails, *reversed(self.heads.values())]

    def flag(self, cook: str) -> Spot:
        """The one that a cook comes nearest to."""
        return self.place(self.course.goal(cook))

    def spot(self, cook: str, s: float) -> Spot:
        """Where a cook stands in the world."""
        return self.place(self.course.run(cook).at(s))

    @property
    def edges(self) -> tuple[Edge, Edge]:
        """What is counted along the sheet, and up it or away from us."""
        p0, p1, q0, q1 = self.window
        (along, of_along), (up, of_up) = (named(self.course.loss, k, self.words) for k in (0, 1))
        return Edge(along, p0, p1, of_along), Edge(up, q0, q1, of_up)

    def floor(self, x: float, near: float) -> float:
        """The height in the world at which one stands beside a place that is at `near`."""
        return near

    def presence(self, cook: str, s: float) -> float:
        """How far a cook is seen: a little past the edge of the ground it is gone."""
        return 1.0 if self.whole[cook] else self.ways[cook].presence(s, self.view)

    def left(self, cook: str, s: float) -> Spot | None:
        """Where a cook who is off the ground has left it."""
        point = None if self.whole[cook] else self.ways[cook].left(s)
        return None if point is None else self.place(point)

    def light(self, lit: Mapping[tuple[float, ...], float]) -> None:
        """How far each flag is lit."""
        for low, flag in zip(self.lows, self.flags, strict=True):
            flag.appear(lit[low])

    def pose(self, taken: Mapping[str, float], nearer: float = 1.0) -> None:
        """taken: each cook's playhead; nearer: how many times larger than in all of it it is seen."""
        for cook, s in taken.items():
            points, *ways = self._gone(cook, s)
            as_near(self.trails[cook], self.look.dot / enlarged(self.sheet), nearer).show(points, *ways)
            self.heads[cook].place(*self.spot(cook, s), 0.0, shrunk(nearer))
            self.heads[cook].appear(float(self.presence(cook, s) > 0))

    def _gone(self, cook: str, s: float) -> tuple[Places, ...]:
        """The points that are marked, and the way between all that were made, as far as they are on the ground."""
        if self.whole[cook]:
            points, *along = self.made(cook, s)
        else:
            way = self.ways[cook]
            points = tuple(self.place(way.run.points[k]) for k in way.steps(s))
            pieces = way.ways(np.append(np.arange(whole_step(s) + 1.0), s))
            along = [tuple(self.place(point) for point in piece) for piece in pieces]
        return points if self.look.recent is None else points[-self.look.recent - 1:], *along

    def readings(self, taken: Mapping[str, float]) -> Iterator[Reading]:
        for flag, low in zip(self.flags, self.lows, strict=True):
            yield from pair("the flag", flag.read(), self.place(low))
        for cook, s in taken.items():
            points = self._gone(cook, s)[0]
            for k, found in zip(self.trails[cook].marked(points), self.trails[cook].read(), strict=True):
                yield from pair(f"{cook}: point {k}", found, points[k])
            if self.heads[cook].faded:
                yield from pair(f"{cook}: mark", self.heads[cook].stands, self.spot(cook, s))
