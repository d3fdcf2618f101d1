"""A knob of a machine: its pointer says how much of a thing there is."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

FIRST, SWEEP = 1.25 * np.pi, -1.5 * np.pi       # angle of none, and from there to all of the scale
MARKS = 11
BRASS = ("#8B6A2B", "#F4D98B", "#B98F3E", "#5A4318")


class Knob(Prop):
    """Origin: its middle. show(share): 0 to 1 of its scale. exact: the share, by the pointer's angle."""

    def __init__(self, radius: float, theme: Theme) -> None:
        super().__init__()
        self.radius = r = radius
        t = FIRST + SWEEP * np.linspace(0, 1, MARKS)
        marks = [outline.ribbon(np.array([(1.16 * r * np.cos(a), 1.16 * r * np.sin(a)),
                                          (1.34 * r * np.cos(a), 1.34 * r * np.sin(a))]), 0.05 * r) for a in t]
        self.shape(np.vstack(marks), fill="#2B211B")
        self.shape(outline.circle(r, (0.03 * r, -0.08 * r)), fill="#000000", alpha=theme.shadow_alpha)
        self.shape(outline.circle(r), fill=BRASS, axis="up", stroke=theme.outline, width=1.6)
        self.shape(outline.circle(0.72 * r), fill=BRASS[::-1], axis="up")
        self.pointer = self.shape(fill="#2B211B")
        self.show(0.0)

    def draw(self, share: float) -> None:
        a, r = FIRST + SWEEP * min(max(share, 0.0), 1.0), self.radius
        along, aside = np.array([np.cos(a), np.sin(a)]), np.array([-np.sin(a), np.cos(a)])
        self.pointer.outline(outline.polygon([0.98 * r * along, 0.10 * r * aside - 0.1 * r * along,
                                              -0.10 * r * aside - 0.1 * r * along]))

    def read(self) -> float:
        points = self.at_home(self.pointer)[:, :2]
        tip = points[np.argmax(np.hypot(*points.T))]
        return float(((FIRST - np.arctan2(tip[1], tip[0])) % (2 * np.pi)) / -SWEEP)
