"""What those at the counter feel about the soup: by the last step; on the way to that when it has just landed."""

from __future__ import annotations

from scenes.props.cast.expression import Expression
from scenes.props.cast.mood import Mood, mood_at
from scenes.stage.timeline import SMALL, Moment
from soupmath import Trajectory


def mood(now: Moment, run: Trajectory) -> Mood:
    return mood_at(run, now.step)


def face(now: Moment, run: Trajectory) -> Expression:
    """From what was felt before the last step to what is felt after it."""
    return mood_at(run, now.step - 1).face.towards(mood(now, run).face, settled(now))


def settled(now: Moment) -> float:
    """How far a face has come to what is felt: 1 but for a moment after a step has landed."""
    beat, made = now.beat, now.step - now.beat.first
    if made <= 0:
        return 1.0
    landed = beat.steps_at + (made - 1 + beat.window[1]) * beat.step_ticks
    return now.ease(landed, SMALL)
