"""The learning rate beside a ravine: one dial, and on it the border from which on steps lead away."""

from __future__ import annotations

from collections.abc import Iterator

import soupmath as sm
from scenes.kit.lettering import Label
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.measure.counter import rate_name
from scenes.props.measure.dial import Border, Dial
from scenes.props.sign.panel import Panel
from scenes.stage.timeline import Moment
from scenes.stagings.rough_ground.timing import move

UNDER, AROUND = 0.16, 0.22      # from its case to the head of its name, and of plate around it
CASE, DEEP = 1.1, 0.50          # of its radius; of plate, under the name's head


class RateDial:
    """It comes when the cuts through the ravine have gone."""

    def __init__(self, setting: Setting, loss: sm.Loss) -> None:
        theme, at, size = setting.theme, setting.regions["dial"], setting.sizes["tick"]
        self.smoothness, radius = 2.0 / sm.largest_stable_learning_rate(loss), 0.5 * at.width
        self.dial = Dial(theme, radius, lettered=False)
        self.border = Border(theme, self.dial)
        for prop in (self.dial, self.border):
            prop.place(at.x, at.y)
        name, under = rate_name(theme.words), CASE * radius + UNDER
        self.name = Label(name, size, theme.ink, (at.x, at.y - under - 0.75 * size), room=2.8 * radius)
        wide = max(0.5 * self.name.width_of_text, CASE * radius) + AROUND
        self.plate = Panel(theme, Region.spanning(at.x - wide, at.x + wide, at.y - under - DEEP,
                                                  at.y + CASE * radius + AROUND))

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [self.plate, self.dial, self.border, self.name]

    def pose(self, now: Moment, there: float, run: sm.Trajectory, s: float) -> None:
        """s: the playhead of the run whose rate it shows."""
        comes = move(now, "dial").ease(now) if now.beat.entry.get("cut") else 1.0
        for prop in self.props:
            prop.appear(0.0 if now.beat.exit.get("cut") else there * comes)
        if there > 0:
            self.dial.show(self._turned(run, s))

    def _turned(self, run: sm.Trajectory, s: float) -> float:
        return run.optimizer.learning_rate(whole_step(s)) * self.smoothness

    def readings(self, run: sm.Trajectory, s: float) -> Iterator[Reading]:
        if self.dial.faded:
            yield Reading("the dial", "exact", self.dial.read(), self.dial.clipped(self._turned(run, s)))
            yield Reading("the border", "exact", self.border.read(), 2.0)
