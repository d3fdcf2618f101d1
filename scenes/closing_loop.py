"""A person and a machine on either side of the loop that both of them go round."""

from __future__ import annotations

from collections.abc import Mapping

from scenes.props.badge import HEIGHT, STATIONS, Badge
from scenes.props.cook import Cook
from scenes.props.lettering import Label
from scenes.props.prop import Prop
from scenes.props.region import Region
from scenes.props.theme import Theme
from scenes.studio.timeline import SMALL, STANDARD, Moment

BEGINS, STATION = 20, 17        # ticks: when the loop is walked, and from one of its stations to the next
STRIDES = 3


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
        self.marks = [Label("!", 2.2 * size, theme.ink, (at.x, at.bottom + high + 0.12), weight="BOLD")
                      for at, high in ends]
        self.props: list[Prop] = [self.cook, self.badge, *self.names, *self.marks]

    def pose(self, now: Moment) -> float:
        """How far the machine is there."""
        loop = now.presence("loop", SMALL, STANDARD)
        gone = now.ease(0, 2 * STANDARD) if now.comes("loop") else float(bool(now.beat.entry.get("loop")))
        x, y = (a + (b - a) * gone for a, b in ((self.home.x, self.person.x), (self.home.bottom, self.person.bottom)))
        self.cook.show(STRIDES * gone if not now.calm else 0.0, 0.0)
        self.cook.place(x, y, 0.0, 1 + (self.grown - 1) * gone)
        self.cook.fade(now.presence("person", SMALL, STANDARD))
        self.badge.show(*self._lit(now))
        for prop in (self.badge, *self.names):
            prop.fade(loop)
        wrong = now.ease(BEGINS + STATION, SMALL) if now.comes("loop") else loop
        for mark in self.marks:
            mark.fade(loop * wrong)
        return loop

    def _lit(self, now: Moment) -> tuple[str, str, float]:
        """The station that the light is going to, the one it comes from, and how far it is."""
        if not now.comes("loop"):
            return STATIONS[-1], "", 1.0
        k = max(0, min(len(STATIONS) - 1, int((now.tick - BEGINS) // STATION)))
        share = now.ease(BEGINS + k * STATION, SMALL)
        return STATIONS[k], STATIONS[k - 1] if k else "", share
