"""The step: a yellow arrow from where the recipe is to where it goes next."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

TIP = 12        # row of the tip in an arrow's outline: the fourth corner of seven


class StepArrow(Prop):
    """Shows a step by its two ends, (x, y) each. exact: the tip stands on the second."""

    meaning: str | None = "step"

    def __init__(self, theme: Theme, width: float = 0.15, head: float = 0.34, squat: bool = False) -> None:
        """squat: the head of a short arrow keeps its width."""
        super().__init__()
        self.across, self.head, self.squat = width, head, squat
        self.arrow = self.shape(fill=theme.step, stroke=theme.outline, width=2.0)

    def draw(self, start: ArrayLike, end: ArrayLike) -> None:
        self.arrow.outline(o.arrow(start, end, self.across, self.head, self.squat))

    def grow(self, start: ArrayLike, end: ArrayLike, part: float) -> None:
        """Show the first `part` of the way; the whole of it is the step."""
        a, b = np.asarray(start, dtype=float), np.asarray(end, dtype=float)
        tip = b if part >= 1.0 else a + part * (b - a)
        self.show(tuple(a.tolist()), tuple(tip.tolist()))

    def read(self) -> tuple[float, float]:
        """Where the tip stands; not a number while there is no arrow to see."""
        if not len(self.arrow.points):
            return float("nan"), float("nan")
        return float(self.arrow.points[TIP, 0]), float(self.arrow.points[TIP, 1])
