"""What the slope foretells: a plank from the loss there is to the loss that one more grain should leave."""

from __future__ import annotations

import numpy as np

from scenes.props.lettering import Align, Number
from scenes.props.outline import dashes, polygon, polyline
from scenes.props.prop import Prop
from scenes.props.theme import Theme

THICK = 0.11


class Foretelling(Prop):
    """A blue plank that starts at (x, height of the loss) and goes `run` to the right: one grain.

    Shows: exact, the change of loss that the slope foretells, by the drop from one end of the plank to
    the other. `unit` is the height of a loss of 1. `label` is a prop of its own: put(plank, plank.label).
    """

    meaning = "slope"

    def __init__(self, theme: Theme, x: float, run: float, unit: float, size: float = 0.46,
                 align: Align = "left") -> None:
        """size: em of the label; align: with which end of the plank the label is flush."""
        super().__init__()
        self.x, self.run, self.unit, self.size = x, run, unit, size
        self.level = self.shape(_nothing(), stroke=theme.soft, width=2.5)
        self.drop = self.shape(_nothing(), stroke=theme.slope, width=3.0)
        self.plank = self.shape(_nothing(), fill=theme.slope, stroke=theme.slope, width=1.0)
        self.label = Number(size, theme.slope, (x if align == "left" else x + run, 0.0), align)

    def draw(self, level: float, change: float, laid: float = 1.0) -> None:  # type: ignore[override]
        """level: height of the loss there is; change: of the loss, by the slope; laid: 0 level, 1 tilted."""
        end = level + laid * change * self.unit
        x, right = self.x, self.x + self.run
        self.level.outline(dashes((x, level), (right + 0.1, level), 0.07, 0.07))
        self.drop.outline(polyline([(right, level), (right, end)]))
        slant = np.array([self.run, end - level]) / np.hypot(self.run, end - level)
        dx, dy = THICK * slant[1], -THICK * slant[0]
        self.plank.outline(polygon([(x, level), (right, end), (right + dx, end + dy), (x + dx, level + dy)]))
        self.label.place(0.0, end - 0.24 - 0.9 * self.size)

    def read(self) -> float:
        """The foretold change of loss."""
        points = self.at_home(self.plank)
        return float(points[4, 1] - points[0, 1]) / self.unit


def _nothing() -> np.ndarray:
    return np.zeros((0, 3))
