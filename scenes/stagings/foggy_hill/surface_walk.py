"""A run over two parameters: on a surface that can sink to a map, by lantern light if there is fog."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

import soupmath as sm
from scenes.kit.far import FAR, nearest
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.cast.cook import Cook
from scenes.props.hill.fog import Fog
from scenes.props.hill.trust import Trust
from scenes.props.map.contour_map import ContourMap, Tint
from scenes.props.map.map_frame import MapFrame
from scenes.props.map.off_map import OffMap
from scenes.props.map.projection import Projection
from scenes.props.map.trail import Places, Trail
from scenes.props.map.way_on_map import WayOnMap
from scenes.props.measure.flag import Flag
from scenes.props.measure.plank import Plank
from scenes.props.measure.step_arrow import StepArrow
from scenes.stagings.foggy_hill.knob_slides import KnobSlides
from scenes.stagings.foggy_hill.props.lit_surface import LitSurface

BENDS = 12              # straight pieces of the way of one step, on the surface
TRUST = 0.20            # of the first loss: what the tangent may be wrong by inside the clear zone
LEVELS = tuple(float(gap * gap) for gap in range(1, 8))       # losses of the lines: whole points short
FLAG, MARK = 0.7, 0.075         # height of the flag, radius of a point of the trail
LIGHTEST = 0.5          # of the highest loss: where the map's ground is lightest
FLAT = 1 / 3            # height of the surface, in its own, under which the map's ground comes
LETTERED = 0.5          # the same, over which the axis of heights has its letters


class SurfaceWalk:
    """The props of a run over two parameters, and their pose at a playhead.

    up: how high the surface stands, 1 at its true height, 0 as a map; all that stands on it goes with it.
    """

    def __init__(self, setting: Setting, run: sm.Trajectory, view: Projection, frame: MapFrame, cook: float,
                 quiet: tuple[Region, ...] = ()) -> None:
        """frame: the rulers round its window; cook: height; quiet: where the fog is even."""
        theme, window = setting.theme, frame.window
        self.run, self.view, self.frame = run, view, frame
        top = float(run.loss.value(np.array([window[0], window[2]])))
        self.tint = Tint(theme, run.loss, window, LIGHTEST * top)
        self.surface = LitSurface(theme, run.loss, window, view, top)
        self.lines = ContourMap(theme, run.loss, window, LEVELS)
        self.flag = Flag(theme, FLAG)
        self.fog = Fog(theme, setting.regions["frame"], cook, quiet)
        self.arrow = StepArrow(theme)
        self.trail = Trail(theme, theme.ink, radius=MARK)
        self.on, self.sheet = WayOnMap(run, window), view.lies(window)
        self.slides = KnobSlides(theme, self.on, view)
        self.off_map = OffMap(theme, setting.sizes["tick"])
        self.cook, self.plank = Cook(theme, cook), Plank(theme)
        self.flag.place(*self.place(run.loss.minima[0], 0.0))
        self.trust = Trust(run, TRUST * float(run.losses[0]))

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [self.tint, self.surface, self.lines, self.flag, self.fog, self.frame, *self.frame.labels,
                *self.slides.props, self.trail, self.cook, self.plank, self.arrow, self.off_map]

    # where things are --------------------------------------------------------
    def place(self, point: np.ndarray, height: float) -> tuple[float, float]:
        """No further out of the picture than FAR."""
        return self.view.spot(point, height)

    def foot(self, s: float, up: float) -> tuple[float, float]:
        """On the surface as it stands."""
        return self.place(self.run.at(s), up * self.run.loss_at(s))

    def reach(self, s: float) -> float:
        """How far the slope can be trusted, in units of the parameters; no further than FAR of the picture."""
        return min(self.trust.reach(s), FAR / self.view.size)

    def zone(self, s: float) -> tuple[tuple[float, float], tuple[float, float]]:
        """As far along each parameter as the slope can be trusted: the clear zone, as (dx, dy) in the picture."""
        middle = np.array(self.view.middle)
        ends = self.view.project(middle + self.reach(s) * np.eye(2)) - self.view.project(middle)
        return nearest(*ends[0].tolist()), nearest(*ends[1].tolist())

    def half_plank(self, s: float) -> tuple[float, float]:
        """From the foot to the plank's upper end: along the gradient, as far as it can be trusted, at its tilt.

        It lies as seen from the side, like the cook: across by the map, up by the jar's scale, so that it goes
        down towards the step and flattens with the ground.
        """
        point, gradient = self.run.at(s), self.run.gradient_at(s)
        steepness = float(np.linalg.norm(gradient))
        if steepness == 0:
            return 0.0, 0.0
        reach = self.reach(s)
        uphill = reach * gradient / steepness
        across = self.view.project(point + uphill)[0] - self.view.project(point)[0]
        return nearest(float(across), self.view.rise * reach * steepness)

    # pose ------------------------------------------------------------------------
    def pose(self, there: float, up: float, s: float, plank: float, cook: float = 1.0) -> None:
        """plank: how far it is laid, 0 to 1; cook: how far the cook is there."""
        ground: list[Prop] = [self.frame, self.lines, self.flag]
        for prop in ground:
            prop.appear(there)
        for sign in (self.trail, self.off_map):
            sign.appear(min(there, cook))
        for prop in (self.plank, self.cook):
            prop.appear(min(there, cook) * self.on.presence(s, self.view))
        self.tint.appear(there * min(1.0, (1.0 - up) / FLAT))
        self.surface.appear(there * up)
        if there > 0:
            self._pose(there, up, s, plank)

    def _pose(self, there: float, up: float, s: float, plank: float) -> None:
        stands = replace(self.view, lift=self.view.lift * up)
        self.tint.show(self.view)
        self.lines.show(stands, 1.0)
        self.frame.show(stands, up)
        for label in self.frame.upright:
            label.appear(there * max(0.0, (up - LETTERED) / (1.0 - LETTERED)))
        self.trail.show(*self._gone(s, up))
        half, foot = self.half_plank(s), self.foot(s, up)
        self.plank.show(foot, (plank * half[0], plank * half[1]))
        self.cook.place(*foot).show(s - whole_step(s), 0.0)
        left = self.on.left(s)
        self.off_map.mark(None if left is None else self._on_ground(left, up), self.sheet, self.trail.faded)

    def drift_fog(self, s: float, up: float, haze: float, gone: float, drift: float) -> None:
        """haze: whether there is fog at all; gone: how far it has lifted."""
        if haze > 0:
            self.fog.show(self.foot(s, up), *self.zone(s), gone, drift)
        self.fog.appear(haze)

    def _gone(self, s: float, up: float) -> tuple[Places, ...]:
        """The points made, and the way between them, as far as they are on the map."""
        made = tuple(self.foot(k, up) for k in self.on.steps(s))
        ends = np.linspace(0.0, s, max(1, math.ceil(s * BENDS)) + 1) if s > 0 else np.zeros(1)
        return made, *(tuple(self._on_ground(point, up) for point in way) for way in self.on.ways(ends))

    def _on_ground(self, point: np.ndarray, up: float) -> tuple[float, float]:
        """Where a point of the surface is, as it stands."""
        return self.place(point, up * float(self.run.loss.value(point)))

    def step(self, index: int, grown: float, there: float) -> None:
        """The step's arrow, as far as it is on the map; none of a step that begins off it."""
        self.arrow.grow(self.foot(index, 0.0), self._tip(index), grown)
        self.arrow.appear(there * (index in self.on.steps(index)))

    def _tip(self, index: int) -> tuple[float, float]:
        return self._on_ground(self.on.step_to(index), 0.0)

    # read-back ---------------------------------------------------------------------
    def readings(self, s: float, up: float, plank: float = 1.0) -> Iterator[Reading]:
        yield from pair("the cook on the surface", self.cook.read(), self.foot(s, up))
        for level, loss in self.lines.read():
            yield Reading(f"the line of {level:g}", "exact", loss, level)
        for k, mark in zip(self.on.steps(s), self.trail.read(), strict=True):
            yield from pair(f"point {k} on the surface", mark, self.foot(k, up))
        if self.fog.faded:
            for name, shown, truth in zip(("first", "second"), self.fog.read_zone(), self.zone(s), strict=True):
                yield from pair(f"the clear zone along the {name} parameter", shown, truth)
        if self.plank.lies:
            middle, half = self.plank.read()
            yield from pair("the plank's middle", middle, self.foot(s, up))
            yield from pair("the plank's end", half, tuple(plank * d for d in self.half_plank(s)))
        if self.slides.dots[0].faded:
            yield from self.slides.readings(s)

    def read_arrow(self, index: int) -> Iterator[Reading]:
        """The arrows, grown to their length, end at the next point."""
        yield from pair("the step's tip on the map", self.arrow.read(self.foot(index, 0.0)), self._tip(index))
