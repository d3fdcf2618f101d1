"""The podium: a block for each place, with the steps that it took on its front."""

from __future__ import annotations

from collections.abc import Sequence

from scenes.kit import outline as o
from scenes.kit.lettering import Label, baseline
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.kit.wood import board_of

BLOCKS = 0.42           # of the region's height that the first block has
LOWER = (1.0, 0.82, 0.66, 0.62, 0.60, 0.58)     # heights of blocks by place, in that of the first
GAP, WIDEST = 0.06, 2.2
OVER = 0.15             # from the region's upper end to words over a head
TOP = 0.12              # of a block: its lit upper side


def slots(region: Region, count: int) -> list[float]:
    """The x of each place: the first stands in the middle, the next at its left, then at its right."""
    pitch = min(WIDEST, region.width / count)
    outward = [((k + 1) // 2) * (-1 if k % 2 else 1) for k in range(count)]
    shift = 0.5 if count % 2 == 0 else 0.0
    return [region.x + pitch * (at + shift) for at in outward]


class Podium(Prop):
    """Stands on the foot of its region. show(places): of each slot, the place of who stands there, or None.

    counted: blocks. Their heights say which place it is, and nothing else.
    """

    def __init__(self, theme: Theme, region: Region, count: int, xs: list[float] | None = None) -> None:
        """xs: where the blocks stand, if not side by side."""
        super().__init__()
        self.region, self.xs = region, xs or slots(region, count)
        self.width_of_block = min(WIDEST, region.width / count) - GAP
        foot, front, light = board_of(theme)
        self.fronts = [self.shape(fill=(foot, front, blend(front, light, 0.25)), stroke=theme.outline, width=2.0)
                       for _ in self.xs]
        self.tops = [self.shape(fill=light, stroke=theme.outline, width=1.6) for _ in self.xs]

    def rises(self, place: int | None) -> float:
        """Of what one stands on who has come to a place."""
        return BLOCKS * self.region.height * LOWER[min(place, len(LOWER)) - 1] if place else 0.0

    def draw(self, places: Sequence[int | None], up: float) -> None:
        """up: how far it has risen."""
        for x, place, front, top in zip(self.xs, places, self.fronts, self.tops, strict=True):
            high = up * self.rises(place)
            if high <= TOP:
                front.outline(o.EMPTY)
                top.outline(o.EMPTY)
                continue
            middle = self.region.bottom + high / 2
            front.outline(o.rectangle(self.width_of_block, high, (x, middle), 0.06))
            top.outline(o.rectangle(self.width_of_block, TOP, (x, self.region.bottom + high - TOP / 2), 0.05))

    def read(self) -> int:
        return sum(len(front.points) > 0 for front in self.fronts)


def front_of(podium: Podium, slot: int, label: Label, place: int | None) -> tuple[float, float]:
    """Where a label stands on a block, or over the head of who has none."""
    if not place:
        return podium.xs[slot], podium.region.top - OVER
    return podium.xs[slot], baseline(podium.region.bottom + (podium.rises(place) - TOP) / 2, label.size)
