"""A rectangle of the picture, in units (the short side of every frame is 8). No manim here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Region:
    """Centre and size of the place that a prop may fill."""

    x: float
    y: float
    width: float
    height: float

    @property
    def left(self) -> float:
        return self.x - self.width / 2

    @property
    def right(self) -> float:
        return self.x + self.width / 2

    @property
    def bottom(self) -> float:
        return self.y - self.height / 2

    @property
    def top(self) -> float:
        return self.y + self.height / 2

    def towards(self, other: Region, part: float) -> Region:
        """The region `part` of the way to another one."""
        if part in (0.0, 1.0):
            return other if part else self
        here, there = ((r.x, r.y, r.width, r.height) for r in (self, other))
        return Region(*(a + part * (b - a) for a, b in zip(here, there, strict=True)))

    @classmethod
    def spanning(cls, left: float, right: float, bottom: float, top: float) -> Region:
        """The region between four edges."""
        return cls((left + right) / 2, (bottom + top) / 2, right - left, top - bottom)
