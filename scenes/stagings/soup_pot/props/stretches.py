"""What every step has brought: a stretch of the ruler for each, along its wood, each from where the last one ended."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from scenes.kit.lettering import SMALLEST, Number, baseline
from scenes.kit.outline import EMPTY, polyline, rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.measure.full import FULL
from scenes.props.measure.taste_ruler import Ruler
from scenes.stagings.soup_pot.gain import said_gain
from scenes.stagings.soup_pot.props.small_jar import SmallJar

STRIP = 0.60                     # how wide they are together, in widths of the ruler
LETTERS = 0.62                   # em of a gain, where it has room
LINE, HEAD = 1.18, 0.72          # from one gain to the next, at least, and how high it is: in ems
ICON, APART = 0.92, 0.34         # what was poured, before its gain: its height, and from its middle to the gain, in ems
BRACKET, TICK = 0.13, 0.07       # units before icons, where a line is as long as its stretch; of its ends
COLOURS = {"salt": "#F7F8FA", "cream": "#EBC67E", "pepper": "#6B4A38"}     # their own, told apart side by side
MINUS = "−"


def lanes_of(spans: Sequence[tuple[float, float]]) -> list[int]:
    """In which lane each span lies, so that none covers another: the first that is free there."""
    lanes: list[int] = []
    for k, (low, high) in enumerate(spans):
        taken = {lanes[j] for j in range(k) if spans[j][0] < high - 1e-9 and low < spans[j][1] - 1e-9}
        lanes.append(next(lane for lane in range(k + 1) if lane not in taken))
    return lanes


def spread(wished: Sequence[float], apart: float, low: float, high: float) -> list[float]:
    """Heights as near to those wished as keeps them so far apart, in their order, and within (low, high)."""
    order = sorted(range(len(wished)), key=lambda k: wished[k])
    found = [0.0] * len(wished)
    least = low
    for k in order:
        found[k] = max(least, wished[k])
        least = found[k] + apart
    most = high
    for k in reversed(order):
        found[k] = min(most, found[k])
        most = found[k] - apart
    return found


class Stretches(Prop):
    """show(scores): the scores at whole steps, and last the one that the ring is at; a stretch between each two.

    region: where gains are written; poured: which thing each step moved most, in small before its gain; scores: those
    of the whole run, by which each has its place.
    exact: where every stretch begins and ends, by the ruler's scale; clipped.
    """

    def __init__(self, region: Region, theme: Theme, ruler: Ruler, poured: Sequence[str],
                 scores: Sequence[float]) -> None:
        super().__init__()
        self.ruler = ruler
        spans = [(min(pair), max(pair)) for pair in pairwise(scores)]
        lanes = lanes_of(spans)
        self.wide = STRIP * ruler.region.width / max([1, *(lane + 1 for lane in lanes)])
        left = ruler.region.x + ruler.region.width / 2
        self.xs = [left + (lane + 0.5) * self.wide for lane in lanes]
        fills = [COLOURS[name] for name in poured]
        self.stretches = [self.shape(fill=(blend(fill, "#000000", 0.25), blend(fill, "#FFFFFF", 0.3), fill),
                                     axis="right", stroke=theme.outline, width=2.0) for fill in fills]
        em = min(LETTERS, region.height / (LINE * max(1, len(poured))), region.width / (ICON + APART + 2.1))
        self.em = em = max(SMALLEST, em)
        half = HEAD * em / 2
        self.ys = spread([ruler.y_of((low + high) / 2) for low, high in spans], LINE * em, region.bottom + half,
                         region.top - half)
        self.icon_x = region.left + 0.5 * ICON * em
        number_x = region.left + (ICON + APART) * em
        self.numbers = [Number(em, theme.ink, (number_x, baseline(y, em)), room=region.right - number_x,
                               words=theme.words) for y in self.ys]
        self.icons = [SmallJar(name, ICON * em, theme) for name in poured]
        self.add(*(icon.jar for icon in self.icons))
        self.bracket_x = region.left - BRACKET
        self.brackets = [self.shape(stroke=theme.ink, width=3.0) for _ in poured]
        self.show(())

    def draw(self, scores: tuple[float, ...]) -> None:
        for k, (x, stretch) in enumerate(zip(self.xs, self.stretches, strict=True)):
            made = k + 1 < len(scores)
            low, high = (self.ruler.y_of(Ruler.clipped(score)) for score in (scores[k : k + 2] if made else (0.0, 0.0)))
            stretch.outline(rectangle(self.wide, abs(high - low), (x, (low + high) / 2)) if made else EMPTY)
            self.numbers[k].show(*self.said(scores[k + 1] - scores[k] if made else 0.0))

    @staticmethod
    def said(gain: float) -> tuple[str, str]:
        """With its sign: it is what was added."""
        text, brief = said_gain(gain)
        return (text, brief) if text == "0" or text[0] == MINUS else (f"+{text}", brief)

    def letter(self, told: int) -> None:
        """Gains stand beside stretches that are whole, where they have room."""
        for k, number in enumerate(self.numbers):
            there = float(k < told and number.fits(number.text))
            number.appear(self.faded * there)
            self.icons[k].stand(self.icon_x, self.ys[k] - ICON * self.em / 2, there)
            self.brackets[k].outline(self._bracket(k) if there else EMPTY)

    def _bracket(self, k: int) -> NDArray[np.float64]:
        """Before a gain, as long as its stretch."""
        y = self.stretches[k].points[:, 1]
        x, low, high = self.bracket_x, float(y.min()) + TICK / 3, float(y.max()) - TICK / 3
        return polyline([(x - TICK, low), (x, low), (x, high), (x - TICK, high)])

    def read(self) -> tuple[tuple[float, float], ...]:
        """(lower end, upper end) of each stretch that stands, in points."""
        low, high = self.ruler.y_of(0.0), self.ruler.y_of(float(FULL))
        stand = [self.at_home(stretch)[:, 1] for stretch in self.stretches if len(stretch.points)]
        return tuple((float((y.min() - low) / (high - low) * FULL), float((y.max() - low) / (high - low) * FULL))
                     for y in stand)
