"""Two kinds of answers, which nobody takes for each other: what is right, and what a machine puts out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit.outline import polygon, rectangle
from scenes.kit.theme import Theme
from scenes.props.sign.word_tile import WordTile

EDGE = 7.0              # of the line round what is right
CUT = 0.28              # of a slip's height: its corners


class RightAnswer(WordTile):
    """A card with an edge in the wish's green. Printed: the answer."""

    def __init__(self, theme: Theme, word: str, size: float = 0.44) -> None:
        super().__init__(theme, word, size)
        self.shape(rectangle(self.width_of_tile, self.height_of_tile, radius=0.2 * size), stroke=theme.wish, width=EDGE)


class Slip(WordTile):
    """A slip with cut corners, of grey paper. Printed: what the machine says."""

    paper = ("#A9B2B8", "#C9D0D4", "#E0E5E7")

    def outline(self, size: float) -> NDArray[np.float64]:
        x, y, cut = self.width_of_tile / 2, self.height_of_tile / 2, CUT * self.height_of_tile
        return polygon([(-x + cut, y), (x - cut, y), (x, y - cut), (x, -y + cut), (x - cut, -y), (-x + cut, -y),
                        (-x, -y + cut), (-x, y - cut)])
