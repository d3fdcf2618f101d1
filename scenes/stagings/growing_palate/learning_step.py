"""What a miss does: it swells, flies to the learner, and the learner's knobs are turned by it."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from scenes.kit.prop import Prop, Reading
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.stagings.growing_palate.guess_table import GuessTable, Serving
from scenes.stagings.growing_palate.props.flying_miss import Errand
from scenes.stagings.growing_palate.props.knob_box import KnobBox, KnobTurns
from scenes.stagings.growing_palate.props.startle import Startle


class LearningStep:
    """Put all of `props`. Exact: how far every knob has been turned."""

    def __init__(self, box: KnobBox, way: Region, theme: Theme, size: float, above: bool) -> None:
        """way: its centre is what the miss's flight is drawn towards; above: that comes from over the box, not
        from its right."""
        self.box, self.over, self.above = box, (way.x, way.y), above
        self.turns = KnobTurns(box, theme.step)
        self.errand, self.startle = Errand(theme.loss), Startle(theme, 1.2 * size)
        self.props: list[Prop] = [self.turns, self.startle, self.errand]

    def pose(self, serving: Serving, table: GuessTable, there: float) -> None:
        end = self._met()
        self.errand.show(serving.told, table.told_from, self.over, end)
        self.errand.appear(there)
        self.startle.place(*end, 0.0 if self.above else -math.pi / 2)
        self.startle.show(serving.startled)
        self.startle.appear(there)

    def turn(self, before: NDArray[np.float64], after: NDArray[np.float64], there: float) -> None:
        """The parameters as they were, and as they are by now."""
        self.shown = tuple(map(float, before)), tuple(map(float, after))
        self.turns.place(*self.box.placed)
        self.turns.show(*self.shown)
        self.turns.appear(there)

    def _met(self) -> tuple[float, float]:
        """Where the miss comes to: just outside the box."""
        x, y, *_ = self.box.placed
        wide, high = self.box.width_of_box, self.box.height_of_box
        return (x, y + high + 0.14) if self.above else (x + wide / 2 + 0.08, y + high / 2)

    def readings(self) -> Iterator[Reading]:
        if not self.turns.faded or self.shown[0] == self.shown[1]:
            return
        for k, (shown, *ends) in enumerate(zip(self.turns.read(), *self.shown, strict=True)):
            for end, seen, true in zip(("from", "to"), shown, ends, strict=True):
                yield Reading(f"knob {k} turned {end}", "exact", seen, true)
