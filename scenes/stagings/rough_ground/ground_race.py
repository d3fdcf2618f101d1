"""A race on one ground: the trails of several rules on its map, and a bar of steps for each."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

import soupmath as sm
from scenes.kit.lettering import Label
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.map.contour_map import Window
from scenes.props.map.map_frame import Axis
from scenes.props.map.projection import Projection
from scenes.props.map.trail import Trail
from scenes.props.map.walks_on_map import Map
from scenes.stagings.rough_ground.props.knob_ways import KnobWays
from scenes.stagings.rough_ground.race_bars import RaceBars

MARKS = ("round", "square", "triangle")
SHARES = (1 / 64, 1 / 16, 1 / 4, 1.0, 4.0)      # of the first loss: level lines
NO_KNOBS = (Axis("", ()), Axis("", ()))
KEY, HEAD, DOT = 0.13, 0.21, 0.05               # radii of marks: by a name, at the head of a trail, along it
APART = 0.12                                    # how close marks along a trail may stand
NESTED = dict(zip(MARKS, (0.8, 1.0, 1.5), strict=True))     # sizes of heads: at the start one shows round the other
FLAG = 0.75                     # height, where the map is large
LIGHTER = 0.35                  # of white in the trails, on dark ground
ARRIVES = 0.05                  # of the longest race, in which a row is lit once its rule is near
HALF = 0.5                      # of a trail, while its head runs
LEFT = 0.25                     # of a trail, and of its head, that was not the shortest, once all is counted
MARGIN = 0.10                   # of the picture, around what the runs reach
UNDER = 0.36                    # from a map that is small to the mark of its first


@dataclass(frozen=True)
class Stand:
    """Where a race stands: its map and its bars; how far it is there, and whether it is large or small.

    charted, scaled: how far the rows and their scale are there; common: how far the scale is that of all races.
    """

    map: Region
    bars: Region
    there: float
    charted: float
    scaled: float
    large: float
    small: float
    common: float = 0.0


class GroundRace:
    """Rules run from one start until they are near the best for good. Rows are in the order of `runs`.

    keys: a mark of each rule as it is at the head of its trail, to stand by its name.
    """

    def __init__(self, theme: Theme, runs: Mapping[str, sm.Trajectory], large: Region, size: float, tick: float,
                 most: int, names: tuple[str, ...] = ()) -> None:
        """large: where its map is largest; most: steps of the longest of all races; names: of the rows, where they
        have none beside them."""
        self.runs, self.near = runs, {name: int(run.facts()["near_at"]) for name, run in runs.items()}
        first = next(iter(runs.values()))
        self.whole, self.window = _fitted(large, [run.points[: self.near[name] + 1] for name, run in runs.items()])
        levels = tuple(share * float(first.losses[0]) for share in SHARES)
        self.map = Map(theme, first.loss, self.whole, self.window, levels, NO_KNOBS, tick, FLAG)
        self.nested: dict[str, float] = {}
        colours = dict(zip(runs, theme.actors, strict=True))
        self.bars = RaceBars(theme, self.near, colours, size, tick, most, names)
        light = {name: blend(colour, "#FFFFFF", LIGHTER * theme.dark) for name, colour in colours.items()}
        marks = dict(zip(runs, MARKS, strict=True))
        self.trails = {name: Trail(theme, light[name], marks[name], DOT, 3.2, APART) for name in runs}
        self.heads, self.keys = ({name: Trail(theme, light[name], marks[name], radius) for name in runs}
                                 for radius in (HEAD, KEY))
        for name, head in self.heads.items():
            head.show(((0.0, 0.0),), ())
            self.nested[name] = NESTED[marks[name]]
        self.winner = Trail(theme, light[self.bars.first], marks[self.bars.first], HEAD)
        self.winner.show(((0.0, 0.0),), ())
        self.ways = KnobWays(theme, tick, named=not names)
        self._build_won(theme, light, marks, tick)

    def _build_won(self, theme: Theme, light: Mapping[str, str], marks: Mapping[str, str], tick: float) -> None:
        """The first one's mark, under a map that is small."""
        self.won = Trail(theme, light[self.bars.first], marks[self.bars.first], KEY)
        self.won.show(((0.0, 0.0),), ())
        self.won_as = Label(self.bars.prize.text, tick, theme.ink, weight="BOLD")

    @property
    def longest(self) -> int:
        return self.bars.longest

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [*self.map.props, *self.trails.values(), *reversed(self.heads.values()), self.winner,
                *self.ways.props, *self.bars.props, self.won, self.won_as]

    def pose(self, stand: Stand, lit: Mapping[str, float], s: float) -> None:
        """lit: each row; s: the playhead that all rules share."""
        size = min(stand.map.width / self.extent[0], stand.map.height / self.extent[1])
        self.view = replace(self.whole, at=(stand.map.x, stand.map.y), size=size)
        self.shrunk = math.sqrt(size / self.whole.size)
        self.map.look(self.view, self.shrunk)
        self.map.pose(stand.there)
        self.ways.pose(stand.there * stand.large, *self.edges)
        self.bars.pose(stand.bars, stand.there * stand.scaled,
                       {name: stand.there * stand.charted * lit[name] for name in self.runs}, s, stand.common)
        over = min(1.0, max(0.0, 1.0 - (self.longest - s) / (0.06 * self.longest)))
        for name in self.runs:
            left = 1.0 if name == self.bars.first else LEFT
            self._pose_trail(name, self.bars.taken(name, s))
            self.trails[name].appear(stand.there * (HALF + (left - HALF) * over))
            self.heads[name].appear(stand.there * (1.0 + (left - 1.0) * over))
        self._crown(stand.there * over)

    @property
    def extent(self) -> tuple[float, float]:
        """Of the window, in parameters."""
        p0, p1, q0, q1 = self.window
        return p1 - p0, q1 - q0

    @property
    def edges(self) -> tuple[float, float, float, float]:
        """Left, right, bottom and top of the map in the picture."""
        p0, p1, q0, q1 = self.window
        (left, bottom), (right, top) = self.view.project([(p0, q0), (p1, q1)])
        return float(left), float(right), float(bottom), float(top)

    def arrived(self, name: str, s: float) -> float:
        """How far it is told that a rule is near for good, at a playhead."""
        return min(1.0, max(0.0, (s - self.near[name]) / (ARRIVES * self.longest)))

    def _pose_trail(self, name: str, s: float) -> None:
        made, spot = self._places(name, s), self._spot(name, s)
        self.trails[name].show(made, (*made, spot))
        self.heads[name].place(*spot, 0.0, self.shrunk * self.nested[name])

    def _crown(self, there: float) -> None:
        """Once all is counted the first one's head stands in front of the others."""
        x, y, *_ = self.heads[self.bars.first].placed
        self.winner.appear(there).place(x, y, 0.0, self.shrunk * max(1.0, self.nested[self.bars.first]))

    def award(self, stand: Stand, told: float, swell: float) -> None:
        """The first is marked by its bar, or under its map where that is small; swell: 0 … 1."""
        there = stand.there * told
        marked = told * stand.small * min(1.0, 2.0 * stand.there)       # it reads over a map that is dimmed
        self.bars.award(there * stand.charted, swell)
        left, right, bottom, _ = self.edges
        self.won.appear(marked).place(0.5 * (left + right) - 0.28, bottom - UNDER + 0.12)
        self.won_as.appear(marked).place(0.5 * (left + right) + 0.14, bottom - UNDER)

    def _spot(self, name: str, s: float) -> tuple[float, float]:
        x, y = self.view.project(self.runs[name].at(s))
        return float(x), float(y)

    def _places(self, name: str, s: float) -> tuple[tuple[float, float], ...]:
        shown = self.view.project(self.runs[name].points[: math.floor(s + 1e-9) + 1])
        return tuple((float(x), float(y)) for x, y in shown)

    def readings(self, s: float, ground: str) -> Iterator[Reading]:
        if not self.heads[self.bars.first].faded:
            return
        yield from self.map.readings()
        yield from self.bars.readings(s, ground)
        for name, trail in self.trails.items():
            steps, what = self.bars.taken(name, s), f"{ground}, {name}"
            yield from pair(f"{what}: head", self.heads[name].stands, self._spot(name, steps))
            made = self._places(name, steps)
            for k, shown in zip(trail.marked(made), trail.read(), strict=True):
                yield from pair(f"{what}: point {k}", shown, made[k])


def _fitted(where: Region, paths: list[np.ndarray]) -> tuple[Projection, Window]:
    """The view and window that show all the paths, and the place they start from, in the whole region."""
    every = np.vstack(paths)
    low, high = every.min(axis=0), every.max(axis=0)
    middle, extent = 0.5 * (low + high), (high - low) / (1 - 2 * MARGIN)
    size = float(min(where.width / extent[0], where.height / extent[1]))
    half = 0.5 * np.array([where.width, where.height]) / size
    (p0, q0), (p1, q1) = middle - half, middle + half
    view = Projection((where.x, where.y), (float(middle[0]), float(middle[1])), size, 0.0)
    return view, (float(p0), float(p1), float(q0), float(q1))
