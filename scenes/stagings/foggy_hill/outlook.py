"""How a profile becomes a landscape: what of it there is, from where one looks, how high it stands. No manim here."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

import soupmath as sm
from scenes.kit.easing import between, smoothstep, through
from scenes.props.hill.ground import Ground
from scenes.props.map.projection import Projection, Window

TURN, TILT = math.radians(34), math.radians(28)
TILTS, TURNS = (0.0, 0.7), (0.15, 1.0)      # when, within the pull: one looks down first, then goes round
THIN = 0.004            # of the second parameter's way: what a profile is as thick as
LEAST = 0.004           # of an angle, for the same reason

Field = NDArray[np.float64]


@dataclass(frozen=True)
class Outlook:
    """On a loss over two parameters, drawn so that its wish stands where that of a profile does.

    profile: the hill over one parameter that it comes from, whose wish is 0 in θ; size: units for 1 of a parameter,
    lift: for 1 of loss. Poses: (steep, pulled), how far the profile has become the land's own, and how far that is
    pulled out along the second parameter, 0 to 1 each.
    """

    loss: sm.Loss
    profile: Ground
    window: Window
    size: float
    lift: float

    @property
    def wish(self) -> Field:
        return np.asarray(self.loss.minima[0], dtype=float)

    def view(self, steep: float = 1.0, pulled: float = 1.0) -> Projection:
        tilt, turn = (max(LEAST, through(pulled, when)) for when in (TILTS, TURNS))
        size = between(self.profile.scale.per_fold, self.size, steep)
        at = self.profile.at(float(self.profile.loss.minima[0, 0]))
        return Projection(at, tuple(self.wish.tolist()), size, self.lift, TURN * turn, TILT * tilt)

    def seen(self, steep: float = 1.0, pulled: float = 1.0) -> Window:
        """The window that there is land over."""
        p0, p1, q0, q1 = self.window
        scale, wish = self.profile.scale, float(self.wish[1])
        known = [float(self.wish[0]) + math.log(amount / self._wished) for amount in (scale.low, scale.high)]
        far = max(THIN, smoothstep(pulled))
        return (between(known[0], p0, steep), between(known[1], p1, steep),
                between(wish, q0, far), between(wish, q1, far))

    @property
    def _wished(self) -> float:
        return float(self.profile.loss.amounts(self.profile.loss.minima[0])[0])

    def heights(self, grid: Field, steep: float = 1.0) -> Field:
        """In losses of the land; those of the profile as high as they are drawn."""
        land = np.asarray(self.loss.value(grid))
        if steep >= 1.0:
            return land
        hill = self.profile.loss.value((grid[..., :1] - self.wish[0]) + self.profile.loss.minima[0, 0])
        return np.asarray(between(hill * self.profile.per_loss / self.lift, land, steep))


def hides_nothing(loss: sm.Loss, window: Window, view: Projection, cells: int = 120) -> bool:
    """Whether all of the surface is seen: going away, the ground falls less than the eye looks down."""
    slope = loss.gradient(grid_over(window, cells))
    away = np.array([-math.sin(view.turn), math.cos(view.turn)])
    steepest = float((-(slope @ away)).max()) * view.lift / view.size
    return steepest < math.tan(view.tilt)


def grid_over(window: Window, cells: int) -> Field:
    """(cells + 1, cells + 1, 2): the corners of facets, row by row of equal p."""
    p0, p1, q0, q1 = window
    ps, qs = np.linspace(p0, p1, cells + 1), np.linspace(q0, q1, cells + 1)
    return np.stack(np.meshgrid(ps, qs, indexing="ij"), axis=-1)
