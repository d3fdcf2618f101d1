"""The way of a spoon from a bowl to a mouth and back, and the hand on it. No manim here."""

from __future__ import annotations

import math
from dataclasses import dataclass

from scenes.kit.keyframes import Key, along
from scenes.kit.region import Region

LENGTH, SIZE = 1.5, 0.52            # of the spoon, and how large it is drawn
HELD = 0.90                         # of its length: where the hand is
LEANS, AT_MOUTH = 0.55, -2.05       # radians: in the bowl, and at the mouth
DEEP, OVER = 0.10, 0.45             # units under and over the soup
MOUTH = 0.505                       # heights of the figure
AWAY = 0.16                         # from the mouth's middle
# of the way, by which the hand is at the spoon, it has dipped, is over the bowl, at the mouth, and so on back
TAKEN, DIPPED, RAISED, THERE, LEAVES, LOWERED, BACK, FREE = 0.14, 0.25, 0.46, 0.60, 0.68, 0.82, 0.90, 1.0


@dataclass(frozen=True)
class SpoonAt:
    """Where a spoon's bowl is, how it leans, how full it is, and how far a hand holds it."""

    x: float
    y: float
    lean: float
    full: float
    held: float

    @property
    def grip(self) -> tuple[float, float]:
        reach = HELD * LENGTH * SIZE
        return self.x - reach * math.sin(self.lean), self.y + reach * math.cos(self.lean)


class SpoonWay:
    """From a bowl whose surface is at a height, to the mouth of somebody who stands in a region, at either side."""

    def __init__(self, bowl_x: float, surface: float, eater: Region) -> None:
        side = 1.0 if bowl_x > eater.x else -1.0
        rest = (bowl_x - side * 0.06, surface - 0.02, side * LEANS)
        dipped, over = (rest[0], surface - DEEP, rest[2]), (rest[0], surface + OVER, rest[2])
        mouth = (eater.x + side * AWAY, eater.bottom + MOUTH * eater.height, side * AT_MOUTH)
        self.keys: list[Key] = [(0.0, rest), (TAKEN, rest), (DIPPED, dipped), (RAISED, over), (THERE, mouth),
                                (LEAVES, mouth), (LOWERED, over), (BACK, rest)]

    def at(self, way: float) -> SpoonAt:
        x, y, lean = along(self.keys, way)
        (full,) = along([(DIPPED, (0.0,)), (RAISED, (1.0,)), (THERE, (1.0,)), (LEAVES, (0.0,))], way)
        (held,) = along([(0.0, (0.0,)), (TAKEN, (1.0,)), (BACK, (1.0,)), (FREE, (0.0,))], way)
        return SpoonAt(x, y, lean, full, held)
