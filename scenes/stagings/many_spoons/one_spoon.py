"""One spoon, and you wait: a hot spoonful cools, a clock counts the seconds until you can sip."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.lettering import Align, Label, Number
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.stage.timeline import Moment
from scenes.stagings.many_spoons.hot_spoon import HotSpoon
from scenes.stagings.many_spoons.props.clock import Clock
from scenes.stagings.many_spoons.props.thermometer import Thermometer
from soupmath import Trajectory

SCALE = (20.0, 90.0)        # °C at the ends of the thermometer


class OneSpoon:
    """The run of a spoonful that cools: temperature, and a second a step.

    Shows: exact, temperature and seconds; printed, seconds.
    """

    def __init__(self, setting: Setting, run: Trajectory) -> None:
        theme, regions, sizes = setting.theme, setting.regions, setting.sizes
        self.run, dial = run, regions["clock"]
        self.hot_spoon = HotSpoon(theme, regions["spoon"])
        self.thermometer = Thermometer(regions["thermometer"], theme, *SCALE, run.loss.goals["cool_enough"][1],
                                       sizes["tick"])
        self.clock = Clock(theme, dial.width / 2.3)
        self.clock.place(dial.x, dial.y)
        below, way = dial.bottom - 0.62, -1 if theme.words.leftward else 1
        sides: tuple[Align, Align] = ("left", "right") if theme.words.leftward else ("right", "left")
        self.second = Label(theme.words.gettext("seconds"), sizes["label"], theme.soft, (0.0, below), sides[1])
        beyond = dial.x - 0.38 + self.second.width_of_text - regions["safe"].right     # of a long name in that place
        x = dial.x - 0.5 * way - max(0.0, beyond) * (way > 0)
        self.second.nudge(x + 0.12 * way, 0.0)
        self.seconds = Number(sizes["reading"], theme.ink, (x, below), sides[0], words=theme.words)
        self.rest = [self.thermometer, self.clock, self.seconds, self.second]
        self.props: list[Prop] = [*self.hot_spoon.props, *self.rest]

    def heat(self, s: float) -> float:
        """How hot the spoonful is: 1 when ladled, 0 at the room's temperature."""
        room = self.run.loss.minima[0, 0]
        return float((self.run.reading_at("temperature", s) - room) / (self.run.points[0, 0] - room))

    def playhead(self, now: Moment) -> float:
        """Seconds waited, also while the spoon leaves."""
        return now.s if now.beat.verb == "wait" else float(self.run.steps)

    def pose(self, now: Moment, there: float) -> None:
        s = self.playhead(now)
        self.hot_spoon.pose(there, self.heat(s), now.ambient)
        self.thermometer.show(self.run.reading_at("temperature", s))
        self.clock.show(s)
        self.seconds.show(f"{whole_step(s)}")
        for prop in self.rest:
            prop.appear(there)

    def readings(self, now: Moment) -> Iterator[Reading]:
        s = self.playhead(now)
        yield Reading("thermometer", "exact", self.thermometer.read(), self.run.reading_at("temperature", s))
        yield Reading("clock", "exact", self.clock.read(), s % 60.0)
        yield Reading("seconds", "printed", self.seconds.read(), f"{whole_step(s)}")
