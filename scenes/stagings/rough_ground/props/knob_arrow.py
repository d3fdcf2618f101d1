"""Which way a knob moves the point on a map: a double arrow."""

from __future__ import annotations

from scenes.kit.outline import polygon
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

LONG, HEAD, SHAFT, WIDE = 0.46, 0.15, 0.035, 0.10       # length, heads, half its thickness, half a head


class KnobArrow(Prop):
    """Around the origin: along the map for the one knob, up and down for the other. Shows no quantity."""

    def __init__(self, theme: Theme, upright: bool, long: float = LONG) -> None:
        super().__init__()
        half, neck = 0.5 * long, 0.5 * long - min(HEAD, 0.4 * long)
        corners = [(half, 0.0), (neck, WIDE), (neck, SHAFT), (-neck, SHAFT), (-neck, WIDE), (-half, 0.0),
                   (-neck, -WIDE), (-neck, -SHAFT), (neck, -SHAFT), (neck, -WIDE)]
        self.arrow = self.shape(polygon([(-y, x) if upright else (x, y) for x, y in corners]), fill=theme.ink)
        self.across = 2 * WIDE if upright else long
