"""Where the spoon is: in the soup, at the cook's mouth, over the ring, over a bowl. Poses in the picture's units."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from scenes.kit.easing import smoothstep
from scenes.kit.keyframes import Key, along
from scenes.props.cast.actor import Point
from scenes.props.kitchen.pot_on_stove import DIPS, Held, Place, PotOnStove
from scenes.props.kitchen.spoon import BOWL
from scenes.stagings.soup_pot.timing import MOUTHFUL_OUT, POURS_OUT, TIPS, SipTimes, TrialTimes, bump, part

GRIP, FAR_GRIP = 1.22, 1.95      # where it is held, and to reach far: from the middle of the bowl, at its natural size
NECK = -0.85                     # how far out, as a share of the way between the two
STEEPEST = 0.93                  # sine of the angle at which it reaches up
REST = (0.55, 0.06)              # where it rests in the soup, on the unit disc of the surface
LEAN = float(np.deg2rad(-22))    # and how it leans
OVER_RIM = float(np.deg2rad(8))  # over the rim
LEVEL = float(np.deg2rad(96))    # when a mouthful lies in it
TIPPED = float(np.deg2rad(15))   # more, when a drop is let fall
CLEAR = 0.62                     # units over the mouth of the pot, where it clears the rim, at natural size
TO_CHEST = 0.35         # of the way back into the soup
UNDER_AGAIN = 0.35               # of the way down from over the rim, where it is in the pot
UNDER_MOUTH = 0.30               # units that the bowl is before the middle of the mouth
Pose = tuple[float, float, float]


@dataclass(frozen=True)
class SpoonAt:
    """The spoon as it is seen: pose, how full, whether it is before everything.

    far: how far out the hand holds it: 1 to reach far, NECK to lift it over the rim.
    """

    pose: Pose
    full: float
    out: bool
    far: float = 0.0

    def hand(self, natural: float) -> Point:
        """Where it is held."""
        x, y, lean = self.pose
        grip = (GRIP + (FAR_GRIP - GRIP) * self.far) * natural
        return x - grip * float(np.sin(lean)), y + grip * float(np.cos(lean))


class SpoonWay:
    """Ways of the spoon of a pot that stands at home."""

    def __init__(self, stove: PotOnStove, mouth: Point, reach: tuple[float, float]) -> None:
        """mouth: the cook's; reach: the lowest and the highest that the hand on the spoon goes."""
        self.stove, self.reach, self.natural = stove, reach, stove.natural
        self.home = stove.home
        at = stove.at_rest().pose
        self.rest: Pose = (self.home.x + at[0], self.home.y + at[1], at[2])
        self.mouth: Pose = (mouth[0] - UNDER_MOUTH, mouth[1] - 0.16, LEVEL)

    # places -----------------------------------------------------------------
    @property
    def deep(self) -> Pose:
        return self.rest[0], self.rest[1] - DIPS * self.natural, self.rest[2]

    @property
    def clear(self) -> Pose:
        """Over the rim, on the cook's side."""
        return self.rest[0] + 1.25 * self.natural, self.home.y + CLEAR * self.natural, OVER_RIM

    def at_ring(self, lip: Point) -> Pose:
        """Its tip over the cup of the ring; the hand stays within its reach."""
        long = (FAR_GRIP + BOWL) * self.natural
        up = float(np.clip(lip[1] - min(max(lip[1], self.reach[0]), self.reach[1]), -STEEPEST * long, STEEPEST * long))
        lean = float(np.pi / 2 + np.arcsin(up / long))
        tip = BOWL * self.natural
        return lip[0] - tip * float(np.sin(lean)), lip[1] + tip * float(np.cos(lean)) + 0.06, lean

    @property
    def chest(self) -> Pose:
        """On the way from the ring: before the apron, not before the face."""
        return self.mouth[0], self.mouth[1] - 1.1 * self.natural, 0.8 * LEVEL

    # ways -------------------------------------------------------------------
    def at_rest(self, turn: float, stirred: float) -> SpoonAt:
        x, y, lean = self.stove.at_rest(turn, stirred).pose
        return SpoonAt((self.home.x + x, self.home.y + y, lean), 0.0, False)

    def sip(self, p: float, times: SipTimes, lip: Point) -> SpoonAt:
        """At fraction p of a sip: mouth, ring, and back."""
        ring = self.at_ring(lip)
        keys: list[Key] = [(0.0, self.rest), (0.45 * times.out, self.deep), (times.out, self.clear),
                           (times.mouth[0], self.mouth), (times.mouth[1], self.mouth), (times.ring[0], ring),
                           (times.ring[1], ring), (0.5 * (times.ring[1] + times.off), self.chest),
                           (times.off, self.clear), (1.0, self.rest)]
        pose = self._tipped(along(keys, p), p, times.ring)
        gone = 0.5 * (times.ring[0] + times.moves[0])
        (full,) = along([(0.6 * times.out, (0.0,)), (0.9 * times.out, (1.0,)), (times.mouth[0], (1.0,)),
                         (times.mouth[1], (0.55,)), (gone, (0.55,)), (times.moves[1], (0.0,))], p)
        (far,) = along([(0.0, (0.0,)), (times.out, (NECK,)), (times.mouth[0], (0.0,)), (times.mouth[1], (0.0,)),
                        (times.ring[0], (1.0,)), (times.ring[1], (1.0,)), (times.off, (NECK,)), (1.0, (0.0,))], p)
        return SpoonAt(pose, full, 0.8 * times.out <= p < times.off + UNDER_AGAIN * (1 - times.off), far)

    @staticmethod
    def _tipped(pose: tuple[float, ...], p: float, ring: tuple[float, float]) -> Pose:
        """It tips as it comes to the ring, and is level again as it leaves."""
        begin = ring[0], ring[0] + TIPS
        x, y, lean = pose
        return x, y, lean + TIPPED * bump(p, begin)

    def trial(self, f: float, times: TrialTimes, begin: Pose, lip: Point) -> SpoonAt:
        """Of a trial until the spoon leaves the ring: from where it is filled to the mouth, to the ring."""
        ring, (low, high) = self.at_ring(lip), times.to_ring
        pose = along([(times.to_mouth[0], begin), (times.to_mouth[1], self.mouth), (low, self.mouth), (high, ring)], f)
        (full,) = along([(times.to_mouth[1], (1.0,)), (times.felt[1], (0.55,)), (high, (0.55,)),
                         (times.moves[1], (0.0,))], f)
        x, y, lean = pose
        tips = bump(f, (high, times.moves[1]))
        return SpoonAt((x, y, lean + TIPPED * tips), full, True, smoothstep(part(f, times.to_ring)))

    def to_ring(self, p: float, lip: Point) -> SpoonAt:
        """From the soup to the ring, by way of the chest."""
        keys: list[Key] = [(0.0, self.rest), (0.2, self.deep), (0.45, self.clear), (0.7, self.chest),
                           (1.0, self.at_ring(lip))]
        (full,) = along([(0.2, (0.0,)), (0.4, (1.0,))], p)
        (far,) = along([(0.0, (0.0,)), (0.45, (NECK,)), (0.7, (0.0,)), (1.0, (1.0,))], p)
        return SpoonAt(_pose(along(keys, p)), full, p >= 0.36, far)

    def drips(self, drop: float, lip: Point, full: float) -> SpoonAt:
        """Over the ring; drop: 0 to 1 while one falls."""
        x, y, lean = self.at_ring(lip)
        return SpoonAt((x, y, lean + TIPPED * 4.0 * drop * (1.0 - drop)), full, True, 1.0)

    def out_to(self, p: float, end: Pose, full_first: float = 0.0) -> SpoonAt:
        """From the soup to a place outside, by way of over the rim."""
        pose = _pose(along([(0.0, self.rest), (0.22, self.deep), (0.55, self.clear), (1.0, end)], p))
        (full,) = along([(0.22, (full_first,)), (0.45, (1.0,))], p)
        (far,) = along([(0.22, (0.0,)), (0.55, (NECK,)), (1.0, (0.0,))], p)
        return SpoonAt(pose, full, p >= 0.4, far)

    def back_from(self, p: float, begin: Pose, full: float = 0.0) -> SpoonAt:
        """From outside into the soup."""
        pose = _pose(along([(0.0, begin), (TO_CHEST, self.chest), (0.7, self.clear), (1.0, self.rest)], p))
        (far,) = along([(0.0, (1.0,)), (TO_CHEST, (0.0,)), (0.7, (NECK,)), (1.0, (0.0,))], p)
        return SpoonAt(pose, full * (1 - p), p < 0.84, far)

    def mouthful(self, p: float) -> SpoonAt:
        """A sip alone: from the soup to the mouth, and back."""
        keys: list[Key] = [(0.0, self.rest), (0.14, self.deep), (0.28, self.clear), (0.46, self.mouth),
                           (0.72, self.mouth), (0.86, self.clear), (1.0, self.rest)]
        (full,) = along([(0.18, (0.0,)), (0.26, (1.0,)), (0.54, (1.0,)), (0.66, (0.0,))], p)
        (far,) = along([(0.0, (0.0,)), (0.28, (NECK,)), (0.46, (0.0,)), (0.72, (0.0,)), (0.86, (NECK,)),
                        (1.0, (0.0,))], p)
        return SpoonAt(_pose(along(keys, p)), full, MOUTHFUL_OUT <= p < 0.91, far)

    def ladle(self, p: float, brim: Point) -> SpoonAt:
        """A ladleful from the pot into a bowl."""
        over: Pose = (brim[0] - 0.10, brim[1] + 0.55 * self.natural, 0.22 * LEVEL)
        pose = _pose(along([(0.0, self.rest), (0.10, self.deep), (0.22, self.clear), (POURS_OUT[0], over),
                            (POURS_OUT[1], (over[0], over[1], over[2] + 3 * TIPPED)), (0.80, self.clear),
                            (1.0, self.rest)], p))
        (full,) = along([(0.10, (0.0,)), (0.2, (1.0,)), (POURS_OUT[0], (1.0,)), (POURS_OUT[1], (0.0,))], p)
        (far,) = along([(0.10, (0.0,)), (0.22, (NECK,)), (POURS_OUT[0], (0.0,)), (POURS_OUT[1], (0.0,)),
                        (0.80, (NECK,)), (1.0, (0.0,))], p)
        return SpoonAt(pose, full, 0.18 <= p < 0.9, far)

    def show(self, place: Place, cream: float, at: SpoonAt) -> None:
        """Draw it; place: of the pot, which carries what is in it along."""
        x, y, lean = at.pose
        here: Pose = (x - self.home.x, y - self.home.y, lean)
        water = -1.0 if at.out else self.stove.dipped(here)
        self.stove.hold_spoon(Place(self.home.x, self.home.y) if at.out else place, cream,
                              Held(here, water, at.full, at.out))


def _pose(values: tuple[float, ...]) -> Pose:
    x, y, lean = values
    return x, y, lean
