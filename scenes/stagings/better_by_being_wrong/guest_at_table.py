"""The guest at the other end of the table: waits, is served, eats."""

from __future__ import annotations

import math
from collections.abc import Iterator

from scenes.kit.easing import between, smoothstep
from scenes.kit.keyframes import along
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.cast.actor import Acting, Actor, Point
from scenes.props.cast.mood import Mood, mood_at
from scenes.props.cast.outfit import GUEST
from scenes.props.kitchen.spoon import Spoon
from scenes.stage.timeline import Moment
from scenes.stagings.better_by_being_wrong import timing
from scenes.stagings.better_by_being_wrong.cook_at_table import blink
from soupmath import Trajectory

SPOON, SIZE = 2.0, 0.40     # its length in its own units, and its size
WAITS = (-0.20, 0.255)      # the hand that holds it, in heights of the guest
DIPS, MOUTH = (-0.215, 0.30), (-0.135, 0.455)
LATE = 0.72                 # of each stretch between two blinks: not when the cook does
LEANS = (-0.75, -0.25, -0.55)       # of her spoon: waiting, in the bowl, at the mouth
GRIP = 1.15                 # in its own units, from its bowl's middle to her hand


class GuestAtTable:
    """Printed: the mood, by the face: curious as she waits, and by the run's last step when she has tasted it."""

    def __init__(self, setting: Setting, run: Trajectory) -> None:
        here = setting.regions["guest"]
        self.run, self.tall, self.feet = run, here.height, (here.x, here.bottom)
        self.actor = Actor(setting.theme, here.height, outfit=GUEST)
        self.actor.place(*self.feet)
        self.spoon = Spoon(SPOON, setting.theme)

    @property
    def behind(self) -> list[Prop]:
        return [self.actor]

    @property
    def props(self) -> list[Prop]:
        return [self.spoon]

    def mood(self, now: Moment) -> Mood:
        return mood_at(self.run, self.run.steps if timing.eaten(now) >= 0.6 else 0)

    def pose(self, now: Moment) -> None:
        eaten = timing.eaten(now)
        part = eaten % 1.0
        served = timing.pushed(now) if now.beat.verb != "offer" else 1.0
        hand, lean = self._spooned(part, served)
        tasted = smoothstep((eaten - 0.6) / 0.25)
        face = mood_at(self.run, 0).face.towards(mood_at(self.run, self.run.steps).face, tasted)
        nod = 0.012 * math.sin(2 * math.pi * part) * (eaten > 0.6)
        gaze = (-0.8, between(-0.1, -0.7, served))
        self.actor.show(Acting(face, -0.6, gaze, blink(now, LATE), hand, None, dip=abs(nod)))
        x, y = (a + b for a, b in zip(self.actor.hand(-1), self.feet, strict=True))
        grip = GRIP * SIZE
        self.spoon.show(-1.0, float(0.3 < part < 0.62), 0.7, lean)
        self.spoon.place(x + grip * math.sin(lean), y - grip * math.cos(lean), lean, SIZE)

    def _spooned(self, part: float, served: float) -> tuple[Point, float]:
        """(where the hand is, how the spoon leans) as one spoonful goes from bowl to mouth and back."""
        waits, ready = (*WAITS, LEANS[0]), (*DIPS, LEANS[1])
        rest = tuple(between(a, b, served) for a, b in zip(waits, ready, strict=True))
        dipped, tasted = (DIPS[0], DIPS[1] - 0.02, LEANS[1]), (*MOUTH, LEANS[2])
        x, y, lean = along([(0.0, rest), (timing.DIPPED, dipped), (0.5, tasted), (0.62, tasted), (1.0, rest)], part)
        return (x, y), lean

    def readings(self, now: Moment) -> Iterator[Reading]:
        eaten = timing.eaten(now)
        if (eaten < 0.6 or eaten > 0.85) and not blink(now, LATE):
            yield Reading("guest's mood", "printed", self.actor.read(), self.mood(now).name)
