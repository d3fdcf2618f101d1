"""A step with too bold a dial, as long as it is: off the land, and back along the same line as the dial is turned down.

On the land it lies on the ground. Beyond its edge, where there is nothing to lie on, it soon goes on level.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from scenes.kit.prop import Reading, pair
from scenes.props.map.trail import Places
from scenes.props.map.way_on_map import WayOnMap
from scenes.stagings.foggy_hill.land_walk import LandWalk
from soupmath import Trajectory

MOST = 60.0             # units that one is thrown, at most
BENDS = 24              # straight pieces of the way on the land, and as many from there until it is level
LEVELS, LEVEL = 0.4, 6.0        # of the way on the land, over which it levels out; after so many times that it has
NEXT = 1e-4             # of the way on the land, over which the tilt at its edge is taken
Spot = tuple[float, float]
Point = NDArray[np.float64]


class Throw:
    """Of the first step of a run over the land, and of those along its line with smaller rates."""

    def __init__(self, plane: LandWalk, run: Trajectory) -> None:
        """plane: the land, as it is walked with the smaller rate."""
        self.plane, self.run, self.start = plane, run, run.points[0]
        self.whole: Point = run.points[1] - self.start
        (x0, y0), (x, y) = (plane.view.project(point) for point in (self.start, run.points[1]))
        self.shown = min(1.0, MOST / max(MOST, math.hypot(x - x0, y - y0)))     # of the step
        inside = WayOnMap(run, plane.on.window).step_to(0) - self.start
        self.leaves = float(np.linalg.norm(inside) / np.linalg.norm(self.whole))
        self.far = LEVELS * self.leaves
        edge, before = (self._ground(np.array([part * self.leaves]))[0] for part in (1.0, 1.0 - NEXT))
        self.edge, self.rise = float(edge), float(edge - before) * LEVELS / NEXT

    def spot(self, share: float) -> Spot:
        """In the picture, that share of the step on."""
        return tuple(self._spots(np.array([min(share, self.shown)]))[0].tolist())      # type: ignore[return-value]

    def way(self, share: float) -> Places:
        """From the start to there."""
        share = min(share, self.shown)
        land, level = min(share, self.leaves), min(share, self.leaves + LEVEL * self.far)
        bends = np.concatenate([np.linspace(0.0, land, BENDS), np.linspace(land, level, BENDS), [share]])
        return tuple(map(tuple, self._spots(bends).tolist()))

    def _spots(self, shares: Point) -> Point:
        return self.plane.view.project(self.start + shares[:, None] * self.whole, self._heights(shares))

    def _ground(self, shares: Point) -> Point:
        return np.nan_to_num(self.plane.outlook.height(self.start + shares[:, None] * self.whole))

    def _heights(self, shares: Point) -> Point:
        """Of the ground; beyond the edge tilted as that is, and ever less."""
        beyond = np.maximum(0.0, shares - self.leaves) / self.far
        return np.where(beyond > 0, self.edge - self.rise * np.expm1(-beyond), self._ground(shares))

    def readings(self, shown: Spot, share: float) -> Iterator[Reading]:
        """Where something ends, on the ground plan."""
        share = min(share, self.shown)
        high = float(self._heights(np.array([share]))[0])
        yield from pair("the step that is thrown", tuple(self.plane.view.ground(shown, high).tolist()),
                        tuple((self.start + share * self.whole).tolist()))
