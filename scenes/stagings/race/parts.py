"""What a step is made of, seen slowly: a way that is kept and the slope's push; or what each knob's own dial does."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np

from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.setting import Setting
from scenes.kit.words import marked
from scenes.props.hill.ground_arrow import GroundArrow
from scenes.props.sign.tag import Tag
from scenes.stage.pace import Move
from scenes.stage.timeline import SMALL, STANDARD, Moment
from scenes.stagings.race import playhead
from scenes.stagings.race.cooks import Cooks
from scenes.stagings.race.letters import fitting
from scenes.stagings.race.marks import CookInk
from scenes.stagings.race.racers import Course
from scenes.stagings.race.racing_cook import RIDERS
from scenes.stagings.race.sheets import named
from scenes.stagings.race.timing import NAMED, move
from scenes.stagings.race.wall import Wall
from soupmath.own_rates import OWN

LETTERS, BESIDE = (0.50, 0.42), (0.95, 0.22)    # em of what parts are called; from an arrow to that
THICK = 1.0, 1.35               # of a part's arrow, and of the step's
CALLED = 2, 1           # at which place of their paths both parts are
ROW = 0.62                      # from one of their names to the next
NEXT, THEN = 14, 30             # ticks from one part to the next, and to the step
BENDS = 8                       # places of an arrow: it lies on the ground
KEPT, PUSH = marked("kept"), marked("slope")     # of a step that keeps its way
Spot = tuple[float, float]


@dataclass(frozen=True)
class Part:
    """One of a step's arrows: from where to where, of the parameters, and what it is called."""

    begins: tuple[float, ...]
    ends: tuple[float, ...]
    name: str = ""


def parts_of(course: Course, cook: str, k: int) -> list[Part]:
    """Of step k + 1, and last the step; only that, where it is nothing but the slope's push."""
    run = course.run(cook)
    at, to = run.points[k], run.points[k + 1]
    whole, rule = Part(_tuple(at), _tuple(to)), run.optimizer.name
    if rule in RIDERS and k > 0:
        on = at + float(run.optimizer.hyperparameters["beta"]) * (at - run.points[k - 1])
        return [Part(_tuple(at), _tuple(on), KEPT), Part(_tuple(on), _tuple(to), PUSH), whole]
    if rule in OWN and len(at) == 2:
        aside = np.array([to[0], at[1]])
        return [Part(_tuple(at), _tuple(aside), "0"), Part(_tuple(aside), _tuple(to), "1"), whole]
    return [whole]


