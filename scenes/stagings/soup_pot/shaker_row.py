"""Salt, cream and pepper: they stand on the counter, and go over to the pot when it is their turn."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.kitchen.pot_on_stove import PotOnStove
from scenes.props.kitchen.pouring import INGREDIENTS
from scenes.props.kitchen.shakers import SHAKERS, Shadow, Shaker
from scenes.stagings.soup_pot.gesture import Gesture
from scenes.stagings.soup_pot.timing import BACK, CROUCHES, LANDS, LIFT, RISES, SHAKES, TIPS, eased, part

IN_HAND = 0.30                   # height of a shaker that does not stand on the counter, in pot widths
CROUCH = 0.06                    # of its height, before it jumps and when it lands
BEHIND = 0.14                    # units that the middle one stands further back
ACROSS, UPWARDS = 1.6, 0.8       # powers of the way: first up, clear of its neighbours, then across
ARC = 0.4                        # units over the straight way
SWING = {"salt": (0.06, 0.03), "pepper": (0.0, 0.07)}   # units up, radians round, while it pours
COMES_SOON = 4.0                 # how much sooner than it is up one is seen that has no place on the counter


@dataclass(frozen=True)
class OnItsWay:
    """Where a shaker is, how it is turned, how far up it is, how it is squashed, how far it is seen."""

    x: float
    y: float
    angle: float
    up: float
    squash: float = 1.0
    seen: float = 1.0


class ShakerRow:
    """The three shakers with their shadows. Without a region they are seen in the hand alone."""

    def __init__(self, region: Region | None, stove: PotOnStove, theme: Theme, em: float) -> None:
        self.stove, self.in_hand_only = stove, region is None
        self.side = -1 if region and region.x > stove.home.x else 1
        self.height = region.height if region else IN_HAND * stove.width
        self.shakers: dict[str, Shaker] = {
            name: SHAKERS[name](name, self.height, theme, self.side, em) for name in INGREDIENTS}
        self.shadows = {name: Shadow(0.75 * self.height, theme) for name in INGREDIENTS}
        self.stands = {name: self._stand(k, name, region) for k, name in enumerate(INGREDIENTS)}

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        order = sorted(self.shakers, key=lambda name: -self.stands[name][1])
        return [*self.shadows.values(), *(self.shakers[name] for name in order)]

    def pose(self, hand: Gesture, pan: float, there: float) -> None:
        """pan: how far to the side the kitchen stands."""
        go = self._appear if hand.now.calm else self._go
        for name, shaker in self.shakers.items():
            on = go(name, hand)
            seen = on.seen * min(1.0, COMES_SOON * on.up) if self.in_hand_only else on.seen
            shaker.place(on.x + pan, on.y, on.angle, 1.0, on.squash).appear(seen * there)
            foot = self.stands[name][1] - 0.5 * self.height + 0.02
            self.shadows[name].place(self.stands[name][0] + pan, foot)
            self.shadows[name].appear(0.0 if self.in_hand_only else (1.0 - on.up) * there)

    def _stand(self, k: int, name: str, region: Region | None) -> tuple[float, float]:
        if region:
            foot = region.bottom + BEHIND * (k == 1)
            return region.left + (k + 0.5) * region.width / len(INGREDIENTS), foot + self.height / 2
        x, y, _ = self._pours_from(name)
        return x - 0.5 * self.height, y - 0.2 * self.height

    def _pours_from(self, name: str) -> tuple[float, float, float]:
        """Where a shaker is held so that its mouth is over the soup."""
        shaker, (x, y) = self.shakers[name], self.stove.mouth_of(name)
        mouth = shaker.mouth_at(0.0, 0.0, shaker.tilt)
        return self.stove.home.x + x - mouth[0], self.stove.home.y + y - mouth[1], shaker.tilt

    def _go(self, name: str, hand: Gesture) -> OnItsWay:
        """To the pot or home."""
        over, way = hand.lifted(name)
        stand, pours = self.stands[name], self._pours_from(name)
        rise = eased(way, RISES)
        up = rise if over else 1.0 - rise if way > 0 else 0.0
        crouch = CROUCH * _bump(way, CROUCHES if over else LANDS)
        x = stand[0] + (pours[0] - stand[0]) * up**ACROSS
        y = stand[1] + (pours[1] - stand[1]) * up**UPWARDS + ARC * float(np.sin(np.pi * up))
        lift, turn = _shake(name, hand) if over and way >= 1.0 else (0.0, 0.0)
        return OnItsWay(x, y - 0.5 * crouch * self.height + lift, eased(up, TIPS) * pours[2] + turn, up, 1.0 - crouch)

    def _appear(self, name: str, hand: Gesture) -> OnItsWay:
        """The same in calm: it fades here and comes there."""
        over, way = hand.lifted(name)
        at_pot = bool(over) == (way >= 0.5) and (over, way) != (0.0, 0.0)
        x, y, angle = self._pours_from(name) if at_pot else (*self.stands[name], 0.0)
        return OnItsWay(x, y, angle, float(at_pot), seen=abs(1.0 - 2.0 * way) if way > 0 else 1.0)


def _bump(t: float, span: tuple[float, float]) -> float:
    p = part(t, span)
    return 4.0 * p * (1.0 - p)


def _shake(name: str, hand: Gesture) -> tuple[float, float]:
    """(lift, turn) while it pours: salt is shaken, pepper is ground, cream runs."""
    t = part(hand.u, (LIFT[1], BACK[0]))
    swing = 4.0 * t * (1.0 - t) * float(np.sin(2 * np.pi * SHAKES * t))
    lift, turn = SWING.get(name, (0.0, 0.0))
    return lift * swing, turn * swing
