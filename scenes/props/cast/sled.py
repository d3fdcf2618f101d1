"""The sled: what keeps its swing. Only momentum rides one."""

from __future__ import annotations

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.shape import blend
from scenes.kit.theme import Theme

SEAT = 0.27         # of the length: height of the seat above the snow
WOOD, IRON = "#E3B67E", "#8A5F3E"


class Sled(Prop):
    """A wooden sled of `length`, its runners on the ground under the origin. exact: that point."""

    def __init__(self, theme: Theme, length: float) -> None:
        super().__init__()
        n, edge = length, {"stroke": theme.outline, "width": 2.4}
        self.seat = SEAT * n
        for x in (-0.26, 0.20):
            self.shape(o.polygon([(n * (x - 0.05), 0.03 * n), (n * (x + 0.05), 0.03 * n),
                                  (n * (x + 0.04), 0.17 * n), (n * (x - 0.04), 0.17 * n)]), fill=IRON, **edge)
        runner = [(-0.50, 0.0), (0.0, 0.0), (0.36, 0.0), (0.52, 0.06), (0.60, 0.20), (0.52, 0.32)]
        straight = o.polyline([(n * x, n * y) for x, y in runner[:3]])
        bent = o.smooth([(n * x, n * y) for x, y in runner[2:]])
        self.shape(o.join(straight, bent), stroke=theme.outline, width=18.0 * n, round_ends=True)
        self.runner = self.shape(o.join(straight, bent), stroke=blend(WOOD, "#FFFFFF", 0.30), width=11.5 * n,
                                 round_ends=True)
        dark, light = blend(WOOD, "#000000", 0.25), blend(WOOD, "#FFFFFF", 0.30)
        board = o.rectangle(0.92 * n, 0.13 * n, (-0.01 * n, 0.205 * n), 0.03 * n)
        self.shape(board, fill=(dark, WOOD, light), **edge)

    def read(self) -> tuple[float, float]:
        """The point of the ground under the middle of the runners."""
        x, y, _ = self.runner.points[4]
        return float(x), float(y)
