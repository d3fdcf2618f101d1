"""Loss as the length of a liquid in a lying tube: several of them, on one scale, are compared at a glance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from scenes.kit.outline import EMPTY, polyline, rectangle, together
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme


class LossBar(Prop):
    """A tube as long as its region, which stands for a loss of `top`. show(loss).

    Exact: the loss, by the liquid's end; clipped beyond `top`, where the liquid comes out of the tube.
    """

    meaning = "loss"

    def __init__(self, theme: Theme, region: Region, top: float) -> None:
        super().__init__()
        self.region, self.top = region, top
        self.shape(rectangle(region.width, region.height, (region.x, region.y), 0.3 * region.height),
                   fill="#DCE8EE" if theme.dark else theme.line, alpha=0.14 if theme.dark else 0.22)
        dark, light = blend(theme.loss, "#000000", 0.30), blend(theme.loss, "#FFFFFF", 0.22)
        self.liquid = self.shape(fill=(dark, theme.loss, light, theme.loss))
        self.show(0.0)

    def x_of(self, loss: float) -> float:
        return self.region.left + self.region.width * loss / self.top

    def draw(self, loss: float) -> None:
        over = loss > self.top
        end = self.region.right + 0.12 if over else self.x_of(loss)
        long, high = end - self.region.left, self.region.height * (1.35 if over else 0.86)
        self.liquid.outline(rectangle(long, high, (self.region.left + long / 2, self.region.y)) if loss > 0 else EMPTY)

    def read(self) -> float:
        points = self.at_home(self.liquid)
        if not len(points):
            return 0.0
        return min(self.top, float(points[:, 0].max() - self.region.left) / self.region.width * self.top)


class LossScale(Prop):
    """Lines through all bars, each at a round loss.

    at: where they stand; low, high: from where to where; free: what they leave free, from the top down.
    """

    def __init__(self, theme: Theme, at: list[float], low: float, high: float, free: Sequence[Region] = ()) -> None:
        super().__init__()
        lines = [polyline(np.array([(x, bottom), (x, top)])) for x in at for bottom, top in _pieces(x, low, high, free)]
        self.shape(together(lines), stroke=theme.line, width=1.8, stroke_alpha=0.55)


def _pieces(x: float, low: float, high: float, free: Sequence[Region]) -> Iterator[tuple[float, float]]:
    """What is left of a line from low to high, from the top down."""
    for region in free:
        if region.left < x < region.right:
            if region.top < high:
                yield region.top, high
            high = region.bottom
    if low < high:
        yield low, high
