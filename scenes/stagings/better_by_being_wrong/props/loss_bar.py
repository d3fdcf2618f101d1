"""Loss as the length of a lying bar: several of them, on one scale, are compared at a glance."""

from __future__ import annotations

from scenes.kit.outline import EMPTY, rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme


class LossBar(Prop):
    """As long as its region for a loss of `top`. show(loss).

    Exact: the loss, by the bar's end; clipped beyond `top`, where it is thicker.
    """

    meaning = "loss"

    def __init__(self, theme: Theme, region: Region, top: float) -> None:
        super().__init__()
        self.region, self.top = region, top
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
