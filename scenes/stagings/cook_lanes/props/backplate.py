"""What lies behind a red number, so that it reads on any wall."""

from __future__ import annotations

from scenes.kit.outline import rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme


class Backplate(Prop):
    """A field of the ground's own colour over a region. Shows nothing."""

    def __init__(self, theme: Theme, region: Region) -> None:
        super().__init__()
        self.shape(rectangle(region.width, region.height, (region.x, region.y), 0.10), fill=theme.bg,
                   alpha=0.86)
