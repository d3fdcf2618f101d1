"""The cook beside the board, who watches what the line does, and makes room where the map comes."""

from __future__ import annotations

import math
from collections.abc import Iterator

from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.cast.actor import Acting, Actor
from scenes.props.cast.mood import Mood, mood_after
from scenes.stage.timeline import SMALL, Moment
from scenes.stagings.fitting.timing import ease, there
from soupmath import Trajectory

NARROW = 0.5            # a place under which no cook stands
WATCHES = ((-0.9, 0.1), -0.45)          # gaze and turn: towards the board
ASKS = ((0.0, 0.0), 0.0)                # towards us
GOES, HOPS, UP = 4.5, 4, 0.16           # units that the cook walks off by, in so many hops, so high


class CookBeside:
    """Printed: the mood, by the face; it follows from what the loss is over the least that is known."""

    def __init__(self, setting: Setting, run: Trajectory) -> None:
        place = setting.regions["cook"]
        self.run, self.place = run, place
        self.makes_room = setting.regions["map"].left < place.right     # the map comes where the cook is
        self.least = float(run.loss.value(run.loss.minima[0])) if len(run.loss.minima) else 0.0
        self.actor = Actor(setting.theme, place.height)
        self.actor.bleeds = self.actor.head.bleeds = self.makes_room
        self.props: list[Prop] = [self.actor]

    @staticmethod
    def of(setting: Setting, run: Trajectory) -> CookBeside | None:
        """None in a shape that has no place for a cook."""
        return CookBeside(setting, run) if setting.regions["cook"].width > NARROW else None

    def mood(self, step: int) -> Mood:
        """About the step that led there; curious at the start."""
        if step <= 0:
            return Mood("curious")
        before, after, first = (max(0.0, self.run.loss_at(k) - self.least) for k in (step - 1, step, 0))
        return mood_after(before, after, first)

    def pose(self, now: Moment) -> None:
        asks = there(now, "asks")
        (x0, y0), turn0 = WATCHES
        (x1, y1), turn1 = ASKS
        gaze = (x0 + asks * (x1 - x0), y0 + asks * (y1 - y0))
        before, after = self.mood(now.step - 1).face, self.mood(now.step).face
        face = before.towards(after, self._settled(now))
        self.actor.show(Acting(face, turn0 + asks * (turn1 - turn0), gaze, 0.0, None, None))
        gone = self._gone(now)
        up = UP * abs(math.sin(HOPS * math.pi * gone))
        self.actor.place(self.place.x + GOES * gone, self.place.bottom + up).appear(float(gone < 1.0))

    def _gone(self, now: Moment) -> float:
        """How far on the way off."""
        if not self.makes_room or not there(now, "map"):
            return 0.0
        return ease(now, "cook goes") if now.comes("map") and not now.calm else 1.0

    def _settled(self, now: Moment) -> float:
        """How far the face has come to what is felt: 1 but for a moment after a step has landed."""
        made = now.step - now.beat.first
        if made <= 0:
            return 1.0
        return now.ease(now.beat.steps_at + (made - 1 + now.beat.window[1]) * now.beat.step_ticks, SMALL)

    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.actor.faded == 1.0 and self._gone(now) == 0.0 and self._settled(now) == 1.0:
            yield Reading("mood", "printed", self.actor.read(), self.mood(now.step).name)
