"""What cooks feel underfoot, and who is spoken of: planks, the arrows of their first step, lines to their points."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import numpy as np

from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.setting import Setting
from scenes.props.hill.ground_arrow import GroundArrow
from scenes.props.measure.plank import Plank
from scenes.stage.timeline import Moment
from scenes.stagings.race import timing
from scenes.stagings.race.aparts import Aparts
from scenes.stagings.race.cooks import Cooks
from scenes.stagings.race.marks import CookInk
from scenes.stagings.race.props.leader import Leader
from scenes.stagings.race.props.lit_by import LitBy
from scenes.stagings.race.timing import ON_GROUNDS, move
from scenes.stagings.race.views import Framing
from scenes.stagings.race.wall import Wall

HALF, THICK = 0.80, 0.16        # of a plank on the screen
AHEAD = 0.6                     # of its half, that its middle lies downhill of who stands on it
CHEST = 0.45                    # of a cook's height: the middle of its light


class Feeling:
    """In the margin, while the view rests on a ground. leads: whether lines lead to points."""

    def __init__(self, setting: Setting, wall: Wall, cooks: Cooks, inks: Mapping[str, CookInk], leads: bool) -> None:
        theme = setting.theme
        self.wall, self.cooks, self.leads = wall, cooks, leads
        self.planks = {name: Plank(theme, THICK) for name in inks}
        self.arrows = {name: GroundArrow(theme) for name in inks}
        self.leaders = {name: Leader(theme, ink.line) for name, ink in inks.items()}
        self.lights = {name: LitBy(theme) for name in inks}
        self.aparts = [Aparts(setting, course, sheet, 1.0 / whole.zoom, cooks.views.tall[0]) for course, sheet, whole in
                       zip(wall.courses, wall.sheets, cooks.views.whole, strict=True)]
        for prop in (*self.planks.values(), *self.arrows.values()):
            prop.margin = True

    @property
    def back(self) -> list[Prop]:
        """Behind the cooks, from back to front."""
        return [*self.lights.values(), *(prop for one in self.aparts for prop in one.props), *self.leaders.values()]

    @property
    def front(self) -> list[Prop]:
        return [*self.planks.values(), *self.arrows.values()]

    def _framing(self, k: int, now: Moment) -> Framing:
        return self.cooks.framing(k, now.beat.exit, now)

    def pose(self, now: Moment, taken: Mapping[str, float]) -> None:
        """After the cooks; taken: their playheads on the ground that the beat ends on."""
        ground = self.wall.number(now.beat.exit.get("ground"))
        course, on = self.wall.courses[ground], now.beat.exit.get("at") in ON_GROUNDS
        for k, name in enumerate(self.planks):
            there = on and name in course.by_cook
            self._lay(name, ground if there else None, now)
            self._lead(name, ground if there and self.leads else None, now, taken)
            stance, lit = self.cooks.stands[name], timing.lit(now, k)
            self.lights[name].appear(lit if there else 0.0)
            self.lights[name].place(stance.x, stance.y + CHEST * stance.tall, 0.0, stance.tall)
        for k, one in enumerate(self.aparts):
            one.pose(now, self._framing(k, now))

    def _lead(self, name: str, ground: int | None, now: Moment, taken: Mapping[str, float]) -> None:
        line = self.leaders[name]
        if ground is None:
            line.appear(0.0)
            return
        stance = self.cooks.stands[name]
        line.appear(stance.there)
        point = self.wall.sheets[ground].spot(name, taken[name])
        line.show((stance.x, stance.y), self._framing(ground, now).spot(point))

    def laid(self, name: str, ground: int, now: Moment) -> tuple[int, float, float]:
        """At which step the plank lies, how far it is laid, and how far it has tipped."""
        course = self.wall.courses[ground]
        if now.beat.verb == "feel":
            there = move(now, "laid").ease(now) * (1.0 - move(now, "lifted").ease(now))
            return 0, there, move(now, "tips").ease(now)
        after, before = (course.told(state, "told") and state.get("at") == "raced" and course.meant(state.get("ground"))
                         for state in (now.beat.exit, now.beat.entry))
        there = float(after) if after == before else (
            move(now, "laid").ease(now) if after else 1.0 - move(now, "names go").ease(now))
        return course.ends[name], there * (name in course.stay), 1.0

    def half(self, name: str, ground: int, now: Moment) -> tuple[float, float]:
        """From the middle of its plank to the end, as it lies now, in the frame."""
        k, there, tips = self.laid(name, ground, now)
        framing = self._framing(ground, now)
        nearer = framing.view.zoom
        level, lies = self.wall.sheets[ground].tangent(name, k, HALF / nearer)
        x, y = (there * nearer * (np.array(level) + tips * (np.array(lies) - np.array(level)))).tolist()
        return x, y

    def middle(self, name: str, ground: int, now: Moment) -> tuple[float, float]:
        """Of its plank: before a step that lies downhill of who feels for it, so that none hides another."""
        k, *_ = self.laid(name, ground, now)
        x, y = self._framing(ground, now).spot(self.wall.sheets[ground].spot(name, float(k)))
        dx, dy = self.half(name, ground, now)
        ahead = AHEAD * (now.beat.verb == "feel")
        return x + ahead * dx, y + ahead * dy

    def _lay(self, name: str, ground: int | None, now: Moment) -> None:
        plank, arrow = self.planks[name], self.arrows[name]
        k, there, _ = self.laid(name, ground, now) if ground is not None else (0, 0.0, 0.0)
        plank.appear(float(there > 0))
        grown = move(now, "arrows").ease(now) if there and now.beat.verb == "feel" else 0.0
        arrow.appear(there * (grown > 0) * (1.0 - move(now, "hops").ease(now) if grown else 1.0))
        if ground is None or not there:
            return
        sheet = self.wall.sheets[ground]
        plank.show(self.middle(name, ground, now), self.half(name, ground, now))
        if grown:
            framing = self._framing(ground, now)
            arrow.show(tuple(framing.spot(spot) for spot in sheet.leads(name, k)), grown)

    def readings(self, now: Moment) -> Iterator[Reading]:
        ground = self.wall.number(now.beat.exit.get("ground"))
        sheet = self.wall.sheets[ground]
        for name, plank in self.planks.items():
            if plank.lies:
                middle, half = plank.read()
                yield from pair(f"{name}: the plank's middle", middle, self.middle(name, ground, now))
                yield from pair(f"{name}: the plank's end", half, self.half(name, ground, now))
            if self.arrows[name].faded == 1.0 and move(now, "arrows").ease(now) == 1.0:
                _, tip = self.arrows[name].read()
                if np.isfinite(tip).all():
                    to = self._framing(ground, now).spot(sheet.leads(name, 0)[-1])
                    yield from pair(f"{name}: the tip of its step", tip, to)
        for k, one in enumerate(self.aparts):
            yield from one.readings(self._framing(k, now))
