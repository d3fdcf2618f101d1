"""A sweep: the same run with other numbers, each as a jar of loss on a shelf, all at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from scenes.kit.heights import Heights, heights_for
from scenes.kit.lettering import Label, baseline
from scenes.kit.prop import Reading
from scenes.kit.region import Region
from scenes.props.kitchen.room import Room
from scenes.props.kitchen.shelf import Shelf
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.timeline import Moment
from scenes.stagings.sweep import timing
from scenes.stagings.sweep.grid import WITH_HILL, cells, columns_of
from scenes.stagings.sweep.legend import Legend
from scenes.stagings.sweep.needs import CELLS
from scenes.stagings.sweep.plain_cell import PlainCell
from scenes.stagings.sweep.props.spotlight import Spotlight
from scenes.stagings.sweep.props.step_count import StepCount
from scenes.stagings.sweep.row_names import RowNames, fits
from scenes.stagings.sweep.stride import Stride
from scenes.stagings.sweep.valley_cell import ValleyCell, has_valley, highest
from scenes.stagings.sweep.windows import windows
from soupmath import Trajectory

BEYOND = 0.25           # that a shelf reaches over the cells' sides
HOPS = 1.6              # times the first loss, up to which valleys are drawn, so that who is flung off is seen to go


class Sweep(LessonScene):
    """Jars on shelves; one scale of losses for all of them."""

    def build(self) -> None:
        runs = CELLS.of(self.runs)
        self.names, self.steps = list(runs), [run.steps for run in runs.values()]
        (wished,) = self.plan.built_from.get("open.columns", (0,))[:1]
        region = self._region_of_valleys()
        places = cells(len(runs), region, columns_of(len(runs), region, int(str(wished)), WITH_HILL))
        heights = scale_of(runs.values(), HOPS)
        self.valleys: list[ValleyCell] = []
        self.plain: list[PlainCell] = []
        if all(has_valley(run, heights, places[0]) for run in runs.values()):
            shown = windows(list(runs.values()), highest(places[0], heights))
            self.valleys = [ValleyCell(self.setting, name, run, self.plan.labels.get(name, name), *where)
                            for (name, run), *where in zip(runs.items(), places, [heights] * len(runs), shown,
                                                           strict=True)]
        else:
            region = self.regions["cells"]
            places = cells(len(runs), region, columns_of(len(runs), region, int(str(wished))))
            heights = scale_of(runs.values())
            self.plain = [PlainCell(self.setting, name, run, self.plan.labels.get(name, name), place, heights)
                          for (name, run), place in zip(runs.items(), places, strict=True)]
        self._put(region, places, heights)
        self.put_title()

    def _region_of_valleys(self) -> Region:
        """Under the heading, where what runs were given cannot be named beside them."""
        region, top = self.regions["valleys"], self.regions["keys"]
        if region.top <= top.bottom or fits(self._keys, self.regions["names"].width):
            return region
        return Region.spanning(region.left, region.right, region.bottom, top.bottom)

    @property
    def _keys(self) -> str:
        (keys,) = self.plan.built_from.get("open.keys", ("",))[:1]
        return str(keys)

    @property
    def cells(self) -> Sequence[ValleyCell | PlainCell]:
        return self.valleys or self.plain

    def _put(self, region: Region, places: Sequence[Region], heights: Heights) -> None:
        frame = self.regions["frame"]
        self.pool, self.dusk = (Spotlight(self.theme, frame, places, front) for front in (False, True))
        levels = sorted({cell.shelf for cell in self.cells})
        shelves = [Shelf(self.theme, region.left - BEYOND, region.right + BEYOND, seed).place(0.0, y)
                   for seed, y in enumerate(levels, 1)]
        self.put(Room(frame, self.theme, (region.x, region.y), None, tiles=False), self.pool, *shelves)
        self.put(*(thing for cell in self.cells for thing in cell.things), self.dusk)
        self.put(*(letters for cell in self.cells for letters in cell.letters))
        self._put_names(heights)
        self.count = StepCount(self.theme, self.regions["count"], self.sizes["label"], max(self.steps))
        self.legend = Legend(self.setting, [cell.end for cell in self.plain])
        self.put(*self.legend.props, *([self.count] if self.valleys else []))

    def _put_names(self, heights: Heights) -> None:
        """Beside the rows, where there is room, else over all of them."""
        words, top, size = self.theme.words, self.regions["keys"], self.sizes["label"]
        keys = self._keys
        loss = words.gettext("loss (log)") if heights.decades else words.gettext("loss")
        beside = self.regions["names"]
        self.rows = RowNames(self.setting, beside, self.valleys if beside.width else (), heights, loss,
                             keys if fits(keys, beside.width) else "")
        self.put(*self.rows.letters)
        if self.rows.letters and fits(keys, beside.width):
            return
        # For translators: of jars side by side, each filled to the loss of a run with another learning rate
        heading = words.gettext("{loss} by {keys}", loss=loss, keys=keys) if keys else loss
        self.put(Label(heading, size, self.theme.ink, (top.x, baseline(top.y, size)), room=top.width, words=words))

    # pose ---------------------------------------------------------------------------------------
    def perform(self, now: Moment) -> None:
        lights = timing.lights(now, self.names)
        self.pool.show(lights)
        self.dusk.show(lights)
        self.legend.pose(timing.told(now, 0))
        for place, plain in enumerate(self.plain):
            plain.pose(self._share(now, place), timing.told(now, place), timing.filled(now, place))
        if self.valleys:
            self._pose_valleys(now, lights)

    def _pose_valleys(self, now: Moment, lights: timing.Lights) -> None:
        strides, count = self._strides(now), len(self.valleys)
        about = 1.0 - min(lights)
        for k, (cell, stride) in enumerate(zip(self.valleys, strides, strict=True)):
            told = timing.told(now, 0) * about * lights[k]
            cell.pose(stride, timing.filled(now, k), timing.comes(now, timing.DOTS, k),
                      timing.comes(now, timing.SLOPE, k), timing.given(now, k, count), told)
        self.rows.pose(timing.filled(now, 0), timing.given(now, 0, count))
        self.count.show(self._counted(now, strides))
        self.count.appear(timing.counted(now))

    def _strides(self, now: Moment) -> list[Stride]:
        return timing.strides(now, self.names, self.steps)

    def _share(self, now: Moment, place: int) -> float:
        return timing.share(now, self.names, self.steps, place)

    def _counted(self, now: Moment, strides: Sequence[Stride]) -> int:
        """The step that is being made, or the last one made; of a run that makes its steps again, its own."""
        if now.beat.verb == "again":
            return strides[timing.whom(now.beat.exit, self.names)].counted
        return max(stride.counted for stride in strides)

    # read-back ----------------------------------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        for place, plain in enumerate(self.plain):
            if timing.filled(now, place) == 1.0:
                yield from plain.readings(self._share(now, place), timing.told(now, place))
        if not self.valleys:
            return
        strides = self._strides(now)
        for k, (cell, stride) in enumerate(zip(self.valleys, strides, strict=True)):
            if timing.filled(now, k) == 1.0:
                yield from cell.readings(stride, timing.comes(now, timing.SLOPE, k))
        if timing.counted(now) > 0:
            step = self._counted(now, strides)
            yield Reading("steps", "printed", self.count.read(), self.count.said(step))
            yield Reading("pips", "counted", self.count.read_pips(), min(step, self.count.many))


def scale_of(runs: Iterable[Trajectory], times: float = 1.0) -> Heights:
    """One scale for all: what is higher than so many times all first losses is off it, for a run that is flung off
    would else leave the others on the floor."""
    runs = list(runs)
    first = max(float(run.losses[0]) for run in runs)
    first = max(first, times * first)
    seen = np.concatenate([run.losses[np.isfinite(run.losses)] for run in runs])
    return heights_for([first], np.minimum(seen, first))
