"""The machine that talks: a box with knobs, and a slot from which its words come. It has no face."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit.outline import EMPTY, arc, circle, join, polyline, rectangle, together
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture, blend
from scenes.kit.theme import Theme

UP, MOST = np.pi / 2, np.deg2rad(140)   # where a knob of 0 points; how far the end of its scale is from there
FEET, ROOF = 0.16, 0.20                 # heights in units
SLOT = (0.34, 0.30, 0.5)                # the chute's width and height; its middle, from the roof down, in units
DARK = 0.55                             # of what shades it
FELT = np.deg2rad(2)                    # a turn that is drawn, at least

Points = NDArray[np.float64]


class Machine(Prop):
    """Stands in its region. show(values, before): what each knob stands at, and stood at before it was nudged.

    The way from one to the other is a yellow arc round the knob; before may be () for none.
    Shows: exact, the values, by the pointers; one beyond `top` stands at the end of its scale.
    """

    meaning = "step"

    def __init__(self, theme: Theme, region: Region, knobs: int, top: float) -> None:
        super().__init__()
        self.region, self.top = region, top
        self._box(theme)
        inner = Region.spanning(region.left + 0.14, region.right - 0.14, region.bottom + FEET + 0.12,
                                region.top - ROOF - 0.10)
        columns = 2 if inner.height > inner.width else -(-knobs // 2)
        wide, high = inner.width / columns, inner.height / -(-knobs // columns)
        self.radius = 0.33 * min(wide, high)
        self.at = [(inner.left + (k % columns + 0.5) * wide, inner.top - (k // columns + 0.5) * high)
                   for k in range(knobs)]
        steel = "#6F6862" if theme.dark else "#8F877E"
        self.shape(together(arc(1.22 * self.radius, 1.22 * self.radius, UP + MOST, UP - MOST, at) for at in self.at),
                   stroke="#2B211B", width=2.0, stroke_alpha=0.45)
        self.turned = self.shape(fill=theme.step, stroke=theme.outline, width=1.4)
        self.shape(together(circle(self.radius, at) for at in self.at), stroke=theme.outline, width=1.8,
                   fill=(blend(steel, "#000000", 0.45), steel, blend(steel, "#FFFFFF", 0.45)))
        self.pointers = self.shape(stroke="#FFF4E3", width=5.5, round_ends=True)
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
        r = self.radius
        self.pointers.outline(together(
            polyline([(x + a * r * np.cos(t), y + a * r * np.sin(t)) for a in (0.25, 0.88)])
            for (x, y), t in zip(self.at, map(self.angle, values), strict=True)))
        arcs = [self._arc(at, self.angle(old), self.angle(new))
                for at, old, new in zip(self.at, before, values, strict=False)
                if abs(self.angle(new) - self.angle(old)) > FELT]
        self.turned.outline(together(arcs) if arcs else EMPTY)

    def _arc(self, at: tuple[float, float], start: float, end: float) -> Points:
        """A band round a knob."""
        inner, outer = 1.06 * self.radius, 1.50 * self.radius
        return join(arc(outer, outer, start, end, at), arc(inner, inner, end, start, at), closed=True)

    def read(self) -> list[float]:
        """What the pointers say."""
        lines = self.at_home(self.pointers).reshape(len(self.at), -1, 3)
        ways = [line[-1, :2] - at for line, at in zip(lines, self.at, strict=True)]
        return [float((UP - np.arctan2(y, x) + np.pi) % (2 * np.pi) - np.pi) / MOST * self.top for x, y in ways]


class Shade(Prop):
    """Over a machine that is not looked at, in its region. Shows no quantity."""

    veil = True

    def __init__(self, theme: Theme, region: Region) -> None:
        super().__init__()
        box = Region.spanning(region.left, region.right, region.bottom + FEET, region.top)
        self.shape(rectangle(box.width, box.height, (box.x, box.y), 0.22), fill=theme.bg, alpha=DARK)
