"""Three bowls, three tasks: soup, letters, digits. The pot is served in them."""

from __future__ import annotations

import numpy as np

from scenes.kit.lettering import Label
from scenes.kit.prop import Prop
from scenes.kit.setting import Setting
from scenes.props.kitchen.bowl import HEIGHT, Bowl
from scenes.stage.moves import later
from scenes.stage.timeline import Moment
from scenes.stagings.soup_pot.timing import BOWLS_APART, MOVES

SMALL_AT_FIRST = 0.12            # a bowl's size in the pot's mouth, of its own
ARC = 0.9                        # units that it rises over the straight way
DROPS = 1.4                      # power of the way: first out, then down
COMES_SOON = 5.0                 # how much sooner than it stands a bowl is seen
MILK = 0.75                      # how light the other two look
LETTERS = ("a b c", "3 7 1")


class ThreeBowls:
    """Bowls across a region, their feet at its bottom. They come out of the pot in the beat that sets "bowls"."""

    def __init__(self, setting: Setting, cream: float, mouth: tuple[float, float]) -> None:
        """cream: how light the soup of the first is, 0 to 1; mouth: the pot's."""
        region, theme = setting.regions["bowls"], setting.theme
        width = min(0.30 * region.width, region.height / HEIGHT)
        self.mouth = mouth
        self.bowls = [Bowl(theme, width, cream=share) for share in (cream, MILK, MILK)]
        self.at = [(region.left + (k + 0.5) * region.width / 3, region.bottom) for k in range(3)]
        on_soup = (0.0, (HEIGHT - 0.104) * width)
        em = max(0.17 * width, setting.sizes["tick"])
        self.letters = [Label(text, em, theme.iron, on_soup, weight="BOLD") for text in LETTERS]

    @property
    def props(self) -> list[Prop]:
        return [*self.bowls, *self.letters]

    @staticmethod
    def cleared(now: Moment) -> float:
        """How far the kitchen has been cleared away for them."""
        return MOVES["hand_over"]["kitchen"].presence(now, "bowls")

    def pose(self, now: Moment) -> None:
        bowls, letters = MOVES["hand_over"]["first bowl"], MOVES["hand_over"]["its letters"]
        for k, bowl in enumerate(self.bowls):
            way = later(bowls, k, BOWLS_APART).presence(now, "bowls")
            x, y, scale = self._on_its_way(k, 1.0 if now.calm else way)
            bowl.place(x, y, 0.0, scale).appear(way if now.calm else min(1.0, COMES_SOON * way))
            if k:
                stands = later(letters, k, BOWLS_APART).presence(now, "bowls")
                self.letters[k - 1].place(x, y).appear(stands)

    def _on_its_way(self, k: int, way: float) -> tuple[float, float, float]:
        """(x, y, scale) of a bowl from the pot's mouth to its place."""
        (x, y), (to_x, to_y) = self.mouth, self.at[k]
        lift = ARC * float(np.sin(np.pi * way))
        return x + (to_x - x) * way, y + (to_y - y) * way**DROPS + lift, SMALL_AT_FIRST + (1 - SMALL_AT_FIRST) * way
