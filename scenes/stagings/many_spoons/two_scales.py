"""You and a machine, a half each: the same loop in both, one sip here and a million starts there."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from scenes.kit.easing import smoothstep
from scenes.kit.lettering import Label, Number, baseline
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.sign.loop_badge import STATIONS
from scenes.stagings.many_spoons import timing
from scenes.stagings.many_spoons.half import BEFORE_UNIT, Half, Words
from scenes.stagings.many_spoons.hot_spoon import HotSpoon

LIGHT = 0.4                 # of a station's time: the light goes on to it


@dataclass(frozen=True)
class Compared:
    """What is compared: seconds until one sip; starts of the map, its seconds, and the cores that it took."""

    sip_seconds: float
    starts: int
    map_seconds: float
    cores: int


class TwoScales:
    """All but the machine's picture, which stands in `map_at` and is another's.

    The machine's clock runs first beside the map, in the region "timer".
    Shows: exact and printed, the seconds of either; printed, the number of starts.
    """

    def __init__(self, setting: Setting, of: Compared) -> None:
        theme, regions = setting.theme, setting.regions
        self.of, self.timer = of, regions["timer"]
        words = theme.words
        cores = words.ngettext("{n} core", "{n} cores", of.cores)
        # For translators: 1 sip beside 1,000,000 starts of descents
        self.you = Half(setting, regions["you"], Words(words.gettext("you"), "", "1", words.gettext("sip")),
                        of.sip_seconds)
        self.machine = Half(setting, regions["machine"],
                            Words(words.gettext("machine"), cores, f"{of.starts:,}", words.gettext("starts")),
                            of.map_seconds)
        at = self.you.picture
        self.spoon = HotSpoon(theme, Region(at.x, at.y, 0.95 * at.width, at.height))
        size = setting.sizes["reading"]
        x, y = self.timer.x + 0.62 * self.timer.width, baseline(self.timer.y, size)
        said = f"{of.map_seconds:.0f}"
        self.second = Label(theme.words.gettext("s"), setting.sizes["label"], theme.soft, (x, y), "left")
        wide = Number(size, theme.ink, words=words).show(said).width_of_text
        unit, number = ((0.0, self.second.width_of_text + BEFORE_UNIT) if words.leftward     # which is read last
                        else (wide + BEFORE_UNIT, 0.0))
        self.second.place(unit)
        self.counted = Number(size, theme.ink, (x + number, y), words=words).show(said)
        self.loops = [self.you.badge, self.machine.badge]
        # what rests lies together under the loops, where a film's camera keeps it; the clock that flies is over all
        self.rest = [self.you.clock, *self.you.words, *self.machine.words, *self.loops]
        self.props: list[Prop] = [*self.spoon.props, *self.rest, self.machine.clock, self.counted, self.second]

    @property
    def map_at(self) -> Region:
        return self.machine.picture

    def pose(self, there: float, hot: float, phase: float, calm: bool) -> None:
        """phase: in cycles; each moves the light of both loops on by one station."""
        self.spoon.pose(there, hot, phase)
        self.you.run(1.0, 1.0, self.timer)
        k = math.floor(phase)
        for loop in self.loops:
            loop.show("" if calm else STATIONS[k % 3], "" if calm else STATIONS[(k - 1) % 3],
                      smoothstep((phase - k) / LIGHT))
        for prop in self.rest:
            prop.appear(there)

    def time(self, there: float, part: float, go: float) -> None:
        """The machine's clock at a part of its seconds; go: how far it has left the map's side."""
        self.machine.run(part, go, self.timer)
        self.machine.clock.appear(there)
        self.counted.show(f"{part * self.of.map_seconds:.0f}")
        for prop in (self.counted, self.second):
            prop.appear(there * (1 - timing.in_first(go, 3)))

    def readings(self, part: float) -> Iterator[Reading]:
        """part: of the machine's seconds."""
        yield from self.you.readings("one sip", 1.0)
        yield from self.machine.readings("the map", part)
        yield Reading("seconds that run", "printed", self.counted.read(), f"{part * self.of.map_seconds:.0f}")
        yield Reading("starts of the map", "printed", self.machine.count.read(), f"{self.of.starts:,}")
