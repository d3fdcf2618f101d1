"""The cook: someone who knows only the slope underfoot. Feet at the prop's origin."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit import outline as o
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture, Shape, blend
from scenes.kit.theme import Theme

CLOTH, SKIN, HAIR, LEATHER, IRON, LIT = "#FFF9EE", "#F0C7A0", "#6B3F26", "#54392B", "#3A2A22", "#FFF2CC"
APRON, SCARF = "#E9DCC8", "#B5633A"
STANCE, STRIDE, LIFT, BOB = 0.098, 0.12, 0.05, 0.012   # of the height: boots apart, their swing, lift, nod
HIP, ANKLE = (0.075, 0.17), np.array([-0.02, 0.10])

Points = NDArray[np.float64]


def _mirrored(right: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """The right half of a closed outline, bottom to top, and its mirror image."""
    return right + [(-x, y) for x, y in reversed(right)]


def _turned(points: Points, angle: float, about: Points) -> Points:
    cos, sin = np.cos(angle), np.sin(angle)
    turn = np.array([[cos, -sin, 0.0], [sin, cos, 0.0], [0.0, 0.0, 1.0]])
    return about + (points - about) @ turn.T if angle else points


COAT = o.smooth(_mirrored([(0.12, 0.118), (0.205, 0.130), (0.222, 0.20), (0.208, 0.31), (0.165, 0.44),
                           (0.115, 0.520), (0.05, 0.535)]), closed=True)
APRON_BIB = o.smooth([(-0.055, 0.44), (0.13, 0.44), (0.145, 0.30), (0.185, 0.22), (0.170, 0.140),
                      (0.04, 0.128), (-0.09, 0.140), (-0.105, 0.22), (-0.062, 0.30)], closed=True)
HAT_PUFF = o.smooth([(0.0, 0.745), (0.128, 0.750), (0.150, 0.800), (0.228, 0.830), (0.236, 0.910),
                     (0.168, 0.955), (0.098, 0.962), (0.03, 1.0), (-0.068, 0.990), (-0.122, 0.962),
                     (-0.206, 0.948), (-0.240, 0.880), (-0.198, 0.815), (-0.140, 0.800), (-0.128, 0.750)],
                    closed=True)
SCARF_KNOT = o.smooth([(-0.11, 0.485), (0.10, 0.485), (0.125, 0.545), (0.0, 0.575), (-0.125, 0.548)],
                      closed=True)
NAPE = o.smooth([(-0.135, 0.60), (-0.155, 0.68), (-0.125, 0.755), (-0.02, 0.755), (-0.05, 0.62)], closed=True)
SIDEBURN = o.smooth([(-0.125, 0.70), (-0.085, 0.655), (-0.055, 0.72), (-0.10, 0.76)], closed=True)
NEAR_ARM = o.smooth([(-0.045, 0.455), (0.035, 0.490), (0.110, 0.445), (0.215, 0.400), (0.250, 0.430),
                     (0.262, 0.388), (0.245, 0.345), (0.120, 0.355), (0.02, 0.365)], closed=True)
FAR_ARM = o.smooth([(-0.13, 0.485), (-0.195, 0.40), (-0.243, 0.285), (-0.210, 0.255), (-0.165, 0.275),
                    (-0.12, 0.36), (-0.09, 0.45)], closed=True)
BOOT = o.smooth([(-0.075, 0.012), (-0.078, 0.085), (-0.065, 0.125), (0.035, 0.125), (0.045, 0.085),
                 (0.098, 0.070), (0.108, 0.020), (0.095, 0.0), (0.0, 0.0), (-0.06, 0.0)], closed=True)
SHOULDER = (0.0, 0.455)         # what the near arm turns about
SOLE = (7, 8, 9)                # anchors of BOOT on the ground: toe, under the ankle, heel
LANTERN = (0.395, 0.330)        # middle of the lantern's glass


class Cook(Prop):
    """A walking cook, `height` tall, looking right.

    show(stride, ground, reach): phase of a pace in cycles (whole at a stand), the angle of the ground as the
    cook leans, and that by which an arm without a lantern is raised. exact: the point stood on, read midway
    between the soles at a stand.
    apron: any colour that is no meaning colour. lantern: the cook carries a light.
    """

    def __init__(self, theme: Theme, height: float, apron: str = APRON, lantern: bool = True) -> None:
        super().__init__()
        self.theme, self.tall = theme, height
        self.upper: list[tuple[Shape | Picture, Points]] = []     # what nods, and where it rests
        self.edge = {"stroke": theme.outline, "width": 2.2 * height / 1.25}
        if lantern:
            self._light()
        self.legs = [self._part(o.EMPTY, stroke="#5B4A41", width=9.5 * height) for _ in "lr"]
        boot = (blend(LEATHER, "#000000", 0.25), LEATHER)
        self.boots = [self._part(BOOT, fill=boot, **self.edge) for _ in "lr"]
        self._body(apron)
        self._head()
        self._hat()
        if lantern:
            self._lantern()
        self._arm(NEAR_ARM, (0.262, 0.392))
        self.show(0.0, 0.0)

    def draw(self, stride: float, ground: float, reach: float = 0.0) -> None:
        swing = STRIDE * (1 - np.cos(2 * np.pi * stride)) / 2
        lift = LIFT * np.sin(2 * np.pi * stride)
        self._leg(0, -STANCE - swing, max(0.0, -lift), ground)
        self._leg(1, STANCE + swing, max(0.0, lift), ground)
        nod = np.array([0.0, -BOB * abs(np.sin(2 * np.pi * stride)) * self.tall, 0.0])
        for part, rest in self.upper:
            part.rest = rest + nod
        for part, rest in self.upper[-2:]:
            part.rest = _turned(rest, reach, np.array([*SHOULDER, 0.0]) * self.tall) + nod

    def _leg(self, which: int, along: float, lift: float, ground: float) -> None:
        """A boot on the ground line through the origin, and the leg that it hangs from."""
        cos, sin = np.cos(ground), np.sin(ground)
        turn = np.array([[cos, -sin], [sin, cos]])
        xy = (BOOT[:, :2] + (along, lift)) @ turn.T
        self.boots[which].outline(np.column_stack([xy, 0 * xy[:, 0]]) * self.tall)
        ankle = turn @ (ANKLE + np.array([along, lift]))
        hip = np.array([HIP[0] * (2 * which - 1), HIP[1]])
        knee = 0.5 * (hip + ankle) + (0.03, 0.0)
        self.legs[which].outline(o.smooth([hip, knee, ankle]) * self.tall)

    def read(self) -> tuple[float, float]:
        """The point stood on: under the middle of the boots, on the line of the lower sole."""
        toe, sole, heel = (np.array([boot.points[4 * k, :2] for boot in self.boots]) for k in SOLE)
        along = (toe - heel)[0] / np.linalg.norm((toe - heel)[0])
        up = np.array([-along[1], along[0]])
        x, y = (sole @ along).mean() * along + (sole @ up).min() * up
        return float(x), float(y)

    # the figure, back to front ----------------------------------------------
    def _body(self, apron: str) -> None:
        self._arm(FAR_ARM, (-0.222, 0.262))
        shade = blend(CLOTH, "#8C7A6B", 0.38)
        self._up(COAT, fill=(shade, blend(CLOTH, shade, 0.35), CLOTH, CLOTH), axis="right", **self.edge)
        self._up(APRON_BIB, fill=(blend(apron, "#2B1A10", 0.30), apron, blend(apron, "#FFFFFF", 0.12)),
                 axis="right")
        self._up(o.rectangle(0.155, 0.085, (0.045, 0.205), 0.02), fill="#2B1A10", alpha=0.10,
                 stroke=blend(apron, "#2B1A10", 0.40), width=1.2 * self.tall)
        for x in (-0.052, 0.128):
            self._line([(x, 0.44), (x * 0.80 + 0.012, 0.53)], blend(apron, "#2B1A10", 0.25), 3.0)
        self._line([(-0.205, 0.298), (-0.060, 0.285)], blend(apron, "#2B1A10", 0.30), 2.6)

    def _head(self) -> None:
        self._up(SCARF_KNOT, fill=(blend(SCARF, "#000000", 0.25), SCARF), **self.edge)
        self._up(NAPE, fill=HAIR, **self.edge)
        self._up(o.ellipse(0.138, 0.136, (0.012, 0.640)), fill=(blend(SKIN, "#9A5B36", 0.45), SKIN, SKIN),
                 axis="right", **self.edge)
        self._up(SIDEBURN, fill=HAIR)
        self._up(o.ellipse(0.030, 0.036, (-0.072, 0.628)), fill=blend(SKIN, "#9A5B36", 0.22))
        self._up(o.ellipse(0.032, 0.022, (0.072, 0.600)), fill="#D97E57", alpha=0.35)
        for x in (0.052, 0.112):
            self._up(o.ellipse(0.0165, 0.0215, (x, 0.657)), fill="#2B211B")
            self._up(o.circle(0.0055, (x + 0.006, 0.665)), fill="#FFFFFF")
        self._up(o.ellipse(0.026, 0.021, (0.147, 0.628)), fill=blend(SKIN, "#C9805A", 0.35))
        self._line(o.arc(0.038, 0.026, -2.5, -0.5, (0.090, 0.592)), "#7A4226", 1.5)

    def _hat(self) -> None:
        shade = blend("#FFFFFF", "#8C7A6B", 0.42)
        self._up(HAT_PUFF, fill=(shade, "#F6F1E8", "#FFFFFF", "#FFFFFF"), axis="right", **self.edge)
        for x, lean, top in ((-0.085, -0.05, 0.875), (0.0, 0.008, 0.895), (0.085, 0.055, 0.880)):
            self._line([(x, 0.79), (x + 0.4 * lean, 0.5 * (0.79 + top)), (x + lean, top)],
                       blend("#FFFFFF", "#8C7A6B", 0.45), 2.0)
        self._up(o.rectangle(0.272, 0.086, (0.0, 0.762), 0.024), fill=(shade, "#F8F4EC", "#FFFFFF"),
                 axis="right", **self.edge)

    def _light(self) -> None:
        colour, alpha = ("#FFE9B8", 0.85) if self.theme.dark else ("#FFC45E", 0.60)
        light = glow(colour, alpha, power=1.6)
        halo = Picture(light, 1.15 * self.tall, 1.15 * self.tall)
        self.add(halo)
        self.upper.append((halo, halo.rest + np.array([*LANTERN, 0.0]) * self.tall))

    def _lantern(self) -> None:
        x, y = LANTERN
        self._line([(0.225, 0.375), (x, 0.520)], "#7A5336", 4.0)
        self._line([(x, 0.520), (x, y + 0.105)], IRON, 2.0)
        self._up(o.rectangle(0.150, 0.190, LANTERN, 0.030), fill=("#F7B24A", LIT, "#FFFBEA", LIT, "#F7B24A"),
                 axis="right", stroke=IRON, width=3.0 * self.tall)
        self._up(o.smooth([(x - 0.02, y - 0.055), (x - 0.028, y - 0.02), (x, y + 0.05), (x + 0.028, y - 0.02),
                           (x + 0.02, y - 0.055)], closed=True), fill=("#FF9E3D", "#FFE19A"))
        for side in (-1, 1):
            self._up(o.rectangle(0.178, 0.034, (x, y + side * 0.098), 0.012), fill=IRON)

    def _arm(self, sleeve: Points, hand: tuple[float, float]) -> None:
        shade = blend(CLOTH, "#8C7A6B", 0.30)
        self._up(o.circle(0.043, hand), fill=SKIN, **self.edge)
        self._up(sleeve, fill=(shade, CLOTH), **self.edge)

    # making parts -----------------------------------------------------------
    def _part(self, points: Points, **style: object) -> Shape:
        return self.shape(np.asarray(points) * self.tall, **style)

    def _up(self, points: Points, **style: object) -> None:
        part = self._part(points, **style)
        self.upper.append((part, part.rest))

    def _line(self, xy: Points | list[tuple[float, float]], colour: str, width: float) -> None:
        points = xy if isinstance(xy, np.ndarray) else o.smooth(xy)
        self._up(points, stroke=colour, width=width * self.tall, round_ends=True)
