"""Two podiums: what a tenth more of each would bring, above the pot, and what each step has brought."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

import soupmath as sm
from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.props.kitchen.pouring import INGREDIENTS, Pouring
from scenes.props.kitchen.shakers import SHAKERS
from scenes.props.measure.full import FULL
from scenes.props.measure.taste_ruler import Ruler
from scenes.stage.moves import comes_and_goes
from scenes.stage.timeline import Moment
from scenes.stagings.soup_pot.props.ghost_bars import FEET, GhostBars, Telling
from scenes.stagings.soup_pot.props.tried_change import TriedChange
from scenes.stagings.soup_pot.timing import MOVES, bars_grown, bars_there, gains_grown, picked

GHOST_HEIGHT = 0.26              # of the region of the bars
TALLEST = 0.62                   # a ghost, in units
MOST_STEPS = 5                   # of a run that are told one by one
WIDEST = 3.4                     # ems of what stands for a gain without room, and the gap beside it
POINTS, GAINS = "{:+.2f}", "{:+.1f}"        # how they are printed


@dataclass(frozen=True)
class Weighed:
    """What the bars say: points for a tenth more of each, how far each bar is up, how far the largest is lit."""

    slopes: tuple[float, ...]
    grown: tuple[float, ...]
    picked: float

    @property
    def tried(self) -> float:
        """The points that the ruler shows: of the bar that is coming up, at last of the largest."""
        if self.picked > 0:
            return self.slopes[int(np.argmax(np.abs(self.slopes)))] * self.picked
        begun = [k for k, share in enumerate(self.grown) if share > 0]
        return self.slopes[begun[-1]] * self.grown[begun[-1]] if begun else 0.0


class Podiums:
    """Bars of what would help and of what did, and on the ruler the mark of the bar that is being tried."""

    def __init__(self, setting: Setting, pouring: Pouring, ruler: Ruler, side: int) -> None:
        """side: to which the ghosts pour."""
        self.run, self.pouring, self.ruler = pouring.run, pouring, ruler
        self.setting, self.side = setting, side
        self.trial, words = TriedChange(ruler, setting.theme), setting.theme.words
        every = [value for step in range(self.run.steps + 1) for value in self.slopes(step)]
        # For translators: points of score that a tenth more of an ingredient would bring
        self.bars = self._podium("bars", INGREDIENTS, every, Telling(words.gettext("points for a tenth more"), POINTS))
        gains = np.diff(self.run.loss.reading("score", self.run.points))[:MOST_STEPS].tolist()
        self.gains = tuple(gains[: self._fitting(gains)])
        moved = [self._moved(k) for k in range(len(self.gains))] or INGREDIENTS[:1]
        told = Telling(words.gettext("points gained"), GAINS, setting.theme.ink)
        self.tally = self._podium("tally", moved, self.gains, told)

    @property
    def props(self) -> list[Prop]:
        return [self.trial, self.bars, self.tally]

    def _podium(self, place: str, names: Sequence[str], values: Sequence[float], telling: Telling) -> GhostBars:
        """One unit for the whole film, so that bars of different steps can be compared."""
        region, theme, tick = self.setting.regions[place], self.setting.theme, self.setting.sizes["tick"]
        tall = min(GHOST_HEIGHT * region.height, TALLEST)
        longest = max((min(abs(value), FULL) for value in values), default=0.0) or 1.0
        ghosts = [SHAKERS[name]("", tall, theme, self.side) for name in names]
        return GhostBars(region, theme, ghosts, (region.height - tall - FEET * tick) / longest, tick, telling)

    def _fitting(self, gains: Sequence[float]) -> int:
        """How many of the first gains have room for their numbers, side by side."""
        if all(abs(gain) < FULL for gain in gains):
            return len(gains)
        return int(self.setting.regions["tally"].width / (WIDEST * self.setting.sizes["tick"]))

    def _moved(self, k: int) -> str:
        """The ingredient that step k changed most."""
        moved = np.abs(self.run.points[k + 1] - self.run.points[k])     # in e-folds
        return str(self.run.loss.names[int(moved.argmax())])

    def slopes(self, step: int) -> tuple[float, ...]:
        """Points of score for a tenth more of each, by the slope at a whole step; 0 where it is no knob."""
        loss, point = self.run.loss, self.run.points[step]
        if loss.reading("gap", point) == 0:
            return (0.0,) * len(INGREDIENTS)     # at the wish itself the gap has no slope
        by_name = dict(zip(loss.names, sm.soup.a_tenth_more(loss, point), strict=True))
        return tuple(float(by_name.get(name, 0.0)) for name in INGREDIENTS)

    # every frame --------------------------------------------------------------
    def pose(self, now: Moment) -> None:
        """Three questions; then each is tried, bar and ruler at once; then the largest is lit."""
        there, weighed = bars_there(now), self.weighed(now)
        self.bars.show(weighed.slopes, weighed.grown, weighed.picked).appear(there)
        score = Ruler.clipped(self.run.reading_at("score", now.beat.first))
        self.trial.show(score, Ruler.clipped(score + weighed.tried)).appear(there * (weighed.tried != 0))
        told = comes_and_goes(now, "tally", MOVES["tally"]["tally"], MOVES["tally"]["tally goes"])
        self.tally.show(self.gains or (0.0,), self._gained(now) or (0.0,), 0.0, "").appear(told)

    def weighed(self, now: Moment) -> Weighed:
        return Weighed(self.slopes(now.beat.first), bars_grown(now, len(INGREDIENTS)), picked(now))

    def _gained(self, now: Moment) -> tuple[float, ...]:
        return gains_grown(now, len(self.gains))

    # what can be read back ------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        weighed = self.weighed(now)
        if self.bars.faded > 0:
            names = [f"points for a tenth more {name}" for name in INGREDIENTS]
            yield from _read(self.bars, names, weighed.slopes, weighed.grown, "?")
        if self.tally.faded > 0 and self.gains:
            names = [f"points gained at step {k}" for k in range(1, 1 + len(self.gains))]
            yield from _read(self.tally, names, self.gains, self._gained(now), "")
        if self.trial.faded > 0:
            score = Ruler.clipped(self.run.reading_at("score", now.beat.first))
            yield Reading("score with a tenth more, on the ruler", "exact", self.trial.read(),
                          Ruler.clipped(score + weighed.tried))


def _read(bars: GhostBars, names: Sequence[str], values: Sequence[float], grown: Sequence[float],
          unknown: str) -> Iterator[Reading]:
    for name, value, share, high, text in zip(names, values, grown, bars.read(), bars.read_numbers(), strict=True):
        yield Reading(name, "exact", high, bars.clipped(value) * share)
        yield Reading(f"{name}, in figures", "printed", text, bars.fitting(value) if share else unknown)
