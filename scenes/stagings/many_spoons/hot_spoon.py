"""A hot spoon: it leans in its region, and steams."""

from __future__ import annotations

from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.kitchen.spoon import Spoon
from scenes.props.kitchen.steam import Steam

LEAN = 0.62
SPOON = 2.9         # units that a leaning spoon takes, at scale 1


class HotSpoon:
    """A spoon leaning in a region, and the steam over it. Shows no quantity."""

    def __init__(self, theme: Theme, region: Region) -> None:
        self.spoon, self.steam = Spoon(3.1, theme), Steam(1.0, 2.2, theme)
        scale = region.width / SPOON
        self.spoon.show(-1.0, 1.0, 0.2, LEAN)
        self.spoon.place(region.x + 0.22 * region.width, region.bottom + 0.20 * region.height, LEAN, scale)
        self.steam.place(region.x + 0.22 * region.width, region.bottom + 0.26 * region.height, 0.0, min(1.0, scale))
        self.props: list[Prop] = [self.steam, self.spoon]

    def pose(self, there: float, hot: float, phase: float) -> None:
        self.steam.show(phase)
        self.steam.appear(there * hot)
        self.spoon.appear(there)
