"""A ruler of one parameter: amounts of it evenly by their logarithm, as all parameters are."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, Self

from scenes.kit.even_scale import EvenScale
from scenes.kit.lettering import LATIN_DEEP, SMALLEST, Label, outline_of
from scenes.kit.outline import polyline
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.marker import Marker
from scenes.props.measure.off_scale import OffScale

BEYOND = 0.12           # units that the line goes on beyond its ends
NOTCH = 0.09            # half a tick
MARK = 0.11             # radius of the marker
BESIDE = 0.42           # from the ruler's begin to the end of its name
APART = 0.12            # between letters


class ParameterRuler(Prop):
    """Across `region`, with ticks (parameter, letters). Of those outside `known` the numbers would give away where a
    valley lies: they are there as far as they are told, tell(share).

    Its `marker` is a prop of its own, so that an arrow can lie between: put(ruler, arrow, ruler.marker); so is
    `off_scale`, which says of a parameter that it has left the ruler.
    exact: the parameters of its ticks, by their places.
    """

    def __init__(self, theme: Theme, region: Region, ends: tuple[float, float],
                 ticks: Sequence[tuple[float, str]], name: str, size: float,
                 known: tuple[float, float] = (-math.inf, math.inf), edge: float = -math.inf) -> None:
        """edge: beyond which no letter may stand at the left."""
        super().__init__()
        self.y, left, right = region.y, region.left - BEYOND, region.right + BEYOND
        self.scale_of, self.told = EvenScale(*ends, region.left, region.right), 0.0
        self.shape(polyline([(left, self.y), (right, self.y)]), stroke=theme.line, width=3.5, round_ends=True)
        self.tick_marks, self.later = [], list[Any]()
        self.spans: list[tuple[float, float]] = []      # of x, that its letters take
        below, end = self.y - 0.17 - 0.72 * size, -math.inf
        for at, text in ticks:
            x = self.x_of(at)
            mark = self.shape(polyline([(x, self.y - NOTCH), (x, self.y + NOTCH)]), stroke=theme.line, width=3.0)
            self.tick_marks.append(mark)
            late: list[Any] = [mark]
            if x - 0.5 * size * outline_of(text)[1] > end + APART:
                label = Label(text, size, theme.soft, (x, below), words=theme.words)
                end = x + 0.5 * label.width_of_text
                self.spans.append((x - 0.5 * label.width_of_text, end))
                self.add(label)
                late.append(label.ink)
            self.later += [] if known[0] <= at <= known[1] else late
        named = _name(theme, name, size, (region.left - BESIDE, below), edge)
        self.spans.append((region.left - BESIDE - named.width_of_text, region.left - BESIDE))
        self.add(named)
        self.marker = Marker(theme, self.scale_of, self.y, MARK)
        self.off_scale = OffScale(theme, region, size)

    def x_of(self, at: float) -> float:
        """Where a parameter stands on the ruler, beyond its ends too."""
        return self.scale_of.x(at)

    def read(self) -> list[float]:
        """The parameters at which its ticks stand."""
        return [self.scale_of.amount(float(tick.points[0, 0])) for tick in self.tick_marks]

    def tell(self, share: float) -> Self:
        """How far the numbers are there that were not known."""
        self.told = share
        return self._tell()

    def appear(self, amount: float) -> Self:
        super().appear(amount)
        return self._tell()

    def _tell(self) -> Self:
        for part in self.later:
            part.appear(self.faded * self.told)
        return self


def _name(theme: Theme, name: str, size: float, end: tuple[float, float], edge: float) -> Label:
    """Left of the first number; one that is too long for that is cut."""
    room = end[0] - edge
    while len(name) > 1 and outline_of(name)[1] * min(size, SMALLEST) > room:
        name = f"{name.rstrip('…')[:-1].rstrip()}…"
    return Label(name, size, theme.soft, end, "right", room=room).keep(LATIN_DEEP)
