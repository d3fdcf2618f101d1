"""Which way is better: chevrons that point down from a needle."""

from __future__ import annotations

from scenes.kit.outline import polyline
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

HALF, TALL = 0.15, 0.11
COUNT, APART = 3, 0.20          # units from one to the next


class Chevrons(Prop):
    """Under one another, the tip of the first at the origin. Shows no quantity."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        lines = (polyline([(-HALF, y + TALL), (0.0, y), (HALF, y + TALL)])
                 for y in (-APART * k for k in range(COUNT)))
        self.arms = [self.shape(line, stroke=theme.ink, width=6.0, round_ends=True) for line in lines]
        self.show(0.0)

    def draw(self, come: float) -> None:
        """come: 0 none, 1 all; from the top down."""
        for k, arm in enumerate(self.arms):
            part = min(1.0, max(0.0, come * len(self.arms) - k))
            arm.full_stroke[:, 3] = 0.9 * part
            arm.appear(self.faded)
