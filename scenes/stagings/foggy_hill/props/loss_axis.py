"""An upright axis of losses beside a hill: how high is how bad."""

from __future__ import annotations

import math

from scenes.kit import outline as o
from scenes.kit.lettering import LARGE, Label, baseline
from scenes.kit.prop import Prop
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.hill.ground import Ground

TICK = 0.10
CLEARER = 0.15      # of ink in the ink of a small name


class LossAxis(Prop):
    """A line at x from zero to beyond the last tick, on the ground's scale. exact: the losses of its ticks."""

    def __init__(self, theme: Theme, ground: Ground, x: float, ticks: tuple[float, ...], size: float,
                 edge: float = -math.inf) -> None:
        """edge: beyond which no letter may stand at the left."""
        super().__init__()
        self.ground = ground
        top = ground.y(ticks[-1]) + 0.20
        self.shape(o.polyline([(x, ground.y(0.0)), (x, top)]), stroke=theme.line, width=3.5, round_ends=True)
        self.marks = []
        for loss in ticks:
            y = ground.y(loss)
            self.marks.append(self.shape(o.polyline([(x - TICK, y), (x, y)]), stroke=theme.line, width=3.0))
            low = max(baseline(y, size), ground.floor + 0.06)
            self.add(Label(f"{loss:g}", size, theme.soft, (x - TICK - 0.10, low), "right", words=theme.words))
        name = Label(theme.words.gettext("loss"), 0.5, theme.loss, (x - 0.30, top + 0.12), "right", weight="BOLD",
                     room=x - 0.30 - edge)
        if name.size < LARGE:       # too small for the colour of loss
            name.ink.paint(fill=blend(theme.loss, theme.ink, CLEARER))
        self.add(name)

    def read(self) -> list[float]:
        """The losses at which its ticks stand."""
        heights = (float(self.at_home(mark)[0, 1]) for mark in self.marks)
        return [self.ground.loss_at(y) for y in heights]
