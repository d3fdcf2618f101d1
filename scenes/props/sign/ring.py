"""A ring round what is right."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import polyline, together
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme

DASH, GAP = 0.14, 0.09


class Ring(Prop):
    """A dashed, rounded frame along the edge of a region, in the wish's colour: the right answer."""

    def __init__(self, theme: Theme, region: Region, radius: float = 0.12) -> None:
        super().__init__()
        self.region, self.radius = region, radius
        self.line = self.shape(stroke=theme.wish, width=4.5, round_ends=True)
        self.show(1.0)

    def draw(self, part: float) -> None:
        """part: how much of the way round is drawn."""
        track = _track(self.region, self.radius)
        along = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(track, axis=0), axis=1))])
        count = max(8, round(along[-1] / (DASH + GAP)))
        begins = np.linspace(0, along[-1], count, endpoint=False)
        ends = begins + along[-1] / count * DASH / (DASH + GAP)
        strokes = [polyline([_at(track, along, s) for s in np.linspace(b, e, 4)])
                   for b, e in zip(begins, ends, strict=True) if e <= part * along[-1] + 1e-9]
        self.line.outline(together(strokes))

    def read(self) -> tuple[float, float]:
        """The middle of what is ringed."""
        low, high = self.at_home(self.line).min(axis=0), self.at_home(self.line).max(axis=0)
        return float((low[0] + high[0]) / 2), float((low[1] + high[1]) / 2)


def _track(region: Region, radius: float) -> np.ndarray:
    """Points round the frame, clockwise from the middle of the upper edge."""
    r = min(radius, region.width / 2, region.height / 2)
    corners = [((region.right - r, region.top - r), np.pi / 2), ((region.right - r, region.bottom + r), 0.0),
               ((region.left + r, region.bottom + r), -np.pi / 2), ((region.left + r, region.top - r), np.pi)]
    points = [(region.x, region.top)]
    for (x, y), start in corners:
        turn = start - np.linspace(0, np.pi / 2, 7)
        points += [(x + r * np.cos(t), y + r * np.sin(t)) for t in turn]
    return np.array([*points, points[0]])


def _at(track: np.ndarray, along: np.ndarray, length: float) -> tuple[float, float]:
    return float(np.interp(length, along, track[:, 0])), float(np.interp(length, along, track[:, 1]))
