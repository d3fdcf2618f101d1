"""A wooden shelf on the wall, for things to stand on."""

from __future__ import annotations

from scenes.kit.theme import Theme
from scenes.props.kitchen.wooden_board import Sawn, WoodenBoard

CUT = Sawn(top=0.16, face=0.15, shadow=0.36)


class Shelf(WoodenBoard):
    """A board from `left` to `right`; what stands on it stands on y = 0. Shows no quantity."""

    bleeds = True

    def __init__(self, theme: Theme, left: float, right: float, seed: int = 1) -> None:
        super().__init__(theme, left, right, CUT, seed)
