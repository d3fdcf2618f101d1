"""A sweep: the same run with other numbers, each as a jar of loss on a shelf, all at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from scenes.kit.heights import Heights, heights_for
from scenes.kit.lettering import Label, baseline
from scenes.kit.prop import Reading
from scenes.props.kitchen.room import Room
from scenes.props.kitchen.shelf import Shelf
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Moment
from scenes.stagings.sweep.cell import Cell, has_hill, shelf_of
from scenes.stagings.sweep.grid import WITH_HILL, cells, columns_of
from scenes.stagings.sweep.legend import Legend
from scenes.stagings.sweep.needs import CELLS
from scenes.stagings.sweep.timing import filled, told, walked
from soupmath import Trajectory

BEYOND = 0.25           # that a shelf reaches over the cells' sides
HOPS = 1.6              # times the first loss, up to which hills are drawn, so that who is flung off is seen to go


class Sweep(LessonScene):
    """Jars on shelves; one scale of losses for all of them."""

    def build(self) -> None:
        runs, region = CELLS.of(self.runs), self.regions["cells"]
        (wished,) = self.plan.built_from.get("open.columns", (0,))[:1]
        places = cells(len(runs), region, columns_of(len(runs), region, int(str(wished)), WITH_HILL))
        heights = scale_of(runs.values(), HOPS)
        if not all(has_hill(run, heights, places[0]) for run in runs.values()):
            places = cells(len(runs), region, columns_of(len(runs), region, int(str(wished))))
            heights = scale_of(runs.values())
        self.cells = [Cell(self.setting, name, run, self.plan.labels.get(name, name), place, heights)
                      for (name, run), place in zip(runs.items(), places, strict=True)]
        self.legend = Legend(self.setting, [run.outcome for run in runs.values()])
        size, top = self.sizes["label"], self.regions["keys"]
        (keys,) = self.plan.built_from.get("open.keys", ("",))[:1]
        words = self.theme.words
        loss = words.gettext("loss (log)") if heights.decades else words.gettext("loss")
        # For translators: of jars side by side, each filled to the loss of a run with another learning rate
        heading = words.gettext("{loss} by {keys}", loss=loss, keys=keys) if keys else loss
        self.keys = Label(heading, size, self.theme.soft, (top.x, baseline(top.y, size)), room=top.width, words=words)
        shelves = [Shelf(self.theme, region.left - BEYOND, region.right + BEYOND, seed).place(0.0, y)
                   for seed, y in enumerate(sorted({shelf_of(place) for place in places}), 1)]
        self.put(Room(self.regions["frame"], self.theme, (region.x, region.y), None, tiles=False), *shelves)
        self.put(*(prop for cell in self.cells for prop in cell.props), *self.legend.props, self.keys)
        self.put_title()

    def perform(self, now: Moment) -> None:
        way = walked(now)
        for place, cell in enumerate(self.cells):
            cell.pose(way, told(now, place), filled(now, place))
        self.legend.pose(told(now, 0))

    def readings(self, now: Moment) -> Iterator[Reading]:
        way = walked(now)
        for place, cell in enumerate(self.cells):
            if filled(now, place) == 1.0:
                yield from cell.readings(way, told(now, place))


def scale_of(runs: Iterable[Trajectory], times: float = 1.0) -> Heights:
    """One scale for all: what is higher than so many times all first losses is off it, for a run that is flung off
    would else leave the others on the floor."""
    runs = list(runs)
    first = max(float(run.losses[0]) for run in runs)
    first = max(first, times * first)
    seen = np.concatenate([run.losses[np.isfinite(run.losses)] for run in runs])
    return heights_for([first], np.minimum(seen, first))
