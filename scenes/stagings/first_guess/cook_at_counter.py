"""The cook behind the counter: asks, answers, watches, turns one knob, and does not know how to turn all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from scenes.kit.easing import between, through
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.cast.actor import HANGS, Acting, Actor, Point
from scenes.props.cast.expression import Expression
from scenes.props.cast.mood import Mood, mood_after
from scenes.stage.timeline import Moment
from scenes.stagings.first_guess.timing import acted, once_turned

FELT = (0.93, 1.0)       # of the knob's turn, in which the face follows: when the guess has come to where it should be


@dataclass(frozen=True)
class Act:
    """How the cook stands at the end of an act. left, right: hands, in heights; knob: the right one is on the knob."""

    mood: Mood
    turn: float = 0.0
    gaze: Point = (0.0, 0.0)
    left: Point | None = None
    right: Point | None = None
    knob: bool = False


ACTS = {
    "": Act(Mood("curious"), 0.75, (0.8, -0.1)),
    "ask": Act(Mood("curious"), 0.0, (0.0, 0.0), right=(0.26, 0.37)),
    "guess": Act(Mood("puzzled"), 0.8, (0.9, 0.1)),
    "turn": Act(Mood("curious"), 0.8, (0.7, -0.8), knob=True),
    "gape": Act(Mood("horrified", 0.7), 0.8, (0.9, 0.3)),
    "shrug": Act(Mood("puzzled", 0.9), 0.0, (0.0, 0.0), (-0.23, 0.38), (0.22, 0.38)),
}


class CookAtCounter:
    """Printed: the mood; while the knob is turned it is that of the miss that shrinks."""

    def __init__(self, setting: Setting, grip: Callable[[float], Point], loss: Callable[[float], float]) -> None:
        """grip: where the knob is held once it is turned so far; loss: the squared miss then."""
        place = setting.regions["cook"]
        self.tall, self.at = place.height, (place.x, place.bottom)
        self.actor = Actor(setting.theme, self.tall)
        self.actor.place(*self.at)
        self.grip = grip
        self.at_last = mood_after(loss(0.0), loss(1.0), loss(0.0))

    @property
    def props(self) -> list[Prop]:
        return [self.actor]

    def mood(self, now: Moment) -> Mood:
        """Once an act has settled, and the knob."""
        act = ACTS[str((now.beat.exit if acted(now) == 1.0 else now.beat.entry).get("act", ""))]
        return self.at_last if act.knob and once_turned(now) == 1.0 else act.mood

    def pose(self, now: Moment) -> None:
        before, after = (ACTS[str(state.get("act", ""))] for state in (now.beat.entry, now.beat.exit))
        part = acted(now)
        face = self._felt(before, now).towards(self._felt(after, now), part)
        gaze = tuple(between(a, b, part) for a, b in zip(before.gaze, after.gaze, strict=True))
        left, right = (self._hand(before, now, side, after) for side in (-1, 1))
        self.actor.show(Acting(face, between(before.turn, after.turn, part), (gaze[0], gaze[1]), _blink(now),
                               left, right, 0.02 * 4 * part * (1 - part)))

    def _felt(self, act: Act, now: Moment) -> Expression:
        """While the knob is turned, the face goes to what one feels about the miss that shrinks."""
        if not act.knob:
            return act.mood.face
        return act.mood.face.towards(self.at_last.face, through(once_turned(now), FELT))

    def _hand(self, before: Act, now: Moment, side: int, after: Act) -> Point:
        here, there, part = self._place(before, side, now), self._place(after, side, now), acted(now)
        return between(here[0], there[0], part), between(here[1], there[1], part)

    def _place(self, act: Act, side: int, now: Moment) -> Point:
        if act.knob and side > 0:
            x, y = self.grip(once_turned(now))
            return (x - self.at[0]) / self.tall, (y - self.at[1]) / self.tall
        return (act.left if side < 0 else act.right) or (side * HANGS[0], HANGS[1])

    def readings(self, now: Moment) -> Iterator[Reading]:
        """A mood that has settled."""
        if acted(now) in (0.0, 1.0) and once_turned(now) in (0.0, 1.0):
            yield Reading("mood", "printed", self.actor.read(), self.mood(now).name)


def _blink(now: Moment) -> float:
    """Once in a beat, not at its ends."""
    return max(0.0, 1.0 - abs(now.tick - 0.62 * now.beat.ticks) / 2.0)