class Parts:
    """In the margin, over the cooks, in the beats that show `parts`."""

    def __init__(self, setting: Setting, wall: Wall, cooks: Cooks, inks: Mapping[str, CookInk]) -> None:
        theme, words = setting.theme, setting.theme.words
        self.theme, self.lowest = theme, setting.regions["near"].bottom
        self.wall, self.cooks, self.safe, self.words = wall, cooks, setting.regions["safe"], words
        self.arrows = {name: [GroundArrow(theme, 1.0, ink.line, None),
                              GroundArrow(theme, 1.0, theme.slope, "slope") if self._rides(name)
                              else GroundArrow(theme, 1.0, ink.line, None), GroundArrow(theme)]
                       for name, ink in inks.items()}
        self.tags = {name: [Tag(theme, word, colour, fitting(setting, *LETTERS)) for word, colour in self._words(name)]
                     for name in inks}
        for prop in self.props:
            prop.margin = True

    def _rides(self, name: str) -> bool:
        return any(course.run(name).optimizer.name in RIDERS for course in self.wall.courses if name in course.by_cook)

    def _words(self, name: str) -> list[tuple[str, str]]:
        """What both parts are called, and in which colours."""
        course = next(course for course in self.wall.courses if name in course.by_cook)
        if self._rides(name):
            return [(self.words.gettext(KEPT), self.theme.ink), (self.words.gettext(PUSH), self.theme.slope)]
        if course.loss.dimension < 2:
            return []
        return [(named(course.loss, k, self.words)[0], self.theme.ink) for k in range(2)]

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [*(arrow for arrows in self.arrows.values() for arrow in reversed(arrows)),
                *(tag for tags in self.tags.values() for tag in tags)]

    def _shown(self, name: str, now: Moment) -> tuple[int, list[Part]]:
        """On which ground, and what is shown of a cook's step there."""
        ground = self.wall.number(now.beat.exit.get("ground"))
        course = self.wall.courses[ground]
        if now.beat.verb != "parts" or name not in course.by_cook:
            return ground, []
        k = int(playhead.slow(course, now.beat.entry))
        made = k + 1 <= course.ends[name] and k < playhead.slow(course, now.beat.exit)
        return ground, parts_of(course, name, k) if made else []

    def _grown(self, k: int, j: int, of: int, now: Moment) -> float:
        """How far the j-th arrow of the k-th cook is there."""
        begins = move(now, NAMED[min(k, len(NAMED) - 1)]).begins(now)
        return Move(begins + (THEN if of > 1 and j == of - 1 else NEXT * j), STANDARD).ease(now)

    def _path(self, ground: int, part: Part, now: Moment) -> tuple[Spot, ...]:
        a, b = np.array(part.begins), np.array(part.ends)
        sheet, framing = self.wall.sheets[ground], self.cooks.framing(ground, now.beat.exit, now)
        return tuple(framing.spot(sheet.place(a + t * (b - a))) for t in np.linspace(0.0, 1.0, BENDS + 1))

    def pose(self, now: Moment) -> None:
        """After the cooks."""
        gone = 1.0 - move(now, "hops").ease(now) if now.beat.verb == "parts" else 0.0
        for k, name in enumerate(self.arrows):
            ground, parts = self._shown(name, now)
            arrows = self.arrows[name] if len(parts) > 1 else self.arrows[name][-1:]
            for prop in (*self.arrows[name], *self.tags[name]):
                prop.appear(0.0)
            for j, (part, arrow) in enumerate(zip(parts, arrows, strict=False)):
                grown, last = self._grown(k, j, len(parts), now), j == len(parts) - 1
                arrow.appear(gone * (grown > 0))
                if grown:
                    path = self._path(ground, part, now)
                    arrow.show(path, grown, THICK[last])
                    if part.name and j < len(self.tags[name]):
                        self._call(self.tags[name], j, path, parts[0].ends[0] < parts[0].begins[0],
                                   gone * grown * self._spoken_of(k, now))

    def _spoken_of(self, k: int, now: Moment) -> float:
        """How far names are of the k-th cook's arrows: until the next cook's are made."""
        last = k + 1 >= min(len(self.arrows), len(NAMED))
        return 1.0 if last else 1.0 - now.ease(move(now, NAMED[k + 1]).begins(now) - SMALL, SMALL)

    def _call(self, tags: list[Tag], j: int, path: tuple[Spot, ...], left: bool, there: float) -> None:
        """Beside its arrow, on the side to which the first goes, and clear of what that is called."""
        tag, (x, y) = tags[j], path[CALLED[j]]
        y = max(y, self.lowest)
        if j and abs(y - tags[0].placed[1]) < ROW:
            up = math.copysign(ROW, y - tags[0].placed[1])
            y = tags[0].placed[1] + (up if tags[0].placed[1] + up >= self.lowest else ROW)
        at = x - BESIDE[j] - tag.width_of_plate if left else x + BESIDE[j]
        at = min(max(at, self.safe.left), self.safe.right - tag.width_of_plate)
        tag.place(at, min(y, self.safe.top - LETTERS[0]))
        tag.appear(there)

    def readings(self, now: Moment) -> Iterator[Reading]:
        for k, name in enumerate(self.arrows):
            ground, parts = self._shown(name, now)
            arrows = self.arrows[name] if len(parts) > 1 else self.arrows[name][-1:]
            for j, (part, arrow) in enumerate(zip(parts, arrows, strict=False)):
                if arrow.faded == 1.0 and self._grown(k, j, len(parts), now) == 1.0:
                    _, tip = arrow.read()
                    if np.isfinite(tip).all():
                        yield from pair(f"{name}: arrow {j} of its step", tip, self._path(ground, part, now)[-1])


def _tuple(point: np.ndarray) -> tuple[float, ...]:
    return tuple(float(at) for at in point)
