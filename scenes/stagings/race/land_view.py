"""How a ground of two parameters is looked at aslant: as high as it can stand without hiding who walks. manim-free."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

import soupmath as sm
from scenes.kit.far import nearest
from scenes.kit.region import Region
from scenes.props.map.projection import Projection, Window
from scenes.stagings.race.racers import Course
from scenes.stagings.race.sheets import shown

TILT = math.radians(40)
CUT = 1.15              # of the first loss over the lowest: where the ground is cut off, level
STANDS, LEAST = 0.60, 0.02      # height of the cut, in that of the place where the ways lie; how low it may be made
FLATTER, SMALLER = 0.85, 0.97   # from one try to the next
NARROWEST = 1e-6        # of the larger extent
SAMPLES = 240           # along a line of sight, by which is found what hides
HIDES = 0.012           # of the sheet's height, that may cover a point before it counts as hidden
BEFORE = 0.05           # of the depth of all that is to be seen, by which the ground goes on in front of it
Field = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class LandView:
    """A loss over two parameters as ground.

    best: the lowest loss; cut: the height over it from which it is level; front: of the second parameter, where it is
    cut through, so that its section is seen.
    """

    loss: sm.Loss
    view: Projection
    best: float
    cut: float
    front: float

    def section(self, xs: Field) -> Field:
        """The height in the picture of the ground's front edge."""
        ps = self.view.middle[0] + (xs - self.view.at[0]) / self.view.size
        return self.places(np.column_stack([ps, np.full(len(ps), self.front)]))[:, 1]

    def heights(self, points: ArrayLike) -> Field:
        """Losses over the lowest, up to the cut; where there is no loss it is as high as that."""
        with np.errstate(all="ignore"):
            over = self.loss.value(np.asarray(points, dtype=float)) - self.best
        return np.clip(np.nan_to_num(over, nan=self.cut, posinf=self.cut), 0.0, self.cut)

    def places(self, points: ArrayLike) -> Field:
        """(…, 2) in the picture, on the ground."""
        return self.view.project(points, self.heights(points))

    def spot(self, point: ArrayLike) -> tuple[float, float]:
        """Where one stands, no further out of the picture than FAR."""
        x, y = self.places(np.asarray(point, dtype=float))
        return nearest(float(x), float(y))

    def window(self, sheet: Region) -> Window:
        """What of the parameters the sheet shows, at the height of the lowest place."""
        (p0, q0), (p1, q1) = self.view.ground([(sheet.left, sheet.bottom), (sheet.right, sheet.top)]).tolist()
        return p0, p1, q0, q1

    def hides(self, point: Field, sheet: Region) -> bool:
        """Whether ground in front of a point covers it."""
        place = self.places(point)
        before = np.linspace(self.front, point[1], SAMPLES)[:-1]
        front = self.places(np.column_stack([np.full(len(before), point[0]), before]))
        return bool(front[:, 1].max() > place[1] + HIDES * sheet.height)


def land_view(course: Course, lies: Region, sheet: Region) -> LandView:
    """lies: where on the sheet the ways lie, and the middle of the front edge."""
    known, best = shown(course), course.least
    firsts = [float(course.run(cook).losses[0]) - best for cook in course.by_cook]
    cut = CUT * max(*firsts, float(np.finfo(float).tiny))
    middle, extent = 0.5 * (known.max(axis=0) + known.min(axis=0)), np.ptp(known, axis=0)
    extent = np.maximum(extent, NARROWEST * max(float(extent.max()), float(np.finfo(float).tiny)))
    starts = np.array([course.run(cook).points[0] for cook in course.by_cook])
    key, stands = np.vstack([starts, course.loss.lowest]), STANDS
    while True:
        found = _fitted(course.loss, (best, cut), known, (middle, extent), lies, stands * lies.height)
        if stands < LEAST or not any(found.hides(point, sheet) for point in key):
            return found
        stands *= FLATTER


def _fitted(loss: sm.Loss, ends: tuple[float, float], known: Field, about: tuple[Field, Field], lies: Region,
            high: float) -> LandView:
    """As large as its place lets it be, where the cut stands so high."""
    (best, cut), (middle, extent) = ends, about
    size, front = lies.width / float(extent[0]), float(known[:, 1].min() - BEFORE * extent[1])
    rough = LandView(loss, Projection((0.0, 0.0), (0.0, 0.0), 1.0, high / (cut * math.cos(TILT)), tilt=TILT), best, cut,
                     front)
    up = rough.view.rise * rough.heights(known)
    depth = math.sin(TILT) * (known[:, 1] - middle[1])
    while float(np.ptp(size * depth + up)) > lies.height and size * float(extent[1]) > NARROWEST:
        size *= SMALLER
    ys = size * depth + up
    at = lies.x, lies.y - 0.5 * float(ys.max() + ys.min())
    view = Projection(at, (float(middle[0]), float(middle[1])), size, rough.view.lift, tilt=TILT)
    return LandView(loss, view, best, cut, front)
