"""The machine's sips: a spoon in each spoonful that is tasted, all of them at once."""

from __future__ import annotations

import math

from scenes.kit.prop import Prop, Reading
from scenes.kit.theme import Theme
from scenes.props.kitchen.spoon import Spoon
from scenes.stagings.many_spoons.props.pot_above import PotAbove

LENGTH, LEAN = 2.2, math.radians(-24)       # of a spoon in its own units; how it stands in the soup
LARGE, SMALL = 0.85, 0.36                   # how large one spoon is, and each of many
DROP = 0.55                                 # units that it comes down from
MOST = 64                                   # spoons that find room in a pot


class SippingSpoons:
    """Counted: the spoons. None where a sample has more spoonfuls than spoons find room."""

    def __init__(self, theme: Theme, pot: PotAbove, most: int) -> None:
        """most: spoonfuls of a sample."""
        self.pot = pot
        self.spoons = [Spoon(LENGTH, theme) for _ in range(min(most, MOST))]

    @property
    def props(self) -> list[Prop]:
        return list(self.spoons)

    def pose(self, tasted: tuple[int, ...], dipped: float) -> None:
        """tasted: spoonfuls; dipped: how far a spoon is in each. Those behind come first."""
        few = tasted if len(tasted) <= len(self.spoons) else ()
        back = sorted(few, key=lambda k: -self.pot.places[k, 1])
        size = LARGE if len(few) == 1 else SMALL
        for k, spoon in enumerate(self.spoons):
            if k >= len(back):
                spoon.appear(0.0)
                continue
            x, y = self.pot.places[back[k]]
            spoon.show(-1.0, 1.0, 1.0, LEAN)
            spoon.place(self.pot.placed[0] + x, self.pot.placed[1] + y + DROP * (1 - dipped), LEAN, size)
            spoon.appear(dipped)

    def reading(self, tasted: tuple[int, ...]) -> Reading:
        there = sum(spoon.faded == 1.0 for spoon in self.spoons)
        return Reading("spoons in the soup", "counted", there, len(tasted) if len(tasted) <= len(self.spoons) else 0)
