"""Two kinds of answers, which nobody takes for each other: what is right, and what a machine puts out."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit.outline import circle, polygon, polyline, rectangle
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.sign.word_tile import PAPER, PRINT, WordTile

EDGE = 7.0              # of the line round what is right
CUT = 0.28              # of a slip's height: its corners
TICK = (0.12, 0.035)    # radius of the disc with the tick, and how far its middle is within the corner


class RightAnswer(WordTile):
    """A card with an edge and a tick in the wish's green, at its upper left corner. Printed: the answer."""

    def __init__(self, theme: Theme, word: str, size: float = 0.44) -> None:
        super().__init__(theme, word, size)
        wide, high = self.width_of_tile, self.height_of_tile
        self.shape(rectangle(wide, high, radius=0.2 * size), stroke=theme.wish, width=EDGE)
        radius = min(TICK[0], 0.30 * high)
        x, y = TICK[1] - wide / 2, high / 2 - TICK[1]
        self.shape(circle(radius, (x, y)), fill=theme.wish, stroke=PAPER[1], width=1.4)
        way = [(x - 0.48 * radius, y), (x - 0.1 * radius, y - 0.4 * radius), (x + 0.5 * radius, y + 0.42 * radius)]
        self.shape(polyline(way), stroke=blend(PRINT, "#000000", 0.4) if theme.dark else "#FFFFFF", width=22 * radius,
                   round_ends=True)


class Slip(WordTile):
    """A slip with cut corners, of grey paper. Printed: what the machine says."""

    paper = ("#A9B2B8", "#C9D0D4", "#E0E5E7")

    def outline(self, size: float) -> NDArray[np.float64]:
        x, y, cut = self.width_of_tile / 2, self.height_of_tile / 2, CUT * self.height_of_tile
        return polygon([(-x + cut, y), (x - cut, y), (x, y - cut), (x, -y + cut), (x - cut, -y), (-x + cut, -y),
                        (-x, -y + cut), (-x, y - cut)])
