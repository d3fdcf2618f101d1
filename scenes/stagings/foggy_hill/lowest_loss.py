"""The loss at the flag of a hill, in print over it."""

from __future__ import annotations

import numpy as np

from scenes.kit.lettering import Label, outline_of
from scenes.kit.theme import Theme
from scenes.props.hill.window import losses_over
from scenes.stagings.foggy_hill.fog_walk import FogWalk

NAMED = 2.2             # ems that the name of the loss may take there
EM, OVER = 0.5, 0.20    # of the letters, and units over the flag's top


class LowestLoss(Label):
    """said: what it must say, where there is a flag."""

    def __init__(self, theme: Theme, walk: FogWalk, digits: int, named: bool) -> None:
        """named: whether its name stands before it, where both have room between the sides of the hill."""
        self.said = least = _least(walk, digits)
        whole = theme.words.gettext("loss {loss}", loss=least)
        if named and outline_of(whole, "BOLD")[1] <= NAMED + outline_of(least, "BOLD")[1]:
            self.said = whole
        x, y = walk.flags_at[0]
        super().__init__(self.said, EM, theme.loss, (x, y + walk.flag.height_of_pole + OVER), weight="BOLD",
                         words=theme.words)


def _least(walk: FogWalk, digits: int) -> str:
    scale = walk.ground.heights_of
    least = float(losses_over(walk.run.loss, np.array([walk.minima[0]])))
    rounding = 1e-6 * (scale.top - scale.base)
    rounded = least if scale.decades else round(least / rounding) * rounding + 0.0
    return scale.said(rounded, digits)[0]
