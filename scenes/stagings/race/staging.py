"""A race: several runs down one ground, a cook for each; or down several grounds, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from scenes.kit.prop import Reading
from scenes.props.kitchen.room import Room
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.pace import Move
from scenes.stage.timeline import Moment
from scenes.stage.view import View, view_of
from scenes.stagings.race.cooks import Cooks
from scenes.stagings.race.feeling import Feeling
from scenes.stagings.race.higher import Higher
from scenes.stagings.race.letters import fitting
from scenes.stagings.race.marks import inks
from scenes.stagings.race.needs import RACERS
from scenes.stagings.race.parts import Parts
from scenes.stagings.race.racers import cooks_of, courses
from scenes.stagings.race.standing import ON_GROUND
from scenes.stagings.race.timing import SLOW, move
from scenes.stagings.race.views import Views
from scenes.stagings.race.wall import Wall

OPENED = (1.75, 3.0), (1.50, 2.7)       # units: a cook on a ground that a lesson opens on, whole and from near, in a
                                        # wide frame and in others
HORIZON = 0.55          # over the cooks' feet, where the counter ends


class Race(LessonScene):
    """Grounds hang on the wall; the view goes into one for its race, and on to the next."""

    opens = MappingProxyType({"gather": "rider"})

    def build(self) -> None:
        r = self.regions
        grounds = courses(RACERS.of(self.runs), self.plan.called)
        names = cooks_of(grounds)
        told_by = dict(zip(names, inks(self.theme, len(names)), strict=True))
        self.room = Room(r["frame"], self.theme, (r["wall"].x, r["wall"].bottom), r["floor"].bottom + HORIZON)
        built = self.plan.built_from
        opened = "open.ground" in built
        self.wall = Wall(self.setting, grounds, told_by, (opened, "steps" in built.get("race.board", ())))
        self.views = Views(self.plan.shape, list(zip(grounds, self.wall.sheets, self.wall.regions, strict=True)),
                           r["near"], fitting(self.setting, *OPENED) if opened else (ON_GROUND, ON_GROUND), opened,
                           SLOW if "parts.ground" in built else 1)
        self.cooks = Cooks(self.setting, self.wall, self.views, told_by)
        self.feeling = Feeling(self.setting, self.wall, self.cooks, told_by, opened)
        self.parts = Parts(self.setting, self.wall, self.cooks, told_by)
        self.higher = [Higher(self.setting, *ground, self.views.tall[0])
                       for ground in zip(grounds, self.wall.sheets, self.wall.regions, strict=True)]
        self.put(self.room, self.wall, *self.feeling.back, *self.higher, self.cooks, *self.feeling.front,
                 *self.parts.props, *self.wall.margin, *self.cooks.signs)
        self.put_title()

    def perform(self, now: Moment) -> None:
        view = self.view(now)
        nearer = [self.views.nearer(k, view) for k in range(len(self.wall.courses))]
        self.wall.pose(now, self._taken(now), nearer)
        for course, higher in zip(self.wall.courses, self.higher, strict=True):
            higher.pose(now, *(state.get("at") == "raced" and course.told(state, "told") and
                               course.meant(state.get("ground")) for state in (now.beat.exit, now.beat.entry)))
        self.cooks.pose(now)
        self.parts.pose(now)
        self.feeling.pose(now, self._taken(now)[self.wall.number(now.beat.exit.get("ground"))])

    def _taken(self, now: Moment) -> list[dict[str, float]]:
        return [self.cooks.taken(now, k) for k in range(len(self.wall.courses))]

    def view(self, now: Moment) -> View:
        opens = self.opens.get(now.beat.verb)
        return self.views.at(now, view_of(self.regions[opens], self.plan.shape) if opens else View())

    def view_move(self, now: Moment) -> Move:
        return move(now, "view")

    # read-back -----------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        yield from self.wall.readings(now, self._taken(now))
        for higher in self.higher:
            yield from higher.readings()
        yield from self.cooks.readings(now)
        yield from self.feeling.readings(now)
        yield from self.parts.readings(now)
