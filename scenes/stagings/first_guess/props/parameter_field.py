"""Parameters as a field of knobs, every one of them, all of one size."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit.outline import circle, polyline
from scenes.kit.prop import Prop
from scenes.kit.shape import blend
from scenes.kit.theme import Theme

FULL = 0.75 * np.pi         # how far the pointer of the largest value is turned
RADIUS, REACH = 0.43, 0.92  # of a knob, in pitches; of its pointer, in radii
INNER = 0.72                # of a knob's radius, its lighter middle
RIM, POINTER = 4, 9         # how thick these lines are at a pitch of 1
Array = NDArray[np.float64]


class ParameterField(Prop):
    """A knob for each value, row by row, so far apart as `pitch`; the middle of all is `at`.

    A knob of 0 stands upright; the angle grows with the value, and one of `top` is turned by FULL.
    show(*values). Shows: counted, the parameters; exact, their values, by the directions of the pointers.
    """

    def __init__(self, theme: Theme, values: Array, columns: int, pitch: float,
                 at: tuple[float, float] = (0.0, 0.0), top: float = 0.0) -> None:
        """top: without, the largest of the values."""
        super().__init__()
        rows, k = -(-len(values) // columns), np.arange(len(values))
        self.pitch, self.top = pitch, top or float(np.abs(values).max()) or 1.0
        self.width_of_field, self.height_of_field = columns * pitch, rows * pitch
        self.places = np.column_stack([(k % columns - (columns - 1) / 2) * pitch,
                                       ((rows - 1) / 2 - k // columns) * pitch]) + at
        self.one = circle(RADIUS * pitch)
        inner = circle(INNER * RADIUS * pitch)
        self.discs = self.shape(self._at_places(self.one), fill=theme.copper_mid, stroke=edge_of(theme),
                                width=RIM * pitch, matter=True)
        self.shape(self._at_places(inner), fill=theme.copper)
        self.pointers = self.shape(stroke=theme.cream, width=POINTER * pitch, round_ends=True, matter=True)
        self.show(*values)

    def _at_places(self, outline: Array) -> Array:
        return np.vstack([np.add(outline, (*place, 0.0)) for place in self.places])

    def draw(self, *values: float) -> None:
        turn = FULL * np.array(values) / self.top
        way = REACH * RADIUS * self.pitch * np.column_stack([np.sin(turn), np.cos(turn)])
        self.pointers.outline(np.vstack([polyline([place, place + u])
                                         for place, u in zip(self.places, way, strict=True)]))

    def read(self) -> int:
        """How many knobs there are."""
        return len(self.discs.points) // len(self.one)

    def values(self) -> Array:
        """At which the pointers stand."""
        ends = self.at_home(self.pointers).reshape(self.read(), -1, 3)
        x, y = (ends[:, -1, :2] - ends[:, 0, :2]).T
        return np.arctan2(x, y) / FULL * self.top


def edge_of(theme: Theme) -> str:
    """The colour of a knob's rim."""
    return blend(theme.copper_dark, "#000000", 0.4)
