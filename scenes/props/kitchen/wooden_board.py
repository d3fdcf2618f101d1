"""A wooden board, seen a little from above: shelves are made so, and rulers that lie on edge."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scenes.kit.pixels import painted
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme
from scenes.kit.wood import board_of, plank


@dataclass(frozen=True)
class Sawn:
    """How a board is sawn (units): height of its upper side and of its front, and of the shadow under it."""

    top: float
    face: float
    shadow: float

    @property
    def foot(self) -> float:
        """Where the front ends, from the middle of the upper side."""
        return self.top / 2 - self.top - self.face


class WoodenBoard(Prop):
    """Wood from `left` to `right`; what stands on it stands on y = 0. Shows no quantity."""

    def __init__(self, theme: Theme, left: float, right: float, cut: Sawn, seed: int = 1) -> None:
        super().__init__()
        width, middle, high = right - left, (left + right) / 2, cut.top + cut.face
        shade = np.linspace(1, 0, 24)[:, None] ** 2 * np.ones((1, 8)) * theme.shadow_alpha * 1.1
        under = cut.foot - cut.shadow / 2 + 0.01
        self.add(Picture(painted("#000000", shade), width, cut.shadow, (middle, under)))
        wood = plank(width, cut.top, cut.face, board_of(theme), seed, 1.0 if theme.dark else 0.7)
        self.add(Picture(wood, width, high, (middle, cut.foot + high / 2)))
