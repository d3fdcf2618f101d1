"""A ground of one parameter on its sheet: the loss as a hill, seen from the side, and the footprints on it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import ArrayLike, NDArray

from scenes.kit.far import nearest
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.map.trail import Trail
from scenes.props.measure.flag import Flag
from scenes.stagings.race.marks import NESTED, CookInk
from scenes.stagings.race.props.hill_side import HillSide
from scenes.stagings.race.racers import Course
from scenes.stagings.race.rulers import Edge
from scenes.stagings.race.sheets import as_near, away, enlarged, named, shown, shrunk

ANCHORS = 360
HEAD, DOT, FLAG = 0.17, 0.12, 1.55     # on the screen, when the sheet fills it: radii of marks, height of the flag
APART = 0.20
BENDS = 8               # places of a step's arrow, which lies on the ground
STEEPEST = 100.0        # a slope that is upright to the eye
GONE = 0.5              # of a cook's own sheet that it is past the edge, when it is gone, in screen units


class HillSheet:
    """Built for a sheet on the wall. Even in the parameter: where that is a logarithm, amounts go by ratios."""

    def __init__(self, theme: Theme, course: Course, sheet: Region, lies: Region, inks: Mapping[str, CookInk]) -> None:
        """lies: where on the sheet the ways lie."""
        self.course, self.sheet, zoom = course, sheet, enlarged(sheet)
        self.words = theme.words
        known = shown(course)[:, 0]
        self.middle, extent = 0.5 * float(known.max() + known.min()), float(np.ptp(known))
        self.lies, self.per_unit, self.zoom = lies, lies.width / max(extent, np.finfo(float).tiny), zoom
        self.best = course.least
        first = max(float(course.run(cook).losses[0]) for cook in course.by_cook)
        self.per_loss = lies.height / max(first - self.best, np.finfo(float).tiny)
        self.hill = HillSide(theme, sheet, zoom, *self._crest(),
                             [self._at(float(low[0])) for low in course.loss.lowest])
        self.flags = {float(low[0]): Flag(theme, FLAG / zoom, away(course, low)) for low in course.loss.lowest}
        for low, flag in self.flags.items():
            flag.place(*self._at(low))
        self.trails = {cook: Trail(theme, ink.line, ink.mark, DOT / zoom, 0.0, APART / zoom)
                       for cook, ink in inks.items() if cook in course.by_cook}
        self.heads = {cook: Trail(theme, inks[cook].line, inks[cook].mark, HEAD / zoom * NESTED[inks[cook].mark])
                      for cook in course.by_cook}
        for cook, head in self.heads.items():
            head.whose = self.trails[cook].whose = cook
            head.show(((0.0, 0.0),), ())

    def _crest(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """x and y of the crest, no further up or down than the sheet."""
        xs = np.linspace(self.sheet.left, self.sheet.right, ANCHORS)
        thetas = self.middle + (xs - self.lies.x) / self.per_unit
        with np.errstate(all="ignore"):
            ys = self.lies.bottom + self.per_loss * (self.course.loss.value(thetas[:, None]) - self.best)
        return xs, np.clip(np.nan_to_num(ys, nan=self.sheet.top), self.sheet.bottom, self.sheet.top)

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [self.hill, *self.flags.values(), *self.trails.values(), *reversed(self.heads.values())]

    def flag(self, cook: str) -> tuple[float, float]:
        """The one that a cook comes nearest to."""
        return self._at(float(self.course.goal(cook)[0]))

    def _at(self, theta: float) -> tuple[float, float]:
        """Where one stands, but no further out of the sheet than FAR."""
        with np.errstate(all="ignore"):
            loss = float(self.course.loss.value(np.array([theta])))
            up = self.lies.bottom + self.per_loss * (loss - self.best)
        return nearest(self.lies.x + self.per_unit * (theta - self.middle), up)

    def place(self, point: ArrayLike) -> tuple[float, float]:
        return self._at(float(np.asarray(point, dtype=float)[0]))

    def spot(self, cook: str, s: float) -> tuple[float, float]:
        """Where a cook stands in the world."""
        return self._at(float(self.course.run(cook).at(s)[0]))

    def leads(self, cook: str, k: int) -> tuple[tuple[float, float], ...]:
        """Where step k + 1 goes, on the ground."""
        run = self.course.run(cook)
        return tuple(self._at(float(run.at(k + part / BENDS)[0])) for part in range(BENDS + 1))

    def tangent(self, cook: str, k: int, half: float) -> tuple[tuple[float, float], tuple[float, float]]:
        """What lies along the ground at a step, downhill: from its middle to its end, `half` long; level, and as it
        lies."""
        run = self.course.run(cook)
        slope = float(run.loss.gradient(run.points[k])[0]) * self.per_loss / self.per_unit
        slope = min(max(slope, -STEEPEST), STEEPEST) if math.isfinite(slope) else 0.0
        side = -1.0 if slope > 0 else 1.0
        x = side * half / math.hypot(1.0, slope)
        return (side * half, 0.0), (x, x * slope)

    def light(self, lit: Mapping[tuple[float, ...], float]) -> None:
        """How far each flag is lit."""
        for low, flag in self.flags.items():
            flag.appear(lit[(low,)])

    @property
    def edges(self) -> tuple[Edge, Edge]:
        """What is counted along the sheet, and up it."""
        (x0, y0), (x1, y1) = ((end - self.lies.x, foot - self.lies.bottom) for end, foot in (
            (self.sheet.left, self.sheet.bottom), (self.sheet.right, self.sheet.top)))
        name, reference = named(self.course.loss, 0, self.words)
        return (Edge(name, self.middle + x0 / self.per_unit, self.middle + x1 / self.per_unit, reference),
                Edge(self.words.gettext("loss"), self.best + y0 / self.per_loss, self.best + y1 / self.per_loss))

    def floor(self, x: float, near: float) -> float:
        """The height in the world at which one stands beside a place: on the crest."""
        return min(self._at(self.middle + (x - self.lies.x) / self.per_unit)[1], self.sheet.top)

    def _past(self, spot: tuple[float, float]) -> float:
        """How far a place lies out of the sheet."""
        x, y = spot
        return max(0.0, abs(x - self.sheet.x) - self.sheet.width / 2, y - self.sheet.top)

    def presence(self, cook: str, s: float) -> float:
        """How far a cook is seen: a little past the edge it is gone."""
        return max(0.0, 1.0 - self._past(self.spot(cook, s)) * self.zoom / GONE)

    def left(self, cook: str, s: float) -> tuple[float, float] | None:
        """Where a cook who is off the sheet has left it."""
        whole, edge = whole_step(s), self.sheet
        if not self._past(self.spot(cook, whole)):
            return None
        last = max((k for k in range(whole) if not self._past(self.spot(cook, k))), default=-1)
        x, y = self.spot(cook, last + 1)
        return min(max(x, edge.left), edge.right), min(max(y, edge.bottom), edge.top)

    def _made(self, cook: str, s: float) -> tuple[tuple[float, float], ...]:
        spots = (self.spot(cook, k) for k in range(whole_step(s) + 1))
        return tuple(spot for spot in spots if not self._past(spot))

    def pose(self, taken: Mapping[str, float], nearer: float = 1.0) -> None:
        """taken: each cook's playhead; nearer: how many times larger than in all of it it is seen."""
        for cook, s in taken.items():
            as_near(self.trails[cook], DOT / self.zoom, nearer).show(self._made(cook, s), ())
            self.heads[cook].place(*self.spot(cook, s), 0.0, shrunk(nearer))
            self.heads[cook].appear(float(self.presence(cook, s) > 0))

    def readings(self, taken: Mapping[str, float]) -> Iterator[Reading]:
        for low, flag in self.flags.items():
            yield from pair("the flag", flag.read(), self._at(low))
        for cook, s in taken.items():
            made = self._made(cook, s)
            for k, found in zip(self.trails[cook].marked(made), self.trails[cook].read(), strict=True):
                yield from pair(f"{cook}: point {k}", found, made[k])
            if self.heads[cook].faded:
                yield from pair(f"{cook}: mark", self.heads[cook].stands, self.spot(cook, s))
