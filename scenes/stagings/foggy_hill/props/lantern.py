"""The lantern that the cook carries in the fog. Hangs from its origin, which is in the hand."""

from __future__ import annotations

from scenes.kit import outline as o
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme
from scenes.props.cast.head import fineness

IRON, LIT = "#3A2A22", "#FFF2CC"
HANGS = 0.155           # from the hand to the middle of the glass; all in heights of the cook
GLASS, CAP = (0.125, 0.160), (0.150, 0.030)
HALO = 1.05


class Lantern(Prop):
    """A light in iron and glass. Shows no quantity."""

    def __init__(self, theme: Theme, tall: float) -> None:
        """tall: the height of who carries it."""
        super().__init__()
        colour, alpha = ("#FFE9B8", 0.80) if theme.dark else ("#FFC45E", 0.55)
        y, fine = -HANGS * tall, fineness(tall)
        self.add(Picture(glow(colour, alpha, 1.7), HALO * tall, HALO * tall, (0.0, y)))
        edge = {"stroke": IRON, "width": 2.6 * fine}
        high, wide = GLASS[1] * tall, GLASS[0] * tall
        bow = [(-0.45 * wide, y + 0.5 * high), (0.0, 0.0), (0.45 * wide, y + 0.5 * high)]
        self.shape(o.smooth(bow), stroke=IRON, width=3.2 * fine, round_ends=True)
        self.shape(o.rectangle(wide, high, (0.0, y), 0.022 * tall), axis="right",
                   fill=("#F7B24A", LIT, "#FFFBEA", LIT, "#F7B24A"), **edge)
        flame = [(-0.020, -0.050), (-0.026, -0.014), (0.0, 0.048), (0.026, -0.014), (0.020, -0.050)]
        self.shape(o.smooth([(tall * px, y + tall * py) for px, py in flame], closed=True), fill=("#FF9E3D", "#FFE19A"))
        for side in (-1, 1):
            self.shape(o.rectangle(CAP[0] * tall, CAP[1] * tall, (0.0, y + side * 0.52 * high), 0.01 * tall), fill=IRON)
