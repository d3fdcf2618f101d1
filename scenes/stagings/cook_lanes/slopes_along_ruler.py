"""Planks at even distances along the ruler, each as steep as the loss is there: how fast the slope changes."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator

from scenes.kit.prop import Prop, Reading
from scenes.kit.theme import Theme
from scenes.props.sign.tag import Tag
from scenes.stage.moves import later
from scenes.stage.timeline import Moment
from scenes.stagings.cook_lanes.hopping_cook import PER_UNIT
from scenes.stagings.cook_lanes.lane_layout import LaneLayout
from scenes.stagings.cook_lanes.props.tilting_plank import Tilt
from scenes.stagings.cook_lanes.timing import MOVES, SLOPES_APART

FOLDS = tuple(0.42 * k for k in range(-3, 4))       # where, from the flag, as logarithms of amounts
LENGTH = 0.36           # of a plank, in e-folds of the ruler
DIMMED = 0.4            # of the slopes, until the dial stands at the border
HIGH = 1.05             # of the name of L, over the ground


class SlopesAlongRuler:
    """They come one after the other, and with the first what they say: L; all stay, dimmed, until cooks set out."""

    def __init__(self, theme: Theme, layout: LaneLayout, slope_at: Callable[[float], float], smoothness: float) -> None:
        """slope_at: amount -> slope; smoothness: L."""
        scale = layout.scale
        amounts = [layout.wish * math.exp(fold) for fold in FOLDS]
        self.amounts = [amount for amount in amounts if amount == scale.clipped(amount)]
        self.xs = [scale.x(amount) for amount in self.amounts]
        self.slopes = [slope_at(amount) for amount in self.amounts]
        self.planks = [Tilt(theme, LENGTH * scale.per_fold, PER_UNIT) for _ in self.xs]
        for plank, slope in zip(self.planks, self.slopes, strict=True):
            plank.show(slope)
            plank.meaning = None        # small, and there for a moment
        self.smoothness = smoothness
        self.name = Tag(theme, f"L = {smoothness:.0f}", theme.slope, 0.46)
        self.name.meaning = None
        self.at = layout.flag_x - 0.3 - self.name.width_of_plate

    @property
    def props(self) -> list[Prop]:
        return [*self.planks, self.name]

    def pose(self, now: Moment, y: float) -> None:
        """y: the lane's ground."""
        moves, shown = MOVES["border"], now.comes("border")
        left = 1 - moves["slopes go"].ease(now)
        dim = 1 - (1 - DIMMED) * moves["slopes dim"].ease(now)
        for k, (plank, x) in enumerate(zip(self.planks, self.xs, strict=True)):
            there = later(moves["slopes"], k, SLOPES_APART).ease(now) * left if shown else 0.0
            plank.stand(x, y, there, dim)
        self.name.place(self.at, y + HIGH)
        self.name.appear(moves["L"].ease(now) * left * dim if shown else 0.0)

    def readings(self) -> Iterator[Reading]:
        for plank, slope in zip(self.planks, self.slopes, strict=True):
            yield Reading("slope along the ruler", "exact", plank.read(), plank.clipped(slope))
        yield Reading("L", "printed", self.name.read(), f"L = {self.smoothness:.0f}")
