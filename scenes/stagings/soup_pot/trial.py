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
from scenes.stagings.soup_pot.timing import FLASH, TRIAL, bars_there, chosen, eased, guess_there, part, trials
from scenes.stagings.soup_pot.tried import TRIES, trial_at, tried

OLD_BARS = (0.0, 10.0)           # ticks in which bars of an earlier trial go
FALLS_FROM = 0.40                # units over the spoonful

APART = 0.02                     # units from the last stair to bars that come in a hurry


def _beyond(places: Mapping[str, Region], k: int, steps: int) -> Region:
    """Right of the stairs of k steps."""
    stairs, end = places["gains"], places["flash"]
    left = stairs.left + k * pitch_of(stairs, min(steps, MOST_STEPS)) + APART
    return Region.spanning(left, end.right, end.bottom, end.top)


class Trial:
    """The bars, and what falls into a spoonful. Spoon and shakers are moved by others, by trial_at."""

    def __init__(self, setting: Setting, pouring: Pouring, ruler: Ruler, em: float) -> None:
        """em: of letters that are read from near."""
        theme, self.run, self.ruler = setting.theme, pouring.run, ruler
        places = setting.regions
        self.bars = TrialBars(places["trial"], theme, ruler, INGREDIENTS, em)
        self.flashes = [TrialBars(_beyond(places, k, pouring.run.steps), theme, ruler, INGREDIENTS, em, brief=True)
                        for k in range(min(pouring.run.steps, MOST_STEPS))]
        self.guesses = {name: TrialBars(places["guess"], theme, ruler, (name,), em, ghost=True)
                        for name in INGREDIENTS}
        self.beside = places["guess"].right <= places["trial"].left      # else a guess makes room for what is tried
        self.pinches = {name: Pinch(name, theme) for name in INGREDIENTS}
        self.filled = setting.regions["filled"]

    @property
    def props(self) -> list[Prop]:
        return [*self.guesses.values(), self.bars, *self.flashes, *self.pinches.values()]

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
        if now.beat.verb not in TRIES or now.beat.verb == "guess" or self._old(now):
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
        self._weighed(now)
        self._guessed(now)
        self._flash(hand)
        at = trial_at(now)
        for name, pinch in self.pinches.items():
            p = part(at.f, TRIAL.falls) if at and at.name == name else 0.0
            pinch.place(self.filled.x, self.filled.y + FALLS_FROM * (1.0 - p**2))
            pinch.appear(float(0 < p < 1) if not now.calm else smoothstep(4 * p * (1 - p)))

    def _weighed(self, now: Moment) -> None:
        grown = self.grown(now)
        again = now.beat.verb in TRIES and bool(now.beat.entry.get("tried"))
        here = 1.0 if not again else 1.0 - eased(now.tick, OLD_BARS) if self._old(now) else 1.0
        words = tuple(float(min(1.0, 3 * share)) for share in grown)
        self.bars.show(self.score(now), self.slopes(now.beat.first), grown, words, chosen(now))
        self.bars.appear(here * bars_there(now) * float(any(grown)))

    def _guessed(self, now: Moment) -> None:
        """What was put in with eyes shut, as far as it is up."""
        which, at = str(now.beat.exit.get("guessed") or now.beat.entry.get("guessed") or ""), trial_at(now)
        guessing = now.beat.verb == "guess"
        grown = (at.grown if at else float(now.tick > trials(now, 1)[0])) if guessing else 1.0
        there = guess_there(now) * float(grown > 0)
        if not guessing and not self.beside:
            there *= 1.0 - self._gone_for_bars(now)
        for name, bars in self.guesses.items():
            if name == which:
                value = self.slopes(now.beat.first)[INGREDIENTS.index(name)]
                bars.show(self.score(now), (value,), (grown,), (min(1.0, 3 * grown),))
            bars.appear(there * float(name == which))

    @staticmethod
    def _gone_for_bars(now: Moment) -> float:
        """How far a guess has made room for what is tried, for good."""
        if now.beat.entry.get("tried"):
            return 1.0
        return eased(now.tick, OLD_BARS) if now.beat.verb in TRIES else 0.0

    def _flash(self, hand: Gesture) -> None:
        """Why it is this thing that is poured now, in a hurry."""
        quick = hand.stepping and hand.now.beat.verb == "season_quickly"
        up = eased(hand.u, FLASH["comes"]) * quick
        for k, bars in enumerate(self.flashes):
            now = up if k == hand.k else 0.0
            if now > 0:
                score = Ruler.clipped(self.run.reading_at("score", k))
                bars.show(score, self.slopes(k), (up,) * len(INGREDIENTS), (up,) * len(INGREDIENTS),
                          eased(hand.u, FLASH["best"]))
            bars.appear(float(now > 0) * (1.0 - eased(hand.u, FLASH["goes"])))

    def readings(self, now: Moment, hand: Gesture) -> Iterator[Reading]:
        yield from self._weighed_readings(now)
        for name, bars in self.guesses.items():
            if bars.faded > 0:
                value = self.slopes(now.beat.first)[INGREDIENTS.index(name)]
                (share,) = bars.grown
                truth = Ruler.clipped(self.score(now) + value * share)
                yield Reading(f"score guessed with {name}", "exact", bars.read()[0], truth)
                yield Reading(f"points guessed with {name}", "printed", bars.read_numbers()[0], bars.printed(value))
        for bars in (bars for bars in self.flashes if bars.faded > 0):
            score, up = self.run.reading_at("score", hand.k), eased(hand.u, FLASH["comes"])
            told = zip(INGREDIENTS, self.slopes(hand.k), bars.read(), bars.read_numbers(), strict=True)
            for name, value, end, text in told:
                yield Reading(f"score with a tenth more {name}, in a hurry", "exact", end,
                              Ruler.clipped(score + value * up))
                yield Reading(f"points for a tenth more {name}, in a hurry", "printed", text, bars.printed(value))

    def _weighed_readings(self, now: Moment) -> Iterator[Reading]:
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
