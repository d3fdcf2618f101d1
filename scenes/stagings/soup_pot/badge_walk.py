"""The loop badge: it waits in its corner, and comes forward once, to be walked round."""

from __future__ import annotations

from scenes.kit.prop import Prop
from scenes.kit.setting import Setting
from scenes.props.sign.loop_badge import HEIGHT, Badge
from scenes.stage.timeline import Moment
from scenes.stagings.soup_pot.gesture import Gesture
from scenes.stagings.soup_pot.stations import lit
from scenes.stagings.soup_pot.timing import MOVES


class BadgeWalk:
    """The badge at its corner or over the pot, lit at the station that the picture is at."""

    def __init__(self, setting: Setting, covered: bool) -> None:
        """covered: words lie on the badge's way."""
        self.corner, self.big, self.covered = setting.regions["badge"], setting.regions["loop"], covered
        self.badge = Badge(setting.theme)

    @property
    def props(self) -> list[Prop]:
        return [self.badge]

    def pose(self, now: Moment, hand: Gesture) -> None:
        there, out = MOVES["any"]["badge"].presence(now, "badge"), _forward(now)
        if self.covered or now.calm:       # it fades here and comes there
            there, out = there * abs(1.0 - 2.0 * out), float(out >= 0.5)
        place = self.corner.towards(self.big, out)
        self.badge.place(place.x, place.y, 0.0, 1.0 + (self.big.height / HEIGHT - 1.0) * out)
        self.badge.appear(there)
        self.badge.show(*lit(now, hand))


def _forward(now: Moment) -> float:
    """How far it has come forward."""
    if now.beat.verb != "close_loop":
        return 0.0
    moves = MOVES["close_loop"]
    return moves["badge comes forward"].ease(now) * (1.0 - moves["badge goes back"].ease(now))
