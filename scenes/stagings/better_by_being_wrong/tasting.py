"""The first taste of the pot: the spoon goes from the soup to the cook's mouth, and back. No manim here."""

from __future__ import annotations

import math
from dataclasses import dataclass

from scenes.kit.keyframes import along
from scenes.props.cast.actor import Point

# in heights of the cook, as hands are given; in radians; in the spoon's own units
Held = tuple[float, float, float, float]            # the hand, the lean, where it is held
IN_POT: Held = (-0.19, 0.605, math.radians(-42), 1.7)
OVER_RIM: Held = (-0.26, 0.60, math.radians(12), 1.25)
AT_MOUTH: Held = (-0.262, 0.512, math.radians(98), 1.1)
TAKEN, OVER, THERE, LEAVES, AGAIN, LET_GO = 0.18, 0.36, 0.52, 0.66, 0.80, 0.92     # shares of a taste
SIPS = 0.60             # when the spoon is empty, and it is tasted


@dataclass(frozen=True)
class SpoonHeld:
    """hand: where it is; holds: whether it has the spoon, whose lean, grip and filling these are; out: of the pot."""

    hand: Point
    holds: bool
    lean: float
    grip: float
    full: float
    out: bool


def tasting(part: float, rest: Point) -> SpoonHeld:
    """At a share of the taste; rest: where the hand is before and after."""
    x, y, lean, grip = along([(TAKEN, IN_POT), (OVER, OVER_RIM), (THERE, AT_MOUTH), (LEAVES, AT_MOUTH),
                              (AGAIN, OVER_RIM), (LET_GO, IN_POT)], part)
    if part < TAKEN or part > LET_GO:
        x, y = along([(0.0, rest), (TAKEN, IN_POT[:2]), (LET_GO, IN_POT[:2]), (1.0, rest)], part)
    return SpoonHeld((x, y), TAKEN <= part <= LET_GO, lean, grip, float(part < SIPS), OVER <= part <= AGAIN)
