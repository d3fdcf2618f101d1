"""Two bowls of soup, side by side: yours, and another that is nearer to the wish, or is the wish."""

from __future__ import annotations

from dataclasses import dataclass

from scenes.kit.prop import Prop
from scenes.kit.theme import Theme
from scenes.props.kitchen.bowl import Bowl
from scenes.props.kitchen.steam import Steam


@dataclass(frozen=True)
class SteamLook:
    """How wide steam is, of its bowl; how high, in units; and how small it is then drawn."""

    width: float
    height: float
    scale: float


class TwoBowls:
    """They stand wherever they have been placed, and their steam over them. Shows no quantity: what is in them is
    told by the spoon."""

    def __init__(self, theme: Theme, yours: Bowl, other: Bowl, look: SteamLook) -> None:
        self.yours, self.other, self.look = yours, other, look
        self.steam = [Steam(look.width * bowl.width_of_mouth, look.height, theme) for bowl in (yours, other)]
        self.props: list[Prop] = [*self.steam, yours, other]

    def pose(self, yours: float, other: float, phase: float) -> None:
        """How far each of them is there; phase: of the steam, in cycles."""
        for bowl, steam, there in zip((self.yours, self.other), self.steam, (yours, other), strict=True):
            bowl.appear(there)
            if there:
                steam.show(phase)
            steam.place(*bowl.brim, 0.0, self.look.scale).appear(there)
