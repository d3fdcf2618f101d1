"""A guess beside the truth, small and without numbers: it is tasted, found off, and corrected by a piece."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.bracket import UprightBar
from scenes.props.measure.flag import Flag, WishLine
from scenes.props.measure.spoon_mark import SpoonMark
from scenes.props.measure.step_arrow import StepArrow
from scenes.stagings.growing_palate.bar_strokes import learner_stroke

POLE, ARROW, SWELL = 0.42, 0.26, 0.10    # from the bar: the flag, the arrow; how much the miss swells when seen
LENGTH = 1.0                           # of the spoon that points at the guess
LEAST = 0.04                           # units that an arrow must be long to be seen


@dataclass(frozen=True)
class MissPose:
    """guess: what is said by now; tasted: how far the truth is known; seen: how far the miss is, which swells once;
    there: how far all of it is."""

    guess: float
    tasted: float
    seen: float
    swell: float
    there: float


class SmallMiss:
    """Exact: guess, truth and correction, on a scale that is as high as the miss at first."""

    def __init__(self, region: Region, theme: Theme, asked: float, truth: float, side: int) -> None:
        """region: its middle is where the miss stands, as high as that is; side: 1 where the guesser is at its left.
        asked: what was guessed; truth: what is tasted."""
        self.region, self.asked, self.truth, self.side = region, asked, truth, side
        self.spoon = SpoonMark(theme, LENGTH, -side)
        self.bar = UprightBar(region.x, learner_stroke(theme))
        self.arrow = StepArrow(theme, 0.12, 0.26, squat=True)
        self.line, self.flag = WishLine(theme), Flag(theme, 0.6, left=side < 0)
        x, y = region.x, self.y_of(truth)
        self.line.show(*sorted((x + 0.10 * side, x + POLE * side)), y)
        self.flag.place(x + POLE * side, y)
        self.props: list[Prop] = [self.line, self.flag, self.spoon, self.bar, self.arrow]

    def y_of(self, score: float) -> float:
        low = min(self.asked, self.truth)
        return self.region.bottom + self.region.height * (score - low) / abs(self.truth - self.asked)

    def pose(self, miss: MissPose) -> None:
        x, asked, said, truth = self.region.x, *(self.y_of(v) for v in (self.asked, miss.guess, self.truth))
        self.spoon.place(x - 0.14 * self.side, said)
        self.spoon.appear(miss.there)
        self.bar.show(said, said + (truth - said) * miss.seen)      # grows from the guess, opaque
        middle, grown = (said + truth) / 2, 1 + SWELL * miss.swell
        self.bar.place(x * (1 - grown), middle * (1 - grown), 0.0, grown)
        self.bar.appear((miss.seen > 0) * miss.there)
        self.arrow.show((x + ARROW * self.side, asked), (x + ARROW * self.side, said))
        self.arrow.appear(miss.there * self._corrected(miss))
        for prop in (self.line, self.flag):
            prop.appear(miss.there * miss.tasted)

    def _corrected(self, miss: MissPose) -> bool:
        return abs(self.y_of(miss.guess) - self.y_of(self.asked)) > LEAST

    def readings(self, who: str, miss: MissPose) -> Iterator[Reading]:
        said, truth = self.y_of(miss.guess), self.y_of(self.truth)
        yield Reading(f"the {who}'s guess", "exact", self.spoon.read()[1], said)
        yield Reading(f"the {who}'s truth", "exact", self.flag.read()[1], truth)
        if miss.seen == 1 and miss.there:
            low, high = self.bar.ends()
            yield Reading(f"the {who}'s miss", "exact", high - low, truth - said)
        if miss.there * self._corrected(miss):
            yield Reading(f"the {who}'s correction", "exact", self.arrow.read()[1], said)
