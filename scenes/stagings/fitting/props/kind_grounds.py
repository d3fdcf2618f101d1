"""The grounds that a model gives to kinds: where on the board each of them is the likeliest."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline as o
from scenes.kit.prop import Prop

Corners = tuple[tuple[float, float], ...]


class KindGrounds(Prop):
    """show(*grounds): the corners of each kind's ground, () where it has none. Shows: exact, where they stand."""

    def __init__(self, colours: tuple[str, ...], alpha: float) -> None:
        super().__init__()
        self.grounds = [self.shape(fill=colour, alpha=alpha, stroke=colour, width=3.0, stroke_alpha=0.9)
                        for colour in colours]

    def draw(self, *grounds: Corners) -> None:
        for shape, corners in zip(self.grounds, grounds, strict=True):
            shape.outline(o.polygon(corners) if len(corners) > 2 else o.EMPTY)

    def read(self) -> list[np.ndarray]:
        """(n, 2) for each kind."""
        return [self.at_home(shape)[::4, :2] if len(shape.points) else np.zeros((0, 2)) for shape in self.grounds]
