"""One weight of a next-word model, and the pinch that it gets: the same product, another soup."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from scenes.kit.numerals import nice_top
from scenes.kit.outline import circle
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.dial import TOP
from scenes.props.measure.number_ruler import NumberRuler
from scenes.props.measure.step_arrow import StepArrow
from scenes.props.sign.panel import Panel
from scenes.props.sign.word_tile import WordTile
from scenes.stagings.cook_lanes.product import Factors, Product
from soupmath import Trajectory
from soupmath.learners import NextWord

ROOM = 3.0          # times the weight, or its step, for which the ruler has room
LEFT = 0.25         # of the ruler's end: how far it goes on below 0
HALVES = (0.0, 0.5, 1.0)
RADIUS = 0.16       # of the knob: it stays clear of the numbers


@dataclass(frozen=True)
class Pinch:
    """A weight by its two words, its value before and after one step, and what the step is made of.

    end: the rate at which its dial ends; it has a scale of its own, since L is no number of this model.
    """

    words: tuple[str, str]
    before: float
    after: float
    factors: Factors
    end: float


def steepest(model: NextWord, run: Trajectory) -> Pinch:
    """The weight between two words (marks left out) that the first step of a run raises most."""
    V, facts = len(model.vocabulary), run.facts()
    words = np.array([word.isalpha() for word in model.vocabulary])
    pull = np.where(np.outer(words, words).ravel(), -run.gradients[0], -np.inf)
    i = int(pull.argmax())
    before, after = float(run.points[0, i]), float(run.points[1, i])
    rate = facts["learning_rate"]
    end = nice_top(rate)
    factors = Factors(float(run.gradients[0, i]), rate, rate / end * TOP, after - before)
    return Pinch((model.vocabulary[i // V], model.vocabulary[i % V]), before, after, factors, end)


class Knob(Prop):
    """A brass knob, like those of the recipe card; what it stands for, the ruler under it says."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.shape(circle(RADIUS, (0.02, -0.03)), fill="#000000", alpha=theme.shadow_alpha)
        self.rim = self.shape(circle(RADIUS), fill=("#7E5A22", "#D9B45C", "#F7E3A1"), stroke=theme.outline, width=1.6)
        self.shape(circle(0.70 * RADIUS), fill=("#F0D58A", "#B98E3F"))

    def read(self) -> float:
        """x of its middle."""
        return float(self.rim.points[:, 0].min() + self.rim.points[:, 0].max()) / 2


class Weight:
    """Two words, the weight between them on a ruler, the product. Not a prop: its parts come in turn."""

    def __init__(self, theme: Theme, region: Region, product: Region, pinch: Pinch) -> None:
        self.pinch = pinch
        self.panel = Panel(theme, region)
        high = nice_top(ROOM * max(abs(pinch.before), abs(pinch.after), abs(pinch.factors.step)))
        ticks = tuple(high * part for part in HALVES)
        line = Region(region.x, region.bottom + 1.10, region.width - 1.2, 0.6)
        self.ruler = NumberRuler(theme, line, -LEFT * high, high, ticks, "weight")
        steep = nice_top(abs(pinch.factors.slope))     # the slope at which this plank would stand at 45°
        self.product = Product(theme, product, pinch.factors, steep, self.ruler.even_scale.per_unit,
                               ["weight"], f"{pinch.end:g}")
        self.knob = Knob(theme)
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
        self.y = self.ruler.y
        self.above = self.y + RADIUS + 0.18

    @property
    def props(self) -> list[Prop]:
        return [self.panel, self.ruler, *self.tiles, self.link, *self.product.props, self.landing, self.knob]

    def come(self, there: float, words: float, laid: float, landing: float, taken: float) -> None:
        """there: panel and ruler; words: the tiles; laid, landing: the arrow over the ruler, and its light;
        taken: the knob's way along it."""
        for prop in (self.panel, self.ruler, self.knob):
            prop.appear(there)
        for prop in (*self.tiles, self.link):
            prop.appear(words)
        start, end = self.ruler.x_of(self.pinch.before), self.ruler.x_of(self.pinch.after)
        self.knob.place(start + (end - start) * taken, self.y)
        self.landing.grow((start, self.above), (end, self.above), laid)
        self.landing.appear(landing)

    def readings(self) -> Iterator[Reading]:
        """When everything stands."""
        yield from self.product.readings()
        for what, x in (("weight", self.knob.read()), ("the arrow's end", self.landing.read()[0])):
            yield Reading(what, "exact", self.ruler.even_scale.amount(x), self.pinch.after)
        for tile, word in zip(self.tiles, self.pinch.words, strict=True):
            yield Reading("word", "printed", tile.read(), word)
