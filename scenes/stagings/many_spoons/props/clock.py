"""A kitchen clock that counts seconds: one round of its hand is a minute."""

from __future__ import annotations

import math

import numpy as np

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme


class Clock(Prop):
    """A round clock, its middle at the origin. show(seconds). exact: seconds within the minute.

    The part of the round that has passed is filled.
    """

    def __init__(self, theme: Theme, radius: float) -> None:
        super().__init__()
        self.radius = radius
        self.shape(o.circle(1.10 * radius, (0.0, -0.05 * radius)), fill="#000000", alpha=0.5 * theme.shadow_alpha)
        self.shape(o.circle(1.08 * radius), axis="up",
                   fill=(theme.copper_dark, theme.copper, theme.copper_light, theme.copper_rim))
        self.shape(o.circle(0.97 * radius), fill=("#E9DDC9", "#FFF9EE"))
        self.passed = self.shape(fill=theme.copper, alpha=0.30)
        marks = [o.polyline([_at(0.82 * radius, s), _at(0.92 * radius, s)]) for s in range(0, 60, 5)]
        self.shape(np.vstack(marks), stroke="#5F5044", width=3.0)
        self.hand = self.shape(stroke="#2B211B", width=5.0, round_ends=True)
        self.shape(o.circle(0.06 * radius), fill="#2B211B")

    def draw(self, seconds: float) -> None:
        self.hand.outline(o.polyline([_at(-0.12 * self.radius, seconds), _at(0.78 * self.radius, seconds)]))
        turn = 2 * math.pi * min(seconds, 60.0) / 60
        slice_ = o.join(o.polyline([(0.0, 0.0), _at(0.76 * self.radius, 0.0)]),
                        o.arc(0.76 * self.radius, 0.76 * self.radius, math.pi / 2, math.pi / 2 - turn), closed=True)
        self.passed.outline(slice_ if seconds > 0 else o.EMPTY)

    def read(self) -> float:
        """Seconds within the minute, from the hand's direction."""
        tail, tip = self.at_home(self.hand)[[0, -1], :2]
        return math.degrees(math.atan2(*(tip - tail))) / 6.0 % 60.0


def _at(radius: float, seconds: float) -> tuple[float, float]:
    angle = math.pi / 2 - 2 * math.pi * seconds / 60
    return radius * math.cos(angle), radius * math.sin(angle)
