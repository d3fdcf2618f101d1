"""A run on one knob, as a lane shows it: amounts, slopes, points off, and how long these are on a ruler."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from scenes.kit.log_scale import LogScale
from scenes.kit.numerals import whole_step
from soupmath import Trajectory


def stood(s: float) -> float:
    """The whole step whose plank is on the ground, or was last: that of the take-off, then of the landing."""
    return float(np.floor(s + 0.5 - 1e-9))


@dataclass(frozen=True, eq=False)
class RunOnLane:
    """A run and whose it is.

    actor: number of the cook, who has a print of its own, a colour and strokes. called: what the lane says.
    """

    name: str
    run: Trajectory
    actor: int
    called: str

    @cached_property
    def amounts(self) -> tuple[float, ...]:
        """At whole steps."""
        return tuple(float(amount) for amount in self.run.loss.amounts(self.run.points)[:, 0])

    @cached_property
    def gaps(self) -> tuple[float, ...]:
        """Points off at whole steps."""
        return tuple(self.run.reading_at("gap", float(k)) for k in range(self.run.steps + 1))

    @cached_property
    def rate(self) -> float:
        return float(self.run.facts()["learning_rate"])

    @cached_property
    def shares(self) -> float:
        """The learning rate times L."""
        return float(self.run.facts()["learning_rate_times_L"])

    @property
    def wish(self) -> float:
        return float(self.run.loss.amounts(self.run.loss.minima[0])[0])

    def amount_at(self, s: float) -> float:
        return float(self.run.loss.amounts(self.run.at(s))[0])

    def slope_at(self, s: float) -> float:
        return float(self.run.loss.gradient(self.run.at(s))[0])

    def slope_underfoot(self, s: float) -> float:
        """A slope is felt standing: that of the step where the cook stands, or stood last."""
        return self.slope_at(stood(s))

    def off_at(self, s: float, scale: LogScale) -> float:
        """How long a strip to the flag has to be: by the points off, where the amount is on the ruler.

        A cook in the air is as far off as before the hop, until it lands.
        """
        step = whole_step(s)
        amount = self.amount_at(step)
        if amount != scale.clipped(amount):
            return abs(scale.x(scale.clipped(amount)) - scale.x(self.wish))
        return self.run.reading_at("gap", step) * self.point_on(scale)

    def point_on(self, scale: LogScale) -> float:
        """How long a point is on a ruler."""
        return scale.per_fold * math.sqrt(2 / float(self.run.loss.smoothness or 0.0))


def loss_along(track: RunOnLane, amount: float) -> float:
    """The loss of this run's soup with another amount of salt."""
    loss = track.run.loss
    return float(loss.value(loss.theta([amount])))
