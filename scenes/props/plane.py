"""A run over two parameters: on a surface, and on the map under it, at the same time."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

import soupmath as sm
from scenes.props.contour_map import ContourMap, Tint, Window
from scenes.props.cook import Cook
from scenes.props.flag import Flag
from scenes.props.guide import Guide
from scenes.props.map_frame import MapFrame
from scenes.props.plank import Plank
from scenes.props.prop import Prop, Reading, pair
from scenes.props.relief import Relief
from scenes.props.step_arrow import StepArrow
from scenes.props.theme import Theme
from scenes.props.trail import Places, Trail
from scenes.props.view import View

GLASS = 0.32            # what is left of the surface once its lines have sunk
BENDS = 12              # straight pieces of the way of one step, on the surface
TRUST = 0.02            # of the first loss: what the plank's tangent may be wrong by


class Plane:
    """The props of a run over two parameters, and their pose at a playhead."""

    def __init__(self, theme: Theme, run: sm.Trajectory, view: View, window: Window,
                 levels: tuple[float, ...], frame: MapFrame, cook: float) -> None:
        """levels: losses of the lines; cook: height."""
        self.run, self.view = run, view
        top = float(run.loss.value(np.array([window[0], window[2]])))
        self.tint = Tint(theme, run.loss, window, top)
        self.frame = frame
        self.relief = Relief(theme, run.loss, window, view, top)
        self.lines = ContourMap(theme, run.loss, window, levels)
        self.flag = Flag(theme, 0.62)
        self.shadow = Trail(theme, theme.soft, radius=0.05, width=2.2)
        self.arrow = StepArrow(theme)
        self.drop = Guide(theme.loss, 4.0, 0.09, 0.07, "loss", theme.bg)
        self.trail = Trail(theme, theme.ink, radius=0.065)
        self.cook, self.plank = Cook(theme, cook), Plank(theme)
        self.flag.place(*self.place(run.loss.minima[0], 0.0))

    def parts(self) -> list[Prop]:
        """From back to front."""
        return [self.tint, self.frame, *self.frame.labels, self.relief, self.lines, self.flag, self.shadow,
                self.arrow, self.drop, self.trail, self.cook, self.plank]

    # where things are --------------------------------------------------------
    def place(self, point: np.ndarray, height: float) -> tuple[float, float]:
        x, y = self.view.project(point, height)
        return float(x), float(y)

    def foot(self, s: float) -> tuple[float, float]:
        """On the surface."""
        return self.place(self.run.at(s), self.run.loss_at(s))

    def spot(self, s: float) -> tuple[float, float]:
        """On the map."""
        return self.place(self.run.at(s), 0.0)

    def half_plank(self, s: float) -> tuple[float, float]:
        """From the foot to the plank's upper end: along the gradient, as far as it can be trusted."""
        point, gradient = self.run.at(s), self.run.gradient_at(s)
        steepness = float(np.linalg.norm(gradient))
        if steepness == 0:
            return 0.0, 0.0
        reach = sm.terrain.trust_radius(self.run.loss, point, TRUST * float(self.run.losses[0]))
        end = self.place(point + reach * gradient / steepness, self.run.loss_at(s) + reach * steepness)
        x, y = self.foot(s)
        return end[0] - x, end[1] - y

    # pose ------------------------------------------------------------------------
    def pose(self, there: float, sunk: float, s: float, plank: float, stride: float) -> None:
        """sunk: how far the lines have come down to the map; plank: how far it is laid, 0 to 1."""
        for prop in (self.frame, self.lines, self.flag, self.trail, self.plank, self.cook):
            prop.fade(there)
        self.tint.fade(there * min(1.0, 3 * sunk))
        self.relief.fade(there * (1 - (1 - GLASS) * sunk))
        self.shadow.fade(there * sunk)
        self.drop.fade(there * sunk)
        if there > 0:
            self._pose(sunk, s, plank, stride)

    def _pose(self, sunk: float, s: float, plank: float, stride: float) -> None:
        whole = range(math.floor(s + 1e-9) + 1)
        self.tint.show(self.view)
        self.frame.show(self.view)
        self.lines.show(self.view, 1 - sunk)
        self.trail.show(tuple(self.foot(k) for k in whole), self._way(self.foot, s))
        self.shadow.show(tuple(self.spot(k) for k in whole), self._way(self.spot, s))
        self.drop.show(self.foot(s), self.spot(s))
        half = self.half_plank(s)
        self.plank.show(self.foot(s), (plank * half[0], plank * half[1]))
        self.cook.place(*self.foot(s)).show(stride, 0.0)

    def _way(self, at: object, s: float) -> Places:
        ends = np.linspace(0.0, s, max(1, math.ceil(s * BENDS)) + 1) if s > 0 else np.zeros(1)
        return tuple(at(float(t)) for t in ends)     # type: ignore[operator]

    def step(self, index: int, grown: float, there: float) -> None:
        """The step's arrow, on the map."""
        self.arrow.grow(self.spot(index), self.spot(index + 1), grown)
        self.arrow.fade(there)

    # read-back ---------------------------------------------------------------------
    def readings(self, s: float) -> Iterator[Reading]:
        yield from pair("the cook on the surface", self.cook.read(), self.foot(s))
        top, bottom = self.drop.read()
        yield from pair("the loss line's upper end", top, self.foot(s))
        yield from pair("the loss line's lower end", bottom, self.spot(s))
        for level, loss in self.lines.read():
            yield Reading(f"the line of {level:g}", "exact", loss, level)
        for name, trail, at in (("surface", self.trail, self.foot), ("map", self.shadow, self.spot)):
            for k, mark in enumerate(trail.read()):
                yield from pair(f"point {k} on the {name}", mark, at(k))
        if self.plank.lies:
            yield from pair("the plank's middle", self.plank.read()[0], self.foot(s))

    def read_arrow(self, index: int) -> Iterator[Reading]:
        """The arrow, grown to its length, ends at the next point."""
        yield from pair("the step's tip on the map", self.arrow.read(), self.spot(index + 1))
