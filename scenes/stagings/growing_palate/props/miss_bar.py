"""How far off an answer is: an upright bar from what was said to what was true."""

from __future__ import annotations

import numpy as np

from scenes.kit.outline import polyline
from scenes.kit.prop import Prop

CAP = 0.10


class MissBar(Prop):
    """show(said, to): heights on the ruler; it has grown from the first as far as the second. exact: both."""

    def __init__(self, colour: str, x: float, capped: bool) -> None:
        """colour: of the one who said it; capped: with a level stroke at either end."""
        super().__init__()
        self.x, self.capped = x, capped
        self.bar = self.shape(stroke=colour, width=7.0 if capped else 10.0, round_ends=True)

    def draw(self, said: float, to: float) -> None:
        cap = min(CAP, abs(to - said)) if self.capped else 0.0
        lines = [((self.x, said), (self.x, to)), *(((self.x - cap, y), (self.x + cap, y)) for y in (said, to) if cap)]
        self.bar.outline(np.vstack([polyline(line) for line in lines]))

    def read(self) -> tuple[float, float]:
        """(height said, height reached)."""
        y = self.at_home(self.bar)[:, 1]
        return float(y[0]), float(y[3])
