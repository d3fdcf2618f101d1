"""A tile of a valley's colour with the valley's letter."""

from __future__ import annotations

from scenes.kit import outline as o
from scenes.kit.lettering import Label, baseline
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

LETTER = 0.84           # em of the letter, of the tile's side
DARK, LIGHT = "#000000", "#FFF9EE"
BRIGHT = 0.45           # of white, from which a colour bears a dark letter


class ValleyTile(Prop):
    """Its middle at the origin. Shows no quantity."""

    bleeds = True

    def __init__(self, theme: Theme, colour: str, letter: str, side: float) -> None:
        super().__init__()
        red, green, blue = (int(colour[k:k + 2], 16) / 255 for k in (1, 3, 5))
        ink = DARK if 0.3 * red + 0.59 * green + 0.11 * blue > BRIGHT else LIGHT
        self.shape(o.rectangle(side, side, radius=0.18 * side), fill=colour, stroke=ink, width=2.5)
        size = LETTER * side
        self.add(Label(letter, size, ink, (0.0, baseline(0.0, size)), weight="BOLD"))
