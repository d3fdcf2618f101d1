"""The cook behind the counter, who tastes and says how it is; the face tells what the run says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scenes.kit.easing import between
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.cast.actor import HANGS, Acting, Actor, Point
from scenes.props.cast.expression import Expression
from scenes.props.kitchen.bowl import BowlFront
from scenes.props.kitchen.liquid import FULL_OF_CREAM
from scenes.props.kitchen.spoon import Spoon
from scenes.stagings.growing_palate.props.meal_bowl import MealBowl
from scenes.stagings.growing_palate.serving import ServedSoup
from scenes.stagings.growing_palate.spoon_way import LENGTH, SIZE, SpoonAt, SpoonWay

CHEERS = (0.265, 0.62)              # and of who rejoices
PALMS = (0.235, 0.345)              # the hands of who asks or shrugs, from between the feet, in heights
BEYOND = 0.2                        # units between a bowl and the frame's edge, from beyond which it comes


@dataclass(frozen=True)
class Bearing:
    """How the cook stands: face, turn, gaze; palms: how far both hands are out; cheers: how far they are
    thrown up; dip: how far one has been startled."""

    face: Expression
    turn: float = 0.6
    gaze: Point = (0.8, 0.1)
    palms: float = 0.0
    cheers: float = 0.0
    blink: float = 0.0
    dip: float = 0.0


@dataclass(frozen=True)
class Dish:
    """The bowl before the cook: what is in it, how far it has come, how far it is there, the spoon's way in it."""

    soup: ServedSoup
    come: float
    there: float
    sip: float


class CookAtCounter:
    """Exact: cream; counted: specks of pepper in the bowl before the cook; printed: the mood, by the face."""

    def __init__(self, setting: Setting) -> None:
        theme, self.here, self.bowl_at = setting.theme, setting.regions["cook"], setting.regions["bowl"]
        self.beyond = self.bowl_at.x + self.bowl_at.width / 2 + BEYOND - setting.regions["frame"].left
        self.actor = Actor(theme, self.here.height)
        self.actor.place(self.here.x, self.here.bottom)
        self.actor.bleeds = self.actor.head.bleeds = True       # at the edge of the picture
        self.bowl, self.front = MealBowl(theme, self.bowl_at.width), BowlFront(theme, self.bowl_at.width)
        self.spoon = Spoon(LENGTH, theme)
        self.bowl.bleeds = self.front.bleeds = self.spoon.bleeds = True     # they come from beyond it
        self.surface = self.bowl_at.bottom + self.bowl.rim - 0.03 * self.bowl_at.width
        self.way = SpoonWay(self.bowl_at.x, self.surface, self.here)

    @property
    def behind(self) -> list[Prop]:
        """What stands behind the counter."""
        return [self.actor]

    @property
    def props(self) -> list[Prop]:
        """What stands on it."""
        return [self.bowl, self.spoon, self.front]

    def pose(self, dish: Dish, bearing: Bearing) -> None:
        shift = -self.beyond * (1 - dish.come)
        spoon = self.way.at(dish.sip)
        self._set_dish(dish, shift, spoon)
        grip = self._relative(spoon.grip)
        left, right = ((side * HANGS[0], HANGS[1]) for side in (-1, 1))
        right = self._between(right, grip, spoon.held * dish.there)
        left, right = (self._between(hand, (side * PALMS[0], PALMS[1]), bearing.palms)
                       for side, hand in ((-1, left), (1, right)))
        left, right = (self._between(hand, (side * CHEERS[0], CHEERS[1]), bearing.cheers)
                       for side, hand in ((-1, left), (1, right)))
        self.actor.show(Acting(bearing.face, bearing.turn, bearing.gaze, bearing.blink, left, right, bearing.dip))

    def _set_dish(self, dish: Dish, shift: float, spoon: SpoonAt) -> None:
        self.bowl.show(dish.soup.cream, dish.soup.pepper)
        for prop in (self.bowl, self.front):
            prop.place(self.bowl_at.x + shift, self.bowl_at.bottom).appear(dish.there)
        self.spoon.show((self.surface - spoon.y) / SIZE, spoon.full, min(1.0, dish.soup.cream / FULL_OF_CREAM),
                        spoon.lean)
        self.spoon.place(spoon.x + shift, spoon.y, spoon.lean, SIZE).appear(dish.there)

    def _relative(self, at: Point) -> Point:
        return (at[0] - self.here.x) / self.actor.tall, (at[1] - self.here.bottom) / self.actor.tall

    @staticmethod
    def _between(a: Point, b: Point, part: float) -> Point:
        return between(a[0], b[0], part), between(a[1], b[1], part)

    def readings(self, dish: Dish) -> Iterator[Reading]:
        if not dish.there or dish.come < 1:
            return
        cream, specks = self.bowl.read()
        yield Reading("cream in the bowl", "exact", cream, min(FULL_OF_CREAM, dish.soup.cream))
        yield Reading("specks in the bowl", "counted", specks, self.bowl.specks_of(dish.soup.pepper))
