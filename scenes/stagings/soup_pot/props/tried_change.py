"""What a small change would bring, tried on the ruler: from the present score to the score with it."""

from __future__ import annotations

from scenes.kit.outline import rectangle
from scenes.kit.prop import Prop
from scenes.kit.theme import Theme
from scenes.props.measure.full import FULL
from scenes.props.measure.taste_ruler import Ruler

WIDE = 0.12


class TriedChange(Prop):
    """A strip of the slope's colour along a ruler, between the wood and its numbers. show(score, tried).

    exact: the score that is tried, by the strip's far end.
    """

    meaning = "slope"

    def __init__(self, ruler: Ruler, theme: Theme) -> None:
        super().__init__()
        self.ruler = ruler
        self.strip = self.shape(fill=theme.slope, stroke=theme.slope, width=1.0)
        self.up = True

    def draw(self, score: float, tried: float) -> None:
        low, high = self.ruler.y_of(score), self.ruler.y_of(tried)
        self.up = high >= low
        x = self.ruler.region.x + self.ruler.side * (0.5 * self.ruler.region.width + 0.5 * WIDE)
        self.strip.outline(rectangle(WIDE, abs(high - low), (x, 0.5 * (low + high))))

    def read(self) -> float:
        """The score at the strip's far end."""
        y = self.at_home(self.strip)[:, 1]
        bottom, top = self.ruler.y_of(0.0), self.ruler.y_of(float(FULL))
        return float(((y.max() if self.up else y.min()) - bottom) / (top - bottom) * FULL)
