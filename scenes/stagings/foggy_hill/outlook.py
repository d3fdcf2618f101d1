"""How a profile becomes a landscape: what of it there is, from where one looks, how high it stands. No manim here."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

import soupmath as sm
from scenes.kit.easing import between, smoothstep, through
from scenes.kit.heights import Heights
from scenes.props.hill.ground import Ground
from scenes.props.hill.window import losses_over, slope_at
from scenes.props.map.projection import Projection, Window

TURN, TILT = math.radians(34), math.radians(28)
STEEPER = math.radians(30)      # tilt of a land that is walked down towards whoever looks on
TILTS, TURNS = (0.0, 0.7), (0.15, 1.0)      # when, within the pull: one looks down first, then goes round
THIN = 0.004            # of the second parameter's way: what a profile is as thick as
LEAST = 0.004           # of an angle, for the same reason

LOSSES = Heights(1.0)    # heights that are losses
CUT = 1.35              # heights over which land is cut off
Field = NDArray[np.float64]
Spot = tuple[float, float]


@dataclass(frozen=True)
class Outlook:
    """On a loss over two parameters.

    at, middle: a place of the picture, and the parameters that stand there; size: units for 1 of the first parameter,
    aspect: times as many for 1 of the second; lift: units for a height of 1.
    profile: the hill over one parameter that it is pulled out of, so that its wish stands where that of the profile
    does. Poses: (steep, pulled), how far the profile has become the land's own, and how far that is pulled out along
    the second parameter, 0 to 1 each; without a profile all the way. aspect under zero: what has
    more of the second is nearer.
    """

    loss: sm.Loss
    window: Window
    at: Spot
    middle: Spot
    size: float
    lift: float
    heights_of: Heights = LOSSES
    profile: Ground | None = None
    aspect: float = 1.0
    tilt: float = TILT

    @property
    def wish(self) -> Field:
        return np.asarray(self.middle)

    def height(self, points: Field) -> Field:
        """Of points (..., 2); NaN where the loss is undefined. What stands far over all that is walked is cut off."""
        part = np.asarray(self.heights_of.part(losses_over(self.loss, points)))
        return part if self.profile else np.clip(part, 0.0, CUT)

    def height_at(self, point: Field) -> float:
        """Of one point; the ground where the loss is undefined."""
        return float(np.nan_to_num(self.height(point)))

    def steepness(self, point: Field) -> float:
        """Of the heights along the gradient, for 1 of a parameter that way."""
        loss = losses_over(self.loss, point)
        with np.errstate(all="ignore"):
            slope = np.linalg.norm(slope_at(self.loss, point))
            return float(np.nan_to_num(self.heights_of.steepness(float(loss)) * slope))

    def view(self, steep: float = 1.0, pulled: float = 1.0) -> Projection:
        tilt, turn = (max(LEAST, through(pulled, when)) for when in (TILTS, TURNS))
        size = between(self.profile.scale.per_unit, self.size, steep) if self.profile else self.size
        return Projection(self.at, self.middle, size, self.lift, TURN * turn, self.tilt * tilt, self.aspect)

    def seen(self, steep: float = 1.0, pulled: float = 1.0) -> Window:
        """The window that there is land over."""
        p0, p1, q0, q1 = self.window
        if self.profile is None:
            return self.window
        scale, wish = self.profile.scale, float(self.wish[1])
        known = [float(self.wish[0] - self.profile.loss.minima[0, 0]) + end for end in (scale.low, scale.high)]
        far = max(THIN, smoothstep(pulled))
        return (between(known[0], p0, steep), between(known[1], p1, steep),
                between(wish, q0, far), between(wish, q1, far))

    def near_ends(self, window: Window) -> Window:
        """The same, from the edges at which rulers stand: those that are nearer to whoever looks on."""
        p0, p1, q0, q1 = window
        return window if self.aspect > 0 else (p0, p1, q1, q0)

    def heights(self, grid: Field, steep: float = 1.0) -> Field:
        """In losses of the land; those of the profile as high as they are drawn."""
        land = self.height(grid)
        if steep >= 1.0 or self.profile is None:
            return land
        hill = self.profile.loss.value((grid[..., :1] - self.wish[0]) + self.profile.loss.minima[0, 0])
        stood = hill * self.profile.high * self.profile.heights_of.steepness(1.0) / self.lift
        return np.asarray(between(stood, land, steep))


def hides_nothing(outlook: Outlook, view: Projection, cells: int = 120) -> bool:
    """Whether all of the surface is seen: going away, the ground falls less than the eye looks down."""
    p0, p1, q0, q1 = outlook.window
    high = outlook.height(grid_over(outlook.window, cells)) * view.lift / view.size
    down = np.stack([-np.diff(high, axis=0)[:, 1:] * cells / (p1 - p0),
                     -np.diff(high, axis=1)[1:] * cells / (view.aspect * (q1 - q0))], axis=-1)
    away = np.array([-math.sin(view.turn), math.cos(view.turn)])
    return bool(np.nan_to_num(down @ away).max() < math.tan(view.tilt))


def grid_over(window: Window, cells: int) -> Field:
    """(cells + 1, cells + 1, 2): the corners of facets, row by row of equal p."""
    p0, p1, q0, q1 = window
    ps, qs = np.linspace(p0, p1, cells + 1), np.linspace(q0, q1, cells + 1)
    return np.stack(np.meshgrid(ps, qs, indexing="ij"), axis=-1)
