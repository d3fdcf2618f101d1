"""You and a machine side by side: the same loop between them, one sip here and a million starts there."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from scenes.one_spoon import HotSpoon
from scenes.props.badge import HEIGHT, STATIONS, Badge
from scenes.props.clock import Clock
from scenes.props.lettering import Label, Number
from scenes.props.prop import Prop, Reading
from scenes.props.region import Region
from scenes.props.theme import Theme
from scenes.studio.timeline import smoothstep

WORDS = 0.85            # units under a picture for what it is and how long it took
CLOCK = 0.126, 0.34     # the clock's radius: of a side's width, and at most of the picture's height
GAP = 0.9               # units between picture and clock, where there is room


class _Side:
    """A picture's place, its name below; a clock beside it, its seconds below."""

    def __init__(self, theme: Theme, region: Region, sizes: Mapping[str, float], count: str, name: str,
                 seconds: float, note: str = "") -> None:
        """note: said small under the time."""
        self.seconds, high = seconds, region.height - WORDS
        radius = min(CLOCK[0] * region.width, CLOCK[1] * high)
        gap = min(GAP, region.width - high - 2.2 * radius)
        left = region.x - (high + gap + 2.2 * radius) / 2
        self.picture = Region(left + high / 2, region.top - high / 2, high, high)
        self.clock = Clock(theme, radius)
        self.clock.place(self.picture.right + gap + 1.1 * radius, self.picture.y)
        self.clock.show(min(seconds, 60.0))
        size, y = sizes["title"], region.bottom + 0.15
        self.count, self.time = Number(size, theme.ink), Number(size, theme.ink)
        self.count.show(count)
        self.time.show(f"{seconds:.0f}")
        self.words = [*_together(self.count, Label(name, sizes["label"], theme.soft), self.picture.x, y),
                      *_together(self.time, Label("s", sizes["label"], theme.soft), self.clock.placed[0], y)]
        if note:
            self.words.append(Label(note, sizes["tick"], theme.soft, (self.clock.placed[0], y - 0.45)))
        self.props: list[Prop] = [self.clock, *self.words]

    def readings(self, who: str) -> Iterator[Reading]:
        yield Reading(f"clock of {who}", "exact", self.clock.read(), min(self.seconds, 60.0) % 60.0)
        yield Reading(f"seconds of {who}", "printed", self.time.read(), f"{self.seconds:.0f}")


class TwoScales:
    """Put all of `props`; the machine's picture, which stands in `map_at`, is another's.

    Shows: exact and printed, the seconds of either; printed, the number of starts.
    """

    def __init__(self, theme: Theme, regions: Mapping[str, Region], sizes: Mapping[str, float],
                 sip_seconds: float, starts: int, map_seconds: float,
                 cores: int) -> None:
        self.starts = starts
        self.you = _Side(theme, regions["you"], sizes, "1", "sip", sip_seconds)
        self.machine = _Side(theme, regions["machine"], sizes, f"{starts:,}", "starts", map_seconds,
                             f"on {cores} core" + "s" * (cores != 1))
        at = self.you.picture
        self.spoon = HotSpoon(theme, Region(at.x, at.y, 0.95 * at.width, at.height))
        loop = regions["loop"]
        self.badge = Badge(theme)
        self.badge.place(loop.x, loop.y, 0.0, loop.height / HEIGHT)
        self.props: list[Prop] = [*self.spoon.props, *self.you.props, *self.machine.props, self.badge]

    @property
    def map_at(self) -> Region:
        return self.machine.picture

    def pose(self, there: float, hot: float, phase: float, calm: bool) -> None:
        """phase: in cycles; each moves the loop's light on by one station."""
        self.spoon.pose(there, hot, phase)
        k = math.floor(phase)
        self.badge.show("" if calm else STATIONS[k % 3], "" if calm else STATIONS[(k - 1) % 3],
                        smoothstep((phase - k) / 0.4))
        for prop in (*self.you.props, *self.machine.props, self.badge):
            prop.fade(there)

    def readings(self) -> Iterator[Reading]:
        yield from self.you.readings("one sip")
        yield from self.machine.readings("the map")
        yield Reading("starts of the map", "printed", self.machine.count.read(), f"{self.starts:,}")


def _together(number: Number, name: Label, x: float, y: float) -> tuple[Number, Label]:
    """A number and what it counts, side by side, their middle at x."""
    gap = 0.14
    wide = number.width_of_text + gap + name.width_of_text
    number.place(x - wide / 2, y)
    name.place(x - wide / 2 + number.width_of_text + gap + name.width_of_text / 2, y)
    return number, name
