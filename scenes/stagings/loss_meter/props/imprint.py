"""What a square of tiles was as large as, before it became smaller."""

from __future__ import annotations

from scenes.kit.outline import polygon
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

DARK, PALE = 0.30, 0.75


class Imprint(Prop):
    """A dark square, its lower left corner at the origin; `unit` is the length of a point.

    Shows: exact, that loss, by its area.
    """

    def __init__(self, theme: Theme, unit: float) -> None:
        super().__init__()
        self.unit = unit
        self.pressed = self.shape(fill="#000000", alpha=DARK, stroke=theme.ink, width=2.0, stroke_alpha=PALE)

    def draw(self, gap: float) -> None:
        """gap: side of the square, in points."""
        side = gap * self.unit
        self.pressed.outline(polygon([(0, 0), (side, 0), (side, side), (0, side)]))

    def read(self) -> float:
        points = self.at_home(self.pressed)
        width, height = points.max(axis=0)[:2] - points.min(axis=0)[:2]
        return float(width * height) / self.unit**2
