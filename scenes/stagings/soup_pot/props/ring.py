"""A brass ring round the upright ruler, with a cup for a drop of soup: it climbs to what it tastes."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline
from scenes.kit.prop import Prop
from scenes.kit.shape import blend
from scenes.kit.theme import Theme

BRASS = ("#5A4318", "#D9B45C", "#F4D98B", "#B98F3E", "#5A4318")
TALL, MORE = 0.24, 0.14          # of the ring; how much wider than the ruler
CUP = (0.20, 0.13)               # half its width, its depth
ARM = 0.10                       # from the ring to the cup


class Ring(Prop):
    """Rides on an upright ruler of `width`. Origin: the middle of its hairline; place() sets the height it marks.

    show(full, share): how full its cup is, 0 to 1, and how creamy that soup. exact: the height of the hairline.
    lip: where a spoon lets a drop fall, from the origin.
    """

    def __init__(self, width: float, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        w = width + MORE
        a, deep = CUP
        x = -(w / 2 + ARM + a)
        self.lip = (x, 0.10)
        edge = {"stroke": theme.outline, "width": 1.6}
        arm = outline.rectangle(ARM + 0.12, 0.07, (-(w / 2 + ARM / 2), -0.01), 0.02)
        self.shape(arm, fill=BRASS[:3], axis="up", **edge)
        bowl = outline.join(outline.arc(a, deep, np.pi, 2 * np.pi, (x, 0.06)), closed=True)
        self.shape(bowl, fill=BRASS, axis="right", **edge)
        self.shape(outline.ellipse(a, 0.045, (x, 0.06)), fill=blend(BRASS[0], "#000000", 0.3), stroke=BRASS[2],
                   width=1.6)
        self.soup = self.shape(fill=theme.soup)
        self.at = (x, 0.06)
        self.shape(outline.rectangle(w, TALL, (0.02, -0.05), 0.05), fill="#000000", alpha=theme.shadow_alpha)
        self.shape(outline.rectangle(w, TALL, (0.0, 0.0), 0.05), fill=BRASS, axis="right", **edge)
        self.hair = self.shape(outline.polyline([(-w / 2, 0.0), (w / 2, 0.0)]), stroke=theme.iron, width=2.4)
        self.show(0.0, 0.0)

    def draw(self, full: float, share: float) -> None:
        self.soup.outline(outline.ellipse(0.86 * CUP[0] * full, 0.035 * full, self.at) if full > 0 else outline.EMPTY)
        self.soup.paint(fill=blend(self.theme.soup, self.theme.cream, share))

    def read(self) -> float:
        """The height that the hairline marks."""
        return float(self.hair.points[:, 1].mean())
