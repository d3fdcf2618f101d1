"""Gradient × rate = step on a land of two parameters, over or beside the cook's hat."""

from __future__ import annotations

import math
from collections.abc import Iterator

from scenes.kit.lettering import SMALLEST
from scenes.kit.prop import Reading
from scenes.kit.setting import Setting
from scenes.stage.step_parts import Share, share_done
from scenes.stage.timeline import Moment
from scenes.stagings.foggy_hill import timing
from scenes.stagings.foggy_hill.product import Product, is_product
from scenes.stagings.foggy_hill.props.term import HALF
from scenes.stagings.foggy_hill.timing import OVERSTEPS, STEPS, TURNS, move
from scenes.stagings.foggy_hill.views import LAND_AT, near_width
from soupmath import Trajectory

BESIDE_HAT = 0.30, 0.92, 1.26   # of the cook's height from the foot, where the line begins; higher in three lines
OVER_HAT = 1.13         # the same over the hat, in a near view
EM, ROOM = 0.46, 0.94   # of its letters as they are seen; of the view, that it may take
GOES = 0.25             # of a walk, in which the line goes
CLEAR = 0.02            # units of the world from the line to what stands over it
LETTERS = 0.2           # units within what is seen, to which letters come
Spot = tuple[float, float]


class LandWords:
    """Of the steps of a run, and of one with another dial."""

    def __init__(self, setting: Setting, run: Trajectory, shape: str, follows: bool, under: float = math.inf) -> None:
        """follows: whether a near view goes with the cook, else the land is seen whole. under: which place of the
        frame it does not reach."""
        r, self.run, self.follows = setting.regions, run, follows
        self.tall, (self.at, middle) = r["small_cook"].height, LAND_AT[shape]
        self.left, self.right = r["land"].left + LETTERS, r["land"].right - LETTERS
        wide = near_width(r) if follows else r["land"].width
        # For translators: the name of a plank that tilts along the steepest slope of a land
        name = setting.theme.words.gettext("gradient")
        self.product = Product(setting.theme, EM * wide / r["frame"].width, name, ROOM * wide, run)
        if follows and self.product.stacked:
            self.product.lower(under * wide / r["frame"].width + (middle - OVER_HAT) * self.tall - CLEAR,
                               SMALLEST * wide / r["frame"].width)

    def pose(self, now: Moment, at: Spot, bold: Trajectory | None) -> None:
        """at: where the cook stands, as a near view follows; bold: the run whose dial is still held."""
        there = self._there(now)
        self.product.appear(*there)
        if any(there):
            self.product.show(*self.factors(now, bold))
            self.product.place(self._line(at))

    def _line(self, at: Spot) -> Spot:
        wide, tall = self.product.width, self.tall
        if self.follows:
            lines = 4 * HALF * self.product.em * self.product.stacked
            return at[0] + self.at * tall - wide / 2, at[1] + OVER_HAT * tall + lines
        aside = BESIDE_HAT[0] * tall
        left = min(at[0] + aside, self.right - wide)
        if left < at[0] + aside:        # at the other side of the hat
            left = max(self.left, at[0] - aside - wide)
        return left, at[1] + BESIDE_HAT[1 + self.product.stacked] * tall

    def _there(self, now: Moment) -> tuple[float, float, float]:
        """How far each term is there: one after the other at first; rate and step stand aside as they are turned."""
        if not is_product(self.run):
            return 0.0, 0.0, 0.0
        if not timing.parts(now, (*OVERSTEPS, *TURNS, "cross")):
            return 0.0, 0.0, 0.0
        stays = 1.0 - share_done(now, _until_gone(now))     # until a foot leaves where it was felt
        if timing.parts(now, TURNS):
            come = move(now, "relaid").ease(now), move(now, "told dial").ease(now), timing.arrow(now, TURNS)
        else:
            come = tuple(move(now, thing).ease(now) for thing in ("plank", "dial", "arrow"))     # type: ignore[assignment]
        return tuple(stays * part for part in come)      # type: ignore[return-value]

    def factors(self, now: Moment, bold: Trajectory | None) -> tuple[Trajectory, int, float | None]:
        """The step that is told of, and the dial's rate where that is not the run's."""
        if timing.parts(now, OVERSTEPS):
            return bold or self.run, 0, None
        return self.run, now.gesture[0], None

    def readings(self, now: Moment, bold: Trajectory | None) -> Iterator[Reading]:
        if any(self._there(now)):
            yield from self.product.readings(*self.factors(now, bold))


def _until_gone(now: Moment) -> Share:
    """The first part of a step's walk, in which what is told of where it began goes."""
    begins, ends = STEPS[now.beat.verb]["walk"]
    return begins, begins + GOES * (ends - begins)
