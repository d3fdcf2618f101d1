"""What is seen of a ground: all of it, or, where a lesson opens on it, its starts and who stays from nearer."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from scenes.kit.region import Region
from scenes.stage.timeline import Moment, State
from scenes.stage.view import View, view_of
from scenes.stagings.race.ground_sheet import GroundSheet
from scenes.stagings.race.racers import Course
from scenes.stagings.race.standing import APART, ON_GROUND
from scenes.stagings.race.timing import ON_GROUNDS, SLOW, move, stays

USUAL, MOST, LEAST = 2.5, 3.6, 1.2      # how many times nearer starts are seen: at one place; at most; where at all
STAYS = 1.6             # who feels to both sides at last
SAME = 1e-6             # units: two starts are one


@dataclass(frozen=True)
class Framing:
    """How the world is seen at a moment, and how tall cooks on a ground are then, in the frame."""

    view: View
    tall: float
    nearer: float = 1.0

    def spot(self, place: tuple[float, float]) -> tuple[float, float]:
        """Where a place of the world is in the frame."""
        return (place[0] - self.view.x) * self.view.zoom, (place[1] - self.view.y) * self.view.zoom

    def world(self, spot: tuple[float, float]) -> tuple[float, float]:
        return self.view.x + spot[0] / self.view.zoom, self.view.y + spot[1] / self.view.zoom


class Views:
    """Of each ground. tall: of a cook on a ground that is seen whole, and on one that is seen from near."""

    def __init__(self, shape: str, grounds: Sequence[tuple[Course, GroundSheet, Region]], room: Region,
                 tall: tuple[float, float], opened: bool, slow: int = SLOW) -> None:
        """room: where the starts and so many slow steps are in the frame, from near."""
        self.shape, self.tall, self.opened, self.slow = shape, tall, opened, slow
        self.courses, self.sheets, self.regions = zip(*grounds, strict=True)
        self.whole = [view_of(region, shape) for region in self.regions]
        self.starts = [self._on_starts(k, room) if opened else whole for k, whole in enumerate(self.whole)]

    def number(self, ground: object) -> int:
        """Which ground a beat means; the first, where it means none."""
        return next((k for k, course in enumerate(self.courses) if course.meant(ground)), 0)

    # where it rests ---------------------------------------------------------------------
    def _on_starts(self, k: int, room: Region) -> View:
        """So near that cooks stand beside each other on their own starts, as far as these and the slow steps let it."""
        course, sheet, whole = self.courses[k], self.sheets[k], self.whole[k]
        spots = [[sheet.spot(cook, float(min(s, course.ends[cook]))) for s in range(self.slow + 1)]
                 for cook in course.by_cook]
        xs, ys = ([spot[axis] * whole.zoom for way in spots for spot in way] for axis in (0, 1))
        begin = sorted({round(way[0][0] * whole.zoom, 6) for way in spots})
        gap = min((b - a for a, b in itertools.pairwise(begin)), default=0.0)
        wanted = min(MOST, max(USUAL, APART * self.tall[1] / ON_GROUND / gap)) if gap > SAME else USUAL
        wide, high = max(xs) - min(xs), max(ys) - min(ys)
        nearer = min(wanted, room.width / max(wide, SAME), room.height / max(high, SAME))
        if nearer < LEAST:
            return whole
        zoom = whole.zoom * nearer
        middle = 0.5 * (max(xs) + min(xs)) / whole.zoom, 0.5 * (max(ys) + min(ys)) / whole.zoom
        return self._within(k, View(middle[0] - room.x / zoom, middle[1] - room.y / zoom, zoom))

    def _on_who_stays(self, k: int, cook: str) -> View:
        course, sheet, whole = self.courses[k], self.sheets[k], self.whole[k]
        x, y = sheet.spot(cook, float(course.ends[cook]))
        zoom = whole.zoom * STAYS
        return self._within(k, View(x, y + 0.5 * self.tall[0] / whole.zoom / STAYS, zoom))

    def _within(self, k: int, view: View) -> View:
        """Moved so little that nothing beside the sheet is seen."""
        sheet, window = self.regions[k], view.window(self.shape)
        aside, up = 0.5 * (sheet.width - window.width), 0.5 * (sheet.height - window.height)
        return replace(view, x=min(max(view.x, sheet.x - aside), sheet.x + aside),
                       y=min(max(view.y, sheet.y - up), sheet.y + up))

    def rests(self, state: State) -> View:
        """The whole, a ground that is raced on, or its starts."""
        if state.get("at") not in ON_GROUNDS:
            return View()
        k = self.number(state.get("ground"))
        return self.starts[k] if state.get("near") else self.whole[k]

    # as a function of the moment --------------------------------------------------------
    def at(self, now: Moment, first: View | None = None) -> View:
        """first: what a lesson that begins with this beat opens on."""
        after = self.rests(now.beat.exit)
        before = self.rests(now.beat.entry) if now.beat.entry else (first or after)
        if now.beat.verb == "open" and not now.beat.entry:
            return after
        view = before if before == after else before.towards(after, move(now, "view").ease(now))
        return self._felt(now, view) if self.opened and now.beat.verb == "rest" else view

    def _felt(self, now: Moment, view: View) -> View:
        """In to who feels to both sides and finds no way down, and out again."""
        k = self.number(now.beat.exit.get("ground"))
        who = stays(now, self.courses[k])
        if who is None or now.beat.entry.get("at") != "raced":
            return view
        cook, goes, comes = who
        return view.towards(self._on_who_stays(k, cook), goes.ease(now) - comes.ease(now))

    def nearer(self, k: int, view: View) -> float:
        return view.zoom / self.whole[k].zoom

    def framed(self, k: int, view: View) -> Framing:
        """Of a ground in a view: cooks grow less than it does."""
        nearer, most = self.nearer(k, view), self.nearer(k, self.starts[k])
        power = math.log(self.tall[1] / self.tall[0]) / math.log(max(most, USUAL))
        return Framing(view, self.tall[0] * nearer**power, nearer)
