"""The soft shadow of who stands: where boots meet the ground."""

from __future__ import annotations

from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme

WIDE, HIGH = 0.62, 0.16         # in the height of who casts it
ALPHA = (0.85, 0.42)            # over a dark theme and a light one


class FootShadow(Prop):
    """Behind who stands. Shows no quantity."""

    margin = True
    bleeds = True

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.add(Picture(glow("#050302" if theme.dark else "#3A2A1C", ALPHA[not theme.dark], 0.9, 128), WIDE, HIGH))

    def lie(self, x: float, y: float, tall: float, there: float) -> None:
        """Under the feet of who is so tall."""
        self.place(x, y, 0.0, tall)
        self.appear(there)
