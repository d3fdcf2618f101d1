"""A wooden post between two rooms."""

from __future__ import annotations

from scenes.kit.outline import rectangle
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

WIDTH = 0.44


class Post(Prop):
    """From one height to another about x. Shows no quantity."""

    bleeds = True
    backdrop = True

    def __init__(self, theme: Theme, x: float, low: float, high: float) -> None:
        super().__init__()
        dark = ("#1A100A", "#3A2617", "#5A3B24", "#3A2617", "#1A100A")
        light = ("#8A6A48", "#C09A6E", "#DCBD92", "#C09A6E", "#8A6A48")
        self.shape(rectangle(WIDTH, high - low, (x, (low + high) / 2)), fill=dark if theme.dark else light,
                   axis="right")
