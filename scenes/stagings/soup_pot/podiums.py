"""Two podiums: what a tenth more of each would bring, above the pot, and what each step has brought."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

import soupmath as sm
from scenes.kit.easing import smoothstep
from scenes.kit.numerals import signed
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.kitchen.pouring import INGREDIENTS, Pouring
from scenes.props.measure.taste_ruler import Ruler
from scenes.stage.timeline import SMALL, STANDARD, Moment
from scenes.stagings.soup_pot.gesture import part
from scenes.stagings.soup_pot.props.ghost_bars import FEET, GhostBars
from scenes.stagings.soup_pot.props.shakers import SHAKERS
from scenes.stagings.soup_pot.props.tried_change import Trial

GHOST_HEIGHT = 0.26              # of the region of the bars
TALLEST = 0.62                   # a ghost, in units
MOST_STEPS = 5                   # of a run that are told one by one
RISE = 8.0                       # ticks in which a bar comes up
TALLY_AT = 14.0                  # tick at which the first gain does


class Podiums:
    """Bars of what would help and of what did, and on the ruler the mark of the bar that is being tried."""

    def __init__(self, weighing: Region, tally: Region, theme: Theme, pouring: Pouring, ruler: Ruler, side: int,
                 tick: float) -> None:
        """side: to which the ghosts pour."""
        self.run, self.pouring, self.ruler = pouring.run, pouring, ruler
        self.theme, self.side, self.tick = theme, side, tick
        self.trial = Trial(ruler, theme)
        every = [value for step in range(self.run.steps + 1) for value in self.slopes(step)]
        self.bars = self._podium(weighing, INGREDIENTS, every, "points for a tenth more")
        gains = np.diff(self.run.loss.reading("score", self.run.points))[:MOST_STEPS]
        self.gains = tuple(float(gain) for gain in gains)
        self.tally = self._podium(tally, [self._moved(k) for k in range(len(gains))] or INGREDIENTS[:1], self.gains,
                                  "points gained", "{:+.1f}", theme.ink)

    @property
    def props(self) -> list[Prop]:
        return [self.trial, self.bars, self.tally]

    def _podium(self, region: Region, names: Sequence[str], values: Sequence[float], caption: str,
                form: str = "{:+.2f}", colour: str = "") -> GhostBars:
        """One unit for the whole film, so that bars of different steps can be compared."""
        tall = min(GHOST_HEIGHT * region.height, TALLEST)
        longest = max((abs(value) for value in values), default=0.0) or 1.0
        ghosts = [SHAKERS[name]("", tall, self.theme, self.side) for name in names]
        unit = (region.height - tall - FEET * self.tick) / longest
        return GhostBars(region, self.theme, ghosts, tall, unit, self.tick, caption, form, colour)

    def _moved(self, k: int) -> str:
        """The ingredient that step k changed most."""
        return max(INGREDIENTS, key=lambda name: abs(
            np.log(self.pouring.amount(name, k + 1) / self.pouring.amount(name, k))))

    def slopes(self, step: int) -> tuple[float, ...]:
        """Points of score for a tenth more of each, by the slope at a whole step; 0 where it is no knob."""
        loss, point = self.run.loss, self.run.points[step]
        if loss.reading("gap", point) == 0:
            return (0.0,) * len(INGREDIENTS)     # at the wish itself the gap has no slope
        by_name = dict(zip(loss.names, sm.soup.a_tenth_more(loss, point), strict=True))
        return tuple(float(by_name.get(name, 0.0)) for name in INGREDIENTS)

    # every frame --------------------------------------------------------------
    def pose(self, now: Moment) -> None:
        self._weigh(now)
        told = now.presence("tally", STANDARD * now.comes("tally"), SMALL)      # after the card, in its place
        since = now.tick - TALLY_AT if now.comes("tally") else np.inf
        grown = tuple(smoothstep((since - RISE * k) / RISE) * (k < now.step) for k in range(len(self.gains)))
        self.tally.show(self.gains or (0.0,), grown or (0.0,), 0.0, "").appear(told)

    def _weigh(self, now: Moment) -> None:
        """Three questions; then each is tried, bar and ruler at once; then the largest is lit."""
        there = now.presence("bars", 0.0, STANDARD if now.comes("bars") else SMALL)
        pick = now.cue("pick", 24) if now.beat.verb == "weigh" else 0.0
        picked, slopes = now.presence("picked", pick, SMALL), self.slopes(now.beat.first)
        grown = self._tried(now, pick)
        self.bars.show(slopes, grown, picked).appear(there)
        self.tried = self._at_the_ruler(slopes, grown, picked)
        score = Ruler.clipped(self.run.reading_at("score", now.beat.first))
        self.trial.show(score, Ruler.clipped(score + self.tried)).appear(there * (self.tried != 0))

    @staticmethod
    def _tried(now: Moment, pick: float) -> tuple[float, ...]:
        """How far each bar has come up: one after the other, the last when the largest is to be lit."""
        if not now.beat.exit.get("picked") or now.beat.verb != "weigh":
            return (float(bool(now.beat.entry.get("picked"))),) * len(INGREDIENTS)
        if now.beat.entry.get("picked"):
            return (1.0,) * len(INGREDIENTS)
        start = STANDARD if now.comes("bars") else 2.0
        pace = max(3.0, (pick - start) / len(INGREDIENTS))
        return tuple(smoothstep(part(now.tick, (start + pace * k, start + pace * (k + 1))))
                     for k in range(len(INGREDIENTS)))

    @staticmethod
    def _at_the_ruler(slopes: tuple[float, ...], grown: tuple[float, ...], picked: float) -> float:
        """The points that the ruler shows: of the bar that is coming up, at last of the largest."""
        if picked > 0:
            return slopes[int(np.argmax(np.abs(slopes)))] * picked
        begun = [k for k, share in enumerate(grown) if share > 0]
        return slopes[begun[-1]] * grown[begun[-1]] if begun else 0.0

    # what can be read back ------------------------------------------------------
    def readings(self, now: Moment) -> Iterator[Reading]:
        if self.bars.faded > 0:
            names = [f"points for a tenth more {name}" for name in INGREDIENTS]
            yield from _read(self.bars, names, self.slopes(now.beat.first), "?")
        if self.tally.faded > 0 and self.gains:
            yield from _read(self.tally, [f"points gained at step {k}" for k in range(1, 1 + len(self.gains))],
                             self.gains, "")
        if self.trial.faded > 0:
            score = self.run.reading_at("score", now.beat.first)
            yield Reading("score with a tenth more, on the ruler", "exact", self.trial.read(),
                          Ruler.clipped(Ruler.clipped(score) + self.tried))


def _read(bars: GhostBars, names: Sequence[str], values: Sequence[float], unknown: str) -> Iterator[Reading]:
    for name, value, grown, high, text in zip(names, values, bars.grown, bars.read(), bars.read_numbers(),
                                              strict=True):
        yield Reading(name, "exact", high, value * grown)
        yield Reading(f"{name}, in figures", "printed", text, signed(value, bars.form) if grown else unknown)
