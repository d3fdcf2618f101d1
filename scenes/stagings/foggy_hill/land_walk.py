"""A run over two parameters, on the land itself: plank and arrow of each step lie along one line of its ground plan."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

import numpy as np

import soupmath as sm
from scenes.kit.far import FAR, nearest
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.setting import Setting
from scenes.props.hill.ground_arrow import GroundArrow
from scenes.props.hill.window import slope_at
from scenes.props.map.contour_map import ContourMap
from scenes.props.map.map_frame import MapFrame
from scenes.props.map.off_map import OffMap
from scenes.props.map.trail import Places, Trail
from scenes.props.map.way_on_map import WayOnMap
from scenes.props.measure.plank import Plank
from scenes.stagings.foggy_hill.knob_slides import KnobSlides
from scenes.stagings.foggy_hill.outlook import Outlook, grid_over
from scenes.stagings.foggy_hill.props.land import Land

BENDS = 12              # straight pieces of the way of one step, on the land
TRUST, SHARE = 0.30, 0.05       # of the first loss of a soup, of the heights of others: what the tangent may be wrong
# by where the plank ends
ROUGHLY, LOWEST = 60, 1e-12     # facets in which the highest place is sought; a height that is one
MARK, THICK, ARROW = 0.05, 0.07, 0.55   # radius of a point of the trail; of plank and arrow for a cook of 1
NOTHING = 1e-3          # units that are clear where nothing can be seen
Spot = tuple[float, float]


class LandWalk:
    """The land of a run over two parameters, its level lines and rulers, and what a step lays on it.

    up: how high the land stands, 1 at its true height, 0 as a map; all that stands on it goes with it.
    """

    def __init__(self, setting: Setting, run: sm.Trajectory, outlook: Outlook, frame: MapFrame,
                 tall: float, levels: tuple[float, ...]) -> None:
        """frame: the rulers round its window; tall: who walks there; levels: losses of the lines."""
        theme, window = setting.theme, outlook.window
        self.run, self.outlook, self.frame, self.view = run, outlook, frame, outlook.view()
        top = float(np.nanmax(outlook.height(grid_over(window, ROUGHLY)), initial=LOWEST))
        self.land = Land(theme, outlook, setting.regions["canvas"], top)
        self.lines = ContourMap(theme, run.loss, window, levels, height=outlook.heights_of.part)
        self.plank, self.arrow = Plank(theme, THICK * tall), GroundArrow(theme, ARROW * tall)
        self.trail = Trail(theme, theme.ink, radius=MARK)
        self.on = WayOnMap(run, window)
        self.slides = KnobSlides(theme, self.on, self.view, outlook.near_ends(window))
        self.off_map = OffMap(theme, setting.sizes["tick"])
        self.metric = np.array([1.0, abs(outlook.aspect)])
        self._reach: dict[float, float] = {}

    @property
    def back(self) -> list[Prop]:
        return [self.land, self.lines]

    @property
    def front(self) -> list[Prop]:
        """Over the fog, behind flag and cook."""
        return [self.frame, *self.frame.labels, *self.slides.props, self.trail]

    # where things are --------------------------------------------------------
    def foot(self, s: float, up: float = 1.0) -> Spot:
        """On the land as it stands; no further out of the picture than FAR."""
        return self._on_ground(self.run.at(s), up)

    def _on_ground(self, point: np.ndarray, up: float = 1.0) -> Spot:
        return self.view.spot(point, up * self.outlook.height_at(point))

    def spot(self, point: np.ndarray, up: float = 1.0) -> Spot:
        """Of a point on the land as it stands."""
        return self._on_ground(point, up)

    def reach(self, s: float) -> float:
        """How far the slope can be trusted, in the first parameter and what counts as much of the second; no further
        than FAR of the picture."""
        if s not in self._reach:
            point = self.run.at(s)
            tolerance = self._tolerance(self.run.loss_at(s))
            rests = {k: known for k, known in self._reach.items() if k.is_integer()}    # footprints are asked for again
            self._reach = {**rests, s: sm.terrain.trust_radius(self.scaled, point * self.metric, tolerance)}
        return min(self._reach[s], FAR / self.view.size)

    def _tolerance(self, loss: float) -> float:
        """Of loss: what the tangent may be wrong by where the plank ends."""
        if self.outlook.profile:
            return TRUST * float(self.run.losses[0])
        return self.outlook.heights_of.tolerance(SHARE, loss)

    @cached_property
    def scaled(self) -> sm.Loss:
        """The loss over parameters that count alike."""
        if abs(self.outlook.aspect) == 1.0:
            return self.run.loss
        loss, metric = self.run.loss, self.metric
        return sm.Loss(loss.name, 2, lambda at: loss.value(at / metric), lambda at: loss.gradient(at / metric) / metric)

    def _uphill(self, s: float) -> np.ndarray:
        """Along the gradient, as long as the slope can be trusted; nothing where it is flat."""
        gradient = slope_at(self.run.loss, self.run.at(s))
        long = float(np.linalg.norm(gradient * self.metric))
        return self.reach(s) * gradient / long if math.isfinite(long) and long > 0 else np.zeros(2)

    def half_plank(self, s: float) -> Spot:
        """From the foot to the plank's upper end: along the gradient, as far as it can be trusted, at its tilt."""
        point, way = self.run.at(s), self._uphill(s)
        if not way.any():
            return 0.0, 0.0
        higher = float(np.linalg.norm(way)) * self.outlook.steepness(point)
        ends = self.view.project(np.stack([point, point + way]), [0.0, higher])
        return nearest(*(ends[1] - ends[0]).tolist())

    def zone(self, s: float) -> tuple[Spot, Spot]:
        """How far the fog is clear, in the picture: to the plank's upper end, and as far to its side, on the level."""
        point, way = self.run.at(s), self._uphill(s) * self.metric
        uphill = way if way.any() else np.array([self.reach(s), 0.0])
        side = np.array([-uphill[1], uphill[0]]) / self.metric
        (x0, y0), (x, y) = self.view.project(np.stack([point, point + side])).tolist()
        along = self.half_plank(s) if way.any() else (self.reach(s) * self.view.size, 0.0)
        across = nearest(x - x0, y - y0)
        if abs(along[0] * across[1] - along[1] * across[0]) < NOTHING**2:       # off the map, where all is too far
            return (NOTHING, 0.0), (0.0, NOTHING)
        return along, across

    def on_land(self, index: int) -> Places:
        """The step that leaves point `index`, as it lies on the land, as far as that reaches."""
        return self._lies(self.run.points[index], self.on.step_to(index))

    def _lies(self, start: np.ndarray, end: np.ndarray) -> Places:
        return tuple(self._on_ground(start + part * (end - start)) for part in np.linspace(0.0, 1.0, BENDS))

    def presence(self, s: float) -> float:
        """How far who walks is seen: a little past the edge of the land they are gone."""
        return self.on.presence(s, self.view)

    # pose ------------------------------------------------------------------------
    def pull(self, there: float, steep: float, pulled: float, up: float) -> None:
        """The land, as far as it has become one."""
        self.land.appear(float(there > 0))
        if there > 0:
            self.land.show(steep, pulled, up)

    def line(self, there: float, up: float) -> None:
        """Its level lines."""
        self.lines.appear(there)
        self.lines.show(replace(self.view, lift=self.view.lift * up), 1.0)

    def frame_it(self, there: tuple[float, float, float], steep: float, pulled: float, up: float) -> None:
        """there: how far the rulers of salt and cream and the axis of heights are, with their letters."""
        salt, cream, heights = there
        rulers = salt, cream, cream * heights
        self.frame.window = self.outlook.near_ends(self.outlook.seen(steep, pulled))
        self.frame.q_at = self.frame.window[1]
        view = self.outlook.view(steep, pulled)
        self.frame.show(replace(view, lift=view.lift * up), up)
        self.frame.appear(salt)
        for shape, seen in zip((self.frame.edge, *self.frame.rulers), (cream, *rulers), strict=True):
            shape.appear(seen)
        for row, name, seen in zip(self.frame.letters, self.frame.names, rulers, strict=True):
            for label in (*row, name):
                label.appear(seen)

    def stand(self, there: float, s: float, up: float, plank: float) -> None:
        """plank: how far it is laid, 0 to 1."""
        for sign in (self.trail, self.off_map):
            sign.appear(there)
        self.plank.appear(there * self.presence(s))
        half = self.half_plank(s) if self.plank.faded else (0.0, 0.0)
        self.plank.show(self.foot(s, up), (plank * half[0], plank * half[1]))
        self.trail.show(*self._gone(s, up))
        left = self.on.left(s)
        self.off_map.mark(None if left is None else self._on_ground(left, up), self.view.lies(self.on.window), there)
        self.arrow.appear(0.0)

    def _gone(self, s: float, up: float) -> tuple[Places, ...]:
        """The points made, and the way between them, as far as they are on the map."""
        made = tuple(self.foot(k, up) for k in self.on.steps(s))
        ends = np.linspace(0.0, s, max(1, math.ceil(s * BENDS)) + 1) if s > 0 else np.zeros(1)
        return made, *(tuple(self._on_ground(point, up) for point in way) for way in self.on.ways(ends))

    def step(self, index: int, grown: float, there: float) -> None:
        """The step's arrow; none of a step that begins off the map."""
        self.arrow.show(self.on_land(index), grown)
        self.arrow.appear(there * float(grown > 0) * (index in self.on.steps(index)))

    # read-back ---------------------------------------------------------------------
    def readings(self, s: float, up: float, plank: float = 1.0) -> Iterator[Reading]:
        for level, loss in self.lines.read() if self.lines.faded else ():
            part = self.outlook.heights_of.part
            yield Reading(f"the line of {level:g}", "exact", part(loss), part(level))
        for k, mark in zip(self.on.steps(s), self.trail.read(), strict=True):
            yield from pair(f"point {k} on the land", mark, self.foot(k, up))
        if self.plank.lies:
            middle, half = self.plank.read()
            yield from pair("the plank's middle", middle, self.foot(s, up))
            yield from pair("the plank's end", half, tuple(plank * d for d in self.half_plank(s)))
        if self.slides.dots[0].faded:
            yield from self.slides.readings(s)

    def read_arrow(self, index: int) -> Iterator[Reading]:
        """Grown to its length it leads from point to point, along the line in which the plank lies."""
        if not len(self.arrow.arrow.points):
            return
        tail, tip = self.arrow.read()
        yield from pair("the arrow's tail on the land", tail, self.foot(index))
        yield from pair("the arrow's tip on the land", tip, self._on_ground(self.on.step_to(index)))
        if self.run.optimizer.name == "gradient_descent" and self.run.batches is None:      # others go elsewhere
            yield Reading("from plank to arrow", "exact", self._apart(tail, tip, index), 0.0)

    def _apart(self, tail: Spot, tip: Spot, index: int) -> float:
        """The sine of the angle on the ground plan between the plank's line, downwards, and the arrow's."""
        gradient = self.run.gradients[index]
        ends = [self.view.ground(spot, self.outlook.height_at(point)) for spot, point in
                ((tail, self.run.points[index]), (tip, self.on.step_to(index)))]
        way = ends[1] - ends[0]
        return float(gradient[0] * way[1] - gradient[1] * way[0]) / float(np.hypot(*gradient) * np.hypot(*way))
