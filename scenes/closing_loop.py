"""A person and a machine on either side of the loop that both of them go round."""

from __future__ import annotations

from collections.abc import Mapping

from scenes.props.badge import HEIGHT, STATIONS, Badge
from scenes.props.cook import Cook
from scenes.props.lettering import Label
from scenes.props.prop import Prop
from scenes.props.region import Region
from scenes.props.startle import Startle
from scenes.props.theme import Theme
from scenes.studio.timeline import SMALL, STANDARD, Moment

BEGINS, STATION = 20, 17        # ticks: when the loop is walked, and from one of its stations to the next
STRIDES = 3
SIP, PINCH = 0.75, -0.55         # radians by which the arm goes up to sip and down to pinch


class ClosingLoop:
    """The person comes for the years and walks to the loop. Shows no quantity. Put all of `props`."""

    def __init__(self, regions: Mapping[str, Region], theme: Theme, size: float, tall: float) -> None:
        """tall: the height of a person, in units."""
        self.home, self.person, self.machine = regions["actor"], regions["person"], regions["machine"]
        self.cook = Cook(theme, tall, theme.actors[1], lantern=False)
        self.badge = Badge(theme)
        loop = regions["loop"]
        self.badge.place(loop.x, loop.y, 0.0, loop.height / HEIGHT)
        self.grown = 0.96 * self.person.height / tall
        ends = ((self.person, 0.96 * self.person.height), (self.machine, 0.46 * self.machine.width))
        self.names = [Label(name, size, theme.ink, (at.x, at.bottom - 0.12 - 0.9 * size), weight="BOLD")
                      for name, at in zip(("person", "machine"), (self.person, self.machine), strict=True)]
        self.you = Label("you", size, theme.ink, (self.home.x, self.home.bottom - 0.12 - 0.9 * size), weight="BOLD")
        self.marks = [Startle(theme, 1.2 * size) for _ in ends]
        for mark, (at, high) in zip(self.marks, ends, strict=True):
            mark.place(at.x, at.bottom + high + 0.1)
        self.props: list[Prop] = [self.cook, self.badge, self.you, *self.names, *self.marks]

    def pose(self, now: Moment) -> float:
        """How far the machine is there."""
        loop = now.presence("loop", SMALL, STANDARD)
        gone = now.ease(0, 2 * STANDARD) if now.comes("loop") else float(bool(now.beat.entry.get("loop")))
        x, y = (a + (b - a) * gone for a, b in ((self.home.x, self.person.x), (self.home.bottom, self.person.bottom)))
        self.cook.show(STRIDES * gone if not now.calm else 0.0, 0.0, self._reach(now))
        self.cook.place(x, y, 0.0, 1 + (self.grown - 1) * gone)
        self.cook.fade(now.presence("person", SMALL, STANDARD))
        self.you.fade(now.presence("years", SMALL * now.comes("years"), SMALL))
        self.badge.show(*self._lit(now))
        for prop in (self.badge, *self.names):
            prop.fade(loop)
        for mark in self.marks:
            mark.show(self._startled(now))
        return loop

    @staticmethod
    def adjusted(now: Moment) -> float:
        """How much of what the surprise teaches has been learned: it goes on while the hand is lit."""
        return now.ease(BEGINS + 2 * STATION, STATION) if now.comes("loop") else 1.0

    def _startled(self, now: Moment) -> float:
        """It comes when the guess is compared and is gone when both have adjusted."""
        if not now.comes("loop"):
            return 0.0
        return now.ease(BEGINS + STATION, SMALL) * (1 - now.ease(BEGINS + 2 * STATION + SMALL, STANDARD))

    @staticmethod
    def _reach(now: Moment) -> float:
        """The arm goes up for each of a few sips while years pass, and while the bowl of the loop is lit; it goes
        down twice while the hand is."""
        if now.comes("years"):
            begins = range(16, now.beat.ticks - 18, 16)
            return SIP * sum(now.ease(at, SMALL) - now.ease(at + SMALL, SMALL) for at in begins)
        if not now.comes("loop"):
            return 0.0
        sips = now.ease(BEGINS, SMALL) - now.ease(BEGINS + STATION - SMALL, SMALL)
        first, second = BEGINS + 2 * STATION, BEGINS + 2 * STATION + STANDARD
        pinches = sum(now.ease(at, SMALL) - now.ease(at + SMALL, 4) for at in (first, second))
        return SIP * sips + PINCH * pinches

    def _lit(self, now: Moment) -> tuple[str, str, float]:
        """The station that the light is going to, the one it comes from, and how far it is."""
        if not now.comes("loop"):
            return STATIONS[-1], "", 1.0
        k = max(0, min(len(STATIONS) - 1, int((now.tick - BEGINS) // STATION)))
        share = now.ease(BEGINS + k * STATION, SMALL)
        return STATIONS[k], STATIONS[k - 1] if k else "", share
