"""A tenth more of one thing, on its way into a spoonful: a grain, a drop, a twist of the mill."""

from __future__ import annotations

import numpy as np

from scenes.kit import outline
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme
from scenes.props.kitchen.grain_kinds import KINDS

LOOKS = {"salt": ((0.0, 0.0, 0.075),), "cream": ((0.0, 0.0, 0.085),),
         "pepper": ((-0.05, 0.03, 0.034), (0.03, 0.0, 0.038), (0.0, -0.06, 0.030), (0.06, 0.07, 0.028))}
DROP = ((0.0, 2.2), (0.8, 0.0), (0.0, -1.0), (-0.8, 0.0))


class Pinch(Prop):
    """Drawn about its middle, as large as it has to be to be seen; place() lets it fall. Shows no quantity."""

    def __init__(self, kind: str, theme: Theme) -> None:
        super().__init__()
        edge = theme.outline if not theme.dark or kind == "pepper" else "#FFFFFF"
        for x, y, size in LOOKS[kind]:
            square, drop = outline.rectangle(1.7 * size, 1.7 * size, (x, y)), np.array(DROP) * size
            spot = {"salt": square, "cream": outline.smooth(drop, closed=True)}.get(kind, outline.circle(size, (x, y)))
            self.shape(spot, fill=KINDS[kind].colour, stroke=edge, width=1.2)
