"""The glass of a jar and what can stand in it, as outlines: which height is which loss. No manim here."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scenes.kit.far import near
from scenes.kit.heights import Heights
from scenes.kit.outline import EMPTY, Points, arc, ellipse, join, polygon, polyline
from scenes.kit.region import Region

WALL = 0.07         # glass between the liquid and the outer edge
BASE = 0.16         # thickness of the glass under zero
LIP = 0.26          # glass above the end of the scale
SURFACE = 0.075     # half the height of the liquid's surface, seen a little from above
CORNER = 0.14       # radius of the glass's foot
NEAR = 0.03         # from the glass to a needle's tip


@dataclass(frozen=True)
class Glass:
    """Its scale lies along the region: zero is the bottom and `top` the top of it, where that is all there is of it."""

    region: Region
    scale: Heights

    def y_of(self, loss: float) -> float:
        """The height of a loss, beyond the top too, but no further than FAR."""
        return near(self.region.bottom + self.region.height * self.scale.part(loss))

    def loss_at(self, y: float) -> float:
        return self.scale.loss((y - self.region.bottom) / self.region.height)

    def clipped(self, loss: float) -> float:
        """What the jar can show of this loss."""
        return self.scale.clipped(loss)

    def walls(self) -> Points:
        """Open at the top, thick and rounded at the foot."""
        r, w = self.region, self.region.width / 2
        foot, rim = r.bottom - BASE, r.top + LIP
        return join(
            polyline([(r.x - w, rim), (r.x - w, foot + CORNER)]),
            arc(CORNER, CORNER, np.pi, 1.5 * np.pi, (r.x - w + CORNER, foot + CORNER)),
            arc(CORNER, CORNER, 1.5 * np.pi, 2 * np.pi, (r.x + w - CORNER, foot + CORNER)),
            polyline([(r.x + w, foot + CORNER), (r.x + w, rim)]),
        )

    def body(self, level: float) -> Points:
        """The liquid: flat at the floor, which is exactly the scale's foot, and flat at the level."""
        x, b, floor = self.region.x, self._inner, self.region.bottom
        c = min(0.06, level - floor)
        return polygon([(x - b, level), (x - b, floor + c), (x - b + c, floor), (x + b - c, floor),
                        (x + b, floor + c), (x + b, level)])

    def surface(self, level: float) -> Points:
        """Thin when the jar is nearly empty: an empty jar has no surface."""
        half = min(SURFACE, level - self.region.bottom)
        return ellipse(self._inner, half, (self.region.x, level)) if half > 0 else EMPTY

    def spill(self, rim: float) -> Points:
        """From the end of the scale to the rim and over it."""
        x, b, end = self.region.x, self._inner, self.region.top - 0.02    # no seam
        return join(polyline([(x - b, rim), (x - b, end), (x + b, end), (x + b, rim)]),
                    arc(b, 0.2, 0.0, np.pi, (x, rim)), closed=True)

    def needle(self, loss: float, side: int, length: float, half: float) -> Points:
        """A triangle beside the glass (side −1: left of it) whose first point is the loss; off the scale it
        points upwards."""
        level, tip = self.y_of(self.clipped(loss)), self.region.x + side * (self.region.width / 2 + NEAR)
        if loss > self.scale.top:
            middle = tip + side * (half + 0.01)
            return polygon([(middle, level), (middle + half, level - length), (middle - half, level - length)])
        return polygon([(tip, level), (tip + side * length, level + half), (tip + side * length, level - half)])

    @property
    def _inner(self) -> float:
        """Half the width of the liquid."""
        return self.region.width / 2 - WALL
