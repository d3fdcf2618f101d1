"""The guest at the other end of the table, over a bowl of it: waits, and eats."""

from __future__ import annotations

import math
from collections.abc import Iterator

from scenes.kit.easing import between
from scenes.kit.keyframes import along
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.cast.actor import Acting, Actor, Point
from scenes.props.cast.fingers import Fingers
from scenes.props.cast.mood import Mood, mood_at
from scenes.props.cast.outfit import GUEST
from scenes.props.kitchen.bowl import Bowl, BowlFront
from scenes.props.kitchen.spoon import Spoon
from scenes.stage.timeline import Moment
from scenes.stagings.better_by_being_wrong import table_times, timing
from scenes.stagings.better_by_being_wrong.cook_at_table import blink
from soupmath import Trajectory

SPOON, SIZE = 2.0, 0.40     # its length in its own units, and its size
WAITS = (-0.20, 0.40)       # the hand that holds it, in heights of the guest
TAKES, MOUTH = (0.02, -0.12), (-0.045, 0.535)       # the spoon's end: from the brim's middle, in units; at her mouth
LATE = 0.72                 # of each stretch between two blinks: not when the cook does
LEANS = (math.radians(165), -0.45, math.radians(95))        # of her spoon: waiting, in the bowl, at the mouth
GRIP = 1.15                 # in its own units, from its bowl's middle to her hand
TURN = -0.42                # of her body: her arm is before it


class GuestAtTable:
    """Printed: the mood, by the face: curious as she waits, and by the run's last step when she has tasted it."""

    def __init__(self, setting: Setting, run: Trajectory) -> None:
        here = setting.regions["guest"]
        self.run, self.tall, self.feet = run, here.height, (here.x, here.bottom)
        self.actor = Actor(setting.theme, here.height, outfit=GUEST)
        self.actor.place(*self.feet)
        self.spoon, self.fingers = Spoon(SPOON, setting.theme), Fingers(setting.theme, self.tall, GUEST.skin)
        served = setting.regions["served"]
        self.bowl, self.front = Bowl(setting.theme, served.width, cream=0.7), BowlFront(setting.theme, served.width)
        for part in (self.bowl, self.front):
            part.place(served.x, served.bottom)

    @property
    def behind(self) -> list[Prop]:
        return [self.actor]

    @property
    def props(self) -> list[Prop]:
        return [self.bowl, self.spoon, self.front, self.fingers]

    def mood(self, now: Moment) -> Mood:
        return mood_at(self.run, self.run.steps if table_times.smiles(now) > 0.5 else 0)

    def pose(self, now: Moment) -> None:
        eaten, smiles = table_times.eaten(now), table_times.smiles(now)
        hand, lean = self._spooned(eaten)
        face = mood_at(self.run, 0).face.towards(mood_at(self.run, self.run.steps).face, smiles)
        nod = 0.012 * math.sin(2 * math.pi * smiles)
        gaze = (-0.8, between(-0.1, -0.7, min(1.0, 4 * eaten)))
        self.actor.show(Acting(face, TURN, gaze, blink(now, LATE), hand, None, dip=abs(nod)))
        x, y = (a + b for a, b in zip(self.actor.hand(-1), self.feet, strict=True))
        grip = GRIP * SIZE
        self.spoon.show(-1.0, float(0.3 < eaten < 0.62), 0.7, lean)
        self.spoon.place(x + grip * math.sin(lean), y - grip * math.cos(lean), lean, SIZE)
        self.fingers.place(x, y, lean)

    def _spooned(self, part: float) -> tuple[Point, float]:
        """(where the hand is, how the spoon leans) as one spoonful goes from bowl to mouth and back."""
        x, y = self.bowl.brim
        scoop = (x + TAKES[0] - self.feet[0]) / self.tall, (y + TAKES[1] - self.feet[1]) / self.tall
        dipped, tasted = self._holding(scoop, LEANS[1]), self._holding(MOUTH, LEANS[2])
        rest = (*WAITS, LEANS[0])
        x, y, lean = along([(0.0, rest), (timing.DIPPED, dipped), (0.5, tasted), (0.62, tasted), (1.0, dipped)], part)
        return (x, y), lean

    def _holding(self, spoon: Point, lean: float) -> tuple[float, float, float]:
        """(where the hand is, the lean) of who holds a spoon whose bowl is there."""
        grip = GRIP * SIZE / self.tall
        return spoon[0] - grip * math.sin(lean), spoon[1] + grip * math.cos(lean), lean

    def readings(self, now: Moment) -> Iterator[Reading]:
        if table_times.smiles(now) in (0.0, 1.0) and not blink(now, LATE):
            yield Reading("guest's mood", "printed", self.actor.read(), self.mood(now).name)
