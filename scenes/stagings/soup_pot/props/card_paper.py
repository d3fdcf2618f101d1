"""The paper of the recipe card: rows with names."""

from __future__ import annotations

from collections.abc import Sequence

from scenes.kit import outline
from scenes.kit.lettering import Label
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme

RADIUS = 0.22


class CardPaper(Prop):
    """Fills its region with as many rows of equal height as there are names. Shows no quantity."""

    def __init__(self, region: Region, theme: Theme, names: Sequence[Label]) -> None:
        super().__init__()
        x, y, wide, high = region.x, region.y, region.width, region.height
        self.shape(outline.rectangle(wide, high, (x + 0.04, y - 0.07), RADIUS), fill="#000000",
                   alpha=0.5 * theme.shadow_alpha)
        self.shape(outline.rectangle(wide, high, (x, y), RADIUS), fill=theme.panel, alpha=0.94,
                   stroke=theme.line, width=1.6, stroke_alpha=0.5)
        for k in range(1, len(names)):
            line = region.top - k * (high / len(names))
            self.shape(outline.polyline([(region.left + 0.18, line), (region.right - 0.18, line)]),
                       stroke=theme.line, width=1.6, stroke_alpha=0.35)
        self.add(*names)
