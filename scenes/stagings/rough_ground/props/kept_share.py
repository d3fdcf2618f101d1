"""What momentum keeps of its last step: a hollow arrow, as long as the share."""

from __future__ import annotations

from scenes.kit.theme import Theme
from scenes.props.measure.step_arrow import StepArrow

MOMENTUM = 1        # which of the actors keeps it
WHOLE = 2.7         # length of the whole of the last step, in radii of a dial
WIDTH, HEAD = 0.44, 1.0         # of the arrow, in the same


class KeptShare(StepArrow):
    """It never changes. exact: the share, by the tip."""

    def __init__(self, theme: Theme, radius: float, share: float) -> None:
        """radius: of the dial that it stands beside."""
        super().__init__(theme, WIDTH * radius, HEAD * radius, squat=True, hollow=theme.actors[MOMENTUM])
        self.whole = WHOLE * radius
        self.show((0.0, 0.0), (share * self.whole, 0.0))

    def share(self) -> float:
        return self.read()[0] / self.whole
