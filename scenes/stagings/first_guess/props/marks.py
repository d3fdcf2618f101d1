"""The marks of a wrong and of a right answer, the same ones everywhere."""

from __future__ import annotations

from scenes.kit.outline import circle, polyline
from scenes.kit.prop import Prop
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.props.sign.word_tile import PAPER, PRINT


class WrongMark(Prop):
    """A cross on a dark disc; its middle is the origin. It wears no meaning's colour and shows no quantity."""

    def __init__(self, theme: Theme, radius: float) -> None:
        super().__init__()
        self.shape(circle(radius), fill=PRINT, stroke=PAPER[1], width=10 * radius)
        arm = 0.42 * radius
        for rise in (-arm, arm):
            self.shape(polyline([(-arm, -rise), (arm, rise)]), stroke=PAPER[2], width=22 * radius, round_ends=True)


class RightMark(Prop):
    """A tick on a disc in the wish's green; its middle is the origin. It shows no quantity."""

    def __init__(self, theme: Theme, radius: float) -> None:
        super().__init__()
        self.shape(circle(radius), fill=theme.wish, stroke=PAPER[1], width=10 * radius)
        way = [(-0.48 * radius, 0.0), (-0.1 * radius, -0.4 * radius), (0.5 * radius, 0.42 * radius)]
        self.shape(polyline(way), stroke=blend(PRINT, "#000000", 0.4) if theme.dark else "#FFFFFF", width=22 * radius,
                   round_ends=True)
