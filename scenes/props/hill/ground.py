"""The ground: where a point of a one-parameter loss stands in the picture. No manim here."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

import soupmath as sm
from scenes.kit.far import near
from scenes.kit.log_scale import LogScale

Points = NDArray[np.float64]
STEEPEST = 100.0


@dataclass(frozen=True)
class Ground:
    """A loss over θ = ln(amount / reference), drawn over a scale of amounts and above a floor of zero loss.

    floor: y of zero; per_loss: units of height for a loss of 1.
    """

    loss: sm.Loss
    scale: LogScale
    floor: float
    per_loss: float

    def x(self, theta: float) -> float:
        return self.scale.x(float(self.loss.amounts(np.array([theta]))[0]))

    def y(self, loss: float) -> float:
        """The height of a loss, but no further up than FAR."""
        return near(self.floor + self.per_loss * loss)

    def at(self, theta: float) -> tuple[float, float]:
        """Where feet stand."""
        return self.x(theta), self.y(float(self.loss.value(np.array([theta]))))

    def slope(self, theta: float) -> float:
        """dy/dx of the ground, in units over units; no more than STEEPEST, which is upright to the eye."""
        slope = float(self.loss.gradient(np.array([theta]))[0]) * self.per_loss / self.scale.per_fold
        return min(max(slope, -STEEPEST), STEEPEST)

    def heights(self, xs: Points) -> Points:
        """The y of the ground at many x."""
        amounts = self.scale.low * np.exp((xs - self.scale.left) / self.scale.per_fold)
        return self.floor + self.per_loss * self.loss.value(self.loss.theta(amounts[:, None]))
