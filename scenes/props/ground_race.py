"""A race on one ground: the trails of several rules on its map, and a bar of steps for each."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import numpy as np

import soupmath as sm
from scenes.props.contour_map import Window
from scenes.props.lettering import Label, Number
from scenes.props.map_frame import Axis
from scenes.props.map_walk import Map
from scenes.props.prop import Prop, Reading, pair
from scenes.props.region import Region
from scenes.props.shape import blend
from scenes.props.step_bar import StepAxis, StepBar
from scenes.props.theme import Theme
from scenes.props.trail import Trail
from scenes.props.view import View

MARKS = ("round", "square", "triangle")
SHARES = (1 / 64, 1 / 16, 1 / 4, 1.0, 4.0)      # of the first loss: level lines
NO_KNOBS = (Axis("", ()), Axis("", ()))
NUMBER, NAME = 0.88, 1.72       # room for the number of steps, and for a name before the bar
BAR = 0.28
HEAD = 0.12                     # radius of the mark at the head of a trail
ROUND = 10                      # steps; the scale of a ground ends at a multiple of this
LIGHTER = 0.35                  # of white in the trails, on dark ground
SWELLS = 0.4                    # of its size, by which a mark swells
LEFT = 0.25                     # of a trail that was not the shortest, once all is counted
MARGIN = 0.10                   # of the picture, around what the runs reach


class GroundRace:
    """Rules run from one start until they are near the best for good. Rows are in the order of `runs`.

    keys: a mark of each rule as it is at the head of its trail, to stand by its name.
    """

    def __init__(self, theme: Theme, runs: Mapping[str, sm.Trajectory], map_: Region, bars: Region,
                 size: float, tick: float, names: tuple[str, ...] = ()) -> None:
        """names: of the rows, where they have none beside them."""
        self.runs, self.near = runs, {name: int(run.facts()["near_at"]) for name, run in runs.items()}
        self.longest, self.fewest = max(self.near.values()), min(self.near.values())
        self.first = min(self.near, key=self.near.__getitem__)
        first = next(iter(runs.values()))
        self.view, window = _fitted(map_, [run.points[: self.near[name] + 1] for name, run in runs.items()])
        levels = tuple(share * float(first.losses[0]) for share in SHARES)
        self.map = Map(theme, first.loss, self.view, window, levels, NO_KNOBS, tick, 0.42)
        self.scale = ROUND * math.ceil(self.longest / ROUND)
        colours = dict(zip(runs, theme.actors, strict=True))
        light = {name: blend(colour, "#FFFFFF", LIGHTER * theme.dark) for name, colour in colours.items()}
        marks = dict(zip(runs, MARKS, strict=True))
        self.trails = {name: Trail(theme, light[name], marks[name], 0.035, 2.4) for name in runs}
        self.heads, self.keys = ({name: Trail(theme, light[name], marks[name], HEAD) for name in runs}
                                 for _ in range(2))
        self._build_bars(theme, bars, size, tick, names, colours)

    def _build_bars(self, theme: Theme, bars: Region, size: float, tick: float, names: tuple[str, ...],
                    colours: Mapping[str, str]) -> None:
        left, row = bars.left + NAME * bool(names), bars.height / len(self.runs)
        self.bars, self.counts, self.words = {}, {}, []
        for k, name in enumerate(self.runs):
            y = bars.top - (k + 0.5) * row
            place = Region.spanning(left, bars.right - NUMBER, y - BAR / 2, y + BAR / 2)
            self.bars[name] = StepBar(place, theme, colours[name], self.scale)
            self.counts[name] = Number(size, theme.ink, (0.1, y - 0.35 * size))
            if names:
                self.words.append(Label(names[k], tick, theme.ink, (bars.left, y - 0.35 * tick), "left"))
        end, y = bars.right - NUMBER, bars.top + 0.06
        self.axis = StepAxis(theme, left, end, y)
        self.ends = [Label("0", tick, theme.soft, (left, y + 0.14), "left"),
                     Label(f"{self.scale} steps", tick, theme.soft, (end, y + 0.14))]
        self.prize = Label("1st", tick, theme.ink, weight="BOLD")

    def parts(self) -> list[Prop]:
        """From back to front."""
        return [*self.map.parts(), *self.trails.values(), *reversed(self.heads.values()), *self.words, self.axis,
                *self.ends, *self.bars.values(), *self.counts.values(), self.prize]

    def taken(self, name: str, s: float) -> float:
        """Steps made at playhead s: a rule that is near for good makes no more."""
        return min(s, float(self.near[name]))

    def pose(self, there: float, counted: float, s: float) -> None:
        """there: how far map and axes are there; counted: the numbers; s: the playhead that all rules share."""
        self.map.pose(there)
        for prop in (self.axis, *self.ends, *self.words):
            prop.fade(there)
        over = min(1.0, max(0.0, 1.0 - (self.longest - s) / (0.06 * self.longest)))
        for name in self.runs:
            lit = 1.0 if name == self.first else 1.0 - (1.0 - LEFT) * over
            self._pose_trail(name, there * lit, self.taken(name, s))
            self._pose_bar(name, there, there * counted, self.taken(name, s))

    def _pose_trail(self, name: str, there: float, s: float) -> None:
        made, spot = self._places(name, s), self._spot(name, s)
        self.trails[name].fade(there).show(made, (*made, spot))
        self.heads[name].fade(there).show((spot,), (spot,))

    def _pose_bar(self, name: str, there: float, counted: float, s: float) -> None:
        self.bars[name].fade(there).show(s)
        self.counts[name].fade(counted).show(f"{math.floor(s + 1e-9)}")
        self.counts[name].place(self._bar_end(name, s), 0.0)

    def award(self, there: float, swell: float) -> None:
        """The mark of the first stands by the fewest steps; swell: 0 … 1."""
        bar, count, scale = self.bars[self.first].region, self.counts[self.first], 1.0 + SWELLS * swell
        x = self._bar_end(self.first, self.fewest) + count.width_of_text + 0.30 + 0.5 * self.prize.width_of_text
        self.prize.place(x, bar.y - 0.35 * self.prize.size * scale, 0.0, scale)
        self.prize.fade(there)

    def _bar_end(self, name: str, s: float) -> float:
        bar = self.bars[name].region
        return bar.left + bar.width * s / self.scale

    def _spot(self, name: str, s: float) -> tuple[float, float]:
        x, y = self.view.project(self.runs[name].at(s))
        return float(x), float(y)

    def _places(self, name: str, s: float) -> tuple[tuple[float, float], ...]:
        shown = self.view.project(self.runs[name].points[: math.floor(s + 1e-9) + 1])
        return tuple((float(x), float(y)) for x, y in shown)

    def readings(self, s: float, ground: str) -> Iterator[Reading]:
        if not self.axis.faded:
            return
        yield from self.map.readings()
        for name in self.runs:
            steps, what = self.taken(name, s), f"{ground}, {name}"
            yield Reading(f"{what}: steps", "printed", self.counts[name].read(), f"{math.floor(steps + 1e-9)}")
            yield Reading(f"{what}: bar", "exact", self.bars[name].read(), steps)
            yield from pair(f"{what}: head", self.heads[name].read()[0], self._spot(name, steps))
            for k, (shown, true) in enumerate(zip(self.trails[name].read(), self._places(name, steps), strict=True)):
                yield from pair(f"{what}: point {k}", shown, true)


def _fitted(where: Region, paths: list[np.ndarray]) -> tuple[View, Window]:
    """The view and window that show all the paths, and the place they start from, in the whole region."""
    every = np.vstack(paths)
    low, high = every.min(axis=0), every.max(axis=0)
    middle, extent = 0.5 * (low + high), (high - low) / (1 - 2 * MARGIN)
    size = float(min(where.width / extent[0], where.height / extent[1]))
    half = 0.5 * np.array([where.width, where.height]) / size
    (p0, q0), (p1, q1) = middle - half, middle + half
    view = View((where.x, where.y), (float(middle[0]), float(middle[1])), size, 0.0)
    return view, (float(p0), float(p1), float(q0), float(q1))
