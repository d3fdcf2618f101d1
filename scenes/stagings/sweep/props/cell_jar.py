"""A small measuring jar on a shelf: the loss of one run among many."""

from __future__ import annotations

from scenes.kit.heights import Heights
from scenes.kit.outline import EMPTY, dashes
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.measure.jar import GLASS
from scenes.props.measure.jar_glass import LIP, Glass


class CellJar(Prop):
    """show(loss): the liquid stands at it; a dashed line stays where the first loss was.

    exact: the loss, by the height of the liquid. clipped: over the top it domes over the rim; under the foot there is
    none.
    """

    meaning = "loss"

    def __init__(self, theme: Theme, region: Region, heights: Heights, first: float) -> None:
        super().__init__()
        self.heights, self.glass = heights, Glass(region, heights)
        dark, light = blend(theme.loss, "#000000", 0.35), blend(theme.loss, "#FFFFFF", 0.25)
        stops = (dark, theme.loss, light, theme.loss, dark)
        self.shape(self.glass.walls(), fill=GLASS, alpha=theme.glass, axis="right")
        self.body = self.shape(fill=stops, axis="right")
        self.surface = self.shape(fill=(theme.loss, light))
        self.spill = self.shape(fill=stops, axis="right")
        self.shape(self.glass.walls(), stroke=theme.line, width=2.0)
        began, over = self.glass.y_of(heights.clipped(first)), 0.12
        line = dashes((region.left - over, began), (region.right + over, began), 0.07, 0.05)
        self.shape(line, stroke=theme.ink, width=2.5)

    def draw(self, loss: float) -> None:
        over = loss > self.heights.top
        level = self.glass.y_of(self.heights.clipped(loss))
        self.body.outline(self.glass.body(level))
        self.surface.outline(EMPTY if over else self.glass.surface(level))
        self.spill.outline(self.glass.spill(self.glass.region.top + LIP) if over else EMPTY)

    def read(self) -> float:
        """The loss at which the liquid stands."""
        return self.glass.loss_at(float(self.at_home(self.body)[:, 1].max()))
