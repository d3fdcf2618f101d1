"""A person and a machine on either side of the loop that both of them go round."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

from scenes.kit.lettering import Label
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.cast.cook import Cook
from scenes.props.kitchen.liquid import FULL_OF_CREAM
from scenes.props.kitchen.spoon import Spoon
from scenes.props.sign.loop_badge import HEIGHT, STATIONS, Badge
from scenes.stage.timeline import SMALL, STANDARD, Moment
from scenes.stagings.growing_palate.guess_table import DIP, Soup
from scenes.stagings.growing_palate.props.meal_bowl import MealBowl
from scenes.stagings.growing_palate.props.startle import Startle
from scenes.stagings.growing_palate.small_miss import SmallMiss

BEGINS, STATION = 14, 16        # ticks: when the loop is walked, and from one of its stations to the next
SIPS = (BEGINS, BEGINS + 3 * STATION)      # it goes on to a second sip
STRIDES = 3
LEAN, SPOON, OVER = 0.55, 0.46, 0.30    # of the two spoons: how far they lean, their size, how high they come from
SIP, PINCH = 0.75, -0.55         # radians by which the arm goes up to sip and down to pinch


class ClosingLoop:
    """The person comes for the years and walks to the loop; both taste one soup, and are off by as much.

    Put all of `props`. Exact: guess, truth and correction beside each of them; the soup.
    """

    def __init__(self, regions: Mapping[str, Region], theme: Theme, size: float, tall: float, soup: Soup, asked: float,
                 step: float) -> None:
        """tall: the height of a person, in units; asked: what both guess the soup to be; step: how that changes."""
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
        self.soup, self.asked, self.step = soup, asked, step
        self.misses = {"person": SmallMiss(regions["said"], theme, asked, soup.score, 1),
                       "machine": SmallMiss(regions["shown"], theme, asked, soup.score, -1)}
        self.props: list[Prop] = [self.cook, self.badge, self.you, *self.names, *self.marks,
                                  *self._build_meal(regions["meal"], theme)]
        self.props += [prop for miss in self.misses.values() for prop in miss.props]

    def _build_meal(self, at: Region, theme: Theme) -> list[Prop]:
        self.bowl, self.spoons = MealBowl(theme, at.width), [Spoon(1.5, theme) for _ in self.names]
        self.bowl.show(self.soup.cream, self.soup.pepper)
        self.bowl.place(at.x, at.bottom)
        return [self.bowl, *self.spoons]

    def pose(self, now: Moment) -> float:
        """How far the machine is there."""
        loop = now.presence("loop", SMALL, STANDARD)
        gone = now.ease(0, 2 * STANDARD) if now.comes("loop") else float(bool(now.beat.entry.get("loop")))
        x, y = (a + (b - a) * gone for a, b in ((self.home.x, self.person.x), (self.home.bottom, self.person.bottom)))
        self.cook.show(STRIDES * gone if not now.calm else 0.0, 0.0, self._reach(now))
        self.cook.place(x, y, 0.0, 1 + (self.grown - 1) * gone)
        self.cook.appear(now.presence("person", SMALL, STANDARD))
        self.you.appear(now.presence("years", SMALL * now.comes("years"), SMALL))
        self.badge.show(*self._lit(now))
        for prop in (self.badge, *self.names):
            prop.appear(loop)
        for mark in self.marks:
            mark.show(self._startled(now))
        self._pose_meal(now, loop)
        return loop

    def _pose_meal(self, now: Moment, loop: float) -> None:
        """One soup and two spoons; then what was guessed of it and how it tasted, once for each of the two."""
        sipped, x, surface = self._sipped(now), self.bowl.placed[0], self.bowl.placed[1] + self.bowl.rim - 0.03
        for spoon, side in zip(self.spoons, (1, -1), strict=True):
            up = surface + OVER - (OVER + DIP) * sipped
            spoon.show((surface - up) / SPOON, 1.0, min(1.0, self.soup.cream / FULL_OF_CREAM), side * LEAN)
            spoon.place(x - side * 0.22 * self.bowl.width_of_mouth, up, side * LEAN, SPOON)
            spoon.appear(loop * min(1.0, 4 * sipped))
        self.bowl.appear(loop)
        compared = BEGINS + STATION
        tasted, seen = (now.ease(at, SMALL) if now.comes("loop") else 1.0 for at in (BEGINS + 8, compared))
        swell = math.sin(math.pi * min(1.0, max(0.0, (now.tick - compared) / STATION))) if now.comes("loop") else 0.0
        for miss in self.misses.values():
            miss.pose(self.asked + self.step * self.adjusted(now), tasted, seen, swell, loop)

    def readings(self) -> Iterator[Reading]:
        if not self.bowl.faded:
            return
        for who, miss in self.misses.items():
            yield from miss.readings(who)
        cream, specks = self.bowl.read()
        yield Reading("cream of what both taste", "exact", cream, min(FULL_OF_CREAM, self.soup.cream))
        yield Reading("specks of what both taste", "counted", specks, self.bowl.specks_of(self.soup.pepper))

    @staticmethod
    def _sipped(now: Moment) -> float:
        """How deep the spoons are, each time that the bowl of the loop is lit."""
        if not now.comes("loop"):
            return 0.0
        return sum(now.ease(at, SMALL) - now.ease(at + STATION - SMALL, SMALL) for at in SIPS)

    @staticmethod
    def adjusted(now: Moment) -> float:
        """How much of what the surprise teaches has been learned: it goes on while the hand is lit."""
        return now.ease(BEGINS + 2 * STATION, STATION) if now.comes("loop") else 1.0

    def _startled(self, now: Moment) -> float:
        """It comes when the guess is compared and is gone when both have adjusted."""
        if not now.comes("loop"):
            return 0.0
        return now.ease(BEGINS + STATION, SMALL) * (1 - now.ease(BEGINS + 2 * STATION + SMALL, STANDARD))

    @classmethod
    def _reach(cls, now: Moment) -> float:
        """The arm goes up for each of a few sips while years pass, and while the bowl of the loop is lit; it goes
        down twice while the hand is."""
        if now.comes("years"):
            begins = range(16, now.beat.ticks - 18, 16)
            return SIP * sum(now.ease(at, SMALL) - now.ease(at + SMALL, SMALL) for at in begins)
        if not now.comes("loop"):
            return 0.0
        first, second = BEGINS + 2 * STATION, BEGINS + 2 * STATION + STANDARD
        pinches = sum(now.ease(at, SMALL) - now.ease(at + SMALL, 4) for at in (first, second))
        return SIP * cls._sipped(now) + PINCH * pinches

    def _lit(self, now: Moment) -> tuple[str, str, float]:
        """The station that the light is going to, the one it comes from, and how far it is."""
        if not now.comes("loop"):
            return STATIONS[0], "", 1.0
        k = max(0, int((now.tick - BEGINS) // STATION))
        share = now.ease(BEGINS + k * STATION, SMALL)
        return STATIONS[k % len(STATIONS)], STATIONS[k % len(STATIONS) - 1] if k else "", share
