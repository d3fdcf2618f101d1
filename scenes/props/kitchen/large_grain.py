"""One grain of salt, as large as it has to be to be talked about."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import polygon
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme


class LargeGrain(Prop):
    """A cube of salt about its middle. Shows: counted, one grain of 0.1 g."""

    def __init__(self, theme: Theme, size: float = 0.5) -> None:
        super().__init__()
        a = size / 2
        turn = np.deg2rad(90 + 60 * np.arange(6))
        ring = 1.15 * a * np.column_stack([np.cos(turn), np.sin(turn)])
        top, upper_left, lower_left, bottom, lower_right, upper_right = ring
        middle = (0.0, 0.0)
        edge = {"stroke": "#FFFFFF" if theme.dark else theme.outline, "width": 1.4, "stroke_alpha": 0.7}
        self.shape(polygon([top, upper_left, middle, upper_right]), fill=("#E9EEF0", "#FFFFFF"), **edge)
        self.shape(polygon([upper_left, lower_left, bottom, middle]), fill=("#AEB8BD", "#DDE4E7"), **edge)
        self.shape(polygon([upper_right, middle, bottom, lower_right]), fill=("#C6CFD3", "#F4F7F8"), **edge)
        glint = np.vstack([0.55 * top + (-0.12 * a, -0.2 * a), (-0.45 * a, 0.52 * a), (-0.32 * a, 0.42 * a),
                           0.55 * top + (0.02 * a, -0.28 * a)])
        self.shape(polygon(glint), fill="#FFFFFF", alpha=0.9)
