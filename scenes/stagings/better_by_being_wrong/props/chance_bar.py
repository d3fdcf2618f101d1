"""A bar in a groove: how likely one answer is."""

from __future__ import annotations

from scenes.kit.lettering import Label, Number
from scenes.kit.outline import EMPTY, rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme

THICK = 0.20


class ChanceBar(Prop):
    """A groove along the bottom of the region; a chance of 1 fills it. show(chance).

    Shows: exact, the chance, by the bar's length. say(chance) prints it in per cent: `number`, and beside it
    its `name`, are props of their own over the groove: put(bar, bar.name, bar.number).
    """

    def __init__(self, theme: Theme, region: Region, size: float = 0.36) -> None:
        super().__init__()
        self.region = region
        y = region.bottom + THICK / 2
        self.middle = y
        self.shape(rectangle(region.width, THICK, (region.x, y), THICK / 2), fill=theme.panel, stroke=theme.line,
                   width=2.0)
        deep, light = blend(theme.copper, "#000000", 0.22), blend(theme.copper, "#FFFFFF", 0.15)
        self.bar = self.shape(fill=(deep, theme.copper, light), axis="right")
        base = region.bottom + THICK + 0.11
        self.name = Label("chance", size, theme.ink, (region.left, base), "left")
        self.number = Number(size, theme.ink, (region.right, base), "right")
        self.show(0.0)

    def draw(self, chance: float) -> None:
        long = self.region.width * chance
        self.bar.outline(rectangle(long, THICK, (self.region.left + long / 2, self.middle), min(long, THICK) / 2)
                         if long > 0 else EMPTY)

    def say(self, chance: float) -> None:
        self.number.show(f"{chance:.1%}")

    def read(self) -> float:
        """The chance at which the bar ends."""
        x = self.at_home(self.bar)[:, 0]
        return float(x.max() - self.region.left) / self.region.width if len(x) else 0.0
