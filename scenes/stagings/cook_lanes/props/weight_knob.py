"""The knob of one weight of a model."""

from __future__ import annotations

from scenes.kit.outline import circle
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

RADIUS = 0.16       # it stays clear of the numbers of its ruler


class WeightKnob(Prop):
    """Brass, like the knobs of the recipe card; what it stands for, the ruler under it says."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.shape(circle(RADIUS, (0.02, -0.03)), fill="#000000", alpha=theme.shadow_alpha)
        self.rim = self.shape(circle(RADIUS), fill=("#7E5A22", "#D9B45C", "#F7E3A1"), stroke=theme.outline, width=1.6)
        self.shape(circle(0.70 * RADIUS), fill=("#F0D58A", "#B98E3F"))

    def read(self) -> float:
        """x of its middle."""
        return float(self.rim.points[:, 0].min() + self.rim.points[:, 0].max()) / 2
