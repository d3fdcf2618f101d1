"""Pins on a dial: where several cooks have set it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from scenes.kit.prop import Prop
from scenes.kit.theme import Theme
from scenes.props.measure.dial import Dial
from scenes.stagings.cook_lanes.props.hops import footprint


class Pins(Prop):
    """A mark on a dial for each cook. Exact: the rates, by where the marks stand."""

    def __init__(self, theme: Theme, dial: Dial, rates: Sequence[float]) -> None:
        super().__init__()
        self.dial = dial
        self.pins = []
        for actor, rate in enumerate(rates):
            angle = dial.angle(rate)
            at = 0.60 * dial.radius * np.array([np.cos(angle), np.sin(angle), 0.0])
            self.pins.append(self.shape(footprint(actor, 0.0, 0.12) + at, fill=theme.actors[actor % 3],
                                        stroke=theme.outline, width=1.6))

    def read(self) -> list[float]:
        """The learning rates, in units of 1/L, at which the pins stand."""
        middles = [(p.min(axis=0) + p.max(axis=0)) / 2 for p in map(self.at_home, self.pins)]
        return [self.dial.rate_at(x, y) for x, y, _ in middles]
