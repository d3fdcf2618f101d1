"""What a miss does: it flies to the learner, who starts, and whose knobs are turned by it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from scenes.kit.prop import Prop, Reading
from scenes.kit.setting import Setting
from scenes.stagings.growing_palate.props.flying_miss import FlyingMiss, Place
from scenes.stagings.growing_palate.props.knob_box import KnobBox, KnobTurns
from scenes.stagings.growing_palate.props.startle import Startle
from scenes.stagings.growing_palate.serving import Serving

ROOM_ABOVE, ARC = 0.14, 2.4        # between the box and where a miss comes to; over both ends of its flight
ASIDE = 0.34                       # of the box's width: it comes left of its middle, clear of the guess over it


@dataclass(frozen=True)
class Turn:
    """The parameters as they were, as they are by now, and how far it is seen that they were turned."""

    before: tuple[float, ...]
    after: tuple[float, ...]
    there: float


class LearningStep:
    """Exact: how far every knob has been turned."""

    def __init__(self, box: KnobBox, setting: Setting) -> None:
        self.box = box
        self.turns = KnobTurns(box, setting.theme.step)
        self.errand = FlyingMiss(setting.theme.loss)
        self.startle = Startle(setting.theme, 1.2 * setting.sizes["label"])
        self.props: list[Prop] = [self.turns, self.startle, self.errand]

    def pose(self, serving: Serving, start: Place, there: float) -> None:
        """start: where the miss sets out."""
        end = self._met()
        over = (start[0] + end[0]) / 2, max(start[1], end[1]) + ARC
        self.errand.show(serving.passed("told"), start, over, end)
        self.errand.appear(there)
        self.startle.place(*end)
        self.startle.show(serving.startled)
        self.startle.appear(there)

    def turn(self, turn: Turn) -> None:
        self.turns.place(*self.box.placed)
        self.turns.show(turn.before, turn.after)
        self.turns.appear(turn.there)

    def _met(self) -> Place:
        """Where the miss comes to: just over the box."""
        x, y, *_ = self.box.placed
        return x - ASIDE * self.box.width_of_box, y + self.box.height_of_box + ROOM_ABOVE

    def readings(self, turn: Turn) -> Iterator[Reading]:
        if not turn.there or turn.before == turn.after:
            return
        for k, (shown, *ends) in enumerate(zip(self.turns.read(), turn.before, turn.after, strict=True)):
            for end, seen, true in zip(("from", "to"), shown, ends, strict=True):
                yield Reading(f"knob {k} turned {end}", "exact", seen, true)
