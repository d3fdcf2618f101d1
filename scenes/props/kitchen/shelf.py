"""A wooden shelf on the wall, for things to stand on."""

from __future__ import annotations

import numpy as np

from scenes.kit.pixels import painted
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme
from scenes.kit.wood import board_of, plank

TOP, FACE = 0.16, 0.15      # height of the upper side, seen a little from above, and of the front


class Shelf(Prop):
    """A board from `left` to `right`; what stands on it stands on y = 0. Shows no quantity."""

    bleeds = True

    def __init__(self, theme: Theme, left: float, right: float, seed: int = 1) -> None:
        super().__init__()
        width, middle = right - left, (left + right) / 2
        foot = TOP / 2 - TOP - FACE
        shade = np.linspace(1, 0, 24)[:, None] ** 2 * np.ones((1, 8)) * theme.shadow_alpha * 1.1
        self.add(Picture(painted("#000000", shade), width, 0.36, (middle, foot - 0.17)))
        wood = plank(width, TOP, FACE, board_of(theme), seed, 1.0 if theme.dark else 0.7)
        self.add(Picture(wood, width, TOP + FACE, (middle, foot + (TOP + FACE) / 2)))
