"""The dial: the learning rate, the one number of a step that the cook may choose."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit.lettering import Label
from scenes.kit.outline import arc, circle, join, polygon, polyline
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture, blend
from scenes.kit.theme import Theme

FIRST, SWEEP = 1.25 * np.pi, -1.5 * np.pi       # angle of zero, and from there to the end of the scale
TOP = 2.5                                       # the end of the scale, in units of 1/L
LETTERED = 0.75                                 # radius from which the scale carries numbers


class Dial(Prop):
    """A steel dial with its middle in the origin; its scale is the learning rate as a multiple of 1/L.

    Shows: exact, the learning rate times L, by the angle of the pointer; clipped beyond `top`, where the
    pointer stands at the end and a stop pin lies under it.
    """

    def __init__(self, theme: Theme, radius: float, top: float = TOP, lettered: bool = True) -> None:
        """lettered: a large one has numbers."""
        super().__init__()
        self.radius, self.top, self.lettered = radius, top, lettered and radius >= LETTERED
        self._case(theme)
        self._scale(theme)
        self.pointer = self.shape(fill=theme.ink, stroke=theme.outline, width=1.2)
        self._knob(theme)
        self.show(0.0)

    def _case(self, theme: Theme) -> None:
        r = self.radius
        steel = "#8E8780" if theme.dark else "#A79F96"
        dark, light = blend(steel, "#000000", 0.55), blend(steel, "#FFFFFF", 0.55)
        self.add(Picture(glow("#000000", theme.shadow_alpha, 0.8, 96), 2.7 * r, 2.7 * r,
                         (0.05 * r, -0.14 * r)))
        self.shape(circle(1.10 * r), fill=(dark, steel, light), stroke=theme.outline, width=1.6)
        self.shape(circle(1.01 * r), fill=(light, steel, dark))
        gloss = blend(theme.panel, "#FFFFFF", 0.09 if theme.dark else 0.5)
        self.shape(circle(0.96 * r), fill=(blend(theme.panel, "#000000", 0.10), gloss))

    def _scale(self, theme: Theme) -> None:
        r = self.radius
        self.shape(arc(0.84 * r, 0.84 * r, FIRST, FIRST + SWEEP), stroke=theme.line, width=2.0 + r)
        whole = [k / 2 for k in range(int(2 * self.top) + 1)]
        self.shape(np.vstack([self._tick(v, 0.70 if v % 1 == 0 else 0.77) for v in whole]),
                   stroke=theme.soft, width=2.0 + 1.2 * r)
        if self.lettered:
            for value, text in ((0, "0"), (1, "1/L"), (2, "2/L")):
                x, y = (1.20 * r + 0.22) * _direction(self.angle(value))
                self.add(Label(text, 0.36, theme.soft, (x, y - 0.12), weight="SEMIBOLD"))

    def _knob(self, theme: Theme) -> None:
        r = self.radius
        steel = "#6F6862" if theme.dark else "#8F877E"
        teeth = np.linspace(0, 2 * np.pi, 49)[:-1]
        rim = 0.43 * r * (1 + 0.05 * np.cos(16 * teeth))
        self.shape(polygon(np.column_stack([rim * np.cos(teeth), rim * np.sin(teeth)])),
                   fill=(blend(steel, "#000000", 0.5), steel, blend(steel, "#FFFFFF", 0.35)),
                   stroke=theme.outline, width=1.4)
        self.shape(circle(0.33 * r), fill=(blend(steel, "#FFFFFF", 0.3), steel, blend(steel, "#000000", 0.3)))
        self.notch = self.shape(stroke=theme.ink, width=2.5 + 2.5 * r, round_ends=True)

    def angle(self, rate: float) -> float:
        """The direction (radians) in which a learning rate (in units of 1/L) stands."""
        return FIRST + SWEEP * self.clipped(rate) / self.top

    def clipped(self, rate: float) -> float:
        """The rate, or the end of the scale that it lies beyond."""
        return min(max(rate, 0.0), self.top)

    def draw(self, rate: float) -> None:
        u = self.radius * _direction(self.angle(rate))
        wing = 0.15 * np.array([-u[1], u[0]])
        self.pointer.outline(polygon([0.90 * u, 0.36 * u + wing, 0.36 * u - wing]))
        self.notch.outline(polyline([0.10 * u, 0.27 * u]))

    def read(self) -> float:
        """The learning rate, in units of 1/L, at which the pointer's tip stands."""
        x, y, _ = self.at_home(self.pointer)[0]
        return self.rate_at(x, y)

    def rate_at(self, x: float, y: float) -> float:
        """The learning rate, in units of 1/L, in the direction of a point of the dial."""
        turned = (FIRST - np.arctan2(y, x) + 0.1) % (2 * np.pi) - 0.1
        return float(turned / -SWEEP * self.top)

    def _tick(self, value: float, inner: float) -> NDArray[np.float64]:
        u = self.radius * _direction(self.angle(value))
        return polyline([inner * u, 0.84 * u])


class Border(Prop):
    """The mark on a dial at 2/L, and the hatched field beyond it. Exact: where the field begins."""

    def __init__(self, theme: Theme, dial: Dial, limit: float = 2.0) -> None:
        super().__init__()
        self.dial, r = dial, dial.radius
        start, end = dial.angle(limit), dial.angle(dial.top)
        field = join(arc(0.95 * r, 0.95 * r, start, end), arc(0.50 * r, 0.50 * r, end, start), closed=True)
        self.shape(field, fill=theme.ink, alpha=0.16)
        angles = np.linspace(start, end, 6)
        lean = -0.16
        self.shape(np.vstack([polyline([0.52 * r * _direction(a), 0.93 * r * _direction(max(a + lean, end))])
                              for a in angles[:-1]]), stroke=theme.ink, width=1.2 + r, stroke_alpha=0.75)
        self.mark = self.shape(polyline([0.46 * r * _direction(start), 1.04 * r * _direction(start)]),
                               stroke=theme.ink, width=4.0 + 4.0 * r, round_ends=True)

    def read(self) -> float:
        """The learning rate, in units of 1/L, at which the mark stands."""
        x, y, _ = self.at_home(self.mark)[0]
        return self.dial.rate_at(x, y)


def _direction(angle: float) -> NDArray[np.float64]:
    return np.array([np.cos(angle), np.sin(angle)])
