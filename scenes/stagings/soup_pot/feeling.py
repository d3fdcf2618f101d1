"""What the cook's face says: about what was tasted last, by the run alone."""

from __future__ import annotations

from dataclasses import dataclass

from scenes.props.cast.expression import Expression
from scenes.props.cast.mood import Mood, mood_at, mood_of_any, mood_of_first
from scenes.stage.timeline import Moment
from scenes.stagings.soup_pot.gesture import Gesture
from scenes.stagings.soup_pot.mixing import is_soup
from scenes.stagings.soup_pot.timing import eased, ran
from soupmath import Trajectory

LEAST = 0.3                     # of a face, so that it can be seen
NOTHING = 0.1                   # of the largest gain that is told: less is felt as nothing at all
COLLECTED = (0.86, 1.0)         # of the first sip: the face that it pulled goes


@dataclass(frozen=True)
class Trying:
    """What is being tried: what it would bring, of the most that anything does, and how far that is felt."""

    gain: float
    most: float
    felt: float

    @property
    def mood(self) -> Mood:
        share = self.gain / self.most
        if abs(share) < NOTHING:
            return Mood("puzzled")
        strength = LEAST + (1.0 - LEAST) * min(1.0, abs(share))
        return Mood("pleased" if share > 0 else "wincing", strength)


def felt_last(run: Trajectory, hand: Gesture, now: Moment, trying: Trying | None = None) -> tuple[Mood, Mood, float]:
    """(the mood before, the mood after, how far the face has gone over)."""
    if trying:
        return _at(run, now.beat.first), trying.mood, trying.felt
    if hand.tasting and now.beat.first == 0:
        back = eased(hand.sip, COLLECTED)
        return _at(run, 0), _first(run), hand.felt * (1.0 - back)
    if hand.stepping:
        return _at(run, hand.k), _at(run, hand.k + 1), hand.felt
    if hand.running:
        return _at(run, now.beat.first), _at(run, now.beat.last), ran(now)
    step = min(now.beat.first, run.steps)
    return _at(run, step), _at(run, step), 1.0


def _at(run: Trajectory, step: int) -> Mood:
    return mood_at(run, step) if is_soup(run) else mood_of_any(run, min(step, run.steps))


def _first(run: Trajectory) -> Mood:
    """At the first sip: of a loss that is no taste, beside the lowest that the run comes to."""
    if is_soup(run):
        return mood_of_first(run.reading_at("score", 0), float(run.loss.reading("wish", run.points[0])))
    first, least = float(run.losses[0]), float(run.losses.min())
    return mood_of_first(least, first) if first > 0 else Mood("curious")


def face(run: Trajectory, hand: Gesture, now: Moment, trying: Trying | None = None) -> Expression:
    before, after, share = felt_last(run, hand, now, trying)
    return before.face.towards(after.face, share)


def blink(now: Moment, every: float = 52.0, shut: float = 5.0) -> float:
    """Eyes close now and then, never over the end of a beat."""
    since = now.tick % every - (every - 2 * shut)
    ends = now.tick - since + shut < now.beat.ticks
    return max(0.0, 1.0 - abs(2 * since / shut - 1.0)) if 0 <= since <= shut and ends and not now.calm else 0.0
