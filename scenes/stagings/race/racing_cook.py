"""A cook who races: on foot, on a sled, or with a dial for each knob in hand, as its rule has it."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

import soupmath as sm
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading
from scenes.kit.shape import Shape
from scenes.kit.theme import Theme
from scenes.props.cast.actor import HANGS, Acting, Actor
from scenes.props.cast.expression import Expression
from scenes.props.cast.mood import Mood, mood_after
from scenes.props.cast.sled import Sled
from scenes.props.measure.dial import TOP, Dial
from scenes.stagings.race.racers import Course
from soupmath.own_rates import OWN

RIDERS = ("momentum", "nesterov")
SLED, UP = 0.62, 0.8        # length of a sled, in the rider's height; where the boots are, in its seat's
DIAL, HELD = 0.085, (0.25, 0.30)    # radius of a dial in hand, and where the right hand is then, in heights
UP_THERE = (0.275, 0.575)       # where a hand is that is thrown up
HOP, LOOKS = 0.6, 0.7           # units of a hop, at most; of a turn to where it goes
FIRST, AMONG, LAST = Mood("pleased"), Mood("content", 0.6), Mood("puzzled")     # what one feels at last


@dataclass(frozen=True)
class Stance:
    """Where a cook stands on the screen, how tall, and how far it is seen. turn: as Acting has it. cheer: how far
    both hands are thrown up."""

    x: float
    y: float
    tall: float
    there: float = 1.0
    turn: float = 0.0
    gaze: tuple[float, float] = (0.0, 0.0)
    cheer: float = 0.0

    def towards(self, other: Stance, part: float, hops: int = 1) -> Stance:
        """On the way to another, in so many hops, and looking there."""
        if part in (0.0, 1.0) or self == other:
            return other if part else self
        a, b = (np.array([s.x, s.y, s.tall, s.there, s.turn, *s.gaze, s.cheer]) for s in (self, other))
        x, y, tall, there, turn, gx, gy, cheer = (a + part * (b - a)).tolist()
        away = float(np.hypot(other.x - self.x, other.y - self.y))
        up, goes = (hops * part) % 1.0, 4 * part * (1 - part) * min(1.0, away)
        turn += goes * (LOOKS * float(np.sign(other.x - self.x)) - turn)
        return Stance(x, y + min(HOP, 0.3 * away) * 4 * up * (1 - up), tall, there, turn, (gx, gy), cheer)


class RacingCook:
    """One cook for all grounds. In the margin: it stands on the screen where a view shows its point."""

    def __init__(self, theme: Theme, name: str, courses: list[Course], tall: float, apron: str) -> None:
        """courses: those on which it races; tall: its height at its largest."""
        self.name, self.tall = name, tall
        self.actor = Actor(theme, tall, apron=apron)
        rules = {course.run(name).optimizer.name for course in courses}
        self.sled = Sled(theme, SLED * tall) if rules <= set(RIDERS) else None
        own = courses if rules <= set(OWN) else []
        self.rates = {id(course): _rates(course.run(name), course.ends[name]) for course in own}
        knobs = max((rates.shape[1] for rates in self.rates.values()), default=0)
        self.dials = [Dial(theme, DIAL * tall, lettered=False) for _ in range(knobs)]
        for prop in self.props:
            prop.margin = True
        strokes: list[Prop] = [self.actor, *([self.sled] if self.sled else [])]
        self.matter = [(part, part.stroke_width) for prop in strokes for part in prop.parts()
                       if isinstance(part, Shape) and (part.matter or prop is self.sled)]

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [*([self.sled] if self.sled else []), self.actor, *self.dials]

    def pose(self, at: Stance, face: Expression, dip: float = 0.0, lifts: tuple[float, float] = (0.0, 0.0)) -> None:
        """dip, lifts: as Acting has them."""
        size, held = at.tall / self.tall, bool(self.dials)
        lifted = UP * self.sled.seat * size if self.sled else 0.0
        self.actor.show(Acting(face, at.turn, at.gaze, left=_hand(-1, held, at.cheer), right=_hand(1, held, at.cheer),
                               dip=dip,
                               lifts=(0.0, 0.0) if self.sled else lifts))
        self.actor.place(at.x, at.y + lifted, 0.0, size)
        if self.sled:
            # turned half round and upside down it looks to the left
            self.sled.place(at.x, at.y, *((math.pi, size, -1.0) if at.turn < 0 else (0.0, size)))
        for part, width in self.matter:
            part.stroke_width = width * size
        for prop in self.props:
            prop.appear(at.there)

    def turn_dials(self, at: Stance, rates: tuple[float, ...]) -> None:
        """Each hand holds the dial of a knob, at a rate on its scale."""
        for side, dial, rate in zip((-1, 1), self.dials, rates, strict=False):
            x, y = self.actor.hand(side)
            size = at.tall / self.tall
            dial.place(at.x + size * x, at.y + size * y, 0.0, size)
            dial.show(rate)

    def shown_rates(self, course: Course, s: float) -> tuple[float, ...]:
        """On the dials' scale, whose end is the largest rate of this run."""
        rates = self.rates.get(id(course), np.zeros((1, len(self.dials))))
        return tuple(rates[min(whole_step(s), len(rates) - 1)].tolist())

    def readings(self, course: Course, s: float) -> Iterator[Reading]:
        for k, (dial, rate) in enumerate(zip(self.dials, self.shown_rates(course, s), strict=False)):
            yield Reading(f"{self.name}: dial {k}", "exact", dial.read(), dial.clipped(rate))


def _hand(side: int, held: bool, cheer: float) -> tuple[float, float] | None:
    """Where a hand is: it hangs, or holds a dial, and is thrown up as far as one cheers."""
    if not held and not cheer:
        return None
    x, y = HELD if held else HANGS
    return side * (x + cheer * (UP_THERE[0] - x)), y + cheer * (UP_THERE[1] - y)


def _rates(run: sm.Trajectory, steps: int) -> NDArray[np.float64]:
    """(steps, n), the largest at the end of a dial's scale."""
    rates = sm.own_rates(run)[:steps]
    return rates * (TOP / rates.max())


def felt(course: Course, cook: str, before: float, now: float) -> Mood:
    """What a cook feels while it races: how its loss over the ground's lowest has changed between two playheads, at
    whole steps."""
    losses = course.run(cook).losses - course.least
    a, b = (min(whole_step(s), course.ends[cook]) for s in (before, now))
    if b == 0:
        return Mood("curious")
    return mood_after(float(losses[min(a, b - 1)]), float(losses[b]), float(losses[0]))


def felt_at_last(course: Course, cook: str) -> Mood:
    """After a race: the first is pleased; the last wonders, and so does who never came."""
    if course.place(cook) == 1:
        return FIRST
    return LAST if cook == course.order[-1] or cook not in course.near else AMONG
