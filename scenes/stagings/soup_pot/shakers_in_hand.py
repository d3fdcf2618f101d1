"""What is poured: it stands on the counter, and a hand takes it to the pot or to a spoonful."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from scenes.kit.lettering import outline_of
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.cast.actor import Point
from scenes.props.kitchen.pot_on_stove import PotOnStove
from scenes.props.kitchen.pouring import NAMES
from scenes.props.kitchen.shakers import SHAKERS, Shadow, Shaker
from scenes.stagings.soup_pot.gesture import Gesture
from scenes.stagings.soup_pot.props.name_card import NameCard
from scenes.stagings.soup_pot.timing import BACK, LIFT, SHAKES, eased

ACROSS, UPWARDS = 1.5, 0.75      # powers of the way: first up, clear of its neighbours, then across
ARC = 0.15                       # units over the straight way
SWING = {"salt": (0.06, 0.05), "pepper": (0.0, 0.09)}   # units up, radians round, while it pours
NECK, WAIST = 0.34, 0.06         # where it is held, from its middle, in heights: on the counter, and while it pours
TIPS = (0.55, 1.0)               # of its way
CARD = 0.16                      # how high the middle of its name is, in heights
APART, PLATE = 0.12, 0.34         # units between two cards; ems of a card that its name leaves
OVER_SPOON = 0.46                # units of its mouth over a spoonful


@dataclass(frozen=True)
class ShakerAt:
    """Where a shaker is, how it is turned, how far it is on its way."""

    x: float
    y: float
    angle: float
    up: float


@dataclass(frozen=True)
class Lifted:
    """How far a shaker is at a place where it pours, and how it moves there: lift in units, turn in radians."""

    up: float
    mouth: Point
    lift: float = 0.0
    turn: float = 0.0


class ShakersInHand:
    """Salt, cream and pepper, or whatever else is poured, with their shadows. kinds: how each of them looks; those of
    the kitchen have their name on a card, which stays on the counter."""

    def __init__(self, region: Region, stove: PotOnStove, theme: Theme, em: float,
                 kinds: Mapping[str, type[Shaker]] = SHAKERS) -> None:
        self.stove, self.height, self.ground, self.names = stove, region.height, region.bottom, tuple(kinds)
        named = [outline_of(theme.words.gettext(NAMES.get(name, name)), "BOLD")[1] + PLATE for name in kinds]
        room = region.width - APART * (len(kinds) - 1)
        em = min(em, room / sum(named))
        self.shakers: dict[str, Shaker] = {name: kind("", region.height, theme, -1, em)
                                           for name, kind in kinds.items()}
        self.shadows = {name: Shadow(0.75 * region.height, theme) for name in kinds}
        parts = [room * wide / sum(named) for wide in named]
        self.stands = {name: (region.left + sum(parts[:k]) + k * APART + parts[k] / 2,
                              region.bottom + region.height / 2) for k, name in enumerate(kinds)}
        self.cards = [NameCard(name, em, theme, (x, region.bottom + CARD * region.height))
                      for name, (x, _) in self.stands.items() if kinds is SHAKERS]

    @property
    def props(self) -> list[Prop]:
        return [*self.shadows.values(), *self.shakers.values(), *self.cards]

    def pose(self, lifted: Mapping[str, Lifted]) -> None:
        for name, shaker in self.shakers.items():
            at = self.at(name, lifted[name])
            shaker.place(at.x, at.y, at.angle)
            self.shadows[name].place(self.stands[name][0], self.ground + 0.02).appear(1.0 - at.up)

    def at(self, name: str, lifted: Lifted) -> ShakerAt:
        shaker, stand = self.shakers[name], self.stands[name]
        aside = shaker.mouth_at(0.0, 0.0, shaker.tilt)
        x, y = lifted.mouth[0] - aside[0], lifted.mouth[1] - aside[1]
        up = lifted.up
        return ShakerAt(stand[0] + (x - stand[0]) * up**ACROSS,
                        stand[1] + (y - stand[1]) * up**UPWARDS + ARC * float(np.sin(np.pi * up)) + lifted.lift,
                        eased(up, TIPS) * shaker.tilt + lifted.turn, up)

    def grip(self, name: str, lifted: Lifted) -> Point:
        """Where a hand holds it."""
        at = self.at(name, lifted)
        along = (NECK + (WAIST - NECK) * lifted.up) * self.height
        return at.x - along * float(np.sin(at.angle)), at.y + along * float(np.cos(at.angle))

    def ways(self) -> list[Point]:
        """Where they are held at both ends of their ways to the pot."""
        return [self.grip(name, Lifted(up, self._over_pot(name))) for name in self.names for up in (0.0, 1.0)]

    def _over_pot(self, name: str) -> Point:
        x, y = self.stove.mouth_of(name)
        return self.stove.home.x + x, self.stove.home.y + y

    def over_pot(self, hand: Gesture) -> dict[str, Lifted]:
        """What the hand of a step does."""
        found = {}
        for name in self.names:
            up = hand.lifted(name)
            lift, turn = _shake(name, hand) if up > 0 and not hand.now.calm else (0.0, 0.0)
            found[name] = Lifted(up, self._over_pot(name), lift, turn)
        return found

    def over_spoon(self, name: str, up: float, spoonful: Point, twist: float) -> Lifted:
        """Over a spoonful; twist: −1 … 1, as it lets something fall."""
        lift, turn = SWING.get(name, (0.0, 0.0))
        return Lifted(up, (spoonful[0], spoonful[1] + OVER_SPOON), lift * twist, turn * twist)


def _shake(name: str, hand: Gesture) -> tuple[float, float]:
    """(lift, turn) while it pours: salt is shaken, pepper is ground, cream runs."""
    t = min(1.0, max(0.0, (hand.u - LIFT[1]) / (BACK[0] - LIFT[1])))
    swing = 4.0 * t * (1.0 - t) * float(np.sin(2 * np.pi * SHAKES * t))
    lift, turn = SWING.get(name, (0.0, 0.0))
    return lift * swing, turn * swing
