"""Flags on a land of two parameters, at each lowest place that is known of it."""

from __future__ import annotations

import numpy as np

from scenes.kit.prop import Prop
from scenes.kit.theme import Theme
from scenes.props.hill.window import flags
from scenes.props.measure.flag import Flag
from scenes.stagings.foggy_hill.land_walk import LandWalk

LOWEST, LESSER = 0.8, 0.45      # heights of the flags at the lowest places, and at others
SAME = 1e-6             # of the heights that are drawn, by which two places are as low


class FlagsOnLand:
    """The lowest have large ones. Without a known minimum in the window there is none."""

    def __init__(self, theme: Theme, plane: LandWalk) -> None:
        p0, p1, q0, q1 = plane.outlook.window
        self.plane, self.at = plane, flags(plane.run.loss, np.array([[p0, p1], [q0, q1]]))
        high = plane.outlook.height(self.at) if len(self.at) else self.at
        self.props: list[Prop] = [Flag(theme, LOWEST if part <= high[0] + SAME else LESSER) for part in high]

    def pose(self, there: float, up: float) -> None:
        """there: how far they are planted; up: how high the land stands."""
        for flag, point in zip(self.props, self.at, strict=True):
            flag.appear(min(1.0, 4 * there))
            flag.place(*self.plane.spot(point, up), 0.0, max(0.05, there))
