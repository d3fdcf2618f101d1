"""A bowl that is filled with one soup after another: how salty, how creamy, how peppery."""

from __future__ import annotations

import numpy as np

from scenes.props.bowl import MOUTH, Bowl
from scenes.props.liquid import FULL_OF_CREAM
from scenes.props.outline import ellipse, rectangle
from scenes.props.shape import rgbas
from scenes.props.theme import Theme

PEPPER_GRAIN = 0.05         # grams in a litre that one speck stands for
MOST = 60                   # specks there is room for
PER_SPECK = 32              # points of an ellipse
ROW = 8                     # crystals in the lowest row of the heap; each row above has one less


class MealBowl(Bowl):
    """show(salt, cream, pepper) in g/L, mL/L and g/L.

    counted: crystals in the heap of salt beside it, one for each gram; specks of pepper, one for each 0.05 g.
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
        self.side = 0.067 * width
        self.heap = np.add(_heap(self.side), (0.67 * width, 0.0))
        self.shadow = self.shape(np.zeros((0, 3)), fill="#000000", alpha=0.30)
        self.salt = self.shape(np.zeros((0, 3)), fill=theme.cream, stroke=theme.outline, width=1.4, stroke_alpha=0.7)
        self.per_crystal = len(self._crystal(0.0, 0.0))

    def _soup(self, theme: Theme, w: float, b: float, h: float, cream: float) -> None:
        super()._soup(theme, w, b, h, cream)
        self.specks = self.shape(np.zeros((0, 3)), fill="#2A1A12", alpha=0.95)

    def draw(self, salt: float, cream: float, pepper: float) -> None:  # type: ignore[override]
        self.soup.paint(fill=self.plain + (self.creamy - self.plain) * min(1.0, cream / FULL_OF_CREAM))
        seeds = self.seeds[: self.specks_of(pepper)]
        discs = [ellipse(self.grain, 0.55 * self.grain, (x, y)) for x, y in seeds]
        self.specks.outline(np.vstack([np.zeros((0, 3)), *discs]))
        heap = self.heap[: self.crystals_of(salt)]
        self.salt.outline(np.vstack([np.zeros((0, 3)), *(self._crystal(x, y) for x, y in heap)]))
        self.shadow.outline(self._under(heap))

    def _crystal(self, x: float, y: float) -> np.ndarray:
        return rectangle(0.92 * self.side, 0.92 * self.side, (x, y), 0.28 * self.side)

    def _under(self, heap: np.ndarray) -> np.ndarray:
        """The shadow on which the lowest row stands."""
        if not len(heap):
            return np.zeros((0, 3))
        left, right = heap[0, 0], heap[:ROW, 0].max()
        middle = ((left + right) / 2 + 0.2 * self.side, 0.0)
        return ellipse((right - left) / 2 + 0.9 * self.side, 0.3 * self.side, middle)

    def crystals_of(self, salt: float) -> int:
        return min(len(self.heap), round(salt))

    @staticmethod
    def specks_of(pepper: float) -> int:
        return min(MOST, round(pepper / PEPPER_GRAIN))

    def read(self) -> tuple[int, float, int]:
        """(crystals of salt, cream in mL/L by the colour, specks of pepper)."""
        way = (self.creamy - self.plain)[0, :3]
        share = float((self.soup.full_fill - self.plain)[0, :3] @ way / (way @ way))
        return (len(self.salt.rest) // self.per_crystal, share * FULL_OF_CREAM, len(self.specks.rest) // PER_SPECK)


def _heap(side: float) -> np.ndarray:
    """Middles (n, 2) of squares in rows, each row on the one below it."""
    return np.array([(side * (k - (n - 1) / 2), side * (0.45 + 0.95 * (ROW - n)))
                     for n in range(ROW, 0, -1) for k in range(n)])
