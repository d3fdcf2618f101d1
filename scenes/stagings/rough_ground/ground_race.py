"""A race on one ground: the trails of several rules on its map, and a bar of steps for each."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import numpy as np

import soupmath as sm
from scenes.kit.easing import between
from scenes.kit.lettering import Label
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.map.loss_map import LossMap, Sheet
from scenes.props.map.projection import Projection, Window
from scenes.props.map.trail import Trail
from scenes.stagings.rough_ground.knob_ways import KnobWays
from scenes.stagings.rough_ground.race_bars import RaceBars

MARKS = ("round", "square", "triangle")
SHARES = (1 / 64, 1 / 16, 1 / 4, 1.0, 4.0)      # of the first loss: level lines
KEY, HEAD, DOT = 0.13, 0.21, 0.05               # radii of marks: by a name, at the head of a trail, along it
LINE, APART = 3.2, 0.12                         # width of a trail, and how close marks along it may stand
NESTED = dict(zip(MARKS, (0.8, 1.0, 1.5), strict=True))     # sizes of heads: at the start one shows round the other
FLAG = 0.75                     # height, where the map is large
LIGHTER = 0.35                  # of white in the trails, on dark ground
ARRIVES = 0.05                  # of the longest race, in which a row is lit once its rule is near
OVER = 0.06                     # of the longest race, at its end, in which all but the shortest trail fade
HALF = 0.5                      # of a trail, while its head runs
LEFT = 0.25                     # of a trail, and of its head, that was not the shortest, once all is counted
MARGIN = 0.10                   # of the picture, around what the runs reach
UNDER = 0.36                    # from a map that is small to the baseline of its first
WON = (-0.28, 0.12), 0.14       # from there to the mark of the first, and to its word, with the map's middle


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

    def __init__(self, setting: Setting, runs: Mapping[str, sm.Trajectory], most: int,
                 names: tuple[str, ...] = ()) -> None:
        """most: steps of the longest of all races; names: of the rows, where they have none beside them."""
        theme, tick = setting.theme, setting.sizes["tick"]
        self.runs, self.near = runs, {name: int(run.facts()["near_at"]) for name, run in runs.items()}
        paths = [run.points[: self.near[name] + 1] for name, run in runs.items()]
        self.whole, self.window = _fitted(setting.regions["ground_run"], paths)
        first = next(iter(runs.values()))
        levels = tuple(share * float(first.losses[0]) for share in SHARES)
        self.map = LossMap(theme, first.loss, Sheet(self.whole, self.window, levels), tick, FLAG)
        colours = dict(zip(runs, theme.actors, strict=True))
        self.bars = RaceBars(setting, self.near, colours, most, names)
        self._build_trails(theme, {name: blend(colour, "#FFFFFF", LIGHTER * theme.dark)
                                   for name, colour in colours.items()})
        self.ways = KnobWays(theme, tick, named=not names)
        self.won_as = Label(self.bars.prize.text, tick, theme.ink, weight="BOLD")

    def _build_trails(self, theme: Theme, light: Mapping[str, str]) -> None:
        """One for each rule; its head; the first one's in front of the others, and under a map that is small."""
        marks = dict(zip(self.runs, MARKS, strict=True))
        self.nested = {name: NESTED[mark] for name, mark in marks.items()}
        self.trails = {name: Trail(theme, light[name], marks[name], DOT, LINE, APART) for name in self.runs}
        self.heads, self.keys = ({name: _mark(theme, light[name], marks[name], radius) for name in self.runs}
                                 for radius in (HEAD, KEY))
        for name in self.runs:
            self.trails[name].whose = self.heads[name].whose = name
        self.winner, self.won = (_mark(theme, light[self.first], marks[self.first], radius) for radius in (HEAD, KEY))

    @property
    def first(self) -> str:
        return self.bars.first

    @property
    def longest(self) -> int:
        return self.bars.longest

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [*self.map.props, *self.trails.values(), *reversed(self.heads.values()), self.winner,
                *self.ways.props, *self.bars.props, self.won, self.won_as]

    # as functions of where it stands ---------------------------------------------------------
    def view(self, stand: Stand) -> Projection:
        p0, p1, q0, q1 = self.window
        size = min(stand.map.width / (p1 - p0), stand.map.height / (q1 - q0))
        return replace(self.whole, at=(stand.map.x, stand.map.y), size=size)

    def sheet(self, stand: Stand) -> Region:
        """Where the map lies."""
        return self.view(stand).lies(self.window)

    def arrived(self, name: str, s: float) -> float:
        """How far it is told that a rule is near for good, at a playhead."""
        return min(1.0, max(0.0, (s - self.near[name]) / (ARRIVES * self.longest)))

    def _over(self, s: float) -> float:
        """How far the race is over."""
        return min(1.0, max(0.0, 1.0 - (self.longest - s) / (OVER * self.longest)))

    def _spot(self, name: str, s: float, view: Projection) -> tuple[float, float]:
        return view.spot(self.runs[name].at(s))

    def _places(self, name: str, s: float, view: Projection) -> tuple[tuple[float, float], ...]:
        return tuple(view.spot(point) for point in self.runs[name].points[: whole_step(s) + 1])

    # pose ---------------------------------------------------------------------------------------
    def pose(self, stand: Stand, lit: Mapping[str, float], s: float) -> None:
        """lit: each row; s: the playhead that all rules share."""
        view = self.view(stand)
        shrunk = math.sqrt(view.size / self.whole.size)
        self.map.pose(stand.there, view, shrunk)
        self.ways.pose(stand.there * stand.large, self.sheet(stand))
        self.bars.pose(stand.bars, stand.there * stand.scaled,
                       {name: stand.there * stand.charted * lit[name] for name in self.runs}, s, stand.common)
        for name in self.runs:
            self._pose_trail(name, s, view, shrunk)
            left = 1.0 if name == self.first else LEFT
            self.trails[name].appear(stand.there * between(HALF, left, self._over(s)))
            self.heads[name].appear(stand.there * between(1.0, left, self._over(s)))
        x, y, *_ = self.heads[self.first].placed
        self.winner.appear(stand.there * self._over(s))
        self.winner.place(x, y, 0.0, shrunk * max(1.0, self.nested[self.first]))

    def _pose_trail(self, name: str, s: float, view: Projection, shrunk: float) -> None:
        steps = self.bars.taken(name, s)
        made, spot = self._places(name, steps, view), self._spot(name, steps, view)
        self.trails[name].show(made, (*made, spot))
        self.heads[name].place(*spot, 0.0, shrunk * self.nested[name])

    def award(self, stand: Stand, told: float, swell: float) -> None:
        """The first is marked by its bar, or under its map where that is small; swell: 0 … 1."""
        marked = told * stand.small * min(1.0, 2.0 * stand.there)       # it reads over a map that is dimmed
        self.bars.award(stand.there * told * stand.charted, swell)
        sheet, ((left, up), right) = self.sheet(stand), WON
        self.won.appear(marked).place(sheet.x + left, sheet.bottom - UNDER + up)
        self.won_as.appear(marked).place(sheet.x + right, sheet.bottom - UNDER)

    # read-back ----------------------------------------------------------------------------------
    def readings(self, stand: Stand, s: float, ground: str) -> Iterator[Reading]:
        if not stand.there:
            return
        view = self.view(stand)
        yield from self.map.readings()
        yield from self.bars.readings(s, stand.common, ground)
        for name, trail in self.trails.items():
            steps, what = self.bars.taken(name, s), f"{ground}, {name}"
            yield from pair(f"{what}: head", self.heads[name].stands, self._spot(name, steps, view))
            made = self._places(name, steps, view)
            for k, shown in zip(trail.marked(made), trail.read(), strict=True):
                yield from pair(f"{what}: point {k}", shown, made[k])


def _mark(theme: Theme, colour: str, mark: str, radius: float) -> Trail:
    """A single mark at the origin."""
    trail = Trail(theme, colour, mark, radius)
    trail.show(((0.0, 0.0),), ())
    return trail


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
