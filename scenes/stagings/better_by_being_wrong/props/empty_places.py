"""Where words stood that fell: dashed frames on their shelf."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from scenes.kit.outline import EMPTY, dashes
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme

INSET = 0.05


class EmptyPlaces(Prop):
    """show(bare): for each place whether its word has fallen. Counted: the empty places."""

    def __init__(self, theme: Theme, places: list[Region]) -> None:
        super().__init__()
        self.places = places
        self.frames = [self.shape(stroke=theme.soft, width=2.4, stroke_alpha=0.8) for _ in places]
        self.show((False,) * len(places))

    def draw(self, bare: tuple[bool, ...]) -> None:
        for frame, place, empty in zip(self.frames, self.places, bare, strict=True):
            frame.outline(_dashed(place) if empty else EMPTY)

    def read(self) -> int:
        return sum(len(frame.points) > 0 for frame in self.frames)


def _dashed(place: Region) -> np.ndarray:
    left, right, low, high = (place.left + INSET, place.right - INSET, place.bottom + INSET, place.top - INSET)
    corners = [(left, low), (right, low), (right, high), (left, high), (left, low)]
    return np.vstack([dashes(a, b, 0.12, 0.10) for a, b in pairwise(corners)])
