"""The cook or the guest as they act: large, with a face that means something and two hands that hold what moves."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Shape, blend
from scenes.kit.theme import Theme
from scenes.props.cast.expression import CALM, Expression
from scenes.props.cast.head import TURN, Head, fineness
from scenes.props.cast.light import Light
from scenes.props.cast.limbs import joint
from scenes.props.cast.outfit import COOK, Outfit

# everything below is in heights of the figure; the origin is between the feet
CHIN, HEM, WAIST, SHOULDER = 0.460, 0.100, 0.300, (0.106, 0.402)
BONES, ARM, HAND = (0.135, 0.120), 0.080, 0.046
PALM = 1.05                             # how many times its size a hand's middle lies beyond the wrist
HANGS = (0.200, 0.135)                  # where a hand is that does nothing
OUT = 0.13                              # how far apron and scarf lie before the body's middle
COAT = [(0.150, 0.096), (0.206, 0.108), (0.208, 0.190), (0.184, 0.285), (0.150, 0.375), (0.122, 0.436), (0.06, 0.466)]
BIB = [(0.082, 0.392), (0.092, 0.315), (0.146, 0.245), (0.156, 0.148), (0.128, 0.118)]
BUTTONS = (0.365, 0.295, 0.225)         # of a coat without an apron
INK = "#140C08"                         # of shadows
FALLS = (0.014, -0.018)                 # how far a shadow falls away from the light, and down
SHADOW = 0.16                           # how dark it is on cloth
SHINE, ALONG = 0.44, 0.014              # the lit stripe of a sleeve: its width in the sleeve's, its way to the light
LIT = (0.0, 0.0, 0.5, 1.0)              # of a sleeve's strokes: how far on that way they lie
BOOT = [(-0.062, 0.0), (-0.070, 0.060), (-0.052, 0.118), (0.052, 0.118), (0.070, 0.060), (0.062, 0.0)]
ANKLE, SOLE = (2, 3), (0, 5)           # of its points: what does not move when the toes turn; what is stood on
STANCE, HIP, LEG = 0.088, (0.062, 0.165), 0.082    # boots apart; legs: where they hang, and how wide they are
SAT, SPREAD = 0.098, 0.070              # how far down one sits, and boots go apart then
HEAD = (0.74, 0.47, 0.52)               # with the hat, of who faces us: its middle from the feet, how wide and high
SIDES = (-1, 1)
Point = tuple[float, float]
Points = NDArray[np.float64]


@dataclass(frozen=True)
class Acting:
    """A pose, all of it at once; lengths in heights of the figure.

    left, right: where the hands are, as one sees them, from between the feet; None for one that hangs.
    dip: how far the knees give (weight: before a hop, on landing); lean: of the body to the right, in radians.
    ground: the angle of what is stood on; lifts: how high the left and the right boot is over it; sit: 1 sits on it.
    The face: see Head.
    """

    face: Expression = CALM
    turn: float = 0.0
    gaze: Point = (0.0, 0.0)
    blink: float = 0.0
    left: Point | None = None
    right: Point | None = None
    dip: float = 0.0
    lean: float = 0.0
    ground: float = 0.0
    lifts: Point = (0.0, 0.0)
    sit: float = 0.0


class Actor(Prop):
    """A cook `tall` units from sole to hat; acts at 2.6 units or taller. show(acting). Printed: the mood.

    apron: another colour than the outfit's, no meaning colour. Actor(theme, tall, outfit=GUEST) is the guest.
    What a hand holds is placed where hand() says.
    """

    def __init__(self, theme: Theme, tall: float, apron: str = "", outfit: Outfit = COOK) -> None:
        super().__init__()
        self.tall, self.light, self.outfit = tall, Light(theme), outfit
        self.skirt = self._hemmed([_wider(point, outfit.skirt) for point in COAT])
        self._hands: dict[int, Points] = {}
        fine = fineness(tall)
        edge = {"stroke": self.light.line, "width": 2.0 * fine}
        self.far = [self._limb(edge) for _ in SIDES]
        leather, cloth = outfit.boots, outfit.coat
        self.legs = [self.shape(stroke=outfit.legs, width=100 * LEG * tall, matter=True) for _ in SIDES]
        self.boots = [self.shape(fill=(blend(leather, "#000000", 0.25), leather), **edge) for _ in SIDES]
        self.coat = self.shape(fill=self.light.round(cloth), axis="right", **edge)
        self.aproned = bool(apron or outfit.apron)
        self.under_bib = self.shape(fill=INK, alpha=SHADOW)
        self._sew(fine)
        self.wear(apron or outfit.apron or cloth)
        scarf = outfit.scarf
        self.scarf = self.shape(fill=(scarf, scarf, blend(scarf, "#000000", 0.45)), **edge)     # dark under the chin
        thrown = {"stroke": INK, "stroke_alpha": SHADOW, "width": 100 * ARM * tall, "round_ends": True, "matter": True}
        self.under_arms = [self.shape(**thrown) for _ in SIDES]
        self.head = Head(theme, tall, outfit)
        self.add(self.head)
        self.near = [self._limb(edge) for _ in SIDES]
        self.show(Acting())

    def _sew(self, fine: float) -> None:
        seam = self.light.line
        self.straps = [self.shape() for _ in SIDES]
        self.bib = self.shape(axis="right", stroke=seam, width=1.6 * fine)
        self.pocket = self.shape(stroke=seam, width=1.4 * fine)
        self.buttons = self.shape(stroke=seam, width=1.2 * fine)

    def wear(self, apron: str) -> None:
        """An apron of that colour; where the outfit has none, the coat's buttons are sewn on in it."""
        def darker(amount: float) -> str:
            return blend(apron, "#2B1A10", amount)

        for strap in self.straps:
            strap.paint(fill=darker(0.22))
        self.bib.paint(fill=self.light.round(apron, 0.36), stroke=darker(0.45))
        self.pocket.paint(fill="#2B1A10", alpha=0.10, stroke=darker(0.40))
        self.buttons.paint(fill=blend(apron, "#FFFFFF", 0.55), stroke=darker(0.55))

    def draw(self, acting: Acting) -> None:
        self.acting = acting
        ahead = OUT * np.sin(acting.turn * TURN)
        self._lay(self.coat, o.smooth(self._bent(_both(self.skirt)), closed=True))
        forward = np.array([ahead, 0.0])
        if self.aproned:
            bib, box = _both(self._hemmed(BIB), narrow=_narrow(acting)), _box(0.075 * _narrow(acting), 0.175, 0.235)
            self._lay(self.bib, o.smooth(self._bent(bib + forward), closed=True))
            self._lay(self.under_bib, o.smooth(self._bent(bib * (1, 0.985) + forward + self._falls), closed=True))
            self._lay(self.pocket, o.smooth(self._bent(box + forward), closed=True))
        else:
            middles = self._bent(np.array([(1.1 * ahead, y) for y in BUTTONS]))
            self._lay(self.buttons, o.together(o.circle(0.011, (float(x), float(y))) for x, y in middles))
        self._lay(self.scarf, o.smooth(self._bent(_both([(0.10, 0.436), (0.120, 0.474)], 0.490, 0.419)), closed=True))
        for k, side in enumerate(SIDES):
            if self.aproned:
                self._strap(k, side, ahead, _narrow(acting))
            self._leg(k, side, acting)
            self._arm(k, side, acting)
        x, y = self._bent(np.array([(0.0, CHIN)]))[0]
        self.head.show(acting.face, acting.turn, acting.gaze, acting.blink, (float(x), float(y)), -0.7 * acting.lean)

    def hand(self, side: int) -> Point:
        """Where the middle of a hand is, in units from between the feet; side: −1 left, as one sees it, 1 right."""
        x, y = self._hands[SIDES.index(side)]
        return float(x * self.tall), float(y * self.tall)

    def read(self) -> str:
        return self.head.read()

    def read_feet(self) -> Point:
        """The point stood on: between the boots, on the line of the lower sole, as they stand in the picture."""
        ankles, soles = (np.array([boot.points[4 * np.array(which), :2] for boot in self.boots])
                         for which in (ANKLE, SOLE))
        along = (soles[0, 1] - soles[0, 0]) / np.linalg.norm(soles[0, 1] - soles[0, 0])
        up = np.array([-along[1], along[0]])
        x, y = (ankles @ along).mean() * along + (soles @ up).mean(axis=1).min() * up
        return float(x), float(y)

    def _hemmed(self, points: list[Point]) -> Points:
        """Of coat or apron, with the hem as high as it is worn."""
        xy = np.array(points)
        xy[:, 1] += self.outfit.hem * np.clip((WAIST - xy[:, 1]) / (WAIST - HEM), 0.0, 1.0)
        return xy

    def _bent(self, xy: Points) -> Points:
        """The body leans about its hem and gives in its knees."""
        up = np.maximum(0.0, xy[:, 1] - HEM)
        given = self.acting.dip * np.minimum(1.0, 0.35 + up) + SAT * self.acting.sit
        return np.column_stack([xy[:, 0] + np.tan(self.acting.lean) * up, xy[:, 1] - given])

    def _leg(self, k: int, side: int, acting: Acting) -> None:
        """A boot on the line of the ground, or over it, and the leg that it hangs from, under the coat."""
        apart = STANCE * (1 - 0.3 * abs(acting.turn)) + SPREAD * acting.sit
        boot = np.array(BOOT) + np.array([side * apart, acting.lifts[k]])
        boot[-2:, 0] += 0.05 * max(0.0, acting.turn)
        boot[:2, 0] += 0.05 * min(0.0, acting.turn)
        cos, sin = np.cos(acting.ground), np.sin(acting.ground)
        boot = boot @ np.array([[cos, sin], [-sin, cos]])
        hip = self._bent(np.array([(side * HIP[0], HIP[1] + self.outfit.hem)]))[0]
        self._lay(self.legs[k], o.polyline([hip, boot[list(ANKLE)].mean(axis=0)]))
        self._lay(self.boots[k], o.smooth(boot, closed=True))

    def _strap(self, k: int, side: int, ahead: float, narrow: float) -> None:
        low, high = np.array([(side * 0.074 * narrow + ahead, 0.392), (side * 0.072 + 0.5 * ahead, 0.468)])
        self._lay(self.straps[k], o.ribbon(self._bent(np.array([low, high])), 0.011))

    def _arm(self, k: int, side: int, acting: Acting) -> None:
        """Before the body, but the one that is behind it when one turns away."""
        back = -0.3 * OUT * np.sin(acting.turn * TURN)
        shoulder = self._bent(np.array([(side * SHOULDER[0] * _narrow(acting) + back, SHOULDER[1])]))[0]
        given = acting.left if side < 0 else acting.right
        hand = np.array(given) if given else self._bent(np.array([(side * HANGS[0], HANGS[1])]))[0]
        bend = side * float(np.clip((shoulder[1] - hand[1] - 0.06) / 0.08, -1, 1))
        way = (hand - shoulder) / max(1e-9, float(np.hypot(*(hand - shoulder))))
        elbow, wrist = joint(shoulder, hand - PALM * HAND * way, *BONES, bend)
        self._hands[k] = wrist + PALM * HAND * way
        way = (wrist - elbow) / max(1e-9, float(np.hypot(*(wrist - elbow))))
        behind = side * acting.turn > 0.45
        bones = np.array([shoulder, elbow, wrist])
        self._lay(self.under_arms[k], o.EMPTY if behind else o.smooth(bones[:2] + self._falls))
        for limb, there in ((self.far[k], behind), (self.near[k], not behind)):
            palm, *sleeve = limb
            for stroke, lit in zip(sleeve, LIT, strict=True):
                line = bones + lit * ALONG * np.array([self.light.side, 0.6])
                self._lay(stroke, o.smooth(line) if there else o.EMPTY)
            self._lay(palm, _palm(self._hands[k], way) if there else o.EMPTY)

    def _limb(self, edge: dict[str, object]) -> tuple[Shape, ...]:
        """A hand, and a sleeve of four strokes: its outline, its cloth, and where more and more light falls on it."""
        wide, coat = 100 * ARM * self.tall, self.outfit.coat
        palm = self.shape(fill=self.light.round(self.outfit.skin, 0.25), axis="right", **edge)
        rim = 4.4 * fineness(self.tall)
        strokes = ((self.light.line, wide + rim), (self.light.dark(coat, 0.17), wide),
                   (self.light.dark(coat, 0.07), 0.72 * wide), (coat, SHINE * wide))
        return palm, *(self.shape(stroke=colour, width=w, round_ends=True, matter=True) for colour, w in strokes)

    @property
    def _falls(self) -> Points:
        """Where shadows on the figure fall, from what throws them."""
        return np.array([-self.light.side * FALLS[0], FALLS[1]])

    def _lay(self, part: Shape, points: o.Points) -> None:
        part.outline(np.asarray(points) * self.tall)


