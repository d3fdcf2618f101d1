"""The cook with one spoon: waits for it, and comes back to be compared."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from scenes.kit.easing import between
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.cast.actor import Acting, Actor, Point
from scenes.props.cast.expression import Expression
from scenes.props.cast.mood import Mood
from scenes.props.kitchen.spoon import Spoon
from scenes.props.kitchen.steam import Steam
from scenes.stage.timeline import Moment

# in heights of the cook, from between the feet
REST, SIP = (0.275, 0.345), (0.310, 0.500)          # the hand that holds the spoon, at a stand and at the mouth
HELD, AT_MOUTH = math.radians(12), math.radians(173)    # where the spoon points then, from the hand
REACH = 0.270                                       # from the hand to the spoon's bowl
LENGTH, SPOON = 2.45, 0.135                         # of the spoon, in units; how large it is then drawn
STEAM = (0.15, 0.46)                                # width and height of the steam over it
BALANCE: Point = (-0.30, 0.36)                      # the free hand of who stands on a slope
HOP = 0.35                                          # units that a step of a walk goes up
STRIDES = 5                                         # of a walk from one set to another


@dataclass(frozen=True)
class Stands:
    """Where the cook is: between the feet, how tall beside its usual size, on what slope."""

    x: float
    y: float
    size: float = 1.0
    ground: float = 0.0

    def towards(self, other: Stands, part: float) -> Stands:
        """On the way to another place, in hops."""
        up = HOP * abs(math.sin(STRIDES * math.pi * part))
        return Stands(between(self.x, other.x, part), between(self.y, other.y, part) + up,
                      between(self.size, other.size, part), between(self.ground, other.ground, part))


@dataclass(frozen=True)
class Acts:
    """What the cook does: how far the spoon is at the mouth, how hot and how full it is, what is felt, what is seen."""

    sip: float
    hot: float
    full: float
    face: Expression
    gaze: Point = (0.0, 0.0)
    turn: float = 0.0


class TastingCook:
    """Printed: the mood, by the face."""

    def __init__(self, setting: Setting) -> None:
        at = setting.regions["cook"]
        self.tall, self.home = at.height, Stands(at.x, at.bottom)
        self.actor = Actor(setting.theme, at.height)
        self.spoon = Spoon(LENGTH, setting.theme)
        self.steam = Steam(STEAM[0] * at.height, STEAM[1] * at.height, setting.theme, sway=0.10)
        self.actor.bleeds = self.actor.head.bleeds = self.spoon.bleeds = True       # who walks in and out
        self.props: list[Prop] = [self.actor, self.steam, self.spoon]

    def pose(self, now: Moment, at: Stands, acts: Acts) -> None:
        hand = _between(REST, SIP, acts.sip)
        left = _between((-0.2, 0.135), BALANCE, min(1.0, abs(at.ground) * 6))
        self.actor.show(Acting(acts.face, acts.turn, acts.gaze, 0.0, left, hand, ground=at.ground,
                               lean=-0.5 * at.ground))
        self.actor.place(at.x, at.y, 0.0, at.size)
        grip, points, far = self.actor.hand(1), between(HELD, AT_MOUTH, acts.sip), REACH * self.tall
        lean = points + math.pi / 2         # its handle points back at the hand
        spot = (at.x + at.size * (grip[0] + far * math.cos(points)),
                at.y + at.size * (grip[1] + far * math.sin(points)))
        self.spoon.show(-1.0, acts.full, 0.2, lean)
        self.spoon.place(*spot, lean, SPOON * self.tall * at.size)
        self.steam.show(now.ambient)
        self.steam.place(spot[0], spot[1] + 0.02 * self.tall, 0.0, at.size)
        self.steam.appear(acts.hot * (1 - 0.5 * acts.sip))

    def reading(self, felt: Mood) -> Iterator[Reading]:
        yield Reading("mood", "printed", self.actor.read(), felt.name)


def _between(one: Point, other: Point, part: float) -> Point:
    return between(one[0], other[0], part), between(one[1], other[1], part)
