"""What the tasting says: the ring on the ruler, its number, and what each step has brought."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from scenes.kit.lettering import Number, baseline
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.cast.actor import Point
from scenes.props.kitchen.pouring import Pouring
from scenes.props.measure.full import FULL
from scenes.props.measure.taste_ruler import Ruler
from scenes.props.measure.upright_ruler import RulerLook
from scenes.stage.timeline import Moment
from scenes.stagings.soup_pot.gesture import Gesture
from scenes.stagings.soup_pot.props.ring import Ring
from scenes.stagings.soup_pot.props.stretches import BRACKET, STRIP, TICK, Stretches
from scenes.stagings.soup_pot.timing import eased, standing
from scenes.stagings.soup_pot.tried import trial_at

MOST_STEPS = 5                   # of a run that are told one by one
BESIDE = 0.14                    # units from the ring to its number
NUMBERS, NAME, SCORE = 0.42, 0.50, 0.86     # ems of the ruler's numbers and name, and of the ring's with room
NEAR = 0.06                      # units from there to what is beside it
FIGURES = 1.5                    # ems that this is wide
CLEAR = 0.62                     # ems of the ring's number round it, and of the ruler's, in which none of these stands
GIVES_WAY = 0.4                  # of the time in which it comes, until a number of the ruler has made room for it


def dropped(hand: Gesture) -> float:
    """How much of a drop of soup is on the ring."""
    drop = eased(hand.sip, (hand.times.ring[0], hand.times.moves[0])) if hand.sip < 1 else 0.0
    return drop * (1.0 - eased(hand.sip, (hand.times.moves[1], hand.times.off)))


def number_there(now: Moment, hand: Gesture) -> float:
    """How far the ring's number is there: it stands aside while the ring is on its way, and comes back with it."""
    if hand.stepping:
        return 1.0 - eased(hand.sip, (hand.times.ring[0], hand.times.moves[0])) if hand.climbed < 1 else eased(
            hand.sip, (hand.times.moves[1], hand.times.off))
    if now.comes("score") and now.beat.verb == "taste":
        return eased(hand.sip, (hand.times.moves[1], hand.times.off))
    return float(bool(now.beat.entry.get("score")) or bool(now.beat.exit.get("score"))) * standing(now)


class Tasting:
    """Ruler, ring, number, and a stretch of the ruler for each step."""

    def __init__(self, setting: Setting, pouring: Pouring) -> None:
        regions, theme, size = setting.regions, setting.theme, setting.sizes
        self.pouring, self.run = pouring, pouring.run
        strip = STRIP * regions["ruler"].width
        self.number_x = regions["ruler"].x + regions["ruler"].width / 2 + strip + BESIDE
        room = regions["beside"].left - BRACKET - TICK - NEAR - self.number_x
        score = max(size["reading"], min(SCORE, room / FIGURES))
        look = RulerLook(NUMBERS, 1, clear=True, aside=self._aside(score), name=NAME, beyond=strip)
        self.ruler = Ruler(regions["ruler"], theme, look).show()
        self.ring = Ring(regions["ruler"].width, theme)
        self.number = Number(score, theme.ink, room=room, words=theme.words)
        told = range(min(self.run.steps, MOST_STEPS))
        scores = [self.score(k) for k in (*told, len(told))]
        self.stretches = Stretches(regions["beside"], theme, self.ruler, [self._moved(k) for k in told], scores)

    @property
    def props(self) -> list[Prop]:
        return [self.ruler, *self.ruler.labels, self.stretches, *self.stretches.numbers, self.ring, self.number]

    @staticmethod
    def _aside(score: float) -> float:
        """Ems of the ruler's numbers round the ring's, in which none of them stands."""
        return CLEAR * (score + NUMBERS) / NUMBERS

    def _moved(self, k: int) -> str:
        """The ingredient that step k changed most."""
        moved = np.abs(self.run.points[k + 1] - self.run.points[k])     # in e-folds
        return str(self.run.loss.names[int(moved.argmax())])

    def score(self, s: float) -> float:
        """The score at the playhead, or the end of the ruler next to it."""
        return Ruler.clipped(self.run.reading_at("score", s))

    def lip_at(self, step: int | None) -> Point:
        """Where a spoon lets a drop fall on the ring, as it stands at a step; None: before the first tasting."""
        score = 0.0 if step is None else self.score(step)
        return self.ruler.region.x + self.ring.lip[0], self.ruler.y_of(score) + self.ring.lip[1]

    def shown(self, now: Moment, hand: Gesture, twitched: float) -> float:
        """The score that the ring is at: none before the first tasting."""
        if trial_at(now):
            return twitched
        if now.beat.verb == "taste" and not now.beat.entry.get("score"):
            return self.score(hand.told) * hand.climbed
        if not now.beat.entry.get("score") and not hand.stepping:
            return twitched if now.beat.exit.get("score") else 0.0
        return self.score(hand.tasted) if hand.stepping or hand.running else twitched

    def pose(self, now: Moment, hand: Gesture, twitched: float) -> None:
        """twitched: the score at which the ring stands outside of steps."""
        score = self.shown(now, hand, twitched)
        self.ring.place(self.ruler.region.x, self.ruler.y_of(score))
        self.ring.show(dropped(hand), 0.0)
        stands = twitched if trial_at(now) else self.score(hand.told)
        there = number_there(now, hand)
        self.number.at = (self.number_x, baseline(self.ruler.y_of(stands), self.number.size))
        self.number.show(self._told(now, hand, twitched), stands)
        self.number.appear(max(0.0, (there - GIVES_WAY) / (1.0 - GIVES_WAY)))
        self.ruler.show(self.ruler.y_of(stands), min(1.0, there / GIVES_WAY))
        self.stretches.show(self._stretches(hand))
        self.stretches.letter(hand.told)

    def _stretches(self, hand: Gesture) -> tuple[float, ...]:
        whole = [self.run.reading_at("score", k) for k in range(min(hand.told, MOST_STEPS) + 1)]
        moving = hand.stepping and 0 < hand.climbed < 1 and hand.k < MOST_STEPS
        return tuple(map(Ruler.clipped, [*whole, self.run.reading_at("score", hand.tasted)] if moving else whole))

    def _told(self, now: Moment, hand: Gesture, twitched: float) -> str:
        """It rides on the ring while something is tried."""
        if trial_at(now):
            return f"{twitched:.1f}"
        below = self.run.reading_at("score", hand.told) < 0
        return "<0" if below else f"{self.score(hand.told):.1f}"

    # what can be read back ------------------------------------------------------
    def at_height(self, y: float) -> float:
        """The score that the ruler in the picture has at a height."""
        low, high = self.ruler.read()
        return (y - low) / (high - low) * FULL

    def readings(self, now: Moment, hand: Gesture, twitched: float) -> Iterator[Reading]:
        yield Reading("score at the ring", "exact", self.at_height(self.ring.read()), self.shown(now, hand, twitched))
        if self.number.faded > 0:
            yield Reading("score", "printed", self.number.read(), self._told(now, hand, twitched))
        scores = self._stretches(hand)
        for k, (low, high) in enumerate(self.stretches.read()):
            ends = sorted(scores[k : k + 2])
            yield Reading(f"stretch {k + 1} begins", "exact", low, ends[0])
            yield Reading(f"stretch {k + 1} ends", "exact", high, ends[1])
            number = self.stretches.numbers[k]
            if number.faded > 0:
                yield number.reading(f"gain of stretch {k + 1}", *self.stretches.said(scores[k + 1] - scores[k]))
