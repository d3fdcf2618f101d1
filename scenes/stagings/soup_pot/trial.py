"""A tenth more of each thing, in a spoonful of its own: how far would the ring go? Bars keep the answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import soupmath as sm
from scenes.kit.easing import smoothstep
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.kitchen.pouring import INGREDIENTS, Pouring
from scenes.props.measure.taste_ruler import Ruler
from scenes.stage.timeline import Moment
from scenes.stagings.soup_pot.gesture import Gesture
from scenes.stagings.soup_pot.props.pinch import Pinch
from scenes.stagings.soup_pot.props.staircase import pitch_of
from scenes.stagings.soup_pot.props.trial_bars import TrialBars
from scenes.stagings.soup_pot.tasting import MOST_STEPS
from scenes.stagings.soup_pot.timing import FLASH, TRIAL, bars_there, chosen, eased, part, trials
from scenes.stagings.soup_pot.tried import TRIES, trial_at, tried

OLD_BARS = (0.0, 10.0)           # ticks in which bars of an earlier trial go
FALLS_FROM = 0.40                # units over the spoonful
APART = 0.10                     # units from the last stair to the bars


def _beyond(places: Mapping[str, Region], k: int, steps: int) -> Region:
    """Right of the stairs of k steps."""
    beside = places["beside"]
    left = beside.left + k * pitch_of(beside, min(steps, MOST_STEPS)) + APART
    return Region.spanning(left, beside.right, beside.bottom, beside.top)


class Trial:
    """The bars, and what falls into a spoonful. Spoon and shakers are moved by others, by trial_at."""

    def __init__(self, setting: Setting, pouring: Pouring, ruler: Ruler) -> None:
        theme, self.run = setting.theme, pouring.run
        self.bars = [TrialBars(_beyond(setting.regions, k, self.run.steps), theme, ruler, INGREDIENTS)
                     for k in range(min(self.run.steps, MOST_STEPS) + 1)]       # as many stairs stand before them
        self.pinches = {name: Pinch(name, theme) for name in INGREDIENTS}
        self.filled = setting.regions["filled"]

    @property
    def props(self) -> list[Prop]:
        return [*self.bars, *self.pinches.values()]

    def slopes(self, step: int) -> tuple[float, ...]:
        """Points of score for a tenth more of each, by the slope at a whole step; 0 where it is no knob."""
        loss, point = self.run.loss, self.run.points[step]
        if loss.reading("gap", point) == 0:
            return (0.0,) * len(INGREDIENTS)     # at the wish itself the gap has no slope
        by_name = dict(zip(loss.names, sm.soup.a_tenth_more(loss, point), strict=True))
        return tuple(float(by_name.get(name, 0.0)) for name in INGREDIENTS)

    def score(self, step: int) -> float:
        return Ruler.clipped(self.run.reading_at("score", step))

    def twitched(self, now: Moment) -> float:
        """The score that the ring shows for the sake of a trial."""
        at, score = trial_at(now), self.score(now.beat.first)
        if at is None:
            return score
        there = Ruler.clipped(score + self.slopes(now.beat.first)[INGREDIENTS.index(at.name)])
        return score + (there - score) * at.twitch

    def grown(self, now: Moment, hand: Gesture) -> tuple[float, ...]:
        """How far each bar is up: what is tried one by one, or in a hurry why it is this thing that is poured now."""
        if hand.stepping and now.beat.verb == "season_quickly":
            return (eased(hand.u, FLASH["comes"]),) * len(INGREDIENTS)
        if now.beat.verb not in TRIES or self._old(now):
            stand = tried(now.beat.entry)
            return tuple(float(name in stand) for name in INGREDIENTS)
        names, at = tried(now.beat.exit), trial_at(now)
        first, ticks = trials(now, len(names))
        done = names[: max(0, int((now.tick - first) // ticks))]
        return tuple(1.0 if name in done else at.grown if at and at.name == name else 0.0 for name in INGREDIENTS)

    @staticmethod
    def _old(now: Moment) -> bool:
        return bool(now.beat.entry.get("tried")) and now.tick < OLD_BARS[1]

    def pose(self, now: Moment, hand: Gesture) -> None:
        self._weigh(now, hand)
        at = trial_at(now)
        for name, pinch in self.pinches.items():
            p = part(at.f, TRIAL.falls) if at and at.name == name else 0.0
            pinch.place(self.filled.x, self.filled.y + FALLS_FROM * (1.0 - p**2))
            pinch.appear(float(0 < p < 1) if not now.calm else smoothstep(4 * p * (1 - p)))

    def _weigh(self, now: Moment, hand: Gesture) -> None:
        hurried = hand.stepping and now.beat.verb == "season_quickly"
        step, grown = self._step(now, hand), self.grown(now, hand)
        best = eased(hand.u, FLASH["best"]) if hurried else chosen(now)
        there = 1.0 - eased(hand.u, FLASH["goes"]) if hurried else bars_there(now)
        if self._old(now) and now.beat.verb in TRIES:
            there = 1.0 - eased(now.tick, OLD_BARS)
        for k, bars in enumerate(self.bars):
            here = there * float(k == min(step, MOST_STEPS) and any(grown))
            if here > 0:
                bars.show(self.score(step), self.slopes(step), grown, best)
            bars.appear(here)

    @staticmethod
    def _step(now: Moment, hand: Gesture) -> int:
        return hand.k if hand.stepping and now.beat.verb == "season_quickly" else now.beat.first

    def readings(self, now: Moment, hand: Gesture) -> Iterator[Reading]:
        step = self._step(now, hand)
        for bars in (bars for bars in self.bars if bars.faded > 0):
            told = zip(INGREDIENTS, self.slopes(step), self.grown(now, hand), bars.read(), strict=True)
            for name, value, share, end in told:
                truth = Ruler.clipped(self.score(step) + value * share)
                yield Reading(f"score with a tenth more {name}", "exact", end, truth)
