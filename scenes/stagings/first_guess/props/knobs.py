"""A few knobs, each in a place of its own, one of which a hand may turn."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scenes.kit.outline import circle, polyline, together
from scenes.kit.prop import Prop
from scenes.kit.shape import blend
from scenes.kit.theme import Theme
from scenes.stagings.first_guess.props.parameter_field import FULL, REACH

Places = Sequence[tuple[float, float]]


class Knobs(Prop):
    """A knob of 0 stands upright; one of `top` is turned by FULL to the right.

    show(*values). Shows: counted, the knobs; exact, their values, by the directions of the pointers.
    """

    def __init__(self, theme: Theme, places: Places, radii: Sequence[float], top: float) -> None:
        super().__init__()
        self.places, self.radii, self.top = places, radii, top
        self.one = len(circle(1.0))
        discs = together(circle(r, at) for at, r in zip(places, radii, strict=True))
        inner = together(circle(0.72 * r, at) for at, r in zip(places, radii, strict=True))
        edge = blend(theme.copper_dark, "#000000", 0.45)
        self.discs = self.shape(discs, fill=(theme.copper_mid, theme.copper), stroke=edge, width=2.0)
        self.shape(inner, fill=(theme.copper, theme.copper_light), alpha=0.55)
        self.pointers = self.shape(stroke=theme.cream, width=4.0, round_ends=True)
        self.show(*(0.0 for _ in places))

    def draw(self, *values: float) -> None:
        self.pointers.outline(together(
            polyline([np.array(at), np.add(at, REACH * r * _direction(FULL * value / self.top))])
            for value, at, r in zip(values, self.places, self.radii, strict=True)))

    def read(self) -> int:
        return len(self.discs.points) // self.one

    def values(self) -> NDArray[np.float64]:
        ends = self.at_home(self.pointers).reshape(self.read(), -1, 3)
        x, y = (ends[:, -1, :2] - ends[:, 0, :2]).T
        return np.arctan2(x, y) / FULL * self.top


def _direction(turned: float) -> NDArray[np.float64]:
    return np.array([np.sin(turned), np.cos(turned)])
