"""The floor under the set: a wooden sill on which rulers and captions lie."""

from __future__ import annotations

from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture, blend
from scenes.kit.theme import Theme
from scenes.kit.wood import plank

LIP = 0.11          # the lit upper side of the sill


class Floor(Prop):
    """Wood from y downwards over the whole region, quiet enough for letters. Shows no quantity."""

    bleeds = True
    backdrop = True

    def __init__(self, theme: Theme, frame: Region, y: float) -> None:
        super().__init__()
        front = blend(theme.bg, theme.counter, 0.55)
        colours = (theme.bg, front, blend(theme.counter, theme.copper_rim, 0.35))
        width, face = frame.width + 0.2, y - LIP - frame.bottom + 0.1
        wood = plank(width, LIP, face, colours, seed=4, depth=0.30 if theme.dark else 0.10)
        self.add(Picture(wood, width, LIP + face, (frame.x, y - (LIP + face) / 2)))
