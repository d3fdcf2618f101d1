"""The machine's case: a box of wood with a recess, and a shutter before it that rolls up."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import circle, polyline, rectangle, together
from scenes.kit.pixels import glow
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture, blend
from scenes.kit.theme import Theme
from scenes.kit.wood import board_of, plank

EDGE, TOP, PLATE = 0.12, 0.12, 0.22     # of wood round the recess; of the case's upper side; of the slot's plate
SLAT, ROLL = 0.22, 0.06         # of a shutter, units; half the roll that stays at the top
CASE = ("#3F2818", "#74492B", "#B5834F")        # shaded foot, front, upper side, by lamplight


class Cabinet(Prop):
    """A case that fills `body`; its recess is `face`. Shows no quantity."""

    def __init__(self, theme: Theme, body: Region, seed: int) -> None:
        super().__init__()
        self.face = Region.spanning(body.left + EDGE, body.right - EDGE, body.bottom + EDGE,
                                    body.top - EDGE / 2 - PLATE)
        shade = glow("#000000", theme.shadow_alpha, 1.0, 128)
        self.add(Picture(shade, 1.3 * body.width, 1.25 * body.height, (body.x + 0.1, body.y - 0.05)))
        wood = plank(body.width, TOP, body.height, _case(theme), seed, 1.0 if theme.dark else 0.7)
        self.add(Picture(wood, body.width, body.height + TOP, (body.x, body.y + TOP / 2)))
        deep = blend(theme.panel, "#000000", 0.30 if theme.dark else 0.10)
        self.shape(rectangle(self.face.width, self.face.height, (self.face.x, self.face.y), 0.08),
                   fill=(blend(deep, theme.panel, 0.6), deep), stroke=theme.outline, width=1.6, stroke_alpha=0.6)


def _case(theme: Theme) -> tuple[str, str, str]:
    return CASE if theme.dark else board_of(theme)


class Slot(Prop):
    """A plate of steel over a recess; answers come out of its slit. Shows no quantity."""

    def __init__(self, theme: Theme, face: Region) -> None:
        super().__init__()
        steel = "#8E8780" if theme.dark else "#B4ACA2"
        dark, light = blend(steel, "#000000", 0.5), blend(steel, "#FFFFFF", 0.45)
        y = face.top + PLATE / 2
        self.shape(rectangle(face.width + 0.1, PLATE, (face.x, y), 0.06), fill=(dark, steel, light),
                   stroke=theme.outline, width=1.4)
        self.shape(rectangle(0.5 * face.width, 0.07, (face.x, y - 0.01), 0.03), fill="#15100D")
        half = face.width / 2 - 0.1
        self.shape(together(circle(0.045, (face.x + side * half, y)) for side in (-1, 1)), fill=(dark, steel),
                   stroke=theme.outline, width=1.0)


class Shutter(Prop):
    """Slats before a recess. show(opened): 0 closed, 1 rolled up. Shows no quantity."""

    def __init__(self, theme: Theme, face: Region) -> None:
        super().__init__()
        self.face = face
        light = blend(theme.panel, "#B98A5C", 0.42) if theme.dark else blend(theme.panel, "#C9A779", 0.30)
        self.slats = self.shape(fill=(blend(light, "#000000", 0.16), light))
        self.joints = self.shape(stroke=blend(light, "#000000", 0.45), width=1.6)
        self.roll = self.shape(fill=(blend(light, "#000000", 0.35), light, blend(light, "#000000", 0.2)),
                               stroke=theme.outline, width=1.2)
        self.show(0.0)

    def draw(self, opened: float) -> None:
        face, high = self.face, (1.0 - opened) * self.face.height
        low = face.top - high
        self.slats.outline(rectangle(face.width, max(high, 1e-3), (face.x, face.top - high / 2), min(0.06, high / 2)))
        self.joints.outline(together(polyline([(face.left + 0.03, y), (face.right - 0.03, y)])
                                     for y in np.arange(low + SLAT, face.top - 0.02, SLAT)))
        thick = ROLL * (0.4 + opened)
        self.roll.outline(rectangle(face.width + 0.06, 2 * thick, (face.x, face.top - thick), thick))
