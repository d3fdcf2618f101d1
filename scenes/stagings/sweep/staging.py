"""A sweep: the same run with other numbers, each as a jar of loss on a shelf, all at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from scenes.kit.easing import between
from scenes.kit.heights import Heights, heights_for
from scenes.kit.lettering import Label, baseline
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.props.kitchen.room import Room
from scenes.props.kitchen.shelf import Shelf
from scenes.stage.lesson_scene import LessonScene
from scenes.stage.pace import Move
from scenes.stage.timeline import STANDARD, Moment, State
from scenes.stage.view import View, view_of
from scenes.stagings.sweep import timing
from scenes.stagings.sweep.grid import WITH_HILL, cells, columns_of
from scenes.stagings.sweep.legend import Legend
from scenes.stagings.sweep.needs import CELLS
from scenes.stagings.sweep.plain_cell import PlainCell
from scenes.stagings.sweep.props.spotlight import Spotlight
from scenes.stagings.sweep.props.step_count import StepCount
from scenes.stagings.sweep.row_names import RowNames, fits
from scenes.stagings.sweep.stride import Stride
from scenes.stagings.sweep.valley_cell import ValleyCell, has_valley, highest, rise_of
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
            rise = rise_of(runs.values(), heights, places[0])
            shown = windows(list(runs.values()), highest(places[0], heights, rise))
            self.valleys = [ValleyCell(self.setting, name, runs[name], self._called(name), place, heights, window, rise)
                            for name, place, window in zip(runs, places, shown, strict=True)]
        else:
            region = self.regions["cells"]
            places = cells(len(runs), region, columns_of(len(runs), region, int(str(wished))))
            heights = scale_of(runs.values())
            self.plain = [PlainCell(self.setting, name, runs[name], self._called(name), place, heights)
                          for name, place in zip(runs, places, strict=True)]
        self._put(region, places, heights)
        self.put_title()

    def _called(self, name: str) -> str:
        return self.plan.labels.get(name, name)

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

    # view ---------------------------------------------------------------------------------------
    def view(self, now: Moment) -> View:
        before, after = (self._rests_on(state) for state in (now.beat.entry, now.beat.exit))
        return before if before == after else before.towards(after, self.view_move(now).ease(now))

    def view_move(self, now: Moment) -> Move:
        return timing.CLOSE if now.beat.verb == "ends" else timing.BACK_OFF

    def _rests_on(self, state: State) -> View:
        """As near a run as its frame is filled by it, without what lies beyond the set."""
        seen = self._seen(state)
        return View() if seen is None else view_of(seen, self.plan.shape)

    def _seen(self, state: State) -> Region | None:
        """What of the set is seen near the run that a state names; None for all of it."""
        close, frame, who = self.regions.get("close"), self.regions["frame"], timing.near(state, self.names)
        if who is None or close is None or not self.valleys:
            return None
        slack = max(0.0, (frame.width - close.width) / 2)
        x = min(max(self.valleys[who].place.x, frame.x - slack), frame.x + slack)
        return Region(x, close.y, close.width, close.height)

    def _leave(self, now: Moment) -> None:
        """Texts go that a near view would cut or leave out."""
        before, after = (self._seen(state) for state in (now.beat.entry, now.beat.exit))
        if before is None and after is None:
            return
        part = now.ease(self.view_move(now).begins(now), STANDARD)
        for together in (*(cell.letters for cell in self.valleys), *([letters] for letters in self.rows.letters)):
            first, last = (min(_whole(letters, seen) for letters in together) for seen in (before, after))
            there = between(first, last, part)
            for letters in together:
                letters.appear(letters.faded * there)

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
        self._leave(now)

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


def _whole(letters: Prop, seen: Region | None) -> float:
    """Whether a text is seen, and not cut: 1 or 0."""
    xs = [float(x) for part in letters.parts() for x in np.asarray(part.points)[:, 0]]
    return float(seen is None or not xs or (seen.left <= min(xs) and max(xs) <= seen.right))


def scale_of(runs: Iterable[Trajectory], times: float = 1.0) -> Heights:
    """One scale for all: what is higher than so many times all first losses is off it, for a run that is flung off
    would else leave the others on the floor."""
    runs = list(runs)
    first = max(float(run.losses[0]) for run in runs)
    first = max(first, times * first)
    seen = np.concatenate([run.losses[np.isfinite(run.losses)] for run in runs])
    return heights_for([first], np.minimum(seen, first))
