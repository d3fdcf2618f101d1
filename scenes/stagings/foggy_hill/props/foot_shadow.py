"""The soft shadow under who stands on the ground."""

from __future__ import annotations

from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme

DARK, SOFT = 0.85, 0.9      # of a dark theme; how fast it thins out
WIDE, HIGH, LOW = 0.56, 0.105, -0.012       # in heights of who stands there; its middle is under the soles
PALER = 0.6             # in a light theme


class FootShadow(Prop):
    """Its origin is the point stood on. Shows no quantity."""

    def __init__(self, theme: Theme, tall: float) -> None:
        super().__init__()
        alpha = DARK * (1.0 if theme.dark else PALER)
        self.add(Picture(glow("#0B0705", alpha, SOFT, 96), WIDE * tall, HIGH * tall, (0.0, LOW * tall)))
