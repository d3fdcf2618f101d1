"""How a landscape over two parameters is looked at; parallel lines stay parallel. No manim here."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from scenes.kit.far import nearest
from scenes.kit.region import Region

Points = NDArray[np.float64]
Window = tuple[float, float, float, float]      # p low, p high, q low, q high


@dataclass(frozen=True)
class Projection:
    """A parallel projection of (p, q, height) to the picture.

    at: where the middle of the parameters stands in the picture; middle: those parameters.
    size: units for 1 of a parameter; lift: units for 1 of height, seen from the side.
    turn, tilt: radians. Tilt π/2 looks from straight above: p to the right, q upwards. A positive turn
    lets the side of high p come nearer. aspect: q counts so many times as much as p.
    """

    at: tuple[float, float]
    middle: tuple[float, float]
    size: float
    lift: float
    turn: float = 0.0
    tilt: float = math.pi / 2
    aspect: float = 1.0

    @property
    def rise(self) -> float:
        """Units upwards in the picture for 1 of height."""
        return self.lift * math.cos(self.tilt)

    def project(self, points: ArrayLike, heights: ArrayLike = 0.0) -> Points:
        """(…, 2) parameters and (…) heights -> (…, 2) in the picture."""
        away = np.asarray(points, dtype=float) - np.array(self.middle)
        p, q = away[..., 0], self.aspect * away[..., 1]
        x = p * math.cos(self.turn) + q * math.sin(self.turn)
        depth = q * math.cos(self.turn) - p * math.sin(self.turn)
        up = self.rise * np.asarray(heights, dtype=float)
        return np.stack([self.at[0] + self.size * x,
                         self.at[1] + self.size * math.sin(self.tilt) * depth + up], axis=-1)

    def spot(self, point: ArrayLike, height: float = 0.0) -> tuple[float, float]:
        """Where one point stands, but no further out of the picture than FAR."""
        x, y = self.project(point, height)
        return nearest(float(x), float(y))

    def ground(self, places: ArrayLike, heights: ArrayLike = 0.0) -> Points:
        """The parameters (…, 2) that stand at places (…, 2) of the picture, given their heights."""
        up = self.rise * np.asarray(heights, dtype=float)
        away = np.asarray(places, dtype=float) - np.array(self.at)
        x, depth = away[..., 0] / self.size, (away[..., 1] - up) / (self.size * math.sin(self.tilt))
        c, s = math.cos(self.turn), math.sin(self.turn)
        return np.stack([x * c - depth * s, (x * s + depth * c) / self.aspect], axis=-1) + np.array(self.middle)

    def lies(self, window: Window) -> Region:
        """What a window takes up in the picture, on the ground: where it lies, seen from straight above."""
        p0, p1, q0, q1 = window
        corners = self.project([(p0, q0), (p1, q0), (p1, q1), (p0, q1)])
        (left, bottom), (right, top) = corners.min(axis=0).tolist(), corners.max(axis=0).tolist()
        return Region.spanning(left, right, bottom, top)
