"""How far a run over two parameters lies on its map. No manim here."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

import soupmath as sm
from scenes.kit.numerals import whole_step
from scenes.props.map.projection import Points, Projection, Window
from scenes.props.map.window import holds, pieces

GOES = 0.5              # units past the edge of the map, over which who walks goes


@dataclass(frozen=True, eq=False)
class WayOnMap:
    """A run, and the window of its map."""

    run: sm.Trajectory
    window: Window

    def steps(self, s: float) -> list[int]:
        """The whole steps made that stand on the map."""
        return [k for k in range(whole_step(s) + 1) if holds(self.window, self.run.points[k])]

    def ways(self, playheads: ArrayLike) -> list[Points]:
        """The pieces on the map of the way through the points at these playheads, each (n, 2), in order."""
        return pieces(self.window, np.array([self.run.at(float(t)) for t in np.atleast_1d(playheads)]))

    def step_to(self, k: int) -> Points:
        """Where step k ends, or where it leaves the map."""
        on = self.ways([k, k + 1.0])
        return on[-1][-1] if on else self.run.points[k]

    def nearest(self, s: float) -> Points:
        """The point of the map that is nearest to the run at a playhead."""
        return np.clip(self.run.at(s), self.window[::2], self.window[1::2])

    def presence(self, s: float, view: Projection) -> float:
        """How far who walks is seen: a little past the edge of the map they are gone."""
        return max(0.0, 1.0 - math.dist(view.spot(self.run.at(s)), view.spot(self.nearest(s))) / GOES)

    def left(self, s: float) -> Points | None:
        """Where the way left the map, once a whole step stands off it."""
        whole = whole_step(s)
        if holds(self.window, self.run.points[whole]):
            return None
        on = self.ways(np.arange(whole + 1.0))
        return on[-1][-1] if on else self.nearest(whole)
