"""The scale beside jars of loss: what their heights mean."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from scenes.kit.lettering import Label
from scenes.kit.outline import polyline
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

OVER = 0.34
NUMBER, NAME = 0.42, 0.48    # ems


class LossScale(Prop):
    """An upright line with ticks at round losses. Exact: where its ticks stand."""

    def __init__(self, theme: Theme, x: float, y_of: Callable[[float], float], losses: Sequence[float],
                 edge: float = -math.inf) -> None:
        """edge: beyond which no letter may stand at the left."""
        super().__init__()
        self.losses = tuple(losses)
        ends = [(x, y_of(losses[0])), (x, y_of(losses[-1]))]
        self.shape(polyline(ends), stroke=theme.line, width=3.0)
        heights = [y_of(loss) for loss in losses]
        self.ticks = [self.shape(polyline([(x - 0.07, y), (x + 0.07, y)]), stroke=theme.line, width=3.0)
                      for y in heights]
        room = x - 0.14 - edge
        for loss in losses:
            at = x - 0.14, y_of(loss) - 0.10
            self.add(Label(f"{loss:g}", NUMBER, theme.soft, at, "right", words=theme.words, room=room))
        end, high = x + 0.07, y_of(losses[-1]) + 0.30
        name = Label(theme.words.gettext("loss"), NAME, theme.soft, (end, high), "right", "BOLD")
        aside = max(0.0, edge - end + name.width_of_text)
        name.nudge(aside, OVER * (aside > 0))       # over the jars beside it
        self.add(name)

    def read(self) -> list[float]:
        """The heights of the ticks."""
        return [float(self.at_home(tick)[0, 1]) for tick in self.ticks]
