"""A ground of two parameters on its sheet: the map, the flag, and the trails that the cooks leave."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import ArrayLike

import soupmath as sm
from scenes.kit.far import nearest
from scenes.kit.lettering import SMALLEST
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.map.loss_map import LossMap, Sheet
from scenes.props.map.projection import Projection, Window
from scenes.props.map.trail import Places
from scenes.props.measure.flag import Flag
from scenes.stagings.race.marks import CookInk
from scenes.stagings.race.racers import Course
from scenes.stagings.race.sheets import away, enlarged, shown
from scenes.stagings.race.two_knobs_sheet import Spot, TrailLook, TwoKnobsSheet

SHARES = (1 / 256, 1 / 64, 1 / 16, 1 / 4, 1.0, 4.0)     # of the first loss over the lowest: level lines
MARGIN = 0.06           # of the course, around what the runs reach
FLAG = 1.75             # on the screen, when the sheet fills it: height of the flag
LOOK = TrailLook(head=0.15, dot=0.055, line=4.5, apart=0.14, recent=10)


class MapSheet(TwoKnobsSheet):
    """Built for a sheet on the wall."""

    def __init__(self, theme: Theme, course: Course, sheet: Region, lies: Region, inks: Mapping[str, CookInk]) -> None:
        """lies: where on the sheet the ways lie."""
        super().__init__(theme, course, sheet, inks, *_fitted(course, lies, sheet), LOOK)
        high, lowest = FLAG / enlarged(sheet), course.loss.lowest
        best, first = _ends(course)
        levels = tuple(share * (first - best) for share in SHARES)
        self.map = LossMap(theme, _from_the_lowest(course.loss, best), Sheet(self.view, self.window, levels), SMALLEST,
                           high, left=away(course, lowest[0]))
        self.flags = [self.map.flag, *(Flag(theme, high, away(course, low)) for low in lowest[1:])]
        for flag, low in zip(self.flags, lowest, strict=True):
            flag.place(*self.place(low))
        self.spots = {cook: _spots(self.view, course, cook) for cook in course.by_cook}

    @property
    def ground(self) -> list[Prop]:
        return [*self.map.props, *self.flags[1:]]

    def place(self, point: ArrayLike) -> Spot:
        return self.view.spot(point)

    def made(self, cook: str, s: float) -> tuple[Places, Places]:
        points = self.spots[cook][: whole_step(s) + 1]
        return points, (*points, self.spot(cook, s))

    def leads(self, cook: str, k: int) -> Places:
        """Where step k + 1 goes."""
        run = self.course.run(cook)
        return self.place(run.points[k]), self.place(run.points[k + 1])

    def tangent(self, cook: str, k: int, half: float) -> tuple[Spot, Spot]:
        """A plank seen from above: from its middle to its end, `half` long, downhill."""
        run = self.course.run(cook)
        slope = np.nan_to_num(run.loss.gradient(run.points[k]))
        x, y = (-half * slope / max(float(np.hypot(*slope)), np.finfo(float).tiny)).tolist()
        return (x, y), (x, y)

    def pose(self, taken: Mapping[str, float], nearer: float = 1.0) -> None:
        self.map.pose(1.0)
        super().pose(taken, nearer)

    def readings(self, taken: Mapping[str, float]) -> Iterator[Reading]:
        yield from self.map.readings()
        yield from super().readings(taken)


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
