"""A person and a machine on either side of the loop that both of them go round."""

from __future__ import annotations

from collections.abc import Iterator

from scenes.kit.easing import between
from scenes.kit.lettering import Label
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.cast.cook import Cook
from scenes.props.kitchen.liquid import FULL_OF_CREAM
from scenes.props.kitchen.spoon import Spoon
from scenes.props.sign.loop_badge import HEIGHT, STATIONS, Badge
from scenes.stage.moves import once
from scenes.stage.timeline import Moment
from scenes.stagings.growing_palate import timing
from scenes.stagings.growing_palate.guess_table import DIP
from scenes.stagings.growing_palate.props.meal_bowl import MealBowl
from scenes.stagings.growing_palate.props.startle import Startle
from scenes.stagings.growing_palate.serving import Serving
from scenes.stagings.growing_palate.small_miss import MissPose, SmallMiss

STRIDES = 3
HEAD = 0.96                      # how high a person is in a region, as a share of it
BOX = 0.46                       # how high the machine is, as a share of its region's width
LEAN, SPOON, OVER = 0.55, 0.46, 0.30    # of the two spoons: how far they lean, their size, how high they come from
APART = 0.22                     # of the two spoons from the middle, as a share of the bowl's mouth
SIP, PINCH = 0.75, -0.55         # radians by which the arm goes up to sip and down to pinch


class ClosingLoop:
    """The person comes for the years and walks to the loop; both taste one soup, and are off by as much.

    Exact: guess, truth and correction beside each of them; the soup.
    """

    def __init__(self, setting: Setting, serving: Serving) -> None:
        """serving: of the soup, what both guess it to be, and how that changes."""
        self.serving, regions, theme = serving, setting.regions, setting.theme
        self.home, self.person = regions["actor"], regions["person"]
        self.cook, self.badge = Cook(theme, HEAD * self.home.height, theme.actors[1], lantern=False), Badge(theme)
        loop = regions["loop"]
        self.badge.place(loop.x, loop.y, 0.0, loop.height / HEIGHT)
        self.grown = self.person.height / self.home.height
        self._build_names(setting)
        asked, truth = serving.asked, serving.soup.score
        self.misses = {"person": SmallMiss(regions["said"], theme, asked, truth, 1),
                       "machine": SmallMiss(regions["shown"], theme, asked, truth, -1)}
        self._build_meal(setting)

    def _build_names(self, setting: Setting) -> None:
        size, theme, machine = setting.sizes["label"], setting.theme, setting.regions["machine"]
        self.you, *self.names = (
            Label(name, size, theme.ink, (at.x, at.bottom - 0.12 - 0.9 * size), weight="BOLD")
            for name, at in ((theme.words.gettext("you"), self.home), (theme.words.gettext("person"), self.person),
                             (theme.words.gettext("machine"), machine)))
        self.marks = [Startle(theme, 1.2 * size) for _ in self.names]
        for mark, at, high in zip(self.marks, (self.person, machine),
                                  (HEAD * self.person.height, BOX * machine.width), strict=True):
            mark.place(at.x, at.bottom + high + 0.1)

    def _build_meal(self, setting: Setting) -> None:
        at, soup = setting.regions["meal"], self.serving.soup
        self.bowl, self.spoons = MealBowl(setting.theme, at.width), [Spoon(1.5, setting.theme) for _ in self.names]
        self.bowl.show(soup.cream, soup.pepper)
        self.bowl.place(at.x, at.bottom)

    @property
    def props(self) -> list[Prop]:
        return [self.cook, self.badge, self.you, *self.names, *self.marks, self.bowl, *self.spoons,
                *(prop for miss in self.misses.values() for prop in miss.props)]

    @staticmethod
    def there(now: Moment) -> float:
        return timing.MOVES["surprise"]["loop"].presence(now, "loop")

    def pose(self, now: Moment) -> None:
        self._pose_person(now)
        for prop in (self.badge, *self.names, self.bowl):
            prop.appear(self.there(now))
        self.badge.show(*self._lit(now))
        for mark in self.marks:
            mark.show(timing.startled(now))
        self._pose_spoons(now)
        for miss in self.misses.values():
            miss.pose(self._miss(now))

    def _pose_person(self, now: Moment) -> None:
        """At first where the learner stood, for the years; then beside the loop."""
        gone = timing.MOVES["surprise"]["walk"].presence(now, "loop")
        self.cook.show(STRIDES * gone if not now.calm else 0.0, 0.0, self._reach(now))
        self.cook.place(between(self.home.x, self.person.x, gone), between(self.home.bottom, self.person.bottom, gone),
                        0.0, between(1.0, self.grown, gone))
        self.cook.appear(timing.MOVES["years"]["person"].presence(now, "person"))
        self.you.appear(timing.you_there(now))

    @staticmethod
    def _reach(now: Moment) -> float:
        """The arm goes up for meals while years pass, and while the bowl of the loop is lit; down while its hand is."""
        if now.comes("years"):
            return SIP * timing.arm_raised(now)
        return SIP * timing.sipped(now) + PINCH * timing.pinched(now) if now.comes("loop") else 0.0

    def _pose_spoons(self, now: Moment) -> None:
        """Two of them in one soup."""
        sipped, x, surface = timing.sipped(now), self.bowl.placed[0], self.bowl.placed[1] + self.bowl.rim - 0.03
        up = surface + OVER - (OVER + DIP) * sipped
        for spoon, side in zip(self.spoons, (1, -1), strict=True):
            spoon.show((surface - up) / SPOON, 1.0, min(1.0, self.serving.soup.cream / FULL_OF_CREAM), side * LEAN)
            spoon.place(x - side * APART * self.bowl.width_of_mouth, up, side * LEAN, SPOON)
            spoon.appear(self.there(now) * timing.soon("spoon", sipped))

    def _miss(self, now: Moment) -> MissPose:
        """What was guessed of the soup and how it tasted: the same for each of the two."""
        moves = timing.MOVES["surprise"]
        return MissPose(
            guess=self.serving.asked + self.serving.step * timing.adjusted(now),
            tasted=once(now, "loop", moves["truth"]), seen=once(now, "loop", moves["compare"]),
            swell=timing.miss_swells(now), there=self.there(now))

    @staticmethod
    def _lit(now: Moment) -> tuple[str, str, float]:
        """The station that the light is going to, the one it comes from, and how far it is."""
        if not now.comes("loop"):
            return STATIONS[0], "", 1.0
        k, share = timing.station(now)
        return STATIONS[k % len(STATIONS)], STATIONS[k % len(STATIONS) - 1] if k else "", share

    def readings(self, now: Moment) -> Iterator[Reading]:
        if not self.there(now):
            return
        for who, miss in self.misses.items():
            yield from miss.readings(who, self._miss(now))
        (cream, specks), soup = self.bowl.read(), self.serving.soup
        yield Reading("cream of what both taste", "exact", cream, min(FULL_OF_CREAM, soup.cream))
        yield Reading("specks of what both taste", "counted", specks, self.bowl.specks_of(soup.pepper))
