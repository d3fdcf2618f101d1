"""What the cook's face says: about what was tasted last, by the run alone."""

from __future__ import annotations

from scenes.props.cast.expression import Expression
from scenes.props.cast.mood import Mood, mood_at, mood_of_first
from scenes.stage.timeline import Moment
from scenes.stagings.soup_pot.gesture import Gesture
from scenes.stagings.soup_pot.timing import eased
from soupmath import Trajectory

COLLECTED = (0.86, 1.0)         # of the first sip: the face that it pulled goes


def felt_last(run: Trajectory, hand: Gesture, now: Moment) -> tuple[Mood, Mood, float]:
    """(the mood before, the mood after, how far the face has gone over)."""
    if hand.tasting and now.beat.first == 0:
        wish = float(run.loss.reading("wish", run.points[0]))
        back = eased(hand.sip, COLLECTED)
        return mood_at(run, 0), mood_of_first(run.reading_at("score", 0), wish), hand.felt * (1.0 - back)
    if hand.stepping:
        return mood_at(run, hand.k), mood_at(run, hand.k + 1), hand.felt
    step = min(now.beat.first, run.steps)
    return mood_at(run, step), mood_at(run, step), 1.0


def face(run: Trajectory, hand: Gesture, now: Moment) -> Expression:
    before, after, share = felt_last(run, hand, now)
    return before.face.towards(after.face, share)


def blink(now: Moment, every: float = 52.0, shut: float = 5.0) -> float:
    """Eyes close now and then, never over the end of a beat."""
    since = now.tick % every - (every - 2 * shut)
    ends = now.tick - since + shut < now.beat.ticks
    return max(0.0, 1.0 - abs(2 * since / shut - 1.0)) if 0 <= since <= shut and ends and not now.calm else 0.0
