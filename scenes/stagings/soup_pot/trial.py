"""A tenth more of each thing, in a spoonful of its own: how far would the ring go? Bars on a slate keep the answer."""

from __future__ import annotations

from collections.abc import Iterator

import soupmath as sm
from scenes.kit.easing import smoothstep
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.kitchen.pouring import INGREDIENTS, Pouring
from scenes.props.measure.full import FULL
from scenes.props.measure.taste_ruler import Ruler
from scenes.props.sign.panel import Panel
from scenes.stage.moves import comes_and_goes
from scenes.stage.timeline import Moment
from scenes.stagings.soup_pot.gain import said_gain
from scenes.stagings.soup_pot.gesture import Gesture
from scenes.stagings.soup_pot.props.pinch import Pinch
from scenes.stagings.soup_pot.props.stretches import STRIP
from scenes.stagings.soup_pot.props.trial_bars import TrialBars, drawn
from scenes.stagings.soup_pot.tasting import Tasting
from scenes.stagings.soup_pot.timing import (
    ASKS,
    FLASH,
    MOVES,
    TRIAL,
    asked_again,
    bars_there,
    chosen,
    eased,
    part,
    trials,
)
from scenes.stagings.soup_pot.tried import TRIES, trial_at, tried

HURRIED = ("season_quickly", ASKS)
OLD_BARS = (0.0, 10.0)           # ticks in which bars of an earlier trial go
FALLS_FROM = 0.40                # units over the spoonful
SCALED = 5                       # steps of a run that the slate's scale is made for; of later ones bars may end at it
LEAST = 0.1                      # points that the scale has at least
Shares = list[tuple[float, ...]]        # of each thing: how far its bar is up, and how far it has come over


