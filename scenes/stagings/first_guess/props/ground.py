"""What the kitchen stands in, seen from far back: a floor, the kitchen as a box with a rim, and cases of knobs."""

from __future__ import annotations

from scenes.kit.outline import polyline, rectangle, together
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.kit.wood import board_of

FAR = 400.0         # units that the floor goes on
RIM = 0.3           # of the kitchen's box


class Floor(Prop):
    """Dark floor under a height. Shows no quantity."""

    bleeds = True
    backdrop = True

    def __init__(self, theme: Theme, y: float) -> None:
        super().__init__()
        light = theme.counter if theme.dark else theme.counter_deep
        self.shape(rectangle(2 * FAR, FAR, (0.0, y - FAR / 2)), fill=(theme.counter_deep, theme.counter_deep, light))
        self.shape(polyline([(-FAR, y), (FAR, y)]), stroke=theme.copper_rim, width=2.0, stroke_alpha=0.5)


class Box(Prop):
    """The rim of a room. Shows no quantity."""

    bleeds = True

    def __init__(self, theme: Theme, room: Region) -> None:
        super().__init__()
        wide, high = room.width + 2 * RIM, room.height + 2 * RIM
        sides = [rectangle(RIM, high, (room.x + side * (room.width + RIM) / 2, room.y)) for side in (-1, 1)]
        ends = [rectangle(wide, RIM, (room.x, room.y + side * (room.height + RIM) / 2)) for side in (-1, 1)]
        self.shape(together([*sides, *ends]), fill=board_of(theme)[1])


class Case(Prop):
    """Wood round a recess. Shows no quantity."""

    bleeds = True

    def __init__(self, theme: Theme, recess: Region, edge: float) -> None:
        super().__init__()
        dark, front, light = board_of(theme)
        self.shape(rectangle(recess.width + 2 * edge, recess.height + 2 * edge, (recess.x, recess.y), 0.5 * edge),
                   fill=(dark, front, light), stroke=theme.outline, width=1.6)
        self.shape(rectangle(recess.width, recess.height, (recess.x, recess.y)), fill=recess_of(theme))


def recess_of(theme: Theme) -> str:
    """The colour behind knobs."""
    return blend(theme.panel, "#000000", 0.30 if theme.dark else 0.10)
