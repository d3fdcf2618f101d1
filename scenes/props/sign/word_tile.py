"""A word on a tile, as on a refrigerator door."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit.lettering import Label
from scenes.kit.outline import rectangle
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture, blend
from scenes.kit.theme import Theme

PAPER = ("#E4D6BF", "#F6ECDA", "#FFF9EC")
PRINT = "#2B211B"


class WordTile(Prop):
    """A card with one word; the middle of it is the origin. Printed: the word."""

    paper = PAPER

    def __init__(self, theme: Theme, word: str, size: float = 0.44) -> None:
        super().__init__()
        self.word = word
        label = Label(word, size, PRINT, (0.0, -0.34 * size), weight="BOLD", words=theme.words)
        self.width_of_tile = max(label.width_of_text + 0.8 * size, 1.6 * size)
        self.height_of_tile = 1.6 * size
        shadow = glow("#000000", theme.shadow_alpha, 1.0, 96)
        self.add(Picture(shadow, 1.25 * self.width_of_tile, 1.5 * self.height_of_tile, (0.0, -0.1 * size)))
        self.shape(self.outline(size), fill=self.paper, stroke=blend(PRINT, self.paper[0], 0.55), width=1.6)
        self.add(label)
        self.label = label

    def outline(self, size: float) -> NDArray[np.float64]:
        """Of the card."""
        return rectangle(self.width_of_tile, self.height_of_tile, radius=0.2 * size)

    def read(self) -> str:
        return self.label.read()
