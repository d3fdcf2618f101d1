"""The cook who walks in fog: one that acts, a lantern in one hand, in the other the dial or a spoon to taste with."""

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
from scenes.props.cast.mood import Mood, mood_after, mood_at
from scenes.props.cast.outfit import HIKER
from scenes.props.kitchen.spoon import Spoon
from scenes.props.measure.dial import Dial
from scenes.stagings.foggy_hill.props.foot_shadow import FootShadow
from scenes.stagings.foggy_hill.props.lantern import Lantern
from scenes.stagings.foggy_hill.spoon_in_hand import LENGTH, POCKET, SIZE, held

DIAL = 0.105                    # radius, in the cook's height, as all below
DIAL_MARK, DIAL_MARKS = 0.1, 5.0        # learning rate from one whole mark to the next, and how many
LIGHT, HOLDS = (0.30, 0.36), (-0.285, 0.275)    # where the hands are that hold lantern and dial
AT_BELT, TURNED = (0.205, 0.275), (-0.130, 0.215)      # the lantern's bow on the belt; the dial, as it is turned
MIDDLE = 0.42                   # what one who tumbles turns about
RIM, GRIPS = 1.28, math.radians(130)      # of the dial's radius, and how far behind its pointer, the hand that turns it
DOWN = 0.06             # how far the hands go down with one who sits
LEAN, LEANS = math.radians(9), 0.16     # of the body, at most, and in the ground's angle
STRIDE, DIP = 0.050, 0.035      # how high a boot goes, and how far knees give, at a pace
LEAST = 0.02            # of a thing's size that comes out of the pocket
NODS = 0.55             # share of a hop after which the face begins to take in what it felt


@dataclass(frozen=True)
class Bearing:
    """How it holds itself: turn (−1 left … 1 right), gaze of the eyes, how far it sits, boots off the ground, blink;
    ground: the angle of what it stands on; size: of its height; turns: how far the hand with the lantern has hung that
    on the belt, up to one half, and come to the dial; spin: the angle of one who tumbles; spoon: how far it has taken
    the dial's place, from a pocket; sip: how far one is; tasted: how far the face shows what it tasted of, before the
    first step."""

    turn: float = 0.6
    gaze: Point = (0.55, -0.75)
    sit: float = 0.0
    lifts: Point = (0.0, 0.0)
    blink: float = 0.0
    ground: float = 0.0
    size: float = 1.0
    turns: float = 0.0
    spoon: float = 0.0
    sip: float = 0.0
    tasted: float = 0.0
    spin: float = 0.0


