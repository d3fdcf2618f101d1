"""A learner as a box with a knob for each of its parameters."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit.outline import EMPTY, arc, circle, join, polyline, rectangle
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.shape import Picture, blend
from scenes.kit.theme import Theme

FULL = 0.75 * np.pi         # how far a knob turns for a value without end
HALF = 1 / 3                # the value at which it has turned half of that
KNOB = 0.455                # of what is between two knobs: the radius of one
TIP = 0.17                  # of a knob's radius: that of its pointer's tip
ROWS = 2
INK_GROUND = "#1B1512"      # of the plate, in every theme
PLATE = 0.80                # of the foot that is kept for it, a plate
SIDES = 8                   # points of the two straight sides of a slice


class KnobBox(Prop):
    """Stands with the middle of its foot at the origin. show(values): every knob turns to its parameter.

    The scale is wide near 0, where the pointer stands upright, and narrows further out: the angle is
    FULL · v / (HALF + |v|). exact: each value, by the direction of its pointer.
    """

    def __init__(self, theme: Theme, width: float, count: int, colour: str, plate: float = 0.0) -> None:
        """colour: what it is painted with; no meaning's. plate: height of a dark plate at its foot, for words;
        afterwards how high over the foot the middle of it is."""
        super().__init__()
        self.theme, self.width_of_box = theme, width
        columns = -(-count // ROWS)
        pitch = width / (columns + 0.35)
        self.radius, self.height_of_box = KNOB * pitch, pitch * (ROWS + 0.35) + plate / PLATE
        self.plate = 0.10 + 0.5 * plate / PLATE
        lines = np.arange(count) // columns
        self.middles = np.column_stack([pitch * (np.arange(count) % columns - (columns - 1) / 2),
                                        self.height_of_box - pitch * (0.68 + lines)])
        self._body(theme, width, self.height_of_box, colour)
        if plate:
            self.shape(rectangle(0.94 * width, plate, (0.0, self.plate), 0.06), fill=INK_GROUND,
                       stroke=theme.copper, width=1.6)
        self._knobs(theme)
        self.pointers = self.shape(stroke=theme.cream, width=5.5, round_ends=True)
        self.tips = self.shape(fill=theme.flame_core, stroke=theme.outline, width=1.0, stroke_alpha=0.6)

    def _body(self, theme: Theme, w: float, h: float, colour: str) -> None:
        dark, mid, shaded, light = (blend(colour, "#1B1512", share) for share in (0.72, 0.42, 0.55, 0.10))
        self.add(Picture(glow("#000000", theme.shadow_alpha, power=1.1, size=96), 1.25 * w, 0.34, (0.0, 0.0)))
        for side in (-1, 1):
            self.shape(rectangle(0.16 * w, 0.12, (side * 0.34 * w, 0.03), 0.03), fill=(theme.iron, dark))
        self.shape(rectangle(w, h, (0.0, h / 2 + 0.05), 0.14), fill=(dark, shaded, mid, shaded), axis="right",
                   stroke=theme.outline, width=2.0, stroke_alpha=0.6)
        grain = [rectangle(0.94 * w, 0.014, (0.0, 0.05 + at * h)) for at in (0.07, 0.30, 0.52, 0.79, 0.95)]
        self.shape(np.vstack(grain), fill=dark, alpha=0.30)
        self.shape(rectangle(0.96 * w, 0.05, (0.0, h), 0.02), fill=light, alpha=0.55)

    def _knobs(self, theme: Theme) -> None:
        r = self.radius
        self.shape(self._each(circle(1.12 * r), (0.03 * r, -0.12 * r)), fill="#000000", alpha=0.35)
        self.shape(self._each(circle(r)), fill=(theme.iron, INK_GROUND, blend(theme.iron, theme.line, 0.45)),
                   stroke=theme.outline, width=1.4, stroke_alpha=0.7)
        self.shape(self._each(circle(0.72 * r)), fill=(blend(theme.iron, theme.line, 0.30), theme.iron))

    def _each(self, points: NDArray[np.float64], off: tuple[float, float] = (0.0, 0.0)) -> NDArray[np.float64]:
        return np.vstack([np.add(points, (x + off[0], y + 0.05 + off[1], 0.0)) for x, y in self.middles])

    def draw(self, *values: float) -> None:
        turn = turned(np.asarray(values))
        way = self.radius * np.column_stack([np.sin(turn), np.cos(turn)])
        lines = [polyline([at - 0.10 * u + (0, 0.05), at + 0.80 * u + (0, 0.05)])
                 for at, u in zip(self.middles, way, strict=True)]
        self.pointers.outline(np.vstack(lines))
        self.tips.outline(np.vstack([circle(TIP * self.radius, tuple(at + 0.80 * u + (0, 0.05)))
                                     for at, u in zip(self.middles, way, strict=True)]))

    def read(self) -> list[float]:
        """The parameters, by their pointers."""
        ends = self.at_home(self.pointers).reshape(len(self.middles), -1, 3)
        x, y = (ends[:, -1, :2] - ends[:, 0, :2]).T
        part = np.arctan2(x, y) / FULL
        return [float(p) for p in HALF * part / (1 - np.abs(part))]


class KnobTurns(Prop):
    """On each knob of a box a slice, from where its pointer was to where it is.

    show(before, after): parameters. exact: both, by the ends of the slices' rims. Place it where the box is.
    """

    def __init__(self, box: KnobBox, colour: str) -> None:
        super().__init__()
        self.middles, self.radius = np.add(box.middles, (0.0, 0.05)), 1.06 * box.radius
        self.slices = self.shape(fill=colour, alpha=0.92)

    def draw(self, before: tuple[float, ...], after: tuple[float, ...]) -> None:
        if before == after:
            self.slices.outline(EMPTY)
            return
        ends = [np.pi / 2 - turned(np.array(v)) for v in (before, after)]
        rims = [arc(self.radius, self.radius, a, b, (float(x), float(y)))
                for (x, y), a, b in zip(self.middles, *ends, strict=True)]
        self.pieces = [len(rim) for rim in rims]
        slices = [join(rim, polyline([rim[-1, :2], middle, rim[0, :2]]))
                  for rim, middle in zip(rims, self.middles, strict=True)]
        self.slices.outline(np.vstack(slices))

    def read(self) -> list[tuple[float, float]]:
        """(before, after) of each parameter."""
        points, first, pairs = self.at_home(self.slices), 0, []
        for rim, (x, y) in zip(self.pieces, self.middles, strict=True):
            across, up = (points[[first, first + rim - 1], :2] - (x, y)).T
            part = np.arctan2(across, up) / FULL
            pairs.append(tuple((HALF * part / (1 - np.abs(part))).tolist()))
            first += rim + SIDES
        return pairs


def turned(value: NDArray[np.float64]) -> NDArray[np.float64]:
    """Angle of a pointer from upright, clockwise."""
    return FULL * value / (HALF + np.abs(value))
