"""A china bowl of soup: one answer, ready to be tasted."""

from __future__ import annotations

import numpy as np

from scenes.kit.lettering import Label, baseline
from scenes.kit.outline import arc, ellipse, join, polyline, smooth
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture, Shape, blend
from scenes.kit.theme import Theme

NAMED, HIGH, LOW = 0.66, 0.72, 0.62     # room for the name, of the width; ems that letters may be high, else are
MOUTH, HEIGHT, FOOT = 0.13, 0.46, 0.26      # of the width: half the mouth's depth, the height, half the foot


class Bowl(Prop):
    """Stands with the middle of its foot at the origin. Shows no quantity; its name is written on it, and moves along.

    rim: how high it is; `brim`: where the middle of its mouth is now.
    """

    def __init__(self, theme: Theme, width: float = 2.0, name: str = "", cream: float = 0.35,
                 size: float = 0.38, bleeds: bool = False) -> None:
        """cream: how light the soup is, 0 to 1; size: em of the name; bleeds: it comes from outside."""
        super().__init__()
        w, h, b = width / 2, HEIGHT * width, MOUTH * width
        self.width_of_mouth, self.rim = width, h
        shadow = glow("#000000", theme.shadow_alpha, power=1.1, size=96)
        self.add(Picture(shadow, width * 1.25, 0.17 * width, (0.0, 0.02)))
        self.shape(ellipse(w, b, (0, h)), fill=theme.china, axis="right")
        self.shape(ellipse(w * 0.94, b * 0.90, (0, h - 0.01)), fill=(theme.china[4], theme.china[0]))
        self._soup(theme, w, b, h, cream)
        self._body(theme, w, b, h)
        if name:
            high = Label(name, size, theme.iron, weight="BOLD", room=NAMED * width).high
            size *= LOW * size / high if high > HIGH * size else 1.0    # the band is low that is free of grooves
            label = Label(name, size, theme.iron, (0.0, baseline(0.40 * h, size)), weight="BOLD", room=NAMED * width)
            label.bleeds = self.bleeds = bleeds
            self.add(label)

    @property
    def brim(self) -> tuple[float, float]:
        x, y, _, scale, _ = self.placed
        return x, y + self.rim * scale

    def _soup(self, theme: Theme, w: float, b: float, h: float, cream: float) -> None:
        deep, light = blend(theme.soup_deep, theme.cream, 0.8 * cream), blend(theme.soup, theme.cream, cream)
        at = (0.0, h - 0.22 * b)
        self.gloss: list[Shape] = []
        self.soup = self.shape(ellipse(w * 0.90, b * 0.72, at), fill=(light, light, deep))
        for start, end, size, alpha in ((2.2, 2.9, 0.78, 0.5), (-0.9, -0.3, 0.7, 0.25)):
            self.gloss.append(self.shape(arc(w * 0.90 * size, b * 0.72 * size, start, end, at), stroke=theme.cream,
                                         width=3.0, stroke_alpha=alpha, round_ends=True))

    def _body(self, theme: Theme, w: float, b: float, h: float) -> None:
        foot = FOOT * 2 * w
        side = [(w, h), (0.93 * w, 0.62 * h), (0.72 * w, 0.28 * h), (foot, 0.07 * h)]
        right, left = smooth(side), smooth([(-x, y) for x, y in reversed(side)])
        front = join(arc(w, b, np.pi, 2 * np.pi, (0, h)), right,
                     polyline([(foot, 0.07 * h), (foot * 0.94, 0.0), (-foot * 0.94, 0.0), (-foot, 0.07 * h)]),
                     left, closed=True)
        self.front = front
        self.shape(front, fill=theme.china, axis="right")
        self.shape(front, fill="#000000", alpha=(0.34, 0.14, 0.03, 0.0, 0.0))
        self.shape(front, fill=theme.flame, alpha=(0.10, 0.05, 0.0))
        for down, thick in ((0.10, 3.4), (0.17, 1.6)):
            self.shape(arc(w * (1.0 - 0.10 * down), b, np.pi * 1.03, np.pi * 1.97, (0, h * (1 - down))),
                       stroke=theme.copper, width=thick, stroke_alpha=0.75)
        self.shape(arc(w * 0.985, b * 0.98, np.pi * 1.02, np.pi * 1.98, (0, h)), stroke="#FFFFFF", width=2.6,
                   stroke_alpha=(0.0, 0.9, 0.9, 0.2), axis="right", round_ends=True)


class BowlFront(Bowl):
    """The front of a bowl alone, to hide what dips into one that stands at the same place."""

    def __init__(self, theme: Theme, width: float) -> None:
        Prop.__init__(self)
        self.width_of_mouth, self.rim = width, HEIGHT * width
        self._body(theme, width / 2, MOUTH * width, self.rim)


class BowlShade(Prop):
    """What dims a bowl: its own outline in the ground's colour, since what is half faded looks like glass."""

    def __init__(self, theme: Theme, bowl: Bowl) -> None:
        super().__init__()
        w = bowl.width_of_mouth / 2
        whole = np.vstack([ellipse(w, 2 * MOUTH * w, (0, bowl.rim)), bowl.front])
        self.shape(whole, fill=theme.bg, alpha=0.72)
