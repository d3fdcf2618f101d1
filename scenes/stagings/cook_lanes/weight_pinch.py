"""One weight of a next-word model, and the pinch that it gets: the same product, another soup."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from scenes.kit.numerals import nice_top
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.kit.theme import Theme
from scenes.props.measure.dial import TOP
from scenes.props.measure.number_ruler import NumberRuler
from scenes.props.measure.step_arrow import StepArrow
from scenes.props.sign.panel import Panel
from scenes.props.sign.word_tile import WordTile
from scenes.stage.moves import comes_and_goes, once
from scenes.stage.timeline import Moment
from scenes.stagings.cook_lanes import timing
from scenes.stagings.cook_lanes.product import Factors, Product, Units
from scenes.stagings.cook_lanes.props.weight_knob import RADIUS, WeightKnob
from scenes.stagings.cook_lanes.timing import MOVES
from soupmath import Trajectory
from soupmath.learners import NextWord

ROOM = 3.0          # times the weight, or its step, for which the ruler has room
LEFT = 0.25         # of the ruler's end: how far it goes on below 0
HALVES = (0.0, 0.5, 1.0)
BETWEEN = 1.1       # units from one word to the other
PLANK_UNDER, PLANK_AT_FIRST = 0.5, 0.6      # units under its slot, and of its size: where the plank comes from


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


class WeightPinch:
    """Two words, the weight between them on a ruler, the product."""

    def __init__(self, setting: Setting, pinch: Pinch) -> None:
        theme, region = setting.theme, setting.regions["weight"]
        self.pinch = pinch
        self.panel = Panel(theme, region)
        high = nice_top(ROOM * max(abs(pinch.before), abs(pinch.after), abs(pinch.factors.step)))
        line = Region(region.x, region.bottom + 1.10, region.width - 1.2, 0.6)
        self.ruler = NumberRuler(theme, line, -LEFT * high, high, tuple(high * part for part in HALVES),
                                 theme.words.gettext("weight"))
        steep = nice_top(abs(pinch.factors.slope))     # the slope at which this plank would stand at 45°
        units = Units(steep, self.ruler.even_scale.per_unit, f"{pinch.end:g}")
        self.product = Product(theme, setting.regions["product"], pinch.factors, units,
                               [theme.words.gettext("weight")])
        self.knob = WeightKnob(theme)
        self._build_words(theme, region.x, region.top - 0.65)
        self.landing = StepArrow(theme)
        self.link.meaning = self.landing.meaning = None

    def _build_words(self, theme: Theme, x: float, y: float) -> None:
        """Two tiles side by side about x, and the link between them."""
        self.tiles = first, last = [WordTile(theme, word) for word in self.pinch.words]
        left = x - (first.width_of_tile + last.width_of_tile + BETWEEN) / 2
        right = left + first.width_of_tile + BETWEEN
        first.place(left + first.width_of_tile / 2, y)
        last.place(right + last.width_of_tile / 2, y)
        self.link = StepArrow(theme, 0.05, 0.2)
        self.link.arrow.paint(theme.soft)
        self.link.show((right - BETWEEN + 0.15, y), (right - 0.15, y))

    @property
    def props(self) -> list[Prop]:
        return [self.panel, self.ruler, *self.tiles, self.link, *self.product.props, self.landing, self.knob]

    def pose(self, now: Moment) -> None:
        """Panel, ruler and knob; then the words; then the product, and the knob goes along its arrow."""
        moves, product = MOVES["word_weight"], self.product
        coming = timing.product(now, "word", moves)
        product.come(coming)
        product.place_plank((product.xs[0], product.y - product.plank.rise - PLANK_UNDER), PLANK_AT_FIRST, coming.way)
        stand = comes_and_goes(now, "word", moves["panel"], moves["panel goes"])
        for prop in (self.panel, self.ruler, self.knob):
            prop.appear(stand)
        for word in (*self.tiles, self.link):
            word.appear(stand * once(now, "word", moves["words"]))
        start, end, y = self.ruler.x_of(self.pinch.before), self.ruler.x_of(self.pinch.after), self.ruler.y
        self.knob.place(start + (end - start) * coming.taken, y)
        self.landing.grow((start, y + RADIUS + 0.18), (end, y + RADIUS + 0.18), coming.laid)
        self.landing.appear(coming.landing)

    def readings(self) -> Iterator[Reading]:
        """When everything stands."""
        yield from self.product.readings()
        for what, x in (("weight", self.knob.read()), ("the arrow's end", self.landing.read()[0])):
            yield Reading(what, "exact", self.ruler.even_scale.amount(x), self.pinch.after)
        for tile, word in zip(self.tiles, self.pinch.words, strict=True):
            yield Reading("word", "printed", tile.read(), word)
