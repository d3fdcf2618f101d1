"""What the cook's two hands do, the spoon, and the shakers: one picture of a moment, from all that goes on in it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from scenes.kit.keyframes import along
from scenes.props.cast.actor import Point
from scenes.stage.timeline import Moment
from scenes.stagings.soup_pot.cook_at_counter import SIDES, CookAtCounter, Hand
from scenes.stagings.soup_pot.gesture import Gesture
from scenes.stagings.soup_pot.mixing import is_soup
from scenes.stagings.soup_pot.serving import Serving
from scenes.stagings.soup_pot.shakers_in_hand import Lifted, ShakersInHand
from scenes.stagings.soup_pot.spoon_way import LEVEL, TO_CHEST, SpoonAt, SpoonWay
from scenes.stagings.soup_pot.timing import (
    BEFORE,
    COMES,
    LEAVES,
    MOUTHFUL,
    MOVES,
    QUICK_HOME,
    QUICK_LEAD,
    QUICK_OUT,
    SIPS,
    STIR,
    TRIAL,
    asking,
    bump,
    eased,
    hurried,
    ladled,
    part,
    points,
    served,
)
from scenes.stagings.soup_pot.tried import TRIES, TrialAt, trial_at, tried

WAITS = (-0.10, 0.29)   # heights of the cook from between the feet: the left hand, while the right one has the spoon
POINTS, OVER_THINGS = 0.3, 0.85     # how soon a hand is over what it points at, and how high: in heights of these
DROP = (0.0, 0.5)       # of a trial in a hurry, in which a drop falls
TWISTS = 2.0            # of a shaker, as it lets something fall into a spoonful


@dataclass(frozen=True)
class Hands:
    left: Hand
    right: Hand
    spoon: SpoonAt
    shakers: Mapping[str, Lifted]


class TwoHands:
    """The left one, as one sees it, has the spoon, the right one what is tried; before the ring the spoon goes from one
    to the other before the cook's chest, so that no arm crosses the face. What is poured into the pot has the hand for
    which the cook has to step aside least."""

    def __init__(self, way: SpoonWay, shakers: ShakersInHand, serving: Serving, filled: Point,
                 cook: CookAtCounter) -> None:
        self.way, self.shakers, self.serving, self.filled = way, shakers, serving, filled
        self.waits = cook.home + WAITS[0] * cook.tall, cook.foot + WAITS[1] * cook.tall
        self.spoonful = (filled[0], filled[1], LEVEL)
        self.pours = min(SIDES, key=lambda side: max(abs(cook.pull(side, at)) for at in shakers.ways()))

    def at(self, now: Moment, hand: Gesture, lip: Point) -> Hands:
        """lip: of the ring, where it stands when nothing is tried or tasted."""
        spoon = self._spoon(now, hand, lip)
        lifted, right = self._lifted(now, hand, spoon)
        return Hands(self._left(now, hand, spoon, lifted), right, spoon, lifted)

    # the spoon ----------------------------------------------------------------
    def _spoon(self, now: Moment, hand: Gesture, lip: Point) -> SpoonAt:
        if asks_quickly(now, hand):
            return self._asks(now, lip)
        if hand.stepping or hand.tasting:
            at_all = 0 < hand.sip < 1
            return self.way.sip(hand.sip, hand.times, lip) if at_all else self.way.at_rest(hand.turn, hand.stirred)
        if now.beat.verb in TRIES:
            return self._tries(now, lip)
        if now.beat.verb == SIPS:
            return self.way.mouthful(part(now.tick, MOUTHFUL))
        if now.beat.verb == "open" and now.comes("spoon"):
            return self._breaks_surface(now)
        if self.serving.filling(now):
            return self.way.ladle(ladled(now), self.serving.brim(now))
        return self.way.at_rest(hand.turn, hand.stirred)

    def _breaks_surface(self, now: Moment) -> SpoonAt:
        """From over the pot into the soup."""
        down = MOVES["open"]["dips"].ease(now)
        x, y, lean = self.way.rest
        deep = self.way.deep[1]
        up = MOVES["open"]["rises"].ease(now)
        high = y + 1.15 * self.way.natural
        at = high + (deep - high) * down + (y - deep) * up
        return SpoonAt((x, at, lean), 0.0, False)

    def _tries(self, now: Moment, lip: Point) -> SpoonAt:
        """A spoonful for each trial, from the soup to the cook's chest, to the ring, and back for the next."""
        names, at = tried(now.beat.exit), trial_at(now)
        if hurried(now):
            return self.way.at_rest(0.0, 0.0)
        if at is None and now.tick < BEFORE:
            return self.way.out_to(part(now.tick, (4.0, BEFORE)), self.spoonful)
        if at is None:
            return self.way.at_rest(0.0, 0.0)
        return self._one_trial(at, lip, at.number == len(names) - 1)

    def _one_trial(self, at: TrialAt, lip: Point, last: bool) -> SpoonAt:
        f = at.f
        if f < TRIAL.leaves:
            return self.way.trial(f, TRIAL, self.spoonful, lip)
        if f < TRIAL.in_soup or last:
            p = part(f, (TRIAL.leaves, 1.0 if last else TRIAL.in_soup))
            return self.way.back_from(p, self.way.at_ring(lip))
        return self.way.out_to(part(f, (TRIAL.in_soup, 1.0)), self.spoonful)

    def _asks(self, now: Moment, lip: Point) -> SpoonAt:
        """In a hurry: to the ring, a drop for each thing, and back."""
        t, drops = asked_at(now), len(self.shakers.names)
        if t < QUICK_OUT:
            return self.way.to_ring(part(t, (0.0, QUICK_OUT)), lip)
        at = trial_at(now)
        if at:
            return self.way.drips(part(at.f, DROP), lip, 1.0 - (at.number + part(at.f, DROP)) / drops)
        return self.way.back_from(part(t, (QUICK_LEAD - QUICK_HOME, QUICK_LEAD)), self.way.at_ring(lip))

    def pointed(self, now: Moment) -> Point:
        """Over what the hand of who asks is: all that can be poured, one thing after the other."""
        stands = list(self.shakers.stands.values())
        x = along([(k / (len(stands) - 1), (at[0],)) for k, at in enumerate(stands)], points(now))[0] if len(
            stands) > 1 else stands[0][0]
        return x, stands[0][1] + OVER_THINGS * self.shakers.height

    # shakers, and the hands on them ----------------------------------------------
    def _lifted(self, now: Moment, hand: Gesture, spoon: SpoonAt) -> tuple[dict[str, Lifted], Hand]:
        """Where every shaker is, and the right hand."""
        lifted, at = self.shakers.over_pot(hand), trial_at(now)
        right = self._right_free(now, hand, spoon)
        poured = self._poured(hand, lifted)
        if poured and self.pours > 0:
            return lifted, Hand(poured[0], hand.off_spoon, grips=_closed(hand.off_spoon), angle=poured[1])
        if at and not at.quick:
            twist = 0.0 if now.calm else _wave(part(at.f, TRIAL.falls))
            lifted[at.name] = self.shakers.over_spoon(at.name, at.lifted, self.filled, twist)
            angle = self.shakers.at(at.name, lifted[at.name]).angle
            grip = self.shakers.grip(at.name, lifted[at.name])
            if at.f <= TRIAL.home[1]:
                return lifted, Hand(grip, at.held, grips=_closed(at.held), angle=angle)
            taken = passed(now, hand)[0]
            if at.f < TRIAL.to_ring[0]:
                to, turned = _between(grip, spoon.hand(self.way.natural), taken), taken > 0.5
                angle = spoon.pose[2] if turned else angle
                return lifted, Hand(to, 1.0, grips=_closed(abs(2 * taken - 1)), angle=angle)
        return lifted, right

    def _right_free(self, now: Moment, hand: Gesture, spoon: SpoonAt) -> Hand:
        """On the spoon, when that was passed to it; else it rests, points, asks, or has the bowl."""
        carries = self.serving.carries(now)[1]
        if carries:
            return Hand(self.serving.handles(now)[1], carries, grips=_closed(carries))
        if now.beat.verb == "ask":
            return Hand(self.pointed(now), bump(points(now), (0.0, 1.0)) ** POINTS, asks=asking(now))
        has, asks = passed(now, hand)[0], max(asking(now), self.serving.gives(now))
        return Hand(spoon.hand(self.way.natural), has, asks=asks, grips=_closed(has), angle=spoon.pose[2])

    def _left(self, now: Moment, hand: Gesture, spoon: SpoonAt, lifted: Mapping[str, Lifted]) -> Hand:
        """On the spoon, but while it pours, asks, or has the bowl."""
        at, holds = spoon.hand(self.way.natural), self._on_spoon(now, hand)
        angle = spoon.pose[2]
        off, poured = hand.off_spoon, self._poured(hand, lifted)
        if poured and self.pours < 0:
            return Hand(_between(at, poured[0], off), 1.0, grips=_closed(abs(2 * off - 1)),
                        angle=poured[1] if off > 0.5 else angle)
        carries = self.serving.carries(now)[0]
        if carries:
            return Hand(_between(at, self.serving.handles(now)[0], carries), 1.0, grips=_closed(abs(2 * carries - 1)),
                        angle=angle * (1.0 - carries))
        asks = max(asking(now), self.serving.gives(now))
        waits = passed(now, hand)[1]
        return Hand(_between(at, self.waits, waits), holds, asks=asks, grips=_closed(holds) * (1.0 - waits) ** 3,
                    angle=angle)

    def _poured(self, hand: Gesture, lifted: Mapping[str, Lifted]) -> tuple[Point, float] | None:
        """Where what a step pours is held, and its angle, while a hand is on it or on its way."""
        held = hand.pouring.held(hand.k) if hand.stepping and hand.off_spoon > 0 else []
        if not held:
            return None
        return self.shakers.grip(held[0], lifted[held[0]]), self.shakers.at(held[0], lifted[held[0]]).angle

    def _on_spoon(self, now: Moment, hand: Gesture) -> float:
        """How far the left hand is on the spoon."""
        if hand.fresh:
            return 1.0 - eased(hand.u, (0.0, LEAVES[0])) + eased(hand.u, (COMES[1], STIR[0]))
        if now.comes("bowl"):
            return 1.0 - served(now, "ducks") + served(now, "spoon")
        return 1.0 - asking(now)


