"""Light on those whom the words name, and shade on the others: a warm pool on the wall, and a dusk before the set."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scenes.kit.haze import Haze
from scenes.kit.region import Region
from scenes.kit.theme import Theme

FINE = 16               # pixels to a unit
REACH, SOFT = 0.05, 0.95        # units that a pool reaches over its place; further, over which it ends
WARM = 0.17, 0.55       # how strong a pool is: over a dark theme, over a light one
SHADE = 0.43, 0.34      # how much of what is in the dusk is covered: over half of it is always seen
DUSK = "#0A0A16", "#57526E"


class Spotlight(Haze):
    """show(lights): how much light is on each place, 0 to 1. front: the dusk, else the warm pool."""

    def __init__(self, theme: Theme, frame: Region, places: Sequence[Region], front: bool) -> None:
        light = not theme.dark
        super().__init__(frame, DUSK[light] if front else theme.glow, FINE)
        self.front, self.much = front, (SHADE if front else WARM)[light]
        self.pools = np.array([self.pool(place, REACH, SOFT) for place in places])

    def draw(self, lights: tuple[float, ...]) -> None:
        lit = (self.pools * np.array(lights)[:, None, None]).sum(axis=0).clip(0, 1)
        self.lay(self.much * ((1.0 - min(lights)) * (1.0 - lit) if self.front else lit))
