"""The learning rate beside a ravine: one dial, and on it the border from which on steps lead away."""

from __future__ import annotations

from collections.abc import Iterator

import soupmath as sm
from scenes.kit.numerals import whole_step
from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.setting import Setting
from scenes.props.measure.dial import Border, Dial
from scenes.props.sign.panel import Panel
from scenes.stage.timeline import Moment
from scenes.stagings.rough_ground.timing import move

AROUND = 0.22           # of plate around the dial and what is told of it
CASE = 1.1              # of its radius


class RateDial:
    """It comes when the cuts through the ravine have gone; step and rate are told beside it, on its plate."""

    def __init__(self, setting: Setting, loss: sm.Loss) -> None:
        theme, at, told = setting.theme, setting.regions["dial"], setting.regions["rate"]
        self.smoothness, half = 2.0 / sm.largest_stable_learning_rate(loss), CASE * 0.5 * at.width
        self.dial = Dial(theme, 0.5 * at.width, lettered=False)
        self.border = Border(theme, self.dial)
        for prop in (self.dial, self.border):
            prop.place(at.x, at.y)
        self.plate = Panel(theme, Region.spanning(
            min(at.x - half, told.left) - AROUND, max(at.x + half, told.right) + AROUND,
            min(at.y - half - AROUND, told.bottom), max(at.y + half + AROUND, told.top)))

    @property
    def props(self) -> list[Prop]:
        """From back to front."""
        return [self.plate, self.dial, self.border]

    def there(self, now: Moment) -> float:
        """How far it is there."""
        if now.beat.exit.get("cut"):
            return 0.0
        return move(now, "dial").ease(now) if now.beat.entry.get("cut") else 1.0

    def pose(self, there: float, run: sm.Trajectory, s: float) -> None:
        """s: the playhead of the run whose rate it shows."""
        for prop in self.props:
            prop.appear(there)
        if there > 0:
            self.dial.show(self._turned(run, s))

    def _turned(self, run: sm.Trajectory, s: float) -> float:
        return run.optimizer.learning_rate(whole_step(s)) * self.smoothness

    def readings(self, run: sm.Trajectory, s: float) -> Iterator[Reading]:
        if self.dial.faded:
            yield Reading("the dial", "exact", self.dial.read(), self.dial.clipped(self._turned(run, s)))
            yield Reading("the border", "exact", self.border.read(), 2.0)