class Walker:
    """An actor, its lantern and its dial, posed as one at a foot."""

    def __init__(self, theme: Theme, tall: float, run: sm.Trajectory) -> None:
        self.run, self.tall = run, tall
        self.cook, self.lantern = Actor(theme, tall, outfit=HIKER), Lantern(theme, tall)
        self.spoon, self.shadow = Spoon(LENGTH, theme), FootShadow(theme, tall)
        self.dial, self.holds = Dial(theme, DIAL * tall, DIAL_MARKS), True
        self.rate = 0.0

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [self.shadow, self.cook, self.dial, self.spoon, self.lantern]

    def mood(self, s: float, of: sm.Trajectory | None = None, tasted: float = 0.0) -> Mood:
        """What it feels: about the last step that was made, of its first run or of another; or of a first taste."""
        return first_taste(of or self.run) if tasted and s == 0 else mood_at(of or self.run, whole_step(s))

    def readings(self, s: float, of: sm.Trajectory | None = None, tasted: float = 0.0) -> Iterator[Reading]:
        """The face, at a whole step and with open eyes."""
        if s == whole_step(s) and self.cook.acting.blink == 0.0 and tasted in (0.0, 1.0):
            yield Reading("mood", "printed", self.cook.read(), self.mood(s, of, tasted).name)

    def _face(self, s: float, of: sm.Trajectory) -> Expression:
        """It changes on the way of a step, and is that of the landing when it is made."""
        whole = whole_step(s)
        face, part = mood_at(of, whole).face, s - whole
        if part <= 1e-9:
            return face
        return face.towards(mood_at(of, min(whole + 1, of.steps)).face, smoothstep((part - NODS) / (1 - NODS)))

    def appear(self, there: float, spoon: float = 0.0) -> None:
        """spoon: as in Bearing."""
        seen = {self.dial: float(spoon < 0.5 and self.holds), self.spoon: float(spoon > 0.5)}
        for prop in self.props:
            prop.appear(there * seen.get(prop, 1.0))

    def pose(self, foot: Point, s: float, how: Bearing, of: sm.Trajectory | None = None) -> None:
        """At a foot, at a playhead of its first run or of another."""
        lean = max(-LEAN, min(LEAN, LEANS * how.ground))
        given = DIP * max(how.lifts) / STRIDE if max(how.lifts) > 0 else 0.0
        dial, lantern, hand = self._held(how)
        if how.spoon:
            dial = _between(dial, POCKET, min(1.0, 2 * how.spoon))
            dial = _between(dial, held(how.sip).grip, max(0.0, 2 * how.spoon - 1))
        face = self._face(s, of or self.run)
        if how.tasted and s == 0:
            face = face.towards(first_taste(of or self.run).face, how.tasted)
        self.cook.show(Acting(face, how.turn, how.gaze, how.blink, dial, hand, given, -lean,
                              how.ground, how.lifts, how.sit))
        foot = self.stands(foot, how)
        self.cook.place(*foot, how.spin, how.size)
        self.shadow.place(*foot, how.ground, how.size)
        at = {self.dial: self.cook.hand(-1), self.lantern: self.cook.hand(1)}
        if lantern:
            at[self.lantern] = lantern[0] * self.tall, lantern[1] * self.tall
        for prop, (x, y) in at.items():
            large = max(LEAST, 1 - 2 * how.spoon) if prop is self.dial else 1.0
            prop.place(*_beside(foot, (x, y), how), how.spin, large * how.size)
        self._place_spoon(foot, how)

    def stands(self, foot: Point, how: Bearing) -> Point:
        """Where the feet are of one who would stand there, and tumbles about the middle."""
        if not how.spin:
            return foot
        high = MIDDLE * self.tall * how.size
        return foot[0] + high * math.sin(how.spin), foot[1] + high * (1.0 - math.cos(how.spin))

    def _place_spoon(self, foot: Point, how: Bearing) -> None:
        """By the hand, which has it from the pocket."""
        spoon, (x, y) = held(how.sip), self.cook.hand(-1)
        self.spoon.show(-1.0, spoon.full, 0.0, spoon.angle)
        aside = spoon.bowl[0] - spoon.grip[0], spoon.bowl[1] - spoon.grip[1]
        large = max(LEAST, 2 * how.spoon - 1)
        at = x + large * aside[0] * self.tall, y + large * aside[1] * self.tall
        self.spoon.place(*_beside(foot, at, how), spoon.angle + how.spin,
                         large * how.size * SIZE * self.tall)

    def _held(self, how: Bearing) -> tuple[Point, Point | None, Point]:
        """Where the hand with the dial is, a lantern that hangs on the belt, and the other hand."""
        low = DOWN * how.sit
        dial, light = (HOLDS[0], HOLDS[1] - low), (LIGHT[0], LIGHT[1] - low)
        if not how.turns:
            return dial, None, light
        lowered, gone = (through(how.turns, part) for part in ((0.0, 0.5), (0.5, 1.0)))
        dial = _between(dial, TURNED, lowered)
        if not gone:
            return dial, None, _between(light, AT_BELT, lowered)
        angle = self.dial.angle(self.rate / DIAL_MARK) - GRIPS
        rim = dial[0] + RIM * DIAL * math.cos(angle), dial[1] + RIM * DIAL * math.sin(angle)
        return dial, AT_BELT, _between(AT_BELT, rim, gone)

    def turn_dial(self, rate: float | None) -> None:
        """None: nobody knows the rate of a recorded run, so the hand is empty. Before it appears."""
        self.holds, self.rate = rate is not None, rate or 0.0
        if rate is not None:
            self.dial.show(rate / DIAL_MARK)


def first_taste(run: sm.Trajectory) -> Mood:
    """Of the soup that a run begins with, beside one without a loss."""
    first = float(run.losses[0])
    return mood_after(0.0, first, first)


def _beside(foot: Point, at: Point, how: Bearing) -> Point:
    """A place beside the feet, as it stands with size and spin."""
    cos, sin = how.size * math.cos(how.spin), how.size * math.sin(how.spin)
    return foot[0] + cos * at[0] - sin * at[1], foot[1] + sin * at[0] + cos * at[1]


def _between(a: Point, b: Point, part: float) -> Point:
    return between(a[0], b[0], part), between(a[1], b[1], part)


def striding(how: Bearing, phase: float) -> Bearing:
    """The same on the way: boots lifted in turn; phase: paces made, whole at a stand."""
    swing = math.sin(2 * math.pi * phase)
    return replace(how, lifts=(STRIDE * max(0.0, -swing), STRIDE * max(0.0, swing)))
