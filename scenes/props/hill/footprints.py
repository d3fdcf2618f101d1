"""Footprints: the points that were really computed."""

from __future__ import annotations

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme


class Footprints(Prop):
    """One clear dot on the ground for each whole step. show(((x, y), …)). exact: their places."""

    def __init__(self, theme: Theme, radius: float = 0.09) -> None:
        super().__init__()
        self.radius = radius
        self.prints = self.shape(fill=theme.ink, stroke=theme.outline if theme.dark else theme.bg,
                                 width=2.0)

    def draw(self, places: tuple[tuple[float, float], ...]) -> None:
        self.prints.outline(o.together(o.circle(self.radius, place) for place in places))

    def read(self) -> list[tuple[float, float]]:
        """(x, y) of the middle of each dot."""
        each = self.at_home(self.prints).reshape(-1, len(o.circle(self.radius)), 3)
        return [tuple(0.5 * (p[:, :2].min(axis=0) + p[:, :2].max(axis=0))) for p in each]
