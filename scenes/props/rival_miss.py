"""What a rival says and how far off that is: a level line, and an upright bar to the truth."""

from __future__ import annotations

import numpy as np

from scenes.props.outline import dashes, polyline
from scenes.props.prop import Prop
from scenes.props.theme import Theme


class RivalMiss(Prop):
    """show(said, truth): heights on the ruler. exact: the height said, and the length of the bar."""

    def __init__(self, theme: Theme, colour: str, start: float, x: float) -> None:
        """colour: the rival's own; start: x where the line begins; x: of the bar."""
        super().__init__()
        self.start, self.x = start, x
        self.line = self.shape(np.zeros((0, 3)), stroke=colour, width=4.5)
        self.bar = self.shape(np.zeros((0, 3)), stroke=colour, width=7.0, round_ends=True)

    def draw(self, said: float, truth: float) -> None:  # type: ignore[override]
        self.line.outline(dashes((self.start, said), (self.x, said), 0.16, 0.11))
        self.bar.outline(polyline([(self.x, said), (self.x, truth)]))

    def read(self) -> tuple[float, float]:
        """(height said, length of the bar)."""
        y = self.at_home(self.bar)[:, 1]
        return float(self.at_home(self.line)[0, 1]), float(np.ptp(y))
