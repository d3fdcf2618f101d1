"""A slate in a wooden frame, with a ledge before its foot on which a jar can stand."""

from __future__ import annotations

from scenes.kit.outline import rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme
from scenes.kit.wood import board_of, plank
from scenes.props.sign.panel import Panel

DEPTH, JUTS = 0.20, 0.14    # units of the ledge's upper side, and that it is wider than the slate at each end
RADIUS, SEED = 0.12, 23
EDGE = 1.6                  # width of the line round the ledge


class Slate(Prop):
    """Fills its region; `face`: how much of that is the front of the ledge. Shows no quantity."""

    def __init__(self, theme: Theme, region: Region, face: float) -> None:
        super().__init__()
        ledge = region.bottom + face + DEPTH
        self.add(Panel(theme, Region.spanning(region.left, region.right, region.bottom + 0.3 * face, region.top),
                       RADIUS, framed=True))
        wide, high = region.width + 2 * JUTS, face + DEPTH
        middle = region.x, region.bottom + high / 2
        self.add(Picture(plank(wide, DEPTH, face, board_of(theme), SEED), wide, high, middle))
        self.shape(rectangle(wide, high, middle), stroke=board_of(theme)[0], width=EDGE)
        self.shape(rectangle(wide, 0.02, (region.x, ledge)), fill="#000000", alpha=0.25)
