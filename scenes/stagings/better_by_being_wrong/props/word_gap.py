"""The place of a word that is still to be guessed."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from scenes.kit.lettering import Label
from scenes.kit.outline import dashes
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme


class WordGap(Prop):
    """A dashed frame as high as a word's tile, with a question mark in it; its middle is the origin."""

    def __init__(self, theme: Theme, size: float) -> None:
        """size: em of the words beside it."""
        super().__init__()
        self.width_of_tile = 3.0 * size
        x, y = self.width_of_tile / 2 - 0.03, 0.8 * size - 0.03
        corners = [(-x, -y), (x, -y), (x, y), (-x, y), (-x, -y)]
        edges = [dashes(a, b, 0.13, 0.10) for a, b in pairwise(corners)]
        self.shape(np.vstack(edges), stroke=theme.soft, width=3.0)
        self.add(Label("?", size, theme.soft, (0.0, -0.34 * size), weight="BOLD"))
