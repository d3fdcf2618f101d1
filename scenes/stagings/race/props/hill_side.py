"""Sky and earth over a sheet: the loss of one parameter as a hill in section, down to the sheet's foot."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.shape import Picture
from scenes.kit.theme import Theme
from scenes.props.hill.landscape import earth, sky
from scenes.stagings.race.props.hour_light import tinted, with_hour

WIDE, ROUGH = (7.0, 2.0), 0.55          # strokes of the crest: its edge, and the light on that, and how strong


class HillSide(Prop):
    """Its crest (xs, ys) is the loss. It never changes. nearer: how many times larger it is when it fills the frame."""

    bleeds = True

    def __init__(self, theme: Theme, sheet: Region, nearer: float, xs: NDArray[np.float64],
                 ys: NDArray[np.float64], goals: Sequence[tuple[float, float]] = ()) -> None:
        """goals: where the light lies."""
        super().__init__()
        frame = Region(0.0, 0.0, nearer * sheet.width, nearer * sheet.height)

        def heights(at: NDArray[np.float64]) -> NDArray[np.float64]:
            return np.asarray(nearer * (np.interp(at / nearer + sheet.x, xs, ys) - sheet.y))

        beyond = frame.left - 1.0, frame.right + 1.0
        lit = [(nearer * (x - sheet.x), nearer * (y - sheet.y)) for x, y in goals]
        foot = min((y for _, y in lit), default=frame.bottom)
        above = with_hour(theme, sky(theme, frame), frame, lit, foot)
        for pixels in (above, tinted(theme, earth(theme, frame, heights, frame.bottom, beyond))):
            self.add(Picture(pixels, sheet.width, sheet.height, (sheet.x, sheet.y)))
        seen = ys < sheet.top
        pieces = np.split(np.column_stack([xs, ys]), np.flatnonzero(np.diff(seen.astype(int))) + 1)
        crest = o.together(o.polyline(piece) for piece in pieces if len(piece) > 1 and piece[0, 1] < sheet.top)
        for colour, width, alpha in zip(theme.crest, WIDE, (1.0, ROUGH), strict=True):
            self.shape(crest, stroke=colour, width=width, stroke_alpha=alpha)
