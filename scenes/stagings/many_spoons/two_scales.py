"""You and a machine: a clock each. The machine's clock runs beside its map; then yours comes with
the cook, and over each clock what it waits for."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from scenes.kit import lettering
from scenes.kit.easing import through
from scenes.kit.lettering import Label, baseline
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.stage.timeline import Moment
from scenes.stagings.many_spoons import timing
from scenes.stagings.many_spoons.counted import Counted, named_seconds
from scenes.stagings.many_spoons.one_spoon import BELOW, DIAL
from scenes.stagings.many_spoons.props.clock import Clock
from scenes.stagings.many_spoons.samples import sips_said

MINUTE = 60.0
FAR, ASIDE = 2.0, 0.7   # widths of a clock, from which on its seconds stand aside as it goes; of its way, in the middle
ROUND = (0.0, 0.6), (0.4, 1.0)      # of its way: when it goes aside, and up
OFF_MAP = 0.16          # units from the picture beside the machine's clock to its seconds
OVER = 0.34             # units from a clock up to the middle of what it waits for


@dataclass(frozen=True)
class Compared:
    """What is compared: seconds until one sip, and those of the map with its walks."""

    sip_seconds: float
    map_seconds: float
    walks: int


class TwoScales:
    """Two clocks, what they wait for and have counted. Shows: exact and printed, their seconds."""

    def __init__(self, setting: Setting, of: Compared) -> None:
        regions, words, theme = setting.regions, setting.theme.words, setting.theme
        self.of, self.timer, self.clocked, self.beside = of, regions["timer"], regions["clocked"], regions["timed"]
        size, yours = setting.sizes["told"], regions["yours"]
        self.running = Clock(theme, 1.0)
        beside = min(abs(self.clocked.x - edge) for edge in (regions["machine"].left, regions["machine"].right))
        room = 2 * (beside - OFF_MAP)
        longest = f"{of.map_seconds:.0f}"
        self.ran = Counted(setting, named_seconds(words), (0.0, 0.0), size, room, longest, lettering.ROUND)
        self.your_clock = Clock(theme, yours.width / DIAL)
        self.your_clock.place(yours.x, yours.y)
        self.your_clock.show(min(of.sip_seconds, MINUTE))
        self.your_seconds = Counted(setting, named_seconds(words), (yours.x, yours.bottom - BELOW), size,
                                    under=lettering.ROUND)
        self.your_seconds.show(round(of.sip_seconds))
        label = setting.sizes["label"]
        self.waits = [Label(text, label, theme.ink, (clock.x, baseline(clock.top + OVER, label)), weight="BOLD",
                            words=words, room=wide)
                      for text, clock, wide in (
                          (sips_said(words, 1), yours, math.inf),
                          # For translators: descents from so many starts
                          (words.ngettext("{n} walk", "{n} walks", of.walks, n=f"{of.walks:,}"), self.clocked, room))]
        self.compared = [self.your_clock, *self.waits]
        self.props: list[Prop] = [self.running, *self.ran.props, *self.your_seconds.props, *self.compared]

    def pose(self, now: Moment, part: float) -> None:
        """part: of the machine's seconds."""
        there = timing.counted_starts(now)
        way = timing.compared(now, "map and clock")
        self._run(self._at(way), part, way)
        self.running.appear(there)
        self.ran.appear(there * self._told(way))
        yours = timing.compared(now, "yours")
        self.your_seconds.appear(yours)
        for prop in self.compared:
            prop.appear(yours)

    @property
    def _goes_far(self) -> bool:
        """Whether the machine's clock goes past other things."""
        away = math.hypot(self.clocked.x - self.timer.x, self.clocked.y - self.timer.y)
        return away > FAR * self.clocked.width

    def _at(self, way: float) -> Region:
        """Where the machine's clock is; one that goes far goes round the words in its way: aside first."""
        if not self._goes_far:
            return self.timer.towards(self.clocked, way)
        aside, up = (self.timer.towards(self.clocked, through(way, part)) for part in ROUND)
        return Region(aside.x, up.y, up.width, up.height)

    @staticmethod
    def _told(way: float) -> float:
        """How far its seconds are there, which stand aside while it goes."""
        return min(1.0, max(0.0, (abs(2 * way - 1) - ASIDE) / (1 - ASIDE)))

    def _run(self, at: Region, part: float, way: float) -> None:
        """Its seconds stand beside it at first, and under it in the end."""
        self.running.show(min(part * self.of.map_seconds, MINUTE))
        self.running.place(at.x, at.y, 0.0, at.width / DIAL)
        self.ran.go((self.beside.x, self.beside.y) if way < 0.5 else (at.x, at.bottom - BELOW))
        self.ran.show(round(part * self.of.map_seconds))

    def readings(self, part: float) -> Iterator[Reading]:
        ran, yours = part * self.of.map_seconds, self.of.sip_seconds
        yield Reading("clock of the map", "exact", self.running.read(), min(ran, MINUTE) % MINUTE)
        yield self.ran.reading("seconds of the map", round(ran))
        yield Reading("clock of one sip", "exact", self.your_clock.read(), min(yours, MINUTE) % MINUTE)
        yield self.your_seconds.reading("seconds of one sip", round(yours))
