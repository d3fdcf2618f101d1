"""What the hand does in a step: pour what the step adds, or set a fresh bowl where it takes something away."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from scenes.kit.easing import between
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.cast.actor import Point
from scenes.props.kitchen.bowl import MOUTH, Bowl
from scenes.props.kitchen.grain_kinds import KINDS
from scenes.props.kitchen.grains import Grains
from scenes.props.kitchen.pouring import INGREDIENTS, Pouring
from scenes.props.kitchen.shakers import SHAKERS, Shadow
from scenes.stage.timeline import Moment
from scenes.stagings.loss_meter.timing import (
    BACK,
    COMES,
    FALL,
    GOES,
    LIFT,
    POURS,
    RELEASES,
    TIPS,
    eased,
    part,
    poured_by,
)
from soupmath import Trajectory

HEIGHT = 0.62               # of a shaker, of the bowl's width
OVER = (-0.36, 1.02)        # where it is over the bowl, from the middle of its foot, in widths of the bowl
SHAKES, SHAKEN = 5, 0.05    # how often, how far in units
SLIDES = -4.2               # units that a bowl is pushed away
SINKS = 0.2                 # of a step that a grain takes to go under
FINER, SMALLER = 10, 0.42   # of salt beside a bowl: so many grains for one of a pot, and how large each is of that
LIES, STIRRED_IN = 1.0, 2.0     # ages of a grain, see Grains


SALT = KINDS["salt"]
FINE = {"salt": replace(SALT, amount=SALT.amount / FINER, size=SMALLER * SALT.size)}


class FinePouring(Pouring):
    """Of fine salt: a grain is 0.01 g."""

    def grain(self, name: str) -> float:
        return FINE[name].amount if name in FINE else super().grain(name)


class Seasoning:
    """Shaker, jug and mill, of which one is there, and what falls from it.

    Counted: grains since the bowl was set, of salt one for each 0.01 g.
    """

    def __init__(self, setting: Setting, run: Trajectory, bowl: Bowl) -> None:
        theme, self.pouring, self.bowl = setting.theme, FinePouring(run), bowl
        self.home, self.width = (setting.regions["yours"].x, setting.regions["yours"].bottom), bowl.width_of_mouth
        high, half, deep = HEIGHT * self.width, 0.5 * self.width, MOUTH * self.width
        self.used = [name for name in INGREDIENTS if any(name in self.pouring.poured(k) for k in range(run.steps))]
        self.shakers = {name: SHAKERS[name](name, high, theme, 1, setting.sizes["tick"]) for name in self.used}
        self.shadow, self.stand = Shadow(0.7 * high, theme), setting.regions["salt"]
        around = (bowl.rim - 0.22 * deep, 0.72 * deep / (0.9 * half))
        lands = (0.0, around[0]), (0.5 * half, 0.3 * deep), around
        self.grains = {name: Grains(FINE.get(name, name), *lands, theme) for name in self.used}
        self.props: list[Prop] = [*self.grains.values(), self.shadow, *self.shakers.values()]

    # the step -----------------------------------------------------------------------
    @staticmethod
    def step(now: Moment) -> tuple[int, float]:
        """(the step that is made, how much of its ticks has gone); a step that is over where none is made."""
        if now.beat.last == now.beat.first:
            return now.beat.first - 1, 1.0
        k, u = now.gesture
        return k, min(1.0, u / poured_by(now.beat))

    def _slot(self, now: Moment) -> tuple[str, float]:
        """(what is in the hand, how far it is through its turn); several take turns."""
        (k, u), names = self.step(now), []
        names = self.pouring.poured(k) if k >= 0 else []
        if not names:
            return "", 1.0
        turn = min(len(names) - 1, int(u * len(names)))
        return names[turn], u * len(names) - turn

    def fresh(self, now: Moment) -> bool:
        k, _ = self.step(now)
        return k >= 0 and self.pouring.lowers(k)

    def slide(self, now: Moment) -> float:
        """How far the bowl is pushed to the side."""
        _, u = self.step(now)
        if not self.fresh(now) or now.calm:
            return 0.0
        return SLIDES * (part(u, GOES) ** 2 if u < COMES[0] else (1 - part(u, COMES)) ** 3)

    def seen(self, now: Moment) -> float:
        """How far it is there, in a calm film."""
        _, u = self.step(now)
        return 1 - eased(u, GOES) + eased(u, COMES) if self.fresh(now) and now.calm else 1.0

    def pushes(self, now: Moment) -> float:
        """How far a hand is at the bowl."""
        _, u = self.step(now)
        if not self.fresh(now) or now.calm:
            return 0.0
        return min(eased(u, (0.0, 0.06)), 1 - eased(u, (0.16, 0.24))) + min(
            eased(u, (0.26, 0.34)), 1 - eased(u, (0.44, 0.54)))

    def pours(self, now: Moment) -> float:
        """How far the other hand is at what it pours from."""
        name, u = self._slot(now)
        return min(eased(u, (0.0, 0.08)), 1 - eased(u, RELEASES)) if name and not now.calm else 0.0

    def _place(self, u: float) -> tuple[float, float, float]:
        """Where the shaker is and how far it is tipped, 0 to 1."""
        up = eased(u, LIFT) * (1 - eased(u, BACK)) if u > 0 else 0.0
        (x, y), w = self.home, self.width
        shaking = part(u, POURS)
        shake = SHAKEN * math.sin(2 * math.pi * SHAKES * shaking) * (0 < shaking < 1)
        stand = self.stand.y + 0.5 * HEIGHT * w
        return (between(self.stand.x, x + w * OVER[0], up), between(stand, y + w * OVER[1], up) + shake,
                eased(u, TIPS) * (1 - eased(u, (POURS[1], BACK[0]))))

    def hand(self, now: Moment) -> Point:
        """Where the hand is that holds it."""
        x, y, _ = self._place(self._slot(now)[1])
        return x - 0.08 * self.width, y

    def pose(self, now: Moment) -> None:
        name, u = self._slot(now)
        for each, shaker in self.shakers.items():
            x, y, tip = self._place(u) if not now.calm else self._place(1.0)
            shaker.place(x, y, tip * shaker.tilt)
            shaker.appear(float(each == (name or self.used[0])))
        stands = 1 - eased(u, LIFT) * (1 - eased(u, BACK))
        self.shadow.place(self.stand.x, self.stand.y).appear(stands * bool(self.used))
        for each, grains in self.grains.items():
            (bx, by, *_), mouth = self.bowl.placed, self.shakers[each].mouth_at(*self.shakers[each].placed[:3])
            grains.show((mouth[0] - bx, mouth[1] - by), 0.0, self.ages(now, each))
            grains.place(bx, by).appear(self.bowl.faded)

    # what falls -----------------------------------------------------------------------
    def ages(self, now: Moment, name: str) -> tuple[float, ...]:
        """Of all grains of an ingredient since the bowl in sight was set."""
        k, u = self.step(now)
        if k < 0 or (self.fresh(now) and u >= GOES[1]):
            return ()
        bowl = self.pouring.bowls[k]
        before = self.pouring.fallen(name, k, bowl)
        names = self.pouring.poured(k)
        new = self.pouring.fallen(name, k + 1, bowl) - before if name in names else 0
        turn = names.index(name) if name in names else 0
        lands = (self._lands(turn, len(names), (j + 0.5) / new) for j in range(new))
        return (STIRRED_IN,) * before + tuple(self._age(now, u, at) for at in lands)

    @staticmethod
    def _lands(turn: int, turns: int, share: float) -> float:
        """The fraction of a step at which a grain lies in the soup."""
        return (turn + between(POURS[0] + 0.1, POURS[1], share)) / turns

    @staticmethod
    def _age(now: Moment, u: float, lands: float) -> float:
        if u >= lands:
            return LIES + min(1.0, (u - lands) / SINKS)
        return -1.0 if now.calm else 1.0 - (lands - u) * poured_by(now.beat) * now.beat.step_ticks / FALL

    def readings(self, now: Moment) -> Iterator[Reading]:
        """Of a whole step: what lies in the bowl."""
        if now.s != float(now.step) or (now.beat.last > now.beat.first and now.gesture[1] < 1):
            return
        step = now.step
        for name, grains in self.grains.items():
            yield Reading(f"grains of {name}", "counted", grains.read(),
                          self.pouring.fallen(name, step, self.pouring.bowls[step]))
