"""Three bowls, three tasks: soup, letters, digits. The pot is served in them."""

from __future__ import annotations

import math

import numpy as np

from scenes.kit.easing import smoothstep
from scenes.kit.lettering import Label
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.kitchen.bowl import HEIGHT, Bowl
from scenes.stage.timeline import LARGE, SMALL, Moment

SERVED, STAGGER = 2.0, 6.0       # tick at which the first bowl leaves the pot, and ticks to the next
SMALL_AT_FIRST = 0.12            # a bowl's size in the pot's mouth, of its own
ARC = 0.9                        # units that it rises over the straight way
LETTERS = ("a  b  c", "3  7  1")


class ThreeBowls:
    """Bowls across a region, their feet at its bottom. They come out of the pot in the beat that sets "bowls"."""

    def __init__(self, region: Region, theme: Theme, cream: float, tick: float, mouth: tuple[float, float]) -> None:
        """cream: how light the soup of the first is, 0 to 1; tick: the smallest letters allowed; mouth: the pot's."""
        width = min(0.30 * region.width, region.height / HEIGHT)
        self.mouth = mouth
        self.bowls = [Bowl(theme, width, cream=share) for share in (cream, 0.75, 0.75)]
        self.at = [(region.left + (k + 0.5) * region.width / 3, region.bottom) for k in range(3)]
        on_soup = (0.0, (HEIGHT - 0.085) * width)
        em = max(0.17 * width, tick)
        self.letters = [Label(text, em, theme.iron, on_soup, weight="BOLD") for text in LETTERS]

    @property
    def props(self) -> list[Prop]:
        return [*self.bowls, *self.letters]

    def given(self, now: Moment) -> float:
        """How far the kitchen has been cleared away."""
        return now.presence("bowls", 12.0, LARGE)

    def pose(self, now: Moment) -> None:
        since = _since(now)
        for k, bowl in enumerate(self.bowls):
            way = smoothstep((since - SERVED - STAGGER * k) / LARGE)
            x, y, scale = self._on_its_way(k, 1.0 if now.calm else way)
            there = way if now.calm else min(1.0, 5.0 * way)
            bowl.place(x, y, 0.0, scale).appear(there)
            if k:
                stands = smoothstep((since - SERVED - STAGGER * k - LARGE) / SMALL)
                self.letters[k - 1].place(x, y).appear(stands)

    def _on_its_way(self, k: int, way: float) -> tuple[float, float, float]:
        """(x, y, scale) of a bowl from the pot's mouth to its place."""
        (x, y), (to_x, to_y) = self.mouth, self.at[k]
        lift = ARC * float(np.sin(np.pi * way))
        return x + (to_x - x) * way, y + (to_y - y) * way**1.4 + lift, SMALL_AT_FIRST + (1 - SMALL_AT_FIRST) * way


def _since(now: Moment) -> float:
    """Ticks since the bowls were asked for: below 0 before, without end once they stand."""
    if not now.beat.exit.get("bowls"):
        return -1.0
    return now.tick if now.comes("bowls") else math.inf
