"""A wooden tray with three bowls of soup."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture, blend
from scenes.kit.theme import Theme
from scenes.props.kitchen.bowl import HEIGHT, MOUTH, Bowl

BOWLS = 3
BOARD = 0.20                     # its thickness
BACK = 0.62                      # how high its back is
WIDTH = 0.29                     # of a bowl, of the tray


class Tray(Prop):
    """Stands with the middle of its lower edge at the origin. show(full, full, full): how full each bowl is, 0 to 1.

    cream: how light the soup is, 0 to 1. Shows no quantity.
    """

    def __init__(self, theme: Theme, width: float, cream: float) -> None:
        super().__init__()
        self.theme, self.wide, w = theme, width, WIDTH * width
        dark, wood, light, _ = theme.wood
        edge = {"stroke": theme.outline, "width": 1.8}
        for side in (-1, 1):
            handle = outline.rectangle(0.16, 0.34, (side * (width / 2 - 0.02), 0.26), 0.06)
            self.shape(handle, fill=(dark, wood, light), **edge)
        back = outline.rectangle(width - 0.1, BACK, (0.0, BACK / 2), 0.08)
        self.shape(back, fill=(dark, blend(dark, wood, 0.5)), **edge)
        self.shape(outline.rectangle(width, BOARD, (0.0, BOARD / 2), 0.07), fill=(dark, wood, light), **edge)
        self.bowls = []
        for k in range(BOWLS):
            bowl = Bowl(theme, w, cream=cream)
            for part in bowl.parts():
                moved = np.add(part.rest, (self.x_of(k), BOARD - 0.02, 0.0))
                part.rest = moved if isinstance(part, Picture) else part.outline(moved).rest
            self.bowls.append(bowl)
            self.add(bowl)
        self.soup_at = [(self.x_of(k), BOARD - 0.02 + (HEIGHT - 0.22 * MOUTH) * w) for k in range(BOWLS)]
        self.half = (0.45 * w, 0.72 * MOUTH * w)
        self.show(0.0, 0.0, 0.0)

    def x_of(self, k: int) -> float:
        """Where the middle of a bowl is."""
        return (k - (BOWLS - 1) / 2) * 0.315 * self.wide

    def draw(self, *full: float) -> None:
        for k, (bowl, share) in enumerate(zip(self.bowls, full, strict=True)):
            (x, y), (a, b) = self.soup_at[k], self.half
            size = 0.62 + 0.38 * share
            bowl.soup.outline(outline.ellipse(a * size, b * size, (x, y - 0.5 * b * (1 - share)))
                              if share > 0 else outline.EMPTY)
            for line in bowl.gloss:
                line.paint(stroke=self.theme.cream, alpha=0.0, stroke_alpha=0.4 * float(share >= 1.0))
