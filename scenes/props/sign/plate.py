"""An even ground for letters, over whatever they stand on."""

from __future__ import annotations

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme

RADIUS, ALPHA = 0.12, 0.94


class Plate(Prop):
    """show(region). Shows no quantity."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.ground = self.shape(fill=theme.bg, alpha=ALPHA)

    def draw(self, region: Region) -> None:
        self.ground.outline(o.rectangle(region.width, region.height, (region.x, region.y), RADIUS))
