"""The end: a bowl is brought up from under the counter, filled from the pot, and held out to us."""

from __future__ import annotations

from scenes.kit.prop import Prop
from scenes.kit.setting import Setting
from scenes.props.cast.actor import Point
from scenes.props.kitchen.steam import Steam
from scenes.stage.timeline import Moment
from scenes.stagings.soup_pot.cook_at_counter import CookAtCounter
from scenes.stagings.soup_pot.props.served_bowl import ServedBowl
from scenes.stagings.soup_pot.timing import POURS_OUT, SERVING, eased, ladled, served

WIDTH = 0.29                    # of the cook's height
HELD, GIVEN = 0.255, 0.290      # of that: how high the bowl's foot is held, and as it is held out
LOW = -0.05                     # where it comes from, under the counter
NEARER = 1.22                   # its size as it is held out
ASIDE = 0.06                    # of the cook's height: how far on the pot's side it is held while it is filled
RIM = (0.40, 0.66)              # where hands have it: from its middle, in widths; how high, in heights


class Serving:
    """Behind the counter, before the cook."""

    def __init__(self, setting: Setting, cook: CookAtCounter, cream: float) -> None:
        """cream: how light the soup is, 0 to 1."""
        self.cook, self.width = cook, WIDTH * cook.tall
        self.bowl = ServedBowl(setting.theme, self.width, cream)
        self.steam = Steam(0.5 * self.width, 0.8 * self.width, setting.theme, 0.1)

    @property
    def props(self) -> list[Prop]:
        return [self.bowl, self.steam]

    def place(self, now: Moment) -> tuple[float, float, float]:
        """Where the bowl's foot is, and its size."""
        rises, given = served(now, "rises"), served(now, "gives")
        high = LOW + (HELD - LOW) * rises + (GIVEN - HELD) * given
        aside = ASIDE * (1.0 - given)
        return (self.cook.home - aside * self.cook.tall, self.cook.foot + high * self.cook.tall,
                1.0 + (NEARER - 1.0) * given)

    def pose(self, now: Moment) -> None:
        there = bool(now.beat.exit.get("bowl")) and served(now, "ducks") >= 1.0
        self.bowl.show(eased(ladled(now), POURS_OUT))
        self.bowl.place(*self.place(now)[:2], 0.0, self.place(now)[2]).appear(float(there))
        self.steam.show(now.ambient)
        self.steam.place(*self.brim(now)).appear(served(now, "gives"))

    def handles(self, now: Moment) -> tuple[Point, Point]:
        """Where the left and the right hand have it."""
        x, y, size = self.place(now)
        half, up = RIM[0] * size * self.width, RIM[1] * size * self.bowl.rim
        return (x - half, y + up), (x + half, y + up)

    def brim(self, now: Moment) -> Point:
        """The middle of its mouth."""
        x, y, size = self.place(now)
        return x, y + self.bowl.rim * size

    @staticmethod
    def carries(now: Moment) -> tuple[float, float]:
        """How far the left and the right hand are on the bowl."""
        return served(now, "both"), served(now, "takes")

    @staticmethod
    def filling(now: Moment) -> bool:
        return now.comes("bowl") and 0 < ladled(now) < 1

    @staticmethod
    def ducks(now: Moment) -> float:
        """How far the cook is down behind the counter, for the bowl."""
        return eased(now.tick, SERVING["ducks"]) - served(now, "rises") if now.comes("bowl") else 0.0

    @staticmethod
    def gives(now: Moment) -> float:
        """How far the cook looks at us, and holds the bowl out."""
        return served(now, "gives")
