"""The end: a tray with three bowls is brought up, filled from the pot, and held out to us."""

from __future__ import annotations

from scenes.kit.prop import Prop
from scenes.kit.setting import Setting
from scenes.props.cast.actor import Point
from scenes.props.kitchen.bowl import HEIGHT
from scenes.stage.timeline import Moment
from scenes.stagings.soup_pot.cook_at_counter import CookAtCounter
from scenes.stagings.soup_pot.props.tray import BOARD, BOWLS, WIDTH, Tray
from scenes.stagings.soup_pot.timing import LADLE, LADLES, POURS_OUT, SERVING, eased, ladled, part, served

CARRIED = 0.72                  # a tray's size in the cook's hands, of its own before us
UP = 0.20                       # of the cook's height: how high it is held
HANDLE = 0.26                   # height of its handles


class Serving:
    """The same tray twice: one behind the counter, as it is brought up, one before it."""

    def __init__(self, setting: Setting, cook: CookAtCounter, cream: float) -> None:
        """cream: how light the soup is, 0 to 1."""
        region = setting.regions["tray"]
        self.at, self.cook, self.width = (region.x, region.bottom), cook, region.width
        self.behind, self.before = (Tray(setting.theme, region.width, cream) for _ in range(2))
        self.horizon = setting.regions["counter_top"].top

    @property
    def back(self) -> list[Prop]:
        return [self.behind]

    @property
    def front(self) -> list[Prop]:
        return [self.before]

    @property
    def props(self) -> list[Prop]:
        return [*self.back, *self.front]

    def place(self, now: Moment) -> tuple[float, float, float]:
        """Where the tray is, and its size."""
        rises, down = served(now, "rises"), served(now, "sets down")
        held = self.cook.foot + UP * self.cook.tall
        low = self.horizon - 1.6 * CARRIED * BOWLS * BOARD - 0.5
        y = low + (held - low) * rises
        x = self.cook.home
        return x + (self.at[0] - x) * down, y + (self.at[1] - y) * down, CARRIED + (1 - CARRIED) * down

    def pose(self, now: Moment) -> None:
        x, y, size = self.place(now)
        full = tuple(eased(ladled(now, k), POURS_OUT) for k in range(BOWLS))
        risen = served(now, "sets down") > 0
        there = float(bool(now.beat.exit.get("bowls")) and served(now, "ducks") >= 1.0)
        for tray, here in ((self.behind, not risen), (self.before, risen)):
            tray.show(*full)
            tray.place(x, y, 0.0, size).appear(there * here)

    def handles(self, now: Moment) -> tuple[Point, Point]:
        x, y, size = self.place(now)
        half = size * self.width / 2
        return (x - half, y + HANDLE * size), (x + half, y + HANDLE * size)

    def brim(self, k: int) -> Point:
        """The middle of a bowl's mouth, when the tray is before us."""
        return self.at[0] + self.before.x_of(k), self.at[1] + BOARD + HEIGHT * WIDTH * self.width

    @staticmethod
    def carries(now: Moment) -> float:
        """How far both hands are on the tray."""
        if not now.comes("bowls"):
            return 0.0
        return eased(now.tick, SERVING["takes"]) - eased(now.tick, SERVING["let go"])

    @staticmethod
    def filling(now: Moment) -> int | None:
        """Which bowl is being filled."""
        if not now.comes("bowls"):
            return None
        k = int((now.tick - LADLES) // LADLE)
        return k if 0 <= k < BOWLS and now.tick >= LADLES else None

    @staticmethod
    def ducks(now: Moment) -> float:
        """How far the cook is down behind the counter, for the tray."""
        if not now.comes("bowls"):
            return 0.0
        return eased(now.tick, SERVING["ducks"]) * (1.0 - eased(now.tick, SERVING["rises"]))

    @staticmethod
    def gives(now: Moment) -> float:
        """How far the cook looks at us, and holds the bowls out."""
        return part(served(now, "gives"), (0.0, 1.0))
