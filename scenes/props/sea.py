"""The sea at the end of a lane: more salt than any soup."""

from __future__ import annotations

import numpy as np

from scenes.props.lane import FACE, TOP
from scenes.props.outline import polygon, smooth
from scenes.props.prop import Prop
from scenes.props.shape import blend
from scenes.props.theme import Theme

WAVE, DEEP = 0.42, 0.05


class Sea(Prop):
    """Water from `left` to `right`, as high as the lane's board; waves move with a phase. Shows no quantity."""

    bleeds = True

    def __init__(self, theme: Theme, left: float, right: float) -> None:
        super().__init__()
        self.left, self.right = left, right
        water = "#5F7480" if theme.dark else "#9DB4BE"
        deep, light = blend(water, theme.bg, 0.62 if theme.dark else 0.15), blend(water, "#FFFFFF", 0.30)
        self.back = self.shape(np.zeros((0, 3)), fill=blend(water, theme.bg, 0.35))
        self.front = self.shape(np.zeros((0, 3)), fill=(deep, water), stroke=light, width=2.0, stroke_alpha=0.0)
        self.foam = self.shape(np.zeros((0, 3)), stroke=light, width=2.4, stroke_alpha=0.85)
        self.show(0.0)

    def draw(self, phase: float) -> None:  # type: ignore[override]
        x = np.linspace(self.left, self.right, 25)
        back = self._crest(x, phase + 0.37) + 0.05
        front = self._crest(x, phase) - 0.03
        foot = TOP / 2 - TOP - FACE
        self.back.outline(polygon([*zip(x, back, strict=True), (self.right, foot), (self.left, foot)]))
        self.front.outline(polygon([*zip(x, front, strict=True), (self.right, foot), (self.left, foot)]))
        self.foam.outline(smooth(np.column_stack([x, front])))

    def _crest(self, x: np.ndarray, phase: float) -> np.ndarray:
        return DEEP * np.sin(2 * np.pi * ((x - self.left) / WAVE - phase)) * np.minimum(1, (x - self.left) / 0.3)
