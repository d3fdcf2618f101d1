"""The ground: where a point of a one-parameter loss stands in the picture. No manim here."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

import soupmath as sm
from scenes.kit.even_scale import EvenScale
from scenes.kit.far import near
from scenes.kit.heights import Heights
from scenes.props.hill.window import loss_at, losses_over, slope_at

Points = NDArray[np.float64]
STEEPEST = 100.0


@dataclass(frozen=True)
class Ground:
    """A loss over one parameter, drawn over a scale of it: amounts by their logarithm, which is the parameter.

    floor: y of the foot of its heights; high: units from there to their top.
    """

    loss: sm.Loss
    scale: EvenScale
    floor: float
    high: float
    heights_of: Heights

    def x(self, theta: float) -> float:
        return self.scale.x(theta)

    def y(self, loss: float) -> float:
        """The height of a loss, but no further up than FAR; the floor where there is none."""
        return self.floor if math.isnan(loss) else near(self.floor + self.high * self.heights_of.part(loss))

    def loss_at(self, y: float) -> float:
        """The loss at a height."""
        return self.heights_of.loss((y - self.floor) / self.high)

    def at(self, theta: float) -> tuple[float, float]:
        """Where feet stand."""
        return self.x(theta), self.y(loss_at(self.loss, np.array([theta])))

    def slope(self, theta: float) -> float:
        """dy/dx of the ground, in units over units; no more than STEEPEST, which is upright to the eye."""
        at = np.array([theta])
        rise = self.high * self.heights_of.steepness(loss_at(self.loss, at))
        slope = float(slope_at(self.loss, at)[0]) * rise / self.scale.per_unit
        return min(max(slope, -STEEPEST), STEEPEST) if math.isfinite(slope) else 0.0

    def heights(self, xs: Points) -> Points:
        """The y of the ground at many x; NaN where there is none."""
        thetas = self.scale.low + (xs - self.scale.left) / self.scale.per_unit
        return np.asarray(self.floor + self.high * self.heights_of.part(losses_over(self.loss, thetas[:, None])))
