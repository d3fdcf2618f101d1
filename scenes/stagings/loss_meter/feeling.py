"""What those at the counter feel about the soup: by the last step, and while the cook tastes, by what is tasted."""

from __future__ import annotations

from scenes.props.cast.expression import Expression
from scenes.props.cast.mood import Mood, mood_after, mood_at, mood_of_first
from scenes.stage.timeline import SMALL, Moment
from scenes.stagings.loss_meter.measured_run import MeasuredRun
from scenes.stagings.loss_meter.timing import TASTING, tastes
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


# of the cook, who tastes ----------------------------------------------------------------
def taste(now: Moment, measured: MeasuredRun) -> Mood:
    """Of what is in the mouth: the guest's wish, or after that the soup that is measured, or has just been salted."""
    if now.beat.verb == "hand_in":
        return mood_of_first(measured.wish, measured.wish)
    if now.beat.verb == TASTING:
        return mood_at(measured.run, now.gesture[0] + 1)
    first = float(measured.run.losses[0])
    return mood_after(0.0, first, first)


def cooks_mood(now: Moment, measured: MeasuredRun) -> Mood:
    return taste(now, measured) if tastes(now) == 1 else mood(now, measured.run)


def cooks_face(now: Moment, measured: MeasuredRun) -> Expression:
    return face(now, measured.run).towards(taste(now, measured).face, tastes(now))
