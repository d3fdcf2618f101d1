"""Which way a knob moves the point on a map: a double arrow along it, and the knob's name."""

from __future__ import annotations

from scenes.kit.lettering import Label
from scenes.kit.outline import polygon
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme

NAMES = ("one knob", "other knob")
LONG, HEAD, SHAFT, WIDE = 0.46, 0.15, 0.035, 0.10       # of an arrow: length, heads, half its thickness, half a head
BESIDE = 0.12                                           # from the arrow to the name
INSIDE = 0.20                                           # from an edge to an arrow without a name


class Way(Prop):
    """A double arrow around the origin: along the map for the one knob, up and down for the other."""

    def __init__(self, theme: Theme, upright: bool, long: float = LONG) -> None:
        super().__init__()
        half, neck = 0.5 * long, 0.5 * long - min(HEAD, 0.4 * long)
        corners = [(half, 0.0), (neck, WIDE), (neck, SHAFT), (-neck, SHAFT), (-neck, WIDE), (-half, 0.0),
                   (-neck, -WIDE), (-neck, -SHAFT), (neck, -SHAFT), (neck, -WIDE)]
        self.arrow = self.shape(polygon([(-y, x) if upright else (x, y) for x, y in corners]), fill=theme.ink)
        self.across = 2 * WIDE if upright else long


class KnobWays:
    """Both knobs of a map: named, the one under it and the other over it; else an arrow within each edge."""

    def __init__(self, theme: Theme, size: float, named: bool = True) -> None:
        self.ways = [Way(theme, upright=k == 1) for k in range(2)]
        self.names = [Label(name, size, theme.ink) for name in NAMES if named]

    @property
    def props(self) -> list[Prop]:
        return [*self.ways, *self.names]

    def pose(self, there: float, left: float, right: float, bottom: float, top: float) -> None:
        """Round a map with these edges."""
        for prop in self.props:
            prop.appear(there)
        if self.names:
            wide = self.ways[0].across + BESIDE + self.names[0].width_of_text
            self._lay(0, 0.5 * (left + right - wide), bottom - 0.42)
            self._lay(1, left + 0.02, top + 0.14)
        else:
            self.ways[0].place(0.5 * (left + right), bottom + INSIDE)
            self.ways[1].place(left + INSIDE, 0.5 * (bottom + top))

    def _lay(self, which: int, left: float, y: float) -> None:
        """From a left end, the name on a baseline."""
        way, name = self.ways[which], self.names[which]
        way.place(left + 0.5 * way.across, y + 0.33 * name.size)
        name.place(left + way.across + BESIDE + 0.5 * name.width_of_text, y)
