"""Fog over a land: clear round who walks there, and thin over the ground that they have come over."""

from __future__ import annotations

from typing import Any

import numpy as np

from scenes.kit.easing import smoothstep_of
from scenes.props.hill.fog import EDGE, LIGHT, THICK, Field
from scenes.stagings.foggy_hill.props.rolling_fog import RollingFog

LIT = 0.75              # of the lantern's light, on the ground at one's feet
Spot = tuple[float, float]
Zone = tuple[Spot, Spot, Spot]      # its middle, and from there to its rim, along the tilt and across


class LandFog(RollingFog):
    """show(foot, along, up, gone, drift, lit, known, dim, far), as RollingFog; known: the zones that were clear before;
    dim: of the fog's thickness, what is left over them; far: how many times as large all of it is placed."""

    def draw(self, *values: Any) -> None:
        *zone, known, dim, far = values
        self.light_at = tuple(part / far for part in self.lamp), LIGHT / far
        if (known, dim) != self._known:
            self._known, self.zone = (known, dim), ()
            away = [self._from(*one) for one in known]
            self._dim = dim + (1 - dim) * smoothstep_of((np.min(away, axis=0) - 1.0) / EDGE) if away else None
        super().draw(*zone)

    _known: tuple[object, ...] = ((), 0.0)
    _dim: Field | None = None

    def _closed(self, away: Field) -> Field:
        closed = super()._closed(away)
        return closed if self._dim is None else np.minimum(closed, THICK * self._dim)

    def _light(self, away: Field) -> Field:
        """The ground round who walks there is lit, less towards its rim."""
        return np.maximum(super()._light(away), LIT * np.clip(1.35 - away, 0, 1))

    def _from(self, middle: Spot, along: Spot, across: Spot) -> Field:
        """Distance from the middle of a zone in units of it: 1 on its rim."""
        back = np.linalg.inv(np.array([along, across]).T)
        x, y = self.x - middle[0], self.y - middle[1]
        (a, b), (c, d) = back.tolist()
        return np.hypot(a * x + b * y, c * x + d * y)
