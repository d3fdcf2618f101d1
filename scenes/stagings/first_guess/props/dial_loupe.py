"""A loupe over a field of weights: what looks like one even shade is made of dials."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from scenes.kit.theme import Theme
from scenes.props.sign.lens import Lens
from scenes.stagings.first_guess.props.parameter_field import ParameterField

ACROSS = 5          # dials across the glass
PITCH = 0.355       # of the radius: the outermost dials clear the rim
EYE = 0.09          # radius of the ring round what is looked at


class DialLoupe(Lens):
    """A lens aimed at a point of a field, and under it the dials that lie there.

    Shows: exact, their values, by the directions of the pointers.
    """

    def __init__(self, theme: Theme, at: tuple[float, float], radius: float, aim: tuple[float, float],
                 grid: NDArray[np.float64], cell: tuple[int, int]) -> None:
        """grid: all the values, row by row from the top; cell: row and column of the one at the aim."""
        super().__init__(at, radius)
        self.aim = aim
        reach = np.arange(ACROSS) - ACROSS // 2
        values = grid[np.ix_(cell[0] + reach, cell[1] + reach)].copy()
        values[np.hypot(*np.meshgrid(reach, reach)) > ACROSS / 2] = np.nan
        self.values = values[~np.isnan(values)]
        self._beam(theme, aim, EYE)
        self._glass(theme)
        self.dials = ParameterField(theme, values.ravel(), ACROSS, ACROSS * PITCH * radius, at)
        self.add(self.dials)
        self._rim(theme)
        self.show(1.0)

    def draw(self, out: float) -> None:
        """out: how far it has come out of the point that it looks at, to its place and full size."""
        x, y = self.aim
        self.place(x * (1.0 - out), y * (1.0 - out), 0.0, out)

    def read(self) -> NDArray[np.float64]:
        """The values at which the pointers under the glass stand."""
        return self.dials.values()
