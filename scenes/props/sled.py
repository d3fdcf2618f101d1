"""The sled: what keeps its swing. Only momentum rides one."""

from __future__ import annotations

from scenes.props import outline as o
from scenes.props.prop import Prop
from scenes.props.shape import blend
from scenes.props.theme import Theme

SEAT = 0.20         # of the length: height of the seat above the snow
WOOD, IRON = "#C98B55", "#7A5336"


class Sled(Prop):
    """A wooden sled of `length`, its runners on the ground under the origin. exact: that point."""

    def __init__(self, theme: Theme, length: float) -> None:
        super().__init__()
        n, edge = length, {"stroke": theme.outline, "width": 1.8}
        self.seat = SEAT * n
        for x in (-0.26, 0.20):
            self.shape(o.polygon([(n * (x - 0.03), 0.03 * n), (n * (x + 0.03), 0.03 * n),
                                  (n * (x + 0.02), 0.17 * n), (n * (x - 0.02), 0.17 * n)]), fill=IRON, **edge)
        runner = [(-0.50, 0.0), (0.0, 0.0), (0.36, 0.0), (0.50, 0.06), (0.56, 0.17), (0.50, 0.25)]
        straight = o.polyline([(n * x, n * y) for x, y in runner[:3]])
        bent = o.smooth([(n * x, n * y) for x, y in runner[2:]])
        self.shape(o.join(straight, bent), stroke=theme.outline, width=11.0 * n, round_ends=True)
        self.runner = self.shape(o.join(straight, bent), stroke=blend(WOOD, "#FFFFFF", 0.30), width=6.5 * n,
                                 round_ends=True)
        dark, light = blend(WOOD, "#000000", 0.35), blend(WOOD, "#FFFFFF", 0.30)
        board = o.rectangle(0.92 * n, 0.07 * n, (-0.01 * n, 0.185 * n), 0.02 * n)
        self.shape(board, fill=(dark, WOOD, light), **edge)

    def read(self) -> tuple[float, float]:
        """The point of the ground under the middle of the runners."""
        x, y, _ = self.runner.points[4]
        return float(x), float(y)
