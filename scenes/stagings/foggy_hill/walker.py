"""The cook who walks in fog: one that acts, a lantern in one hand and the dial in the other."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

import soupmath as sm
from scenes.kit.easing import between, smoothstep, through
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading
from scenes.kit.theme import Theme
from scenes.props.cast.actor import Acting, Actor, Point
from scenes.props.cast.expression import Expression
from scenes.props.cast.mood import Mood, mood_at
from scenes.props.measure.dial import Dial
from scenes.stagings.foggy_hill.props.lantern import Lantern

DIAL = 0.105                    # radius, in the cook's height, as all below
DIAL_MARK, DIAL_MARKS = 0.1, 5.0        # learning rate from one whole mark to the next, and how many
LIGHT, HOLDS = (0.30, 0.36), (-0.285, 0.275)    # where the hands are that hold lantern and dial
SET_DOWN, TURNED = (0.37, 0.262), (-0.130, 0.215)      # the lantern's bow as it stands; the dial, as it is turned
RIM, GRIPS = 1.28, math.radians(130)      # of the dial's radius, and how far behind its pointer, the hand that turns it
DOWN = 0.06             # how far the hands go down with one who sits
LEAN, LEANS = math.radians(9), 0.16     # of the body, at most, and in the ground's angle
STRIDE, DIP = 0.050, 0.035      # how high a boot goes, and how far knees give, at a pace
NODS = 0.55             # share of a hop after which the face begins to take in what it felt


@dataclass(frozen=True)
class Bearing:
    """How it holds itself: turn (−1 left … 1 right), gaze of the eyes, how far it sits, boots off the ground, blink;
    ground: the angle of what it stands on; size: of its height; turns: how far the hand with the lantern has set that
    down, up to one half, and come to the dial."""

    turn: float = 0.6
    gaze: Point = (0.55, -0.75)
    sit: float = 0.0
    lifts: Point = (0.0, 0.0)
    blink: float = 0.0
    ground: float = 0.0
    size: float = 1.0
    turns: float = 0.0


class Walker:
    """An actor, its lantern and its dial, posed as one at a foot."""

    def __init__(self, theme: Theme, tall: float, run: sm.Trajectory) -> None:
        self.run, self.tall = run, tall
        self.cook, self.lantern = Actor(theme, tall), Lantern(theme, tall)
        self.dial, self.holds = Dial(theme, DIAL * tall, DIAL_MARKS), True
        self.rate = 0.0

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [self.cook, self.dial, self.lantern]

    def mood(self, s: float, of: sm.Trajectory | None = None) -> Mood:
        """What it feels: about the last step that was made, of its first run or of another."""
        return mood_at(of or self.run, whole_step(s))

    def readings(self, s: float, of: sm.Trajectory | None = None) -> Iterator[Reading]:
        """The face, at a whole step and with open eyes."""
        if s == whole_step(s) and self.cook.acting.blink == 0.0:
            yield Reading("mood", "printed", self.cook.read(), self.mood(s, of).name)

    def _face(self, s: float, of: sm.Trajectory) -> Expression:
        """It changes on the way of a step, and is that of the landing when it is made."""
        whole = whole_step(s)
        face, part = mood_at(of, whole).face, s - whole
        if part <= 1e-9:
            return face
        return face.towards(mood_at(of, min(whole + 1, of.steps)).face, smoothstep((part - NODS) / (1 - NODS)))

    def appear(self, there: float) -> None:
        for prop in self.props:
            prop.appear(there * (prop is not self.dial or self.holds))

    def pose(self, foot: Point, s: float, how: Bearing, of: sm.Trajectory | None = None) -> None:
        """At a foot, at a playhead of its first run or of another."""
        lean = max(-LEAN, min(LEAN, LEANS * how.ground))
        given = DIP * max(how.lifts) / STRIDE if max(how.lifts) > 0 else 0.0
        dial, lantern, hand = self._held(how)
        self.cook.show(Acting(self._face(s, of or self.run), how.turn, how.gaze, how.blink, dial, hand, given, -lean,
                              how.ground, how.lifts, how.sit))
        self.cook.place(*foot, 0.0, how.size)
        at = {self.dial: self.cook.hand(-1), self.lantern: self.cook.hand(1)}
        if lantern:
            at[self.lantern] = lantern[0] * self.tall, lantern[1] * self.tall
        for prop, (x, y) in at.items():
            prop.place(foot[0] + how.size * x, foot[1] + how.size * y, 0.0, how.size)

    def _held(self, how: Bearing) -> tuple[Point, Point | None, Point]:
        """Where the hand with the dial is, a lantern that stands on the ground, and the other hand."""
        low = DOWN * how.sit
        dial, light = (HOLDS[0], HOLDS[1] - low), (LIGHT[0], LIGHT[1] - low)
        if not how.turns:
            return dial, None, light
        lowered, gone = (through(how.turns, part) for part in ((0.0, 0.5), (0.5, 1.0)))
        dial = _between(dial, TURNED, lowered)
        if not gone:
            return dial, None, _between(light, SET_DOWN, lowered)
        angle = self.dial.angle(self.rate / DIAL_MARK) - GRIPS
        rim = dial[0] + RIM * DIAL * math.cos(angle), dial[1] + RIM * DIAL * math.sin(angle)
        return dial, SET_DOWN, _between(SET_DOWN, rim, gone)

    def turn_dial(self, rate: float | None) -> None:
        """None: nobody knows the rate of a recorded run, so the hand is empty. Before it appears."""
        self.holds, self.rate = rate is not None, rate or 0.0
        if rate is not None:
            self.dial.show(rate / DIAL_MARK)


def _between(a: Point, b: Point, part: float) -> Point:
    return between(a[0], b[0], part), between(a[1], b[1], part)


def striding(how: Bearing, phase: float) -> Bearing:
    """The same on the way: boots lifted in turn; phase: paces made, whole at a stand."""
    swing = math.sin(2 * math.pi * phase)
    return replace(how, lifts=(STRIDE * max(0.0, -swing), STRIDE * max(0.0, swing)))
