"""The swing: what momentum keeps of its last step, a hollow arrow, so that it is not taken for the step."""

from __future__ import annotations

from numpy.typing import ArrayLike

from scenes.kit import outline as o
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme
from scenes.props.measure.step_arrow import TIP

MOMENTUM = 1        # which of the actors keeps it


class SwingArrow(Prop):
    """Outlined in the colour of the actor that keeps it. show(start, end): exact, the tip stands on the end."""

    def __init__(self, theme: Theme, width: float = 0.16, head: float = 0.36) -> None:
        super().__init__()
        self.across, self.head = width, head
        self.arrow = self.shape(fill=theme.bg, alpha=0.55, stroke=theme.actors[MOMENTUM], width=4.5)

    def draw(self, start: ArrayLike, end: ArrayLike) -> None:
        self.arrow.outline(o.arrow(start, end, self.across, self.head, squat=True))

    def read(self) -> tuple[float, float]:
        """Where the tip stands."""
        x, y, _ = self.at_home(self.arrow)[TIP]
        return float(x), float(y)
