"""You and a machine, a half each: the same loop in both, one sip here and a million starts there."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from scenes.kit.easing import smoothstep
from scenes.kit.lettering import Label, Number, baseline
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.sign.loop_badge import HEIGHT, STATIONS, Badge
from scenes.stagings.many_spoons.one_spoon import HotSpoon
from scenes.stagings.many_spoons.props.clock import Clock

WORDS = 0.80            # units under a picture for what it is and how long it took
NAME = 0.72             # units over a picture for whose it is; in a low half the name stands at the right
LOW = 3.2               # height of a half from which on it is not low
CLOCK, LOOP = 0.285, 0.34       # the clock's radius and the loop's height, of the picture's height
GAP, WIDER = 0.12, 1.2  # from the picture to the clock, of its height; units more at most, where there is room


class _Side:
    """Whose half it is; a picture's place, its count below; the loop and a clock beside it, its seconds below."""

    def __init__(self, theme: Theme, region: Region, sizes: Mapping[str, float], name: tuple[str, str],
                 count: tuple[str, str], seconds: float) -> None:
        """name: whose half, and a note; count: how many, of what."""
        self.seconds, low = seconds, region.height < LOW
        high = region.height - WORDS - (0.0 if low else NAME)
        radius, named = CLOCK * high, 2.0 if low else 0.0
        wide = (1 + GAP) * high + 2.16 * radius
        wide += min(WIDER, max(0.0, region.width - wide - named) / 2)
        left, top = region.x - (wide + named) / 2, region.top - (0.0 if low else NAME)
        self.picture = Region(left + high / 2, top - high / 2, high, high)
        x = left + wide - 1.08 * radius
        self.clock, self.dial = Clock(theme, radius), Region(x, self.picture.bottom + 1.1 * radius, radius, radius)
        self.badge = Badge(theme)
        self.badge.place(x, top - LOOP * high / 2, 0.0, LOOP * high / HEIGHT)
        size, y = sizes["title"], region.bottom + 0.15
        self.count, self.time = Number(size, theme.ink), Number(size, theme.ink)
        self.count.show(count[0])
        self.time.show(f"{seconds:.0f}")
        self.words: list[Prop] = [
            *_together(self.count, Label(count[1], sizes["label"], theme.soft), self.picture.x, y),
            *_together(self.time, Label("s", sizes["label"], theme.soft), x, y)]
        whose = Label(name[0], sizes["label"], theme.ink, weight="BOLD")
        note = Label(name[1], sizes["label"], theme.ink)
        at = (left + wide + 0.35, self.badge.placed[1]) if low else (left, region.top - 0.34)
        whose.place(at[0] + whose.width_of_text / 2, at[1])
        beyond = (at[0], at[1] - 0.55) if low else (at[0] + whose.width_of_text + 0.16, at[1])
        note.place(beyond[0] + note.width_of_text / 2, beyond[1])
        self.words += [whose, note]

    def run(self, part: float, go: float, home: Region) -> None:
        """The clock at a part of its seconds, on its way from `home` to its place."""
        self.clock.show(min(part * self.seconds, 60.0))
        x, y = home.x + go * (self.dial.x - home.x), home.y + go * (self.dial.y - home.y)
        grown = home.width / (2.2 * self.clock.radius)
        self.clock.place(x, y, 0.0, grown + go * (1 - grown))

    def readings(self, who: str, part: float = 1.0) -> Iterator[Reading]:
        yield Reading(f"clock of {who}", "exact", self.clock.read(), min(part * self.seconds, 60.0) % 60.0)
        yield Reading(f"seconds of {who}", "printed", self.time.read(), f"{self.seconds:.0f}")


class TwoScales:
    """Put all of `props`; the machine's picture, which stands in `map_at`, is another's.

    The machine's clock runs first beside the map, in the region "timer".
    Shows: exact and printed, the seconds of either; printed, the number of starts.
    """

    def __init__(self, theme: Theme, regions: Mapping[str, Region], sizes: Mapping[str, float],
                 sip_seconds: float, starts: int, map_seconds: float,
                 cores: int) -> None:
        self.starts, self.timer = starts, regions["timer"]
        self.you = _Side(theme, regions["you"], sizes, ("you", ""), ("1", "sip"), sip_seconds)
        self.machine = _Side(theme, regions["machine"], sizes, ("machine", f"{cores} core" + "s" * (cores != 1)),
                             (f"{starts:,}", "starts"), map_seconds)
        at = self.you.picture
        self.spoon = HotSpoon(theme, Region(at.x, at.y, 0.95 * at.width, at.height))
        x, y, size = self.timer.x + 0.62 * self.timer.width, baseline(self.timer.y, sizes["reading"]), sizes["reading"]
        self.counted = Number(size, theme.ink, (x, y))
        self.counted.show(f"{map_seconds:.0f}")
        self.second = Label("s", sizes["label"], theme.soft, (x + self.counted.width_of_text + 0.14, y), "left")
        self.loops = [self.you.badge, self.machine.badge]
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
                      smoothstep((phase - k) / 0.4))
        for prop in self.rest:
            prop.appear(there)

    def time(self, there: float, part: float, go: float) -> None:
        """The machine's clock at a part of its seconds; go: how far it has left the map's side."""
        self.part = part
        self.machine.run(part, go, self.timer)
        self.machine.clock.appear(there)
        self.counted.show(f"{part * self.machine.seconds:.0f}")
        for prop in (self.counted, self.second):
            prop.appear(there * max(0.0, 1 - 3 * go))

    def readings(self) -> Iterator[Reading]:
        yield from self.you.readings("one sip")
        yield from self.machine.readings("the map", self.part)
        yield Reading("seconds that run", "printed", self.counted.read(), f"{self.part * self.machine.seconds:.0f}")
        yield Reading("starts of the map", "printed", self.machine.count.read(), f"{self.starts:,}")


def _together(number: Number, name: Label, x: float, y: float) -> tuple[Number, Label]:
    """A number and what it counts, side by side, their middle at x."""
    gap = 0.14
    wide = number.width_of_text + gap + name.width_of_text
    number.place(x - wide / 2, y)
    name.place(x - wide / 2 + number.width_of_text + gap + name.width_of_text / 2, y)
    return number, name
