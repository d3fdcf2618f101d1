"""One spoon, and you wait: a hot spoonful cools, a clock counts the seconds until you can sip."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from scenes.kit.lettering import Label, Number
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.kitchen.spoon import Spoon
from scenes.props.kitchen.steam import Steam
from scenes.stagings.many_spoons.props.clock import Clock
from scenes.stagings.many_spoons.props.thermometer import Thermometer
from soupmath import Trajectory

LEAN = 0.62
SPOON = 2.9         # units that a leaning spoon takes, at scale 1


class HotSpoon:
    """A spoon leaning in a region, and the steam over it."""

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


class OneSpoon:
    """The run of a spoonful that cools: temperature, and a second a step. Put all of `props`.

    Shows: exact, temperature and seconds; printed, seconds.
    """

    def __init__(self, theme: Theme, regions: Mapping[str, Region], sizes: Mapping[str, float],
                 run: Trajectory) -> None:
        self.run, dial = run, regions["clock"]
        self.hot_spoon = HotSpoon(theme, regions["spoon"])
        self.thermometer = Thermometer(regions["thermometer"], theme, 20.0, 90.0,
                                       run.loss.goals["cool_enough"][1], sizes["tick"])
        self.clock = Clock(theme, dial.width / 2.3)
        self.clock.place(dial.x, dial.y)
        below = dial.bottom - 0.62
        self.seconds = Number(sizes["reading"], theme.ink, (dial.x - 0.5, below), "right")
        self.second = Label("seconds", sizes["label"], theme.soft, (dial.x - 0.38, below), "left")
        self.rest = [self.thermometer, self.clock, self.seconds, self.second]
        self.props: list[Prop] = [*self.hot_spoon.props, *self.rest]

    def heat(self, s: float) -> float:
        """How hot the spoonful is: 1 when ladled, 0 at the room's temperature."""
        room = self.run.loss.minima[0, 0]
        return float((self.run.reading_at("temperature", s) - room) / (self.run.points[0, 0] - room))

    def pose(self, there: float, s: float, phase: float) -> None:
        self.hot_spoon.pose(there, self.heat(s), phase)
        self.thermometer.show(self.run.reading_at("temperature", s))
        self.clock.show(s)
        self.seconds.show(f"{math.floor(s + 1e-9)}")
        for prop in self.rest:
            prop.appear(there)

    def readings(self, s: float) -> Iterator[Reading]:
        yield Reading("thermometer", "exact", self.thermometer.read(), self.run.reading_at("temperature", s))
        yield Reading("clock", "exact", self.clock.read(), s % 60.0)
        yield Reading("seconds", "printed", self.seconds.read(), f"{math.floor(s + 1e-9)}")
