"""The goal seen from near: who is within 1 % of the way has come, once they stay there."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import numpy as np

from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.setting import Setting
from scenes.props.map.trail import Places, Trail
from scenes.props.sign.tag import Tag
from scenes.stagings.race.marks import CookInk
from scenes.stagings.race.props.lens import Lens
from scenes.stagings.race.racers import Course
from soupmath.facts import NEAR

SEEN = 0.03            # of the way from the start: the glass's radius; what counts as there is NEAR
LETTERS = 0.46         # em of what the ring is
DOT, LINE, APART = 0.065, 3.0, 0.10
BENDS = 6               # places between two steps
SAME = 1e-6             # of a way's length: of one length


class Finish:
    """In the margin, where all begin as far from one goal; else there is none (`of`)."""

    def __init__(self, setting: Setting, course: Course, inks: Mapping[str, CookInk],
                 over: tuple[float, float]) -> None:
        """over: where the goal stands in the frame."""
        self.course, region = course, setting.regions["lens"]
        self.goal, self.way = _goal(course)
        self.middle, radius = (region.x, region.y), 0.5 * min(region.width, region.height)
        self.unit = radius / (SEEN * self.way)
        self.lens = Lens(setting.theme, region, NEAR * self.way * self.unit, over)
        self.trails = {cook: Trail(setting.theme, inks[cook].line, inks[cook].mark, DOT, LINE, APART)
                       for cook in course.by_cook}
        # For translators: how near one must stay to a goal, of the way from the start to it
        near = setting.theme.words.gettext("{share} of the way", share=f"{NEAR:.0%}")
        self.tag = Tag(setting.theme, near, setting.theme.wish, LETTERS)
        left = max(region.x - 0.5 * self.tag.width_of_plate, setting.regions["safe"].left)
        self.tag.place(left, region.y - radius)
        for prop in self.props:
            prop.margin = True

    @classmethod
    def of(cls, setting: Setting, course: Course, inks: Mapping[str, CookInk],
           over: tuple[float, float]) -> Finish | None:
        return cls(setting, course, inks, over) if course.near and _is_one(course) else None

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [self.lens, *self.trails.values(), self.tag]

    def pose(self, there: float, taken: Mapping[str, float]) -> None:
        for prop in self.props:
            prop.appear(there)
        for cook, s in taken.items():
            self.trails[cook].show(self.made(cook, s), *self._ways(cook, s))

    def _place(self, cook: str, s: float) -> tuple[float, float] | None:
        """In the glass; None past its edge."""
        x, y = (self.unit * (self.course.run(cook).at(s) - self.goal)).tolist()
        if not math.hypot(x, y) < self.lens.radius - DOT:
            return None
        return self.middle[0] + x, self.middle[1] + y

    def made(self, cook: str, s: float) -> Places:
        return tuple(spot for k in range(math.floor(s + 1e-9) + 1) if (spot := self._place(cook, float(k))))

    def _ways(self, cook: str, s: float) -> list[Places]:
        pieces: list[list[tuple[float, float]]] = [[]]
        for t in np.append(np.arange(0.0, s, 1 / BENDS), s):
            spot = self._place(cook, float(t))
            if spot:
                pieces[-1].append(spot)
            elif pieces[-1]:
                pieces.append([])
        return [tuple(piece) for piece in pieces if len(piece) > 1]

    def readings(self, taken: Mapping[str, float]) -> Iterator[Reading]:
        if not self.lens.faded:
            return
        yield Reading("the ring of the finish", "exact", self.lens.read() / self.unit / self.way, NEAR)
        for cook, s in taken.items():
            made = self.made(cook, s)
            for k, found in zip(self.trails[cook].marked(made), self.trails[cook].read(), strict=True):
                yield from pair(f"{cook}: point {k} in the glass", found, made[k])


def _goal(course: Course) -> tuple[np.ndarray, float]:
    first = next(iter(course.by_cook))
    return course.goal(first), float(np.linalg.norm(course.run(first).points[0] - course.goal(first)))


def _is_one(course: Course) -> bool:
    """Whether all run to one goal, and begin as far from it."""
    goal, way = _goal(course)
    if course.loss.dimension == 1 or not 0.0 < way < math.inf:
        return False
    return all((course.goal(cook) == goal).all() and
               abs(float(np.linalg.norm(course.run(cook).points[0] - goal)) - way) <= SAME * way
               for cook in course.by_cook)
