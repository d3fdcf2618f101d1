"""A sheet over a closed shutter, so that its joints do not cross what is shown there."""

from __future__ import annotations

from scenes.kit.outline import rectangle
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme

EDGE = 0.02         # units of the recess that it leaves free


class Sheet(Prop):
    """The ground of a panel, as large as a recess. Shows no quantity."""

    def __init__(self, theme: Theme, face: Region) -> None:
        super().__init__()
        self.shape(rectangle(face.width - 2 * EDGE, face.height - 2 * EDGE, (face.x, face.y), 0.06), fill=theme.panel,
                   stroke=theme.line, width=1.2)
