"""What the slope foretells: a plank on the jar's surface, and how far down one grain leads along it."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import dashes, polyline
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme
from scenes.props.measure.bracket import CAP
from scenes.props.measure.plank import Plank

THICK = 0.12


class Foretelling(Prop):
    """A blue plank from (x, height of the loss there is) to the right, by its upper side; `run` units for each grain.

    Shows: exact, the change of loss that the slope foretells for one grain, by the plank's slant; the drop
    drawn at one grain is as high. `unit` is the height of a loss of 1.
    """

    meaning = "slope"

    def __init__(self, theme: Theme, x: float, length: float, run: float, unit: float) -> None:
        super().__init__()
        self.x, self.length, self.run, self.unit = x, length, run, unit
        self.level = self.shape(stroke=theme.soft, width=2.5)
        self.drop = self.shape(stroke=theme.slope, width=6.0, round_ends=True)
        self.plank = Plank(theme, THICK)
        self.add(self.plank)

    def draw(self, level: float, change: float, laid: float = 1.0) -> None:
        """level: height of the loss there is; change: of the loss, by the slope, for one grain;
        laid: 0 level, 1 tilted."""
        fall = laid * change * self.unit
        half = (0.5 * self.length, 0.5 * fall * self.length / self.run)
        # its upper side is the slope, so that the drop is seen whole
        thick = 0.5 * THICK * float(np.hypot(*half)) / half[0]
        self.plank.show((self.x + half[0], level + half[1] - thick), half)
        self.level.outline(dashes((self.x, level), (self.x + self.length, level), 0.07, 0.07))
        one, cap = self.x + self.run, min(CAP, 0.5 * abs(fall) + 0.04)
        self.drop.outline(np.vstack([polyline([(one, level), (one, level + fall)]),
                                     polyline([(one - cap, level), (one + cap, level)])]))

    def read(self) -> float:
        """The foretold change of loss for one grain."""
        _, (dx, dy) = self.plank.read()
        return dy / dx * self.run / self.unit

