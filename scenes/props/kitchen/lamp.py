"""A pool of lamplight on the wall: where to look."""

from __future__ import annotations

from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme


class Lamp(Prop):
    """An ellipse of light about the origin. Shows no quantity."""

    bleeds = True
    backdrop = True

    def __init__(self, theme: Theme, width: float, height: float, strength: float = 1.0) -> None:
        super().__init__()
        self.add(Picture(glow(theme.glow, strength * (0.28 if theme.dark else 0.95), 1.5), width, height))
