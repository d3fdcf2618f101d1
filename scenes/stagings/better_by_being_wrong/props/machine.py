"""The machine that talks: a box with knobs, and a slot from which its words come. It has no face."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit.outline import EMPTY, arc, circle, join, polygon, rectangle, together
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture, blend
from scenes.kit.theme import Theme
from scenes.stagings.better_by_being_wrong.knob_spots import FEET, ROOF, Spot, spots

UP, MOST = np.pi / 2, np.deg2rad(140)   # where a knob of 0 points; how far the end of its scale is from there
SLOT = (0.34, 0.30, 0.5)                # the chute's width and height; its middle, from the roof down, in units
DARK = 0.55                             # of what shades it
FELT = np.deg2rad(2)                    # a turn that is drawn, at least
SCALE, WAY = 1.22, (1.10, 1.42)         # radii of the scale round a knob, and of the way that one has turned
RIM = 1.09                              # of a knob: its copper ring

Points = NDArray[np.float64]


class Machine(Prop):
    """Stands in its region. show(values, before): what each knob stands at, and stood at before it was nudged.

    The first knob is the largest. The way from one to the other is a yellow arc round the knob; before may be () for
    none. Shows: exact, the values, by the pointers; one beyond `top` stands at the end of its scale.
    """

    meaning = "step"

    def __init__(self, theme: Theme, region: Region, knobs: int, top: float, plate: float = 0.0) -> None:
        """plate: units over its feet that are left free, for what is written on it."""
        super().__init__()
        self.region, self.top = region, top
        self._box(theme)
        self.spots = spots(region, knobs, plate)
        self.at, self.radius = [at for at, _ in self.spots], self.spots[0][1]
        steel = "#6F6862" if theme.dark else "#8F877E"
        self.shape(together(arc(SCALE * r, SCALE * r, UP + MOST, UP - MOST, at) for at, r in self.spots),
                   stroke="#2B211B", width=2.0, stroke_alpha=0.45)
        self.turned = self.shape(fill=theme.step, stroke=theme.outline, width=1.4)
        for at, r in self.spots:
            self.shape(circle(RIM * r, at), stroke=theme.outline, width=1.4,
                       fill=(theme.copper_dark, theme.copper, theme.copper_light))
            self.shape(circle(r, at), stroke=theme.outline, width=1.2,
                       fill=(blend(steel, "#000000", 0.45), steel, blend(steel, "#FFFFFF", 0.45)))
        self.pointers = self.shape(fill="#FFF4E3")
        self.show((0.0,) * knobs, ())

    def _box(self, theme: Theme) -> None:
        r = self.region
        shadow = glow("#000000", 1.4 * theme.shadow_alpha, 1.1, 96)
        self.add(Picture(shadow, 1.5 * r.width, 0.5, (r.x, r.bottom + 0.05)))
        for x in (r.left + 0.35, r.right - 0.35):
            self.shape(rectangle(0.34, 2 * FEET, (x, r.bottom + FEET), 0.06), fill="#2B211B")
        x, y = self.slot
        self.shape(rectangle(SLOT[0], SLOT[1], (x - SLOT[0] / 2, y), 0.06), stroke=theme.outline, width=1.6,
                   fill=(theme.copper_dark, theme.copper_light, theme.copper))
        self.shape(rectangle(0.08, SLOT[1] - 0.10, (x - 0.07, y), 0.03), fill="#120C08")
        middle = (r.x, (r.bottom + FEET + r.top) / 2)
        self.shape(rectangle(r.width, r.height - FEET, middle, 0.22), fill=theme.china, axis="right",
                   stroke=theme.outline, width=2.2)
        self.shape(rectangle(r.width, ROOF, (r.x, r.top - 0.5 * ROOF), 0.10), axis="right",
                   fill=(theme.copper_dark, theme.copper, theme.copper_light, theme.copper, theme.copper_dark))

    @property
    def slot(self) -> tuple[float, float]:
        """Where words come out."""
        return self.region.right + 0.7 * SLOT[0], self.region.top - ROOF - SLOT[2]

    def angle(self, value: float) -> float:
        return float(UP - MOST * np.clip(value / self.top, -1.0, 1.0))

    def draw(self, values: tuple[float, ...], before: tuple[float, ...] = ()) -> None:
        self.pointers.outline(together(_pointer(at, r, t) for (at, r), t
                                       in zip(self.spots, map(self.angle, values), strict=True)))
        arcs = [_arc(spot, self.angle(old), self.angle(new))
                for spot, old, new in zip(self.spots, before, values, strict=False)
                if abs(self.angle(new) - self.angle(old)) > FELT]
        self.turned.outline(together(arcs) if arcs else EMPTY)

    def read(self) -> list[float]:
        """What the pointers say."""
        needles = self.at_home(self.pointers).reshape(len(self.at), -1, 3)
        ways = [needle[:, :2].mean(axis=0) - at for needle, at in zip(needles, self.at, strict=True)]
        return [float((UP - np.arctan2(y, x) + np.pi) % (2 * np.pi) - np.pi) / MOST * self.top for x, y in ways]


def _pointer(at: tuple[float, float], radius: float, angle: float) -> Points:
    """A needle that is drawn from near the middle to the rim, a little narrower there."""
    u = np.array([np.cos(angle), np.sin(angle)])
    n = np.array([-u[1], u[0]])
    middle = np.asarray(at)
    return polygon([middle + radius * (a * u + b * n) for a, b in
                    ((0.15, 0.085), (0.90, 0.045), (0.90, -0.045), (0.15, -0.085))])


def _arc(spot: Spot, start: float, end: float) -> Points:
    """A band round a knob."""
    at, radius = spot
    inner, outer = (share * radius for share in WAY)
    return join(arc(outer, outer, start, end, at), arc(inner, inner, end, start, at), closed=True)


class Shade(Prop):
    """Over a machine that is not looked at, in its region. Shows no quantity."""

    veil = True

    def __init__(self, theme: Theme, region: Region) -> None:
        super().__init__()
        box = Region.spanning(region.left, region.right, region.bottom + FEET, region.top)
        self.shape(rectangle(box.width, box.height, (box.x, box.y), 0.22), fill=theme.bg, alpha=DARK)
