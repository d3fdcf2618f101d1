"""What the hand takes up: a shaker of salt, a jug of cream, a mill of pepper.

All three have their origin in the middle of the body, so that they tip about it; they stand with the
origin half a height above the ground. Mouth: where what they hold comes out, from the origin, upright.
They show no quantity; what falls does.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit import outline
from scenes.kit.lettering import outline_of
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme
from scenes.props.kitchen.pouring import NAMES

Points = NDArray[np.float64]

GLASS = "#DCE8EE"
STEEL = ("#6E6A68", "#E9E6E2", "#FFFFFF", "#A7A19B", "#6E6A68")
WALNUT = ("#2A1710", "#6B3F26", "#9A6540", "#5A3420", "#2A1710")
RIM = "#C79A6B"        # light round dark wood, before a dark wall
TAG, TAG_INK = "#FBF5EA", "#2B211B"


class Shaker(Prop):
    """What the three have in common: a height, a mouth, a name on a tag.

    name: on the tag; "" leaves the tag away. side: where it pours, -1 to its left, 1 to its right.
    """

    spout = (0.0, 0.5)               # the mouth, in heights, of one that pours to its left
    tips = 140.0                     # degrees to pour
    tag_at = 0.25                    # height of the name, in heights

    def __init__(self, name: str, height: float, theme: Theme, side: int = -1, em: float = 0.33) -> None:
        super().__init__()
        self.size, self.theme = height, theme
        self.mouth = (-side * self.spout[0] * height, self.spout[1] * height)
        self.tilt = -side * float(np.deg2rad(self.tips))
        self.build_body(height)
        if side > 0:
            for part in self.parts():
                part.outline(part.rest * (-1, 1, 1))
        if name:
            self._tag(name, em)

    def build_body(self, h: float) -> None:
        """Draw it as one that pours to its left."""
        raise NotImplementedError(type(self).__name__)

    def _tag(self, name: str, em: float) -> None:
        """The name, centred, on a plate of paper."""
        letters, advance = outline_of(self.theme.words.gettext(NAMES[name]), "BOLD")
        at = (0.0, (self.tag_at - 0.5) * self.size)
        self.shape(outline.rectangle((advance + 0.30) * em, 1.15 * em, at, 0.09), fill=TAG)
        self.shape(letters * em + (at[0] - advance * em / 2, at[1] - 0.26 * em, 0.0), fill=TAG_INK)

    def mouth_at(self, x: float, y: float, angle: float) -> tuple[float, float]:
        """Where the mouth is when the shaker stands at (x, y), turned by angle."""
        mx, my = self.mouth
        cos, sin = np.cos(angle), np.sin(angle)
        return float(x + mx * cos - my * sin), float(y + mx * sin + my * cos)


class SaltShaker(Shaker):
    """Glass with a steel cap."""

    spout = (0.0, 0.46)

    def build_body(self, h: float) -> None:
        w, low = 0.70 * h, -0.5 * h
        glass = [(-0.42, 0.03), (-0.40, 0.0), (0.40, 0.0), (0.42, 0.03), (0.50, 0.60), (0.44, 0.70),
                 (-0.44, 0.70), (-0.50, 0.60)]
        body = outline.polygon(np.array(glass) * (w, h) + (0, low))
        self.shape(body, fill=GLASS, alpha=(0.45, 0.22, 0.14, 0.22, 0.40), axis="right",
                   stroke=self.theme.line, width=1.4, stroke_alpha=0.6)
        salt = [(-0.36, 0.04), (0.36, 0.04), (0.425, 0.50), (0.30, 0.53), (0.05, 0.50), (-0.2, 0.545),
                (-0.425, 0.51)]
        self.shape(outline.polygon(np.array(salt) * (w, h) + (0, low)),
                   fill=("#D9D4CC", "#FFFFFF", "#FFFFFF", "#DAD5CE"), axis="right")
        self.shape(outline.rectangle(0.06 * w, 0.46 * h, (-0.33 * w, low + 0.36 * h), 0.02), fill="#FFFFFF",
                   alpha=(0.0, 0.7, 0.35))
        dome = outline.join(outline.polyline([(-0.45 * w, low + 0.67 * h), (0.45 * w, low + 0.67 * h)]),
                            outline.arc(0.45 * w, 0.29 * h, 0.0, np.pi, (0.0, low + 0.71 * h)), closed=True)
        self.shape(dome, fill=STEEL, axis="right")
        self.shape(outline.rectangle(0.92 * w, 0.055 * h, (0.0, low + 0.69 * h), 0.02), axis="right",
                   fill=("#575350", "#C9C4BF", "#F2F0EE", "#8C8681", "#575350"))
        holes = [outline.ellipse(0.030 * h, 0.022 * h, (x * w, low + y * h))
                 for x, y in ((-0.2, 0.865), (0.0, 0.885), (0.2, 0.865), (-0.1, 0.935), (0.1, 0.935))]
        self.shape(np.vstack(holes), fill="#3A3330")


class CreamJug(Shaker):
    """White china with a lip to pour over, and a handle behind."""

    spout = (-0.44, 0.47)
    tips = 78.0
    tag_at = 0.27

    def build_body(self, h: float) -> None:
        low = -0.5 * h
        grip = [(0.28, 0.80), (0.46, 0.86), (0.58, 0.74), (0.56, 0.50), (0.44, 0.34), (0.30, 0.27)]
        line = np.add(np.array(grip) * h, (0, low))
        self.shape(outline.smooth(line), stroke="#B9AC9C", width=10.0 * h, round_ends=True)
        self.shape(outline.smooth(np.add(line, (-0.008, 0.012))), stroke="#EDE4D6", width=6.0 * h,
                   round_ends=True)
        side = np.array([(0.27, 0.0), (0.335, 0.06), (0.385, 0.26), (0.36, 0.46), (0.27, 0.66), (0.27, 0.80),
                         (0.34, 0.95)])
        lip = np.array([(0.10, 0.99), (-0.20, 0.985), (-0.46, 1.0)])
        left = np.array([(-0.33, 0.86), (-0.27, 0.74), (-0.28, 0.64), (-0.36, 0.46), (-0.385, 0.26),
                         (-0.335, 0.06), (-0.27, 0.0)])
        body = outline.smooth(np.vstack([side, lip, left]) * h + (0, low), closed=True)
        self.shape(body, fill=self.theme.china, axis="right", stroke=self.theme.line, width=1.2,
                   stroke_alpha=0.5)
        self.shape(body, fill="#6B5A48", alpha=(0.30, 0.10, 0.0, 0.0, 0.0))
        opening = outline.smooth(np.array([(0.32, 0.95), (0.10, 0.975), (-0.20, 0.975), (-0.43, 0.99),
                                           (-0.20, 0.93), (0.08, 0.92)]) * h + (0, low), closed=True)
        self.shape(opening, fill=("#CFC3B4", "#FFF9EC"))
        self.shape(outline.ribbon(np.array([(-0.24, 0.18), (-0.26, 0.34), (-0.20, 0.52)]) * h + (0, low),
                                  np.array([0.008, 0.02, 0.006]) * h), fill="#FFFFFF", alpha=0.9)


class PepperMill(Shaker):
    """Turned walnut with a brass knob; it is held upright, and grinds downwards."""

    spout = (0.0, -0.5)
    tips = 0.0
    tag_at = 0.24

    def build_body(self, h: float) -> None:
        low = -0.5 * h
        body = np.array([(0.30, 0.0), (0.31, 0.10), (0.27, 0.20), (0.20, 0.38), (0.235, 0.55), (0.27, 0.64)])
        knob = np.array([(0.255, 0.68), (0.275, 0.76), (0.20, 0.87), (0.09, 0.93)])
        for half in (body, knob):
            around = outline.smooth(half * h + (0, low))
            mirrored = outline.reverse(around) * (-1, 1, 1)
            self.shape(outline.join(around, mirrored, closed=True), fill=WALNUT, axis="right",
                       stroke=RIM if self.theme.dark else self.theme.outline, width=1.4, stroke_alpha=0.7)
        self.shape(outline.rectangle(0.54 * h, 0.04 * h, (0.0, low + 0.66 * h), 0.01), axis="right",
                   fill=("#5A4318", "#D9B45C", "#F4D98B", "#8B6A2B", "#5A4318"))
        self.shape(outline.circle(0.055 * h, (0.0, low + 0.955 * h)), fill=("#8B6A2B", "#F4D98B"))
        self.shape(outline.ribbon(np.array([(-0.17, 0.12), (-0.11, 0.38), (-0.15, 0.58)]) * h + (0, low),
                                  np.array([0.006, 0.014, 0.006]) * h), fill="#FFFFFF", alpha=0.35)


SHAKERS = {"salt": SaltShaker, "cream": CreamJug, "pepper": PepperMill}


class Shadow(Prop):
    """The soft shadow that a thing of `width` throws on the counter. Origin: the thing's foot."""

    def __init__(self, width: float, theme: Theme) -> None:
        super().__init__()
        dark = glow("#000000", 1.5 * theme.shadow_alpha, power=1.1, size=96)
        self.add(Picture(dark, 1.7 * width, 0.34 * width))
