"""The spoon that is in the hand with the dial before the way and after it: how it is held, and how it comes to the
mouth. In the cook's height. No manim here."""

from __future__ import annotations

import math
from dataclasses import dataclass

from scenes.kit.keyframes import Key, along

LENGTH, SIZE = 1.5, 0.20            # of the spoon as it is built; how large it is for a cook of 1
HELD = 0.62                         # of its length: where the hand is
UPRIGHT, AT_MOUTH = math.pi + 0.05, 1.80        # radians
HOLDS, MOUTH, POCKET = (-0.205, 0.250), (0.045, 0.497), (-0.060, 0.215)     # the hand; where the bowl goes; the pocket
RAISED, EMPTIED, LOWERS = 0.36, 0.50, 0.64      # of a sip's time
Point = tuple[float, float]


@dataclass(frozen=True)
class SpoonHeld:
    """Where its bowl is, its angle, how full it is."""

    bowl: Point
    angle: float
    full: float

    @property
    def grip(self) -> Point:
        return self.bowl[0] - REACH * math.sin(self.angle), self.bowl[1] + REACH * math.cos(self.angle)


def held(sip: float) -> SpoonHeld:
    """sip: how far one is, 0 and 1 with the spoon held up."""
    (x, y, angle), (full,) = along(_KEYS, sip), along([(RAISED, (1.0,)), (EMPTIED, (0.0,))], sip)
    return SpoonHeld((x, y), angle, full)


REACH = HELD * LENGTH * SIZE
_UP = HOLDS[0] + REACH * math.sin(UPRIGHT), HOLDS[1] - REACH * math.cos(UPRIGHT), UPRIGHT
_KEYS: list[Key] = [(0.0, _UP), (RAISED, (*MOUTH, AT_MOUTH)), (LOWERS, (*MOUTH, AT_MOUTH)), (1.0, _UP)]
