"""Rough ground: flat starts, ravines and shelves, and what helps there."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from scenes.kit.prop import Reading
from scenes.props.kitchen.room import Room
from scenes.props.measure.instruments import Letters
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.pace import Move
from scenes.stage.timeline import Moment
from scenes.stagings.rough_ground.hills import Hills
from scenes.stagings.rough_ground.needs import HILLS, RAVINE, names
from scenes.stagings.rough_ground.ravine import Ravine
from scenes.stagings.rough_ground.timing import move

ON_TABLE = ("ravine",)
NARROW = 0.50           # em of the jar's number where there is little room


class RoughGround(LessonScene):
    """Hills and a ravine; each is there if the runs are that it names."""

    opens = MappingProxyType({"open": "face"})

    def build(self) -> None:
        r, z, wide = self.regions, self.sizes, self.plan.shape == "wide"
        letters = Letters(z["reading"] if wide else NARROW, z["label"], z["tick"], 3 if wide else 2,
                          self.regions["safe"].left)
        given = self.runs.keys()
        self.table = Room(r["frame"], self.theme, (r["map"].right, r["map"].y), None, tiles=False)
        self.hills = Hills(self.setting, self.runs, letters) if given >= names(*HILLS) else None
        self.ravine = Ravine(self.setting, self.runs, letters) if given >= names(RAVINE) else None
        self.put(self.table, *(part for part in (self.ravine, self.hills) if part))
        self.put_title()

    def perform(self, now: Moment) -> None:
        self.table.appear(self._lies(now))
        for part in (self.hills, self.ravine):
            if part:
                part.pose(now)

    def _lies(self, now: Moment) -> float:
        """Whether the table is there; behind a sky that comes or goes it is there already, or still."""
        before, after = (state.get("scene") in ON_TABLE for state in (now.beat.entry, now.beat.exit))
        if before == after:
            return float(after)
        return move(now, "table").ease(now) if after else 1.0 - move(now, "table goes").ease(now)

    def view_move(self, now: Moment) -> Move:
        return move(now, "view")

    # read-back -----------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        for part in (self.hills, self.ravine):
            if part:
                yield from part.readings(now)
