"""The plank: the slope underfoot, as long as it can be trusted."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.shape import blend
from scenes.kit.theme import Theme

LEAST = 1e-3            # units under which there is no board to see


class Plank(Prop):
    """A blue board laid along the ground; its middle line is the tangent.

    show(foot, half): it goes through the foot, and `half` = (dx, dy) leads from there to its end, which is
    as far as the slope can be trusted. exact: both.
    """

    meaning = "slope"

    def __init__(self, theme: Theme, thickness: float = 0.11) -> None:
        super().__init__()
        self.thickness = thickness
        light, deep = blend(theme.slope, "#FFFFFF", 0.45), blend(theme.slope, "#000000", 0.30)
        edge = "#0E1A24" if theme.dark else "#FFFFFF"
        self.board = self.shape(fill=(theme.slope, light if theme.dark else theme.slope), stroke=edge,
                                width=3.2)
        self.nails = self.shape(fill=deep)

    def draw(self, foot: tuple[float, float], half: tuple[float, float]) -> None:
        middle, across = np.array(foot), np.array(half)
        length = float(np.linalg.norm(across))
        if length <= LEAST:
            self.board.outline(o.EMPTY)
            self.nails.outline(o.EMPTY)
            return
        along = across / length
        up = 0.5 * self.thickness * np.array([-along[1], along[0]])
        low, high = middle - across, middle + across
        self.board.axis = (tuple(middle - up), tuple(middle + up))
        self.board.outline(o.polygon([low + up, high + up, high - up, low - up]))
        inset = min(0.07, 0.3 * length) * along
        ends = (low + inset, high - inset)
        self.nails.outline(np.vstack([o.circle(0.020, tuple(end)) for end in ends]))

    @property
    def lies(self) -> bool:
        """Whether there is a board to see."""
        return self.faded > 0 and len(self.board.points) > 0

    def read(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """(x, y) of the middle, and (dx, dy) from there to the end, by the corners."""
        corners = self.at_home(self.board)[::4, :2]
        low, high = 0.5 * (corners[0] + corners[3]), 0.5 * (corners[1] + corners[2])
        (x, y), (dx, dy) = 0.5 * (low + high), 0.5 * (high - low)
        return (float(x), float(y)), (float(dx), float(dy))
