"""A tenth more of each thing, in a spoonful of its own: how far would the ring go? Bars keep the answer."""

from __future__ import annotations

from collections.abc import Iterator

import soupmath as sm
from scenes.kit.easing import smoothstep
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.kitchen.pouring import INGREDIENTS, NAMES, Pouring
from scenes.props.measure.taste_ruler import Ruler
from scenes.stage.timeline import Moment
from scenes.stagings.soup_pot.props.pinch import Pinch
from scenes.stagings.soup_pot.props.trial_bars import TrialBars
from scenes.stagings.soup_pot.timing import TRIAL, bars_there, eased, part, trials, words_there
from scenes.stagings.soup_pot.tried import TRIES, trial_at, tried

OLD_BARS = (0.0, 10.0)           # ticks in which bars of an earlier trial go
FALLS_FROM = 0.40                # units over the spoonful


class Trial:
    """The bars, and what falls into a spoonful. Spoon and shakers are moved by others, by trial_at."""

    def __init__(self, setting: Setting, pouring: Pouring, ruler: Ruler, em: float) -> None:
        """em: of letters that are read from near."""
        theme, self.run, self.ruler = setting.theme, pouring.run, ruler
        names = [theme.words.gettext(NAMES[name]) for name in INGREDIENTS]
        self.bars = TrialBars(setting.regions["trial"], theme, ruler, names, em)
        self.pinches = {name: Pinch(name, theme) for name in INGREDIENTS}
        self.filled = setting.regions["filled"]

    @property
    def props(self) -> list[Prop]:
        return [self.bars, *self.pinches.values()]

    def slopes(self, step: int) -> tuple[float, ...]:
        """Points of score for a tenth more of each, by the slope at a whole step; 0 where it is no knob."""
        loss, point = self.run.loss, self.run.points[step]
        if loss.reading("gap", point) == 0:
            return (0.0,) * len(INGREDIENTS)     # at the wish itself the gap has no slope
        by_name = dict(zip(loss.names, sm.soup.a_tenth_more(loss, point), strict=True))
        return tuple(float(by_name.get(name, 0.0)) for name in INGREDIENTS)

    def score(self, now: Moment) -> float:
        return Ruler.clipped(self.run.reading_at("score", now.beat.first))

    def twitched(self, now: Moment) -> float:
        """The score that the ring shows for the sake of a trial."""
        at, score = trial_at(now), self.score(now)
        if at is None:
            return score
        there = Ruler.clipped(score + self.slopes(now.beat.first)[INGREDIENTS.index(at.name)])
        return score + (there - score) * at.twitch

    def grown(self, now: Moment) -> tuple[float, ...]:
        """How far each bar is up."""
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

    def pose(self, now: Moment) -> None:
        grown = self.grown(now)
        again = now.beat.verb in TRIES and bool(now.beat.entry.get("tried"))
        here = 1.0 if not again else 1.0 - eased(now.tick, OLD_BARS) if self._old(now) else 1.0
        words = tuple(float(min(1.0, 3 * share)) * words_there(now) for share in grown)
        self.bars.show(self.score(now), self.slopes(now.beat.first), grown, words)
        self.bars.appear(here * bars_there(now) * float(any(grown)))
        at = trial_at(now)
        for name, pinch in self.pinches.items():
            p = part(at.f, TRIAL.falls) if at and at.name == name else 0.0
            pinch.place(self.filled.x, self.filled.y + FALLS_FROM * (1.0 - p**2))
            pinch.appear(float(0 < p < 1) if not now.calm else smoothstep(4 * p * (1 - p)))

    def readings(self, now: Moment) -> Iterator[Reading]:
        if not self.bars.faded > 0:
            return
        score, grown = self.score(now), self.grown(now)
        told = zip(INGREDIENTS, self.slopes(now.beat.first), grown, self.bars.read(), self.bars.read_numbers(),
                   strict=True)
        for name, value, share, end, text in told:
            truth = Ruler.clipped(score + value * share)
            yield Reading(f"score with a tenth more {name}", "exact", end, truth)
            if share:
                yield Reading(f"points for a tenth more {name}", "printed", text, self.bars.printed(value))
