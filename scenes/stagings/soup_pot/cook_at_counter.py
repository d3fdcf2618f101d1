"""The cook behind the counter: stands where the hands have to be, and feels what the run says."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.cast.actor import BONES, HAND, PALM, SHOULDER, Acting, Actor, Point
from scenes.props.cast.expression import Expression
from scenes.props.cast.fingers import Fingers

REACH = 0.97 * (sum(BONES) + PALM * HAND)       # heights of the figure from the shoulder, a hair short of all
LOOKS_ASIDE = 0.45                  # heights to a side at which it has turned as far as it does
TURNS = 0.62
AT_EASE = (0.215, 0.150)            # where a hand rests on the counter, from between the feet
HELD_OUT = (0.315, 0.330)           # where hands are that ask
SIDES = (-1, 1)


@dataclass(frozen=True)
class Hand:
    """at: a point of the picture that a hand has, as far as `holds`; else it is at ease, or as far as `asks` held out.

    grips: how far fingers are closed over something.
    """

    at: Point = (0.0, 0.0)
    holds: float = 0.0
    asks: float = 0.0
    grips: float = 0.0
    angle: float = 0.0


@dataclass(frozen=True)
class Bearing:
    """looks: a point of the picture, and how far the cook looks at us instead; ducks: in heights of the figure."""

    face: Expression
    looks: Point
    at_us: float = 0.0
    ducks: float = 0.0
    blink: float = 0.0


class CookAtCounter:
    """region: the figure from sole to hat, where it stands when nothing draws it aside. Between back and front stand
    the things that it holds."""

    def __init__(self, region: Region, theme: Theme) -> None:
        self.home, self.foot, self.tall = region.x, region.bottom, region.height
        self.actor = Actor(theme, self.tall)
        self.fingers = [Fingers(theme, self.tall) for _ in SIDES]
        self.x = self.home

    @property
    def back(self) -> list[Prop]:
        return [self.actor]

    @property
    def front(self) -> list[Prop]:
        return [*self.fingers]

    @property
    def props(self) -> list[Prop]:
        return [*self.back, *self.front]

    def pose(self, left: Hand, right: Hand, bearing: Bearing) -> None:
        self.x = self._stands(left, right)
        turn = float(np.clip((bearing.looks[0] - self.x) / (LOOKS_ASIDE * self.tall), -1, 1)) * (1 - bearing.at_us)
        down = float(np.clip((bearing.looks[1] - self.eyes) / (0.3 * self.tall), -1, 1)) * (1 - bearing.at_us)
        self.actor.show(Acting(bearing.face, TURNS * turn, (turn, down), bearing.blink, self._at(left, -1),
                               self._at(right, 1), bearing.ducks))
        self.actor.place(self.x, self.foot)
        for side, hand, fingers in zip(SIDES, (left, right), self.fingers, strict=True):
            fingers.place(*self.hand(side), hand.angle).appear(hand.grips)

    @property
    def eyes(self) -> float:
        """How high they are."""
        return self.foot + 0.61 * self.tall

    def mouth(self) -> Point:
        """Where a spoon is brought to, when the cook stands at home."""
        return self.home, self.foot + 0.505 * self.tall

    def hand(self, side: int) -> Point:
        """The middle of a hand, in the picture."""
        x, y = self.actor.hand(side)
        return self.x + x, self.foot + y

    def _at(self, hand: Hand, side: int) -> Point:
        free = [at + hand.asks * (out - at) for at, out in zip(AT_EASE, HELD_OUT, strict=True)]
        held = (hand.at[0] - self.x) / self.tall, (hand.at[1] - self.foot) / self.tall
        x, y = (a + hand.holds * (b - a) for a, b in zip((side * free[0], free[1]), held, strict=True))
        return x, y

    def _stands(self, left: Hand, right: Hand) -> float:
        """As near to its place as lets both hands be where they are."""
        pulls = [0.0, *(hand.holds * self.pull(side, hand.at) for side, hand in zip(SIDES, (left, right), strict=True))]
        return self.home + min(pulls) + max(pulls)      # what draws to both sides leaves it where it is

    def pull(self, side: int, at: Point) -> float:
        """How far it has to step aside for a hand to be at a point."""
        up = at[1] - self.foot - SHOULDER[1] * self.tall
        wide = float(np.sqrt(max(0.0, (REACH * self.tall) ** 2 - up**2)))
        shoulder = side * SHOULDER[0] * self.tall * 0.86
        low, high = at[0] - shoulder - wide, at[0] - shoulder + wide
        return float(min(max(self.home, low), high) - self.home)
