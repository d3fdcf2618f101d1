"""One spoon, and you wait: a clock at the wall counts the seconds until a hot spoonful can be sipped."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.cast.mood import Mood
from scenes.stage.timeline import Moment
from scenes.stagings.many_spoons import timing
from scenes.stagings.many_spoons.counted import Counted, named_seconds
from scenes.stagings.many_spoons.props.clock import Clock
from soupmath import Trajectory

DIAL, BELOW = 2.3, 0.5      # a region's width in radii of its clock; units from the region to the number under it


class OneSpoon:
    """The run of a spoonful that cools, a second a step. Shows: exact and printed, the seconds waited."""

    def __init__(self, setting: Setting, run: Trajectory) -> None:
        theme, dial = setting.theme, setting.regions["clock"]
        self.run = run
        self.clock = Clock(theme, dial.width / DIAL)
        self.clock.place(dial.x, dial.y)
        self.seconds = Counted(setting, named_seconds(theme.words), (dial.x, dial.bottom - BELOW),
                               setting.sizes["told"])
        self.props: list[Prop] = [self.clock, *self.seconds.props]

    def heat(self, s: float) -> float:
        """How hot the spoonful is: 1 when ladled, 0 at the room's temperature."""
        room = self.run.loss.minima[0, 0]
        return float((self.run.reading_at("temperature", s) - room) / (self.run.points[0, 0] - room))

    def playhead(self, now: Moment) -> float:
        """Seconds waited, also once one has gone on."""
        return now.s if now.beat.verb == "wait" else float(self.run.steps)

    def mood(self, now: Moment) -> Mood:
        """A spoonful tried too early burns; one that has met the run's goal does one good; else one waits for it."""
        s = self.playhead(now)
        cool = self.run.reading_at("temperature", s) <= self.run.loss.goals["cool_enough"][1]
        if timing.burnt(now):
            return Mood("content" if cool else "wincing")
        return Mood("content") if cool and timing.sipped(now) else Mood("curious")

    def pose(self, now: Moment) -> None:
        s = self.playhead(now)
        self.clock.show(s)
        self.seconds.show(whole_step(s))
        self.seconds.appear(timing.counted(now))

    def readings(self, now: Moment) -> Iterator[Reading]:
        s = self.playhead(now)
        yield Reading("clock", "exact", self.clock.read(), s % 60.0)
        if timing.counted(now) == 1.0:
            yield self.seconds.reading("seconds", whole_step(s))
