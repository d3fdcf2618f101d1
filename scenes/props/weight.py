"""One weight of a next-word model, and the pinch that it gets: the same product, another soup."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from scenes.props.jar import nice_top
from scenes.props.number_ruler import NumberRuler
from scenes.props.panel import Panel
from scenes.props.product import Factors, Product
from scenes.props.prop import Prop, Reading
from scenes.props.region import Region
from scenes.props.step_arrow import StepArrow
from scenes.props.theme import Theme
from scenes.props.word_tile import WordTile
from soupmath import Trajectory
from soupmath.learners import NextWord

ROOM = 2.5          # times the weight for which the ruler has room
HALVES = (0.0, 0.5, 1.0)


@dataclass(frozen=True)
class Pinch:
    """A weight by its two words, its value before and after one step, and what the step is made of."""

    words: tuple[str, str]
    before: float
    after: float
    factors: Factors


def steepest(model: NextWord, run: Trajectory) -> Pinch:
    """The weight between two words (marks left out) that the first step of a run raises most."""
    V, facts = len(model.vocabulary), run.facts()
    words = np.array([word.isalpha() for word in model.vocabulary])
    pull = np.where(np.outer(words, words).ravel(), -run.gradients[0], -np.inf)
    i = int(pull.argmax())
    before, after = float(run.points[0, i]), float(run.points[1, i])
    factors = Factors(float(run.gradients[0, i]), facts["learning_rate"], facts["learning_rate_times_L"],
                      after - before)
    return Pinch((model.vocabulary[i // V], model.vocabulary[i % V]), before, after, factors)


class Weight:
    """Two words, the weight between them on a ruler, the product. Not a prop: its parts come in turn."""

    def __init__(self, theme: Theme, region: Region, product: Region, pinch: Pinch) -> None:
        self.pinch = pinch
        self.panel = Panel(theme, region)
        high = nice_top(ROOM * max(abs(pinch.before), abs(pinch.after)))
        ticks = tuple(high * part for part in HALVES)
        line = Region(region.x, region.bottom + 1.15, region.width - 1.2, 0.6)
        self.ruler = NumberRuler(theme, line, -0.1 * high, high, ticks, "weight")
        steep = nice_top(abs(pinch.factors.slope))     # the slope at which this plank would stand at 45°
        self.product = Product(theme, product, pinch.factors, steep, self.ruler.per_unit)
        self.tiles = [WordTile(theme, word) for word in pinch.words]
        self.link, self.landing = StepArrow(theme, 0.05, 0.2), StepArrow(theme)
        first, last = self.tiles
        y = region.top - 0.65
        left = region.x - (first.width_of_tile + last.width_of_tile + 1.1) / 2
        first.place(left + first.width_of_tile / 2, y)
        right = left + first.width_of_tile + 1.1
        last.place(right + last.width_of_tile / 2, y)
        self.link.arrow.paint(theme.soft)
        self.link.meaning = self.landing.meaning = None
        self.link.show((right - 0.95, y), (right - 0.15, y))
        self.y = self.ruler.region.y

    def props(self) -> list[Prop]:
        return [self.panel, self.ruler, *self.tiles, self.link, *self.product.props(), self.landing]

    def come(self, there: float, words: float, laid: float, landing: float) -> None:
        """there: panel and ruler; words: the tiles; laid, landing: the arrow on the ruler, and its light."""
        for prop in (self.panel, self.ruler):
            prop.fade(there)
        for prop in (*self.tiles, self.link):
            prop.fade(words)
        self.ruler.show(self.pinch.before)
        start, end = self.ruler.x(self.pinch.before), self.ruler.x(self.pinch.after)
        self.landing.grow((start, self.y), (end, self.y), laid)
        self.landing.fade(landing)

    def readings(self) -> Iterator[Reading]:
        """When everything stands."""
        yield from self.product.readings()
        yield Reading("weight", "exact", self.ruler.read(), self.ruler.clipped(self.pinch.before))
        after = (self.landing.read()[0] - self.ruler.region.left) / self.ruler.per_unit + self.ruler.low
        yield Reading("weight after the pinch", "exact", after, self.pinch.after)
        for tile, word in zip(self.tiles, self.pinch.words, strict=True):
            yield Reading("word", "printed", tile.read(), word)
