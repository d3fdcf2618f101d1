"""Fog that comes in from the right, and rolls off to where it came from."""

from __future__ import annotations

from typing import Any

import numpy as np

from scenes.kit.easing import smoothstep_of
from scenes.props.hill.fog import Field, Fog

SOFT = 3.2              # units over which its edge thins out


class RollingFog(Fog):
    """show(foot, along, up, gone, drift, lit), as Fog; gone in [0, 1]: how much of its width has been given free, from
    the left; lit: how far a lantern is there, 0 to 1."""

    veil = True

    def draw(self, *values: Any) -> None:
        *zone, self.lit = values
        super().draw(*zone)

    def _paint(self, thickness: Field, light: Field, drift: float) -> None:
        super()._paint(thickness, light * self.lit, drift)

    def edge(self, gone: float) -> float:
        """The x up to which nothing of it is left."""
        return self.region.left - SOFT + gone * (self.region.width + SOFT)

    def gone_at(self, x: float) -> float:
        """How far it has gone when its edge stands at x."""
        return (x - self.region.left + SOFT) / (self.region.width + SOFT)

    def _left(self, gone: float) -> np.ndarray:
        return smoothstep_of((self.x - self.edge(gone)) / SOFT)
