"""A bowl that is filled with one soup after another: how creamy, how peppery. Salt cannot be seen."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import ellipse, together
from scenes.kit.shape import rgbas
from scenes.kit.theme import Theme
from scenes.props.kitchen.bowl import MOUTH, Bowl
from scenes.props.kitchen.liquid import FULL_OF_CREAM

PEPPER_GRAIN = 0.05         # grams in a litre that one speck stands for
MOST = 60                   # specks there is room for
PER_SPECK = 32              # points of an ellipse


class MealBowl(Bowl):
    """show(cream, pepper) in mL/L and g/L.

    counted: specks of pepper, one for each 0.05 g.
    exact: cream, by the colour (0 to 100 mL/L, clipped).
    """

    def __init__(self, theme: Theme, width: float) -> None:
        self.plain = rgbas((theme.soup, theme.soup, theme.soup_deep), 1.0)
        self.creamy = rgbas((theme.cream, theme.cream, theme.soup), 1.0)
        super().__init__(theme, width, bleeds=True)
        w, b = width / 2, MOUTH * width
        radius, turn = np.sqrt((np.arange(MOST) + 0.5) / MOST), 2.4 * np.arange(MOST)   # a sunflower's seeds
        order = np.random.default_rng(3).permutation(MOST)
        up = self.rim - 0.22 * b + 0.58 * b * radius * np.sin(turn)
        self.seeds = np.column_stack([0.82 * w * radius * np.cos(turn), up])[order]
        self.grain = 0.015 * width

    def _soup(self, theme: Theme, w: float, b: float, h: float, cream: float) -> None:
        super()._soup(theme, w, b, h, cream)
        self.specks = self.shape(fill="#2A1A12", alpha=0.95)

    def draw(self, cream: float, pepper: float) -> None:
        self.soup.paint(fill=self.plain + (self.creamy - self.plain) * min(1.0, cream / FULL_OF_CREAM))
        seeds = self.seeds[: self.specks_of(pepper)]
        discs = [ellipse(self.grain, 0.55 * self.grain, (x, y)) for x, y in seeds]
        self.specks.outline(together(discs))

    @staticmethod
    def specks_of(pepper: float) -> int:
        return min(MOST, round(pepper / PEPPER_GRAIN))

    def read(self) -> tuple[float, int]:
        """(cream in mL/L by the colour, specks of pepper)."""
        way = (self.creamy - self.plain)[0, :3]
        share = float((self.soup.full_fill - self.plain)[0, :3] @ way / (way @ way))
        return share * FULL_OF_CREAM, len(self.specks.rest) // PER_SPECK
