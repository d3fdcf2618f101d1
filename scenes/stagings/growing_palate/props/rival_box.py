"""The one who says the average of everything, as a box with one needle that is stuck."""

from __future__ import annotations

import numpy as np

from scenes.kit.lettering import LATIN_DEEP, Label, baseline
from scenes.kit.outline import arc, circle, join, polyline, rectangle
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture, blend
from scenes.kit.theme import Theme
from scenes.props.measure.full import FULL

SPREAD = 0.42 * np.pi       # from upright: the ends of the dial
INK_GROUND = "#1B1512"      # of its plate, in every theme
PLATE = 1.22                # ems of its name: height of the plate with it
BOLT = 0.16                 # of the dial's radius: what holds the needle


class RivalBox(Prop):
    """Stands with the middle of its foot at the origin. show(score): where the needle is stuck.

    exact: the score, by the needle. Its name is a prop of its own: put(box, box.label); move() places both.
    """

    def __init__(self, theme: Theme, region: Region, colour: str, name: str, em: float) -> None:
        """em: of its name."""
        super().__init__()
        self.bleeds = True          # it comes from beyond the picture
        self.home, w, h = (region.x, region.bottom), region.width, region.height
        shares = (0.72, 0.38, 0.55, 0.05) if theme.dark else (0.50, 0.05, 0.25, 0.0)
        dark, mid, shaded, light = (blend(colour, INK_GROUND, share) for share in shares)
        self.add(Picture(glow("#000000", theme.shadow_alpha, power=1.1, size=96), 1.25 * w, 0.34, (0.0, 0.0)))
        self.shape(rectangle(w, h, (0.0, h / 2 + 0.05), 0.14), fill=(dark, shaded, mid, shaded), axis="right",
                   stroke=theme.outline, width=2.0, stroke_alpha=0.6)
        self.shape(rectangle(0.96 * w, 0.05, (0.0, h), 0.02), fill=light, alpha=0.55)
        plate = PLATE * em
        self.shape(rectangle(0.92 * w, plate, (0.0, 0.10 + plate / 2), 0.06), fill=INK_GROUND, stroke=light, width=1.6)
        self.hub, self.radius = np.array([0.0, 0.18 + plate]), h - plate - 0.26
        a, b = np.pi / 2 - SPREAD, np.pi / 2 + SPREAD
        face = arc(self.radius, self.radius, a, b, tuple(self.hub))
        self.shape(join(face, polyline([face[-1, :2], self.hub, face[0, :2]])), fill=theme.cream, stroke=theme.outline,
                   width=1.6)
        self.needle = self.shape(stroke=INK_GROUND, width=6.0, round_ends=True)
        self.bolt = self.shape(fill=dark, stroke=INK_GROUND, width=1.6)
        ink = colour if theme.dark else blend(colour, "#FFFFFF", 0.65)
        self.label = Label(name, em, ink, (0.0, baseline(0.10 + plate / 2, em)), weight="BOLD",
                          words=theme.words, room=0.88 * w).keep(LATIN_DEEP)
        self.label.bleeds = True

    def draw(self, score: float) -> None:
        turn = SPREAD * (2 * score / FULL - 1)
        way = self.radius * np.array([np.sin(turn), np.cos(turn)])
        self.needle.outline(polyline([self.hub, self.hub + 0.92 * way]))
        self.bolt.outline(circle(BOLT * self.radius, tuple(self.hub + 0.62 * way)))

    def move(self, right: float, there: float) -> None:
        """right: units that it is right of its place."""
        x, y = self.home
        for prop in (self, self.label):
            prop.place(x + right, y).appear(there)

    def read(self) -> float:
        """The score at which the needle is stuck."""
        points = self.at_home(self.needle)
        across, up = points[-1, :2] - points[0, :2]
        return float(FULL * (np.arctan2(across, up) / SPREAD + 1) / 2)
