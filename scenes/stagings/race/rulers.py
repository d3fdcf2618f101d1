"""The rulers of a ground that fills the frame: one at the bottom, one at the left, each with its name."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from scenes.kit.even_scale import EvenScale
from scenes.kit.numerals import nice_between
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.sign.tag import Tag
from scenes.stagings.race.letters import fitting
from scenes.stagings.race.props.edge_ruler import INSET, NUMBER, TICK, EdgeRuler, upright_width

MOST_ALONG, MOST_UP = 8, 5      # numbers of a ruler
ROOM = 0.7                      # of a number along, with its air
NAME = 0.48, 0.40       # em of their names, in a wide frame and in others
BESIDE, UNDER = 0.12, 0.28      # from the upright ruler to its name, and from its upper end to the middle of that
APART = 0.5                     # from a name to the nearest number


@dataclass(frozen=True)
class Edge:
    """What an edge of a sheet counts: a name with its unit, and its values at both ends. reference: of amounts that
    stand by their logarithm, which the values then are, over it."""

    name: str
    low: float
    high: float
    reference: float | None = None

    def within(self, low: float, high: float, most: int) -> tuple[float, ...]:
        """Round numbers between two values, as many as there are up to `most`."""
        if self.reference is None:
            return nice_between(low, high, most)
        first, last = (self.reference * math.exp(min(max(end, -700.0), 700.0)) for end in (low, high))
        return round_amounts(first, last, most)

    def value(self, number: float) -> float:
        return number if self.reference is None else math.log(number / self.reference)


def round_amounts(low: float, high: float, most: int) -> tuple[float, ...]:
    """1, 2 and 5 times powers of ten from low to high; of too many, the powers, or every so many of them."""
    if not 0 < low < high < math.inf:
        return ()
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    for factors in ((1, 2, 5), (1,)):
        found = [factor * 10.0**power for power in powers for factor in factors]
        found = [amount for amount in found if low <= amount <= high]
        if len(found) <= most:
            return tuple(found)
    return tuple(found[:: math.ceil(len(found) / most)])


class Rulers:
    """Two rulers in the margin with a name each. along, up: what the frame's edges count."""

    def __init__(self, setting: Setting, along: Edge, up: Edge, regions: tuple[str, str] = ("along", "over")) -> None:
        theme, frame = setting.theme, setting.regions["frame"]
        low, high = (setting.regions[name] for name in regions)
        self.along = EvenScale(along.low, along.high, frame.left, frame.right)
        self.up = EvenScale(up.low, up.high, frame.bottom, frame.top)
        size, y = fitting(setting, *NAME), low.top - TICK - INSET - 0.72 * NUMBER
        name = Tag(theme, f"{along.name} →", theme.ink, size)
        name.place(low.right - name.width_of_plate, y + 0.35 * NUMBER)
        upright = self._upright(setting, up, high)
        self.rulers = [self._along(setting, along, low, (upright.region.right,
                                                         low.right - name.width_of_plate - APART)), upright]
        tag = Tag(theme, f"↑ {up.name}", theme.ink, size)
        tag.place(upright.region.right + BESIDE, high.top - UNDER)
        self.names: list[Prop] = [name, tag]
        self.edges = along, up
        for prop in self.names:
            prop.margin = True

    def _along(self, setting: Setting, edge: Edge, region: Region, free: tuple[float, float]) -> EdgeRuler:
        low, high = (self.along.amount(end) for end in free)
        most = max(2, min(MOST_ALONG, int((free[1] - free[0]) / ROOM)))
        return EdgeRuler(setting.theme, region, lambda number: self.along.x(edge.value(number)),
                         edge.within(low, high, most), False, free)

    def _upright(self, setting: Setting, edge: Edge, region: Region) -> EdgeRuler:
        """Its name stands beside its upper end, on the ground."""
        numbers = edge.within(self.up.amount(region.bottom), self.up.amount(region.top), MOST_UP)
        plate = Region.spanning(region.left, region.left + upright_width(numbers, setting.theme), region.bottom,
                                region.top)
        return EdgeRuler(setting.theme, plate, lambda number: self.up.x(edge.value(number)),
                         numbers, True, (region.bottom + 0.1, region.top))

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [*self.rulers, *self.names]

    def readings(self) -> Iterator[Reading]:
        for ruler, scale, edge in zip(self.rulers, (self.along, self.up), self.edges, strict=True):
            for number, place in zip(ruler.numbers, ruler.read(), strict=True):
                yield Reading(f"{edge.name}: {number:g}", "exact", place, scale.x(edge.value(number)))
