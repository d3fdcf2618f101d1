"""Rough ground: flat starts, ravines and shelves, and what helps there."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from scenes.kit.prop import Reading
from scenes.props.measure.instruments import Letters
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.pace import Move
from scenes.stage.timeline import Moment
from scenes.stagings.rough_ground.grounds import Gallery, at
from scenes.stagings.rough_ground.hills import Hills
from scenes.stagings.rough_ground.needs import HILLS, RAVINE, names
from scenes.stagings.rough_ground.ravine import Ravine
from scenes.stagings.rough_ground.timing import move

NARROW = 0.50           # em of the jar's number where there is little room


class RoughGround(LessonScene):
    """Hills and a ravine; each is there if the runs are that it names."""

    opens = MappingProxyType({"open": "face", "walk": "flat", "ravine": "ravine", "hop": "ravine", "hop_on": "ravine",
                              "stop": "shelf", "sled": "shelf", "ride": "shelf", "ride_on": "shelf"})

    def build(self) -> None:
        z, wide = self.sizes, self.plan.shape == "wide"
        letters = Letters(z["reading"] if wide else NARROW, z["label"], z["tick"], 3 if wide else 2)
        given = self.runs.keys()
        self.gallery = Gallery(self.setting)
        self.hills = Hills(self.setting, self.runs, letters) if given >= names(*HILLS) else None
        self.ravine = Ravine(at(self.setting, "ravine"), self.runs, letters) if given >= names(RAVINE) else None
        self.put(self.gallery, *(part for part in (self.ravine, self.hills) if part))
        self.put_title()

    def perform(self, now: Moment) -> None:
        self.gallery.pose(now)
        for part in (self.hills, self.ravine):
            if part:
                part.pose(now)

    def view_move(self, now: Moment) -> Move:
        return move(now, "view")

    # read-back -----------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        for part in (self.hills, self.ravine):
            if part:
                yield from part.readings(now)
