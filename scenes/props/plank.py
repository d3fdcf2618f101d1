"""The plank: the slope underfoot, as long as it can be trusted."""

from __future__ import annotations

import numpy as np

from scenes.props import outline as o
from scenes.props.prop import Prop
from scenes.props.shape import blend
from scenes.props.theme import Theme


class Plank(Prop):
    """A blue board laid along the ground at a point; its middle line is the tangent.

    show(foot, slope, reach): it goes through the foot, and `reach` to both sides of it measured along x.
    exact: foot, slope (dy/dx) and reach.
    """

    meaning = "slope"

    def __init__(self, theme: Theme, thickness: float = 0.11) -> None:
        super().__init__()
        self.thickness = thickness
        light, deep = blend(theme.slope, "#FFFFFF", 0.35), blend(theme.slope, "#000000", 0.30)
        edge = "#0E1A24" if theme.dark else "#FFFFFF"
        self.board = self.shape(np.zeros((0, 3)), fill=(theme.slope, theme.slope, light), stroke=edge,
                                width=2.2)
        self.nails = self.shape(np.zeros((0, 3)), fill=deep)

    def draw(self, foot: tuple[float, float], slope: float, reach: float) -> None:  # type: ignore[override]
        if reach <= 0:
            self.board.outline(np.zeros((0, 3)))
            self.nails.outline(np.zeros((0, 3)))
            return
        across = reach * np.array([1.0, slope])
        along = across / np.linalg.norm(across)
        up = 0.5 * self.thickness * np.array([-along[1], along[0]])
        low, high = np.array(foot) - across, np.array(foot) + across
        self.board.axis = ((*(foot - up),), (*(foot + up),))
        self.board.outline(o.polygon([low + up, high + up, high - up, low - up]))
        inset = 0.07 * along
        ends = (low + inset, high - inset)
        self.nails.outline(np.vstack([o.circle(0.020, tuple(end)) for end in ends]))

    def read(self) -> tuple[float, float, float, float]:
        """(x and y of the middle, slope, reach), by the corners; not numbers while there is no board."""
        if not len(self.board.points):
            return (float("nan"),) * 4
        corners = self.at_home(self.board)[::4, :2]
        low, high = 0.5 * (corners[0] + corners[3]), 0.5 * (corners[1] + corners[2])
        x, y = 0.5 * (low + high)
        return float(x), float(y), float((high - low)[1] / (high - low)[0]), float((high - low)[0] / 2)
