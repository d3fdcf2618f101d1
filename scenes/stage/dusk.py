"""Light on what the words are about: the rest of the picture lies in shade."""

from __future__ import annotations

import numpy as np

from scenes.kit.haze import Alphas, Haze
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.stage.pace import Move

GOES = Move(2, 12)      # from one place to another
FINE = 10               # pixels to a unit
REACH, SOFT = 0.10, 2.0         # units that light reaches beyond a place; further, over which it ends
SHADE = 0.34, 0.26      # how much of the picture is covered in the shade of a dark theme, and of a light one
COLOUR = "#07070F", "#4A4560"


class Dusk(Haze):
    """show(before, after, part): places of the frame that are lit, and how far the light has gone to the others.

    No place at all means that all is lit. It lies before the set and its margin.
    """

    margin = True

    def __init__(self, theme: Theme, frame: Region) -> None:
        light = not theme.dark
        super().__init__(frame, COLOUR[light], FINE)
        self.much = SHADE[light]

    def draw(self, before: tuple[Region, ...], after: tuple[Region, ...], part: float) -> None:
        self.lay(self.much * ((1.0 - part) * self._shade(before) + part * self._shade(after)))

    def _shade(self, places: tuple[Region, ...]) -> Alphas:
        """0 where it is light."""
        lit = [self.pool(place, REACH, SOFT) for place in places]
        return np.asarray(1.0 - np.max(lit, axis=0)) if lit else np.zeros_like(self.noise)
