"""Both knobs of a map: which way each moves the point, and its name."""

from __future__ import annotations

from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.kit.words import marked
from scenes.props.sign.tag import Tag
from scenes.stagings.rough_ground.props.knob_arrow import KnobArrow

NAMES = marked("one knob"), marked("other knob")
BESIDE = 0.12                   # from the arrow to the name
INSIDE = 0.30                   # from an edge of the map to the arrows
UNDER = 0.26                    # from the upper end of what is in sight to the name there


class KnobWays:
    """Within edges, as far as they are in sight: the one at the foot, the other at the left."""

    def __init__(self, theme: Theme, size: float, sight: Region) -> None:
        self.ways, self.sight = [KnobArrow(theme, upright=k == 1) for k in range(2)], sight
        self.names = [Tag(theme, theme.words.gettext(name), theme.ink, size) for name in NAMES]

    @property
    def props(self) -> list[Prop]:
        return [*self.ways, *self.names]

    def pose(self, there: float, sheet: Region) -> None:
        """sheet: where they stand."""
        for prop in self.props:
            prop.appear(there)
        right = min(sheet.right, self.sight.right)
        wide = self.ways[0].across + BESIDE + self.names[0].width_of_plate
        self._lay(0, 0.5 * (sheet.left + right - wide), sheet.bottom + INSIDE)
        self._lay(1, sheet.left + INSIDE, min(sheet.top, self.sight.top) - UNDER)

    def _lay(self, which: int, left: float, y: float) -> None:
        """From a left end, at a height."""
        way, name = self.ways[which], self.names[which]
        way.place(left + 0.5 * way.across, y)
        name.place(left + way.across + BESIDE, y)
