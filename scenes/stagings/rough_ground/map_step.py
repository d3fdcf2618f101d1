"""One step on a map: the plank underfoot, then the arrow to the next point."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scenes.kit.far import FAR, nearest
from scenes.kit.prop import Prop, Reading, pair
from scenes.kit.theme import Theme
from scenes.props.hill.trust import Trust
from scenes.props.map.projection import Projection
from scenes.props.map.way_on_map import WayOnMap
from scenes.props.measure.plank import Plank
from scenes.props.measure.step_arrow import StepArrow

WIDE = 0.30             # a plank seen from above
TRUST = 0.10            # of the first loss: what the plank's tangent may be wrong by


class MapStep:
    """The step that leaves point `index` of a run: which way the ground tilts, and how far it goes."""

    def __init__(self, theme: Theme, on: WayOnMap, view: Projection) -> None:
        self.run, self.on, self.view = on.run, on, view
        self.trust = Trust(self.run, TRUST * float(self.run.losses[0]))
        self.arrow, self.plank = StepArrow(theme, 0.13, 0.30), Plank(theme, WIDE)

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [self.arrow, self.plank]

    def pose(self, index: int, laid: float, grown: float, there: float) -> None:
        """laid: how far the plank is there; grown: the share of the arrow; there: how far that is.

        A step that begins off the map is not shown.
        """
        seen = float(index in self.on.steps(index))
        laid, there = laid * seen, there * seen
        self.plank.appear(laid)
        self.arrow.appear(there if grown > 0 else 0.0)
        if laid > 0:
            self.plank.show(self._spot(index), self._half(index))
        if grown > 0:
            self.arrow.grow(self._spot(index), self._tip(index), grown)

    def _spot(self, k: int) -> tuple[float, float]:
        return self.view.spot(self.run.points[k])

    def _tip(self, index: int) -> tuple[float, float]:
        """Where the arrow ends: at the next point, or where it leaves the map."""
        return self.view.spot(self.on.step_to(index))

    def _half(self, k: int) -> tuple[float, float]:
        """From the foot downhill to the plank's end: as far as the slope can be trusted."""
        foot, slope = self.run.points[k], self.run.gradients[k]
        downhill = min(self.trust.reach(k), FAR / self.view.size) * slope / np.linalg.norm(slope)
        end = self.view.project(foot - downhill) - self.view.project(foot)
        return nearest(float(end[0]), float(end[1]))

    def readings(self, index: int, grown: float) -> Iterator[Reading]:
        if self.plank.lies:
            middle, half = self.plank.read()
            yield from pair("the plank's middle", middle, self._spot(index))
            yield from pair("the plank's half", half, self._half(index))
        if self.arrow.faded and grown >= 1:
            yield from pair("the step's tip", self.arrow.read(self._spot(index)), self._tip(index))
