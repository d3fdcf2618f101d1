"""What wiping leaves on a slate: chalk in its grain, and smears."""

from __future__ import annotations

import numpy as np

from scenes.kit.pixels import painted
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme

SMEARS, GRAIN, PER_UNIT = 0.020, 0.012, 30      # how strong both are at most; pixels of a unit
WIPES, INSET = 16, 0.12                         # strokes of the cloth; units from the slate's edges


class ChalkGrain(Prop):
    """Fills the region. Shows no quantity."""

    def __init__(self, theme: Theme, region: Region) -> None:
        super().__init__()
        w, h = region.width - 2 * INSET, region.height - 2 * INSET
        rows, columns = round(PER_UNIT * h), round(PER_UNIT * w)
        rng = np.random.default_rng(11)
        y, x = np.mgrid[0:h:rows * 1j, 0:w:columns * 1j]
        smear = np.zeros((rows, columns))
        for px, py, lean, long in rng.uniform((0, 0, -0.3, 0.6), (w, h, 0.3, 1.6), (WIPES, 4)):
            along, across = (x - px) + lean * (y - py), (y - py) - lean * (x - px)
            smear += np.exp(-(along / long) ** 2 - (across / 0.22) ** 2)
        fade = np.clip(np.minimum.reduce([x, w - x, y, h - y]) / 0.25, 0, 1)
        alpha = fade * (SMEARS * np.clip(smear, 0, 1) + GRAIN * rng.uniform(0, 1, (rows, columns)))
        self.add(Picture(painted(theme.ink, alpha), w, h, (region.x, region.y)))
