"""Both knobs of a map: which way each moves the point, and its name."""

from __future__ import annotations

from scenes.kit.lettering import Label
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.kit.words import marked
from scenes.stagings.rough_ground.props.knob_arrow import KnobArrow

NAMES = marked("one knob"), marked("other knob")
BESIDE = 0.12                   # from the arrow to the name
UNDER, OVER = 0.42, 0.14        # from the map to the baseline of the name under it, and of that over it
INDENT = 0.02                   # of the name over it
INSIDE = 0.20                   # from an edge to an arrow without a name


class KnobWays:
    """Named, the one under the map and the other over it; else an arrow within each edge."""

    def __init__(self, theme: Theme, size: float, named: bool = True) -> None:
        self.ways = [KnobArrow(theme, upright=k == 1) for k in range(2)]
        self.names = [Label(theme.words.gettext(name), size, theme.ink) for name in NAMES if named]

    @property
    def props(self) -> list[Prop]:
        return [*self.ways, *self.names]

    def pose(self, there: float, sheet: Region) -> None:
        """sheet: where the map lies."""
        for prop in self.props:
            prop.appear(there)
        if self.names:
            wide = self.ways[0].across + BESIDE + self.names[0].width_of_text
            self._lay(0, sheet.x - 0.5 * wide, sheet.bottom - UNDER)
            self._lay(1, sheet.left + INDENT, sheet.top + OVER)
        else:
            self.ways[0].place(sheet.x, sheet.bottom + INSIDE)
            self.ways[1].place(sheet.left + INSIDE, sheet.y)

    def _lay(self, which: int, left: float, y: float) -> None:
        """From a left end, the name on a baseline."""
        way, name = self.ways[which], self.names[which]
        way.place(left + 0.5 * way.across, y + 0.33 * name.size)
        name.place(left + way.across + BESIDE + 0.5 * name.width_of_text, y)
