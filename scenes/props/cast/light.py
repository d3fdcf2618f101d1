"""How figures are lit: from the side that the hour's light comes from, with the room's own colour in their shade."""

from __future__ import annotations

from scenes.kit.shape import blend
from scenes.kit.theme import Theme

DEEP, DIM = 0.46, 0.16          # how far shade goes to the room's colour, at the rim and half-way
LIT = 0.45                      # how far the edge towards the light goes to the light's colour
WARM = "#8A5A3C"                # in outlines: a line of a figure is a darker skin of it, no wire
DULL = "#7A6A60"                # of a room without an hour's colour


class Light:
    """side: 1 where it comes from the right, −1 from the left."""

    def __init__(self, theme: Theme) -> None:
        self.side = theme.hour.key
        self.shade = blend(DULL, theme.hour.cast[not theme.dark], 0.55 * theme.hour.tint if theme.dark else 0.0)
        self.line = blend(theme.outline, WARM, 0.40 if theme.dark else 0.25)
        self.key = blend("#FFFFFF", theme.hour.window, 0.45)

    def round(self, colour: str, deep: float = DEEP) -> tuple[str, ...]:
        """Stops of a round thing of that colour, from left to right."""
        dim = DIM * deep / DEEP
        stops = (self.dark(colour, deep), self.dark(colour, 1.8 * dim), self.dark(colour, dim / 3), colour, colour,
                 self.bright(colour))
        return stops if self.side > 0 else stops[::-1]

    def dark(self, colour: str, much: float = DEEP) -> str:
        return blend(colour, self.shade, much)

    def bright(self, colour: str, much: float = LIT) -> str:
        return blend(colour, self.key, much)
