"""The sea at the end of a lane: more salt than any soup."""

from __future__ import annotations

import numpy as np

from scenes.kit.lettering import LATIN_DEEP, Label
from scenes.kit.outline import polygon, smooth
from scenes.kit.prop import Prop
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.stagings.cook_lanes.props.lane import BASELINE, CUT, LETTERS

AT_SHORE = 0.04         # units of water beside its name, else it has none
WAVE, DEEP = 0.42, 0.05


class Sea(Prop):
    """Water from `left` to `right`, as high as the lane's board; waves move with a phase. No quantity."""

    bleeds = True

    def __init__(self, theme: Theme, left: float, right: float, name: str, edge: float) -> None:
        """name: what is written on it, in the middle between its left and `edge`."""
        super().__init__()
        self.left, self.right = left, right
        water = "#5F7480" if theme.dark else "#9DB4BE"
        deep = blend(water, theme.bg, 0.62 if theme.dark else 0.15)
        light = blend(water, "#FFFFFF", 0.30)
        self.far = self.shape(fill=blend(water, theme.bg, 0.35))
        self.near = self.shape(fill=(deep, water))
        self.foam = self.shape(stroke=light, width=2.4, stroke_alpha=0.85)
        said = Label(theme.words.gettext(name), LETTERS, theme.ink, ((left + edge) / 2, BASELINE))
        fits = said.width_of_text < edge - left - AT_SHORE and said.deep <= LATIN_DEEP * LETTERS
        self.said = said if fits else Label(" ", LETTERS, theme.ink)
        self.add(self.said)
        self.show(0.0)

    def draw(self, phase: float) -> None:
        x = np.linspace(self.left, self.right, 25)
        back = self._crest(x, phase + 0.37) + 0.05
        front = self._crest(x, phase) - 0.03
        self.far.outline(polygon([*zip(x, back, strict=True), (self.right, CUT.foot), (self.left, CUT.foot)]))
        self.near.outline(polygon([*zip(x, front, strict=True), (self.right, CUT.foot), (self.left, CUT.foot)]))
        self.foam.outline(smooth(np.column_stack([x, front])))

    def _crest(self, x: np.ndarray, phase: float) -> np.ndarray:
        away = x - self.left
        return DEEP * np.sin(2 * np.pi * (away / WAVE - phase)) * np.minimum(1, away / 0.3)
