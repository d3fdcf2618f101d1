"""A ruler of plain numbers, evenly spaced."""

from __future__ import annotations

from scenes.kit.even_scale import EvenScale
from scenes.kit.lettering import LATIN_DEEP, Label
from scenes.kit.outline import polyline
from scenes.kit.prop import Prop
from scenes.kit.region import Region
from scenes.kit.theme import Theme
from scenes.props.measure.marker import Marker

NOTCH = 0.09            # half a tick
MARK = 0.10             # radius of the marker


class NumberRuler(Prop):
    """A line across `region`, from `low` at its left to `high` at its right end.

    Its `marker` is a prop of its own: put(ruler, ruler.marker). Shows no quantity by itself.
    """

    def __init__(self, theme: Theme, region: Region, low: float, high: float, ticks: tuple[float, ...],
                 name: str = "") -> None:
        super().__init__()
        self.y = region.y
        self.even_scale = EvenScale(low, high, region.left, region.right)
        ends = [(region.left, self.y), (region.right, self.y)]
        self.shape(polyline(ends), stroke=theme.line, width=3.5, round_ends=True)
        for tick in ticks:
            x = self.x_of(tick)
            self.shape(polyline([(x, self.y - NOTCH), (x, self.y + NOTCH)]), stroke=theme.line, width=3.0)
            self.add(Label(f"{tick:g}", 0.33, theme.soft, (x, self.y - 0.44), words=theme.words))
        if name:
            said = Label(name, 0.36, theme.soft, (region.x, self.y - 0.82))
            said.nudge(0.0, max(0.0, said.deep - LATIN_DEEP * 0.36))
            self.add(said)
        self.marker = Marker(theme, self.even_scale, self.y, MARK)

    def x_of(self, number: float) -> float:
        """Where a number stands on the ruler, beyond its ends too."""
        return self.even_scale.x(number)
