"""Fingers that close over what a hand holds: without them a thing would lie before the hand."""

from __future__ import annotations

from scenes.kit import outline
from scenes.kit.prop import Prop
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.cast.cook import SKIN

FINGERS = 3


class Fingers(Prop):
    """Of a hand on a figure of `tall`, over an upright thing. Origin: the middle of the hand. Shows no quantity."""

    def __init__(self, theme: Theme, tall: float, skin: str = SKIN) -> None:
        super().__init__()
        high, wide = 0.026 * tall, 0.068 * tall
        for k in range(FINGERS):
            y = (k - (FINGERS - 1) / 2) * high * 0.92
            self.shape(outline.rectangle(wide * (1.0 - 0.08 * abs(k - 1)), high, (0.0, y), high / 2),
                       fill=(blend(skin, "#9A5B36", 0.18), skin), stroke=theme.outline, width=1.8)
