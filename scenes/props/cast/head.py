"""A head that turns and means what it shows: features on a ball, drawn from an Expression."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.shape import Shape, blend, rgbas
from scenes.kit.theme import Theme
from scenes.props.cast.crown import hair, hat
from scenes.props.cast.expression import CALM, Expression, mood_like
from scenes.props.cast.light import Light
from scenes.props.cast.outfit import COOK, Outfit

INK, BLUSH = "#2B211B", "#D97E57"
LIP, MAW, TEETH = "#7A4226", "#5A2320", "#FFF9EE"
# everything below is in heights of the whole figure
BALL, MIDDLE = (0.150, 0.158), 0.150        # half-axes of the head; its middle over the chin, which is the origin
TURN = np.deg2rad(44)                       # how far it turns to a side
# where features lie on the ball: longitude, height over the middle
EYE, BROW, EAR, CHEEK = (0.40, 0.004), (0.40, 0.068), (1.62, -0.010), (0.66, -0.066)
NOSE, MOUTH, TUFT = (0.0, -0.030), (0.0, -0.088), (1.30, 0.052)
EYE_HALF, PUPIL, GAZE = (0.034, 0.044), 0.022, 0.014
MOUTH_HALF, CORNER, GAPE = 0.056, 0.032, 0.064
BROW_HALF, BROW_RISE, BROW_SLANT = 0.040, 0.020, 0.020
SHADE = "#5A2A1A"                           # of what the hat throws on the forehead
BRIM = ((0.130, 0.110), (0.096, 0.082))     # that shadow's upper and lower edge: how high in front, and at the rims
LOCK = ((0.86, 0.130), (1.30, 0.130), (1.62, 0.118), (1.60, 0.010), (1.44, -0.030), (1.24, 0.010), (1.02, 0.076))
NEAR = 1.25         # radians from the front, within which an ear is seen before the head
SIDES = (-1, 1)
XY = NDArray[np.float64]


class Head(Prop):
    """Hat or hair, and face.

    show(expression, turn, gaze, blink, chin, tilt): turn −1 to the left … 1 to the right; gaze (x, y) of the pupils,
    −1 … 1 each; blink 0 … 1; chin: the point under it, in heights of the figure; tilt: to the left, in radians.
    tall: the height of the whole figure. Printed: the mood, told by the features as they stand.
    """

    def __init__(self, theme: Theme, tall: float, outfit: Outfit = COOK) -> None:
        super().__init__()
        self.tall, self.lid, fine = tall, outfit.skin, fineness(tall)
        skin, locks, self.hatted = outfit.skin, outfit.hair, outfit.hat
        shade, light = blend(skin, "#9A5B36", 0.40), Light(theme)
        edge = {"stroke": light.line, "width": 2.0 * fine}
        crown = hat(edge, fine, light) if outfit.hat else hair(locks, edge, fine, light)
        self.crown = [(self.shape(**piece.style), piece) for piece in crown if piece.behind]
        self.nape = self.shape(fill=locks, **edge)
        self.ears = [self.shape(fill=blend(skin, "#9A5B36", 0.18), **edge) for _ in SIDES]
        self.ball = self.shape(fill=light.round(skin, 0.40), axis="right", **edge)
        self.brim = self.shape(fill=SHADE, alpha=0.30 if outfit.hat else 0.20)
        self.near_ears = [self.shape(fill=blend(skin, "#9A5B36", 0.12), stroke=shade, width=1.8 * fine) for _ in SIDES]
        self.cheeks = [self.shape(fill=BLUSH) for _ in SIDES]
        self.eyes = [self.shape(fill="#FFFFFF", stroke=INK, width=2.2 * fine, round_ends=True) for _ in SIDES]
        self.pupils = [self.shape(fill=INK) for _ in SIDES]
        self.glints = [self.shape(fill="#FFFFFF") for _ in SIDES]
        self.brows = [self.shape(fill=blend(locks, INK, 0.55 * (not outfit.hat))) for _ in SIDES]
        self.mouth = self.shape(fill=MAW, stroke=LIP, width=2.6 * fine, round_ends=True)
        self.bite = self.shape(stroke=LIP, width=1.4 * fine)
        self.nose = self.shape(fill=blend(skin, "#C9805A", 0.30), stroke=blend(skin, "#7A4226", 0.45), width=1.4 * fine)
        self.tufts = [self.shape(fill=locks) for _ in SIDES]
        self.crown += [(self.shape(**piece.style), piece) for piece in crown if not piece.behind]
        self.show(CALM)

    def draw(self, face: Expression, turn: float = 0.0, gaze: tuple[float, float] = (0.0, 0.0),
             blink: float = 0.0, chin: tuple[float, float] = (0.0, 0.0), tilt: float = 0.0) -> None:
        cos, sin, angle = np.cos(tilt), np.sin(tilt), turn * TURN
        self._chin, self._tilt = np.array(chin), np.array([[cos, -sin], [sin, cos]])
        self._lay(self.ball, o.ellipse(*BALL, (0, MIDDLE)))
        self._lay(self.brim, _band())
        self._lay(self.nape, o.ellipse(0.11, 0.10, (-0.075 * np.sin(angle), MIDDLE - 0.045)))
        for k, side in enumerate(SIDES):
            self._eye(k, side, face, angle, gaze, blink)
            self._brow(k, side, face, angle)
            self._side(k, side, face, angle)
        self._mouth(face, angle)
        self._lay(self.nose, o.ellipse(0.020 + 0.008 * abs(turn), 0.018, _at(NOSE, 0, angle, 1.12)))
        for part, piece in self.crown:
            self._lay(part, piece.points + np.array([piece.along * np.sin(angle), 0.0, 0.0]))

    # the face ---------------------------------------------------------------
    def _eye(self, k: int, side: int, face: Expression, angle: float, gaze: tuple[float, float], blink: float) -> None:
        """Two lids from corner to corner; a smile closes them from below, pain from both sides."""
        x, y = _at(EYE, side, angle, 0.94)
        half, high = EYE_HALF[0] * face.eyes * _facing(EYE, side, angle), EYE_HALF[1] * face.eyes
        shut = min(1.0, max(face.lids, blink))
        meets = high * (0.42 if face.curve > 0.4 and blink < face.lids else -0.12)
        upper, lower = (sign * high * (1 - shut) + meets * shut for sign in (1, -1))
        self._lay(self.eyes[k], _lens((x, y), half, upper, lower))
        open_half = max(0.0, (upper - lower) / 2)
        there = open_half > 0.18 * high
        self.eyes[k].paint("#FFFFFF" if there else self.lid, 1.0, INK)
        at = x + GAZE * gaze[0] * _facing(EYE, side, angle), y + (upper + lower) / 2 + 0.6 * GAZE * gaze[1]
        small = PUPIL * (1.0 if face.eyes < 1.15 else 0.72)
        tall = min(small * 1.12, 0.96 * open_half)
        wide = min(small, 0.8 * half)
        self._lay(self.pupils[k], o.ellipse(wide, tall, at) if there else o.EMPTY)
        glint = o.circle(0.30 * min(wide, tall), (at[0] + 0.35 * wide, at[1] + 0.40 * tall))
        self._lay(self.glints[k], glint if there else o.EMPTY)

    def _brow(self, k: int, side: int, face: Expression, angle: float) -> None:
        x, y = _at(BROW, side, angle)
        half = BROW_HALF * _facing(BROW, side, angle)
        y += BROW_RISE * (face.left_brow if side < 0 else face.right_brow)
        inner, outer = (x - side * half, y + BROW_SLANT * face.slant), (x + side * half, y - BROW_SLANT * face.slant)
        middle = (x, y + 0.010)
        self._lay(self.brows[k], o.ribbon(np.array([inner, middle, outer]), np.array([0.0095, 0.0105, 0.0055])))

    def _side(self, k: int, side: int, face: Expression, angle: float) -> None:
        """Cheek, ear and tuft of hair of one side."""
        seen = _facing(CHEEK, side, angle)
        self._lay(self.cheeks[k], o.ellipse(0.036 * seen, 0.024, _at(CHEEK, side, angle)) if seen > 0.1 else o.EMPTY)
        self.cheeks[k].paint(fill=BLUSH, alpha=0.75 * face.cheeks)
        before = abs(side * EAR[0] + angle) < NEAR
        ear = o.ellipse(0.030, 0.038, _at(EAR, side, angle, 1.0 if before else 1.02))
        self._lay(self.ears[k], o.EMPTY if before else ear)
        self._lay(self.near_ears[k], ear if before else o.EMPTY)
        seen = _facing(TUFT, side, angle) > 0 and self.hatted
        self._lay(self.tufts[k], _lock(side, angle) if seen else o.EMPTY)

    def _mouth(self, face: Expression, angle: float) -> None:
        (x, y), facing = _at(MOUTH, 0, angle), _facing(MOUTH, 0, angle)
        half = MOUTH_HALF * face.wide * facing
        left, right = (y + CORNER * (face.curve + side * face.skew * 0.5) for side in SIDES)
        lower = y - GAPE * face.gape
        corners = (x - half, left), (x + half, right)
        self._lay(self.mouth, o.join(_bow(corners, (x, y)), _bow(corners, (x, lower))[::-1]))
        self.mouth.paint(blend(MAW, TEETH, face.teeth), 1.0, LIP)
        middle = _bow(((corners[0][0] + 0.15 * half, left), (corners[1][0] - 0.15 * half, right)), (x, (y + lower) / 2))
        self._lay(self.bite, middle if face.teeth > 0.5 else o.EMPTY)

    # read back ----------------------------------------------------------------
    def read(self) -> str:
        """The mood whose face this is; "" where it shows none."""
        mood, strength = mood_like(self.measured())
        return mood if strength > 0.25 else ""

    def measured(self) -> dict[str, float]:
        """Numbers of an Expression, from the outlines as they stand, each about the middle of its own range."""
        mouth = self._face_on(self.mouth)
        left, upper, right, lower = mouth[0], mouth[7], mouth[15], mouth[-8]
        eyes = [self._face_on(eye)[:, 1] for eye in self.eyes]
        whites = [np.ptp(eye) / (2 * EYE_HALF[1]) for eye in eyes]
        pairs = [self._face_on(brow) for brow in self.brows]
        inner = [brow[np.argmin(np.abs(brow[:, 0] - pairs[1 - k][:, 0].mean()))] for k, brow in enumerate(pairs)]
        outer = [brow[np.argmax(np.abs(brow[:, 0] - pairs[1 - k][:, 0].mean()))] for k, brow in enumerate(pairs)]
        slant = np.mean([(a[1] - b[1]) / (2 * BROW_SLANT) for a, b in zip(inner, outer, strict=True)])
        teeth = (self.mouth.full_fill[0, :3] - rgbas(MAW, 1.0)[0, :3]).sum() / (
            rgbas(TEETH, 1.0)[0, :3] - rgbas(MAW, 1.0)[0, :3]).sum()
        corners = (left[1] + right[1]) / 2
        return {"curve": float(corners - upper[1]) / CORNER, "skew": float(right[1] - left[1]) / CORNER,
                "gape": float(upper[1] - lower[1]) / GAPE, "lids": float(1 - np.mean(whites)), "slant": float(slant),
                "teeth": float(teeth)}

    # making parts ---------------------------------------------------------------
    def _lay(self, part: Shape, points: o.Points) -> None:
        laid = np.array(points)
        laid[:, :2] = laid[:, :2] @ self._tilt.T + self._chin
        part.outline(laid * self.tall)

    def _face_on(self, part: Shape) -> XY:
        """Points of a part as they stand, carried back to an upright head, in heights of the figure."""
        return (part.rest[:, :2] / self.tall - self._chin) @ self._tilt


def fineness(tall: float) -> float:
    """How wide lines are on a figure of this height: as drawn at 2.6 units, finer on a smaller one."""
    return min(1.0, max(0.35, tall / 2.6))


def _at(feature: tuple[float, float], side: int, angle: float, out: float = 1.0) -> tuple[float, float]:
    """Where a feature of the ball is seen."""
    longitude, y = feature
    level = np.sqrt(max(0.0, 1 - (y / BALL[1]) ** 2))
    return float(out * BALL[0] * level * np.sin(side * longitude + angle)), MIDDLE + y


def _lock(side: int, angle: float) -> o.Points:
    """The hair at a temple, from under the hat down to a point before the ear, as far as it is seen."""
    seen = [(np.clip(longitude + side * angle, -1.5, 1.5) - side * angle, y) for longitude, y in LOCK]
    return o.smooth([_at(place, side, angle, 1.01) for place in seen], closed=True)


def _band() -> o.Points:
    """The shadow of what is on the head, from rim to rim of the face, whichever way it looks."""
    along = np.linspace(-1.5, 1.5, 9)
    edges = [[_at((float(x), float(front + (rim - front) * (x / 1.5) ** 2)), 1, 0.0) for x in along]
             for front, rim in BRIM]
    return o.smooth([*edges[0], *edges[1][::-1]], closed=True)


def _facing(feature: tuple[float, float], side: int, angle: float) -> float:
    """How wide a feature is seen: 1 from the front, little at the rim."""
    return max(0.0, float(np.cos(0.8 * (side * feature[0] + angle))))


def _bow(corners: tuple[tuple[float, float], tuple[float, float]], middle: tuple[float, float]) -> o.Points:
    """A lip from corner to corner: a parabola through its middle."""
    (left, low), (right, high) = corners
    t = np.linspace(-1, 1, 5)
    level = (low + high) / 2 + t * (high - low) / 2
    x, bulge = (left + right) / 2 + t * (right - left) / 2, middle[1] - (low + high) / 2
    return o.smooth(np.column_stack([x, level + bulge * (1 - t**2)]))


def _lens(at: tuple[float, float], half: float, upper: float, lower: float) -> o.Points:
    """Two lids from corner to corner."""
    x, y = at
    lids = []
    for lid in (upper, lower):
        t = np.linspace(-1, 1, 7)
        lids.append(o.smooth(np.column_stack([x + half * t, y + lid * np.sqrt(1 - t**2)])))
    return o.join(lids[0], lids[1][::-1])
