"""The handle of what is fitted: a slide on the board's frame, and the rod by which it is moved."""

from __future__ import annotations

from itertools import pairwise

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.kit.wood import board_of

THICK, KNOB = 0.05, 0.21        # half the rod's thickness; the side of its slide, which is no bead
BEYOND = 0.34                   # units that the rod goes on past the hand
Point = tuple[float, float]


class Handle(Prop):
    """show(end, bend, hand): from the model's end on the board by the frame to the hand that holds it. Shows: exact,
    where its knob is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.bleeds = True
        _, front, light = board_of(theme)
        wood = blend(front, theme.copper_light, 0.35)
        edge = {"stroke": theme.outline, "width": 1.8}
        self.rod = self.shape(fill=(blend(wood, "#000000", 0.25), wood, light), **edge)
        self.knob = self.shape(fill=(blend(theme.line, "#000000", 0.35), theme.line), **edge)

    def draw(self, end: Point, bend: Point, hand: Point) -> None:
        way = [at for k, at in enumerate((end, bend, hand)) if not k or _far(at, (end, bend, hand)[k - 1])]
        if len(way) > 1:
            (x0, y0), (x1, y1) = way[-2:]
            long = ((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5
            way[-1] = x1 + BEYOND * (x1 - x0) / long, y1 + BEYOND * (y1 - y0) / long
        self.rod.outline(o.together(o.ribbon([a, b], THICK) for a, b in pairwise(way)))
        self.knob.outline(o.rectangle(KNOB, KNOB, end, 0.04))

    def read(self) -> Point:
        x, y = self.at_home(self.knob)[::4, :2].mean(axis=0)
        return float(x), float(y)


def _far(a: Point, b: Point) -> bool:
    return abs(a[0] - b[0]) + abs(a[1] - b[1]) > 1e-6
