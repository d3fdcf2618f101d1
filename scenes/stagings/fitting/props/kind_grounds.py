"""The grounds that a model gives to kinds: where on the board each of them is the likeliest."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.stagings.fitting.half_planes import hatched

Corners = tuple[tuple[float, float], ...]
ALPHAS = (0.30, 0.10, 0.20)     # of the first kind, the second, the third: a grey print tells them apart
SLOPES = (0.0, 1.0, -1.0)       # of their hatching; the first has none
PITCH = 0.24                    # units from one of its lines to the next


class KindGrounds(Prop):
    """show(*grounds): the corners of each kind's ground, () where it has none. Shows: exact, where they stand."""

    def __init__(self, colours: Sequence[str]) -> None:
        super().__init__()
        self.grounds = [self.shape(fill=colour, alpha=ALPHAS[kind % 3]) for kind, colour in enumerate(colours)]
        self.lines = [self.shape(stroke=colour, width=1.6, stroke_alpha=0.45) for colour in colours]

    def draw(self, *grounds: Corners) -> None:
        for kind, corners in enumerate(grounds):
            there, slope = len(corners) > 2, SLOPES[kind % 3]
            self.grounds[kind].outline(o.polygon(corners) if there else o.EMPTY)
            cuts = hatched(np.array(corners), slope, PITCH) if there and slope else []
            self.lines[kind].outline(o.together(map(o.polyline, cuts)))

    def read(self) -> list[np.ndarray]:
        """(n, 2) for each kind."""
        return [self.at_home(shape)[::4, :2] if len(shape.points) else np.zeros((0, 2)) for shape in self.grounds]
