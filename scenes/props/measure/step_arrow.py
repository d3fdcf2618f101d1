"""The step: an arrow from where a recipe is to where it goes next."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

TIP = 12                # row of the tip in an arrow's outline: the fourth corner of seven
HOLLOW = 0.55           # how much of what lies under a hollow arrow is covered


class StepArrow(Prop):
    """Shows a step by its two ends, (x, y) each. exact: the tip stands on the second.

    A hollow one is what is kept of a step, outlined in a colour, so that it is not taken for the step itself.
    """

    meaning: str | None = "step"

    def __init__(self, theme: Theme, width: float = 0.15, head: float = 0.34, squat: bool = False,
                 hollow: str | None = None) -> None:
        """squat: the head of a short arrow keeps its width; hollow: the colour of its outline."""
        super().__init__()
        self.across, self.head, self.squat = width, head, squat
        if hollow:
            self.meaning = None
            self.arrow = self.shape(fill=theme.bg, alpha=HOLLOW, stroke=hollow, width=4.5)
        else:
            self.arrow = self.shape(fill=theme.step, stroke=theme.outline, width=2.0)

    def draw(self, start: ArrayLike, end: ArrayLike) -> None:
        self.arrow.outline(o.arrow(start, end, self.across, self.head, self.squat))

    def grow(self, start: ArrayLike, end: ArrayLike, part: float) -> None:
        """Show the first `part` of the way; the whole of it is the step."""
        a, b = np.asarray(start, dtype=float), np.asarray(end, dtype=float)
        tip = b if part >= 1.0 else a + part * (b - a)
        self.show(tuple(a.tolist()), tuple(tip.tolist()))

    def read(self, start: tuple[float, float] = (float("nan"), float("nan"))) -> tuple[float, float]:
        """Where the tip stands, before the whole is placed.

        While there is no arrow to see, that is `start`: a step of no length ends where it begins.
        """
        if not len(self.arrow.points):
            return start
        x, y, _ = self.at_home(self.arrow)[TIP]
        return float(x), float(y)
