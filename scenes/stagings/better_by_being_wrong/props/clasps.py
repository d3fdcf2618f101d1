"""Clasps that hold neighbouring tiles together: so many pairs belong to each other."""

from __future__ import annotations

from scenes.kit.outline import rectangle, together
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

LONG, HIGH = 0.25, 0.13
Place = tuple[float, float]


class Clasps(Prop):
    """Copper clasps at places (x, y). show(places, grown): grown 0…1 is how far each has closed.

    hollow: only the holes in which clasps would sit.
    Shows: counted, the clasps that have closed, or the holes.
    """

    def __init__(self, theme: Theme, hollow: bool = False) -> None:
        super().__init__()
        copper = (theme.copper_dark, theme.copper, theme.copper_rim)
        self.bars = self.shape(fill=theme.bg if hollow else copper, stroke=theme.copper_dark,
                               width=2.0 if hollow else 1.4)

    def draw(self, places: tuple[Place, ...], grown: tuple[float, ...]) -> None:
        bars = [rectangle(LONG * part, HIGH, place, 0.45 * HIGH)
                for place, part in zip(places, grown, strict=True) if part > 0]
        self.bars.outline(together(bars))

    def read(self) -> int:
        """How many have closed: those as long as a clasp is."""
        corners = self.at_home(self.bars).reshape(-1, _POINTS, 3)
        long = corners[:, :, 0].max(axis=1) - corners[:, :, 0].min(axis=1)
        return int((long > LONG - 1e-9).sum())


_POINTS = len(rectangle(LONG, HIGH, (0.0, 0.0), 0.45 * HIGH))
