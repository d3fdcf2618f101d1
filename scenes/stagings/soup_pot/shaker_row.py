"""Salt, cream and pepper: they stand on the counter, and go over to the pot when it is their turn."""

from __future__ import annotations

import numpy as np

from scenes.kit.easing import smoothstep
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.kitchen.pot_on_stove import PotOnStove
from scenes.props.kitchen.pouring import INGREDIENTS
from scenes.stagings.soup_pot.gesture import Gesture, part
from scenes.stagings.soup_pot.props.shakers import SHAKERS, Shadow, Shaker
from scenes.stagings.soup_pot.timing import BACK, LIFT

IN_HAND = 0.30                   # height of a shaker that does not stand on the counter, in pot widths
CROUCH = 0.06                    # of its height, before it jumps and when it lands
BEHIND = 0.14                    # units that the middle one stands further back


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
        for name, shaker in self.shakers.items():
            pose = self._appear if hand.now.calm else self._go
            x, y, angle, squash, seen, up = pose(name, hand)
            if self.in_hand_only:
                seen *= min(1.0, 4.0 * up)
            shaker.place(x + pan, y, angle, 1.0, squash).appear(seen * there)
            foot = self.stands[name][1] - 0.5 * self.height + 0.02
            self.shadows[name].place(self.stands[name][0] + pan, foot)
            self.shadows[name].appear(0.0 if self.in_hand_only else (1.0 - up) * there)

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

    def _go(self, name: str, hand: Gesture) -> tuple[float, ...]:
        """(x, y, angle, squash, seen, how far up) of a shaker on its way to the pot or home."""
        over, way = hand.lifted(name)
        stand, pours = self.stands[name], self._pours_from(name)
        rise = smoothstep(part(way, (0.22, 1.0)))
        up = rise if over else 1.0 - rise if way > 0 else 0.0
        crouch = CROUCH * (_bump(way, 0.0, 0.30) if over else _bump(way, 0.78, 1.0))
        x = stand[0] + (pours[0] - stand[0]) * up**1.6      # first up, clear of its neighbours, then across
        y = stand[1] + (pours[1] - stand[1]) * up**0.8 + 0.4 * float(np.sin(np.pi * up))
        tip = smoothstep(part(up, (0.55, 1.0))) * pours[2]
        lift, turn = _shake(name, hand) if over and way >= 1.0 else (0.0, 0.0)
        return x, y - 0.5 * crouch * self.height + lift, tip + turn, 1.0 - crouch, 1.0, up

    def _appear(self, name: str, hand: Gesture) -> tuple[float, ...]:
        """The same in calm: it fades here and comes there."""
        over, way = hand.lifted(name)
        at_pot = bool(over) == (way >= 0.5) and (over, way) != (0.0, 0.0)
        x, y, angle = self._pours_from(name) if at_pot else (*self.stands[name], 0.0)
        return x, y, angle, 1.0, abs(1.0 - 2.0 * way) if way > 0 else 1.0, float(at_pot)


def _bump(t: float, begin: float, end: float) -> float:
    p = part(t, (begin, end))
    return 4.0 * p * (1.0 - p)


def _shake(name: str, hand: Gesture) -> tuple[float, float]:
    """(lift, turn) while it pours: salt is shaken, pepper is ground, cream runs."""
    t = part(hand.u, (LIFT[1], BACK[0]))
    swing = 4.0 * t * (1.0 - t) * float(np.sin(2 * np.pi * 6 * t))
    return {"salt": (0.06 * swing, 0.03 * swing), "pepper": (0.0, 0.07 * swing)}.get(name, (0.0, 0.0))
