"""A hand from outside: whoever knows the right answer hands it in."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import ribbon, smooth
from scenes.kit.prop import Prop
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.cast.cook import CLOTH, SKIN

ARM = np.array([(0.55, -0.10), (1.3, -0.30), (2.6, -0.62), (4.6, -1.05)])


class Hand(Prop):
    """An open hand, its palm up: what it carries stands with its foot at the origin. The arm goes right.

    Shows no quantity. It reaches in from beyond the frame.
    """

    bleeds = True

    def __init__(self, theme: Theme, size: float = 1.0) -> None:
        super().__init__()
        skin = (blend(SKIN, "#7A3F22", 0.45), SKIN, blend(SKIN, "#FFFFFF", 0.18))
        cloth = (blend(CLOTH, "#6B5A4B", 0.55), CLOTH, CLOTH)
        edge = {"stroke": theme.outline, "width": 1.6, "stroke_alpha": 0.6}
        self.shape(ribbon(ARM * size, np.array([0.17, 0.20, 0.26, 0.34]) * size), fill=skin, **edge)
        self.shape(ribbon(ARM[1:] * size, np.array([0.30, 0.40, 0.52]) * size), fill=cloth, **edge)
        fold = ARM[1:] * size - np.array([0.0, 0.17 * size])
        self.shape(ribbon(fold, np.array([0.08, 0.13, 0.2]) * size), fill="#6B5A4B", alpha=0.22)
        cuff = np.array([(1.18, -0.265), (1.62, -0.375)])
        self.shape(ribbon(cuff * size, np.array([0.33, 0.35]) * size), fill=cloth, **edge)
        palm = [(-0.62, -0.02), (-0.50, 0.03), (0.1, 0.0), (0.55, 0.06), (0.78, 0.02), (0.82, -0.22),
                (0.55, -0.33), (0.0, -0.24), (-0.45, -0.16)]
        self.shape(smooth(np.array(palm) * size, closed=True), fill=skin, **edge)
        for left, down in ((-0.66, -0.045), (-0.56, -0.105), (-0.42, -0.16)):
            finger = [(left, down + 0.02), (left + 0.06, down + 0.065), (left + 0.30, down + 0.055),
                      (left + 0.70, down + 0.03), (left + 0.70, down - 0.07), (left + 0.30, down - 0.065),
                      (left + 0.06, down - 0.045)]
            self.shape(smooth(np.array(finger) * size, closed=True), fill=skin, **edge)


class Thumb(Prop):
    """The hand's thumb: it lies over what the hand carries, so it is put in front of that."""

    bleeds = True

    def __init__(self, theme: Theme, size: float = 1.0) -> None:
        super().__init__()
        skin = (blend(SKIN, "#7A3F22", 0.35), SKIN, blend(SKIN, "#FFFFFF", 0.22))
        thumb = [(0.80, -0.16), (0.84, 0.06), (0.66, 0.26), (0.52, 0.36), (0.44, 0.30), (0.50, 0.17),
                 (0.55, 0.02), (0.52, -0.12)]
        self.shape(smooth(np.array(thumb) * size, closed=True), fill=skin, stroke=theme.outline, width=1.6,
                   stroke_alpha=0.6)