class Trial:
    """The slate, and what falls into a spoonful. Spoon and shakers are moved by others, by trial_at."""

    def __init__(self, setting: Setting, pouring: Pouring, tasting: Tasting) -> None:
        theme, self.run, self.ruler = setting.theme, pouring.run, tasting.ruler
        gains = [gain for k in range(min(self.run.steps, SCALED) + 1) for gain in self.slopes(k)]
        self.ends = max(-float(FULL), min(0.0, *gains)), min(float(FULL), max(LEAST, *gains))
        self.slate = Panel(theme, setting.regions["slate"], 0.12, framed=True)
        per_point = self.ruler.y_of(1.0) - self.ruler.y_of(0.0)
        self.bars = TrialBars(setting.regions["slate"], setting, INGREDIENTS, self.ends, per_point,
                              STRIP * self.ruler.region.width)
        self.strip_x = self.ruler.region.x + self.ruler.region.width * (1 + STRIP) / 2
        self.told = False               # whether a bar stands
        self.pinches = {name: Pinch(name, theme) for name in INGREDIENTS}
        self.filled = setting.regions["filled"]

    @property
    def back(self) -> list[Prop]:
        return [self.slate, *self.bars.names, *self.bars.numbers, self.bars]

    @property
    def front(self) -> list[Prop]:
        return [*self.pinches.values()]

    def slopes(self, step: int) -> tuple[float, ...]:
        """Points of score for a tenth more of each, by the slope at a whole step; 0 where it is no knob."""
        loss, point = self.run.loss, self.run.points[step]
        if loss.reading("gap", point) == 0:
            return (0.0,) * len(INGREDIENTS)     # at the wish itself the gap has no slope
        by_name = dict(zip(loss.names, sm.soup.a_tenth_more(loss, point), strict=True))
        return tuple(float(by_name.get(name, 0.0)) for name in INGREDIENTS)

    def score(self, step: int) -> float:
        return Ruler.clipped(self.run.reading_at("score", step))

    def gain(self, now: Moment) -> float:
        """What the thing that is being tried would bring; 0 between trials."""
        at = trial_at(now)
        return self.slopes(now.beat.first)[INGREDIENTS.index(at.name)] if at else 0.0

    @property
    def most(self) -> float:
        """The largest gain that the slate has room for."""
        return self.ends[1]

    def twitched(self, now: Moment) -> float:
        """The score that the ring shows for the sake of a trial."""
        at, score = trial_at(now), self.score(now.beat.first)
        if at is None:
            return score
        return score + (Ruler.clipped(score + self.gain(now)) - score) * at.twitch

    def shares(self, now: Moment, hand: Gesture) -> Shares:
        """How far each bar is up, and how far it has come over to the slate: what is tried one by one, or, in a
        hurry, what would bring so much next."""
        if now.beat.verb in TRIES:
            return self._stand(now) if self._old(now) else self._one_by_one(now, tried(now.beat.exit))
        if now.beat.verb in HURRIED and now.beat.last > now.beat.first:
            return self._asked(now, hand)
        return self._stand(now)

    @staticmethod
    def _stand(now: Moment) -> Shares:
        stand = tried(now.beat.entry)
        return [(float(name in stand),) * 2 for name in INGREDIENTS]

    def _asked(self, now: Moment, hand: Gesture) -> Shares:
        if now.beat.verb == ASKS and now.tick < now.beat.steps_at:
            return [max(two) for two in zip(self._stand(now), self._one_by_one(now, INGREDIENTS), strict=True)]
        if now.beat.verb == ASKS and hand.k == now.beat.first:
            return [(1.0, 1.0)] * len(INGREDIENTS)
        return [(eased(hand.u, FLASH["comes"]), 1.0)] * len(INGREDIENTS)

    @staticmethod
    def _one_by_one(now: Moment, names: tuple[str, ...]) -> Shares:
        at = trial_at(now)
        first, ticks = trials(now, len(names))
        done = names[: max(0, int((now.tick - first) // ticks))]
        return [(1.0, 1.0) if name in done else (at.grown, at.carried) if at and at.name == name else (0.0, 0.0)
                for name in INGREDIENTS]

    @staticmethod
    def _old(now: Moment) -> bool:
        return bool(now.beat.entry.get("tried")) and now.tick < OLD_BARS[1]

    def pose(self, now: Moment, hand: Gesture) -> None:
        self._weigh(now, hand)
        at = trial_at(now)
        for name, pinch in self.pinches.items():
            p = part(at.f, TRIAL.falls) if at and not at.quick and at.name == name else 0.0
            pinch.place(self.filled.x, self.filled.y + FALLS_FROM * (1.0 - p**2))
            pinch.appear(float(0 < p < 1) if not now.calm else smoothstep(4 * p * (1 - p)))

    def slate_there(self, now: Moment) -> float:
        """It hangs there from the first trial until a bowl is served."""
        return comes_and_goes(now, "slate", MOVES["trial"]["slate"], MOVES["loop"]["slate goes"])

    def _weigh(self, now: Moment, hand: Gesture) -> None:
        hurried = now.beat.verb in HURRIED and now.beat.last > now.beat.first
        step, shares = self._step(now, hand), self.shares(now, hand)
        best, there = chosen(now), bars_there(now)
        if hurried:
            first = now.beat.verb == ASKS and hand.k == now.beat.first
            best = asked_again(now) if first else eased(hand.u, FLASH["best"])
        if hurried or self._poured(now):        # what was found stands until that was poured
            there = 1.0 - eased(hand.u, FLASH["goes"]) if now.tick >= now.beat.steps_at else 1.0
            there *= float(hurried or hand.k == now.beat.first)
        if self._old(now) and now.beat.verb in TRIES:
            there = 1.0 - eased(now.tick, OLD_BARS)
        hangs = self.slate_there(now)
        self.slate.appear(hangs)
        self.told = any(share for share, _ in shares) and there > 0
        if not self.told:
            shares, best, there = [(0.0, 0.0)] * len(INGREDIENTS), 0.0, 0.0
        grown, moved = zip(*shares, strict=True)
        stood = self.strip_x, self.ruler.y_of(self.score(step))
        self.bars.show(self.slopes(step), grown, moved, best, there, stood)
        self.bars.appear(hangs)
        self.bars.letter(tuple(share * (up > 0) for up, share in shares), there)

    @staticmethod
    def _poured(now: Moment) -> bool:
        """Whether what was tried before this beat is what its first step is about."""
        return bool(now.beat.entry.get("tried")) and now.beat.verb not in TRIES and now.beat.last > now.beat.first

    @staticmethod
    def _step(now: Moment, hand: Gesture) -> int:
        return hand.k if hand.stepping and now.beat.verb in HURRIED else now.beat.first

    def readings(self, now: Moment, hand: Gesture) -> Iterator[Reading]:
        step = self._step(now, hand)
        if self.bars.faded <= 0 or not self.told:
            return
        told = zip(INGREDIENTS, self.slopes(step), self.shares(now, hand), self.bars.read(), self.bars.numbers,
                   strict=True)
        low, high = self.ends
        for name, value, (share, _), end, number in told:
            yield Reading(f"gain by a tenth more {name}", "exact", end, min(max(drawn(value) * share, low), high))
            if number.faded > 0:
                yield number.reading(f"gain by a tenth more {name}, in print", *said_gain(value))