def head_box(feet: Point, tall: float) -> Region:
    """Where the head of somebody is who stands there and is so tall."""
    up, wide, high = (share * tall for share in HEAD)
    return Region(feet[0], feet[1] + up, wide, high)


def _wider(point: Point, skirt: float) -> Point:
    """A point of a coat that becomes a skirt towards its hem."""
    x, y = point
    return x * (1 + (skirt - 1) * max(0.0, (0.30 - y) / 0.20)), y


def _narrow(acting: Acting) -> float:
    """How much of its width the front shows when the body turns."""
    return float(1 - 0.32 * abs(np.sin(acting.turn * TURN)))


def _both(right: list[Point] | Points, top: float | None = None, bottom: float | None = None,
          narrow: float = 1.0) -> Points:
    """An outline from its right half and the points on its middle, if it has any."""
    half = np.array(right) * (narrow, 1.0)
    low, high = ([] if y is None else [np.array([(0.0, y)])] for y in (bottom, top))
    return np.vstack([*low, half, *high, (half * (-1.0, 1.0))[::-1]])


def _box(half: float, low: float, high: float) -> Points:
    return np.array([(-half, high), (half, high), (half * 0.92, low), (-half * 0.92, low)])


def _palm(middle: Points, way: Points) -> o.Points:
    """A mitten with a thumb, along the lower arm."""
    across = np.array([-way[1], way[0]]) * (1 if way[0] >= 0 else -1)
    shape = np.array([(-1.0, -0.60), (0.2, -0.82), (0.95, -0.45), (1.0, 0.35), (0.55, 0.72), (0.15, 1.15),
                      (-0.25, 0.95), (-0.35, 0.62), (-1.0, 0.55)])
    return o.smooth(middle + HAND * (shape[:, :1] * way + shape[:, 1:] * across), closed=True)