def passed(now: Moment, hand: Gesture) -> tuple[float, float]:
    """How far the right hand is on the spoon, for the ring; and how far the left one waits before the chest."""
    at, p, times = trial_at(now), hand.sip, hand.times
    if asks_quickly(now, hand):
        t, home = asked_at(now), QUICK_LEAD - QUICK_HOME
        right = eased(t, (0.45 * QUICK_OUT, 0.75 * QUICK_OUT)) - eased(
            t, (home + TO_CHEST * QUICK_HOME, home + 2 * TO_CHEST * QUICK_HOME))
        return right, eased(t, (0.75 * QUICK_OUT, QUICK_OUT)) - eased(t, (home, home + TO_CHEST * QUICK_HOME))
    if at and not at.quick:
        last = at.number == len(tried(now.beat.exit)) - 1
        back = TRIAL.leaves + TO_CHEST * ((1.0 if last else TRIAL.in_soup) - TRIAL.leaves)
        right = eased(at.f, (TRIAL.home[1], TRIAL.to_ring[0])) - eased(at.f, (back, 2 * back - TRIAL.leaves))
        return right, eased(at.f, TRIAL.to_ring) - eased(at.f, (TRIAL.leaves, back))
    if not (hand.stepping or hand.tasting):
        return 0.0, 0.0
    over, back = 0.5 * (times.mouth[1] + times.ring[0]), 0.5 * (times.ring[1] + times.off)
    return (eased(p, (times.mouth[0], over)) - eased(p, (back, times.off)),
            eased(p, (over, times.ring[0])) - eased(p, (times.ring[1], back)))


def asks_quickly(now: Moment, hand: Gesture) -> bool:
    """Whether it is asked in a hurry what would help most."""
    hurry = hurried(now)
    return bool(hurry and now.tick < hurry[1] and is_soup(hand.pouring.run))


def asked_at(now: Moment) -> float:
    """Ticks since that began."""
    hurry = hurried(now)
    return max(0.0, now.tick - hurry[0]) if hurry else 0.0


def _between(a: Point, b: Point, share: float) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _closed(holds: float) -> float:
    """Fingers close at the last."""
    return max(0.0, 4.0 * holds - 3.0)


def _wave(p: float) -> float:
    return math.sin(2 * math.pi * TWISTS * p) * (1.0 - p) if 0 < p < 1 else 0.0
